"""A tiny encoder, trained in a second: reproducible, read alike by torch and by numpy, and safe when killed."""

import hashlib
import random
from pathlib import Path

import numpy as np
import pytest

from corpus.errors import BadInput
from graph.encoder.build import add_encoder, name_of, train_encoder
from graph.encoder.pairs import Kind, Pair
from graph.encoder.sentence import MissingEncoder, SentenceEncoder
from graph.encoder.shelf import Card, Shelf, now
from graph.encoder.static import StaticEncoder
from graph.encoder.training import Recipe, in_batches, train
from graph.encoder.vectors import text_vectors
from graph.search.passages import Passages
from tests.graph.encoder.small import passages, tables

pytest.importorskip("sentence_transformers")

WATER = ["åen", "vandet", "slusen", "broen", "vandstanden", "grøften", "brinken", "strømmen"]
MONEY = ["renten", "lånet", "gælden", "ydelsen", "afdraget", "gebyret", "kontoen", "beløbet"]
RECIPE = Recipe(dims=32, vocabulary=300, most=400, batch=32, epochs=4, rate=0.1)


def sentences(count: int) -> list[str]:
    rng = random.Random(3)
    return [" ".join(rng.choices(words, k=7)) + "." for _ in range(count) for words in (WATER, MONEY)]


def drawn() -> dict[Kind, list[Pair]]:
    """Two texts of one theme belong together, though they share few words."""
    texts = sentences(200)
    return {Kind.NEIGHBOUR: list(zip(texts, texts[2:], strict=False))}


@pytest.fixture(scope="module", name="trained")
def fixture_trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("encoder") / "model"
    train(sentences(200), drawn(), RECIPE, folder)
    return folder


def test_what_means_alike_stands_together(trained: Path) -> None:
    encoder = StaticEncoder.load(trained)
    assert encoder is not None
    water, also, money = encoder.encode(["slusen ved åen", "broen over strømmen", "renten på lånet"])
    assert water @ also > water @ money + 0.2


def test_numpy_and_torch_give_the_same_vectors(trained: Path) -> None:
    static, whole = StaticEncoder.load(trained), SentenceEncoder.load(str(trained))
    assert static is not None
    texts = [*sentences(5), "Åen, med STORT; ukendte tegn: ☂ og xyz", ""]
    assert np.abs(static.encode(texts) - whole.encode(texts)).max() < 2e-3
    assert static.dims == whole.dims == 32


def test_the_same_recipe_gives_the_same_model(trained: Path, tmp_path: Path) -> None:
    train(sentences(200), drawn(), RECIPE, tmp_path / "again")
    for name in ("model.safetensors", "tokenizer.json"):
        one, other = (
            hashlib.sha256((folder / name).read_bytes()).hexdigest()
            for folder in (trained, tmp_path / "again")
        )
        assert one == other


def test_too_little_to_learn_from_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="needs more law"):
        train(["en tekst"], {Kind.NEIGHBOUR: [("en", "to")]}, RECIPE, tmp_path / "none")


def test_a_text_stands_once_in_a_batch() -> None:
    pairs = [("a", str(n)) for n in range(4)] + [(f"x{n}", f"y{n}") for n in range(8)]
    for batch in in_batches(pairs, Recipe(batch=4)):
        texts = [text for pair in batch for text in pair]
        assert len(texts) == len(set(texts))


def test_a_training_that_dies_leaves_the_former_encoder(trained: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)

    def whole(folder: Path) -> Card:
        for path in trained.iterdir():
            (folder / path.name).write_bytes(path.read_bytes())
        return Card("corpus", folder.name, True, 32, 1, "", now(), 1.0, 2, 3, 7, None)

    def killed(folder: Path) -> Card:
        (folder / "model.safetensors").write_bytes(b"half")
        raise KeyboardInterrupt

    first = shelf.replace("corpus", whole)
    with pytest.raises(KeyboardInterrupt):
        shelf.replace("corpus", killed)
    assert shelf.card() == first
    assert shelf.load(shelf.card()).encode(["åen"]).shape == (1, 32)
    second = shelf.replace("corpus", whole)
    assert shelf.card() == second
    assert [path.name for path in (tmp_path / "corpus").glob("model-*")] == [second.model]


def small_law(count: int = 40) -> Passages:
    texts = sentences(count)
    return passages(*((f"lta/2020/{n % 30}#sec_{n}__subsec_1", text) for n, text in enumerate(texts)))


def test_an_encoder_is_trained_kept_and_used_from_the_workspace(tmp_path: Path) -> None:
    law, shelf = small_law(), Shelf(tmp_path)
    held = tables(*(f"lta/2020/{n}" for n in range(30)))
    card = train_encoder(shelf, "corpus", law, held, RECIPE, "3f9c")
    assert (card.dims, card.texts, card.corpus, shelf.cards()) == (32, len(law), "3f9c", (card,))
    vectors = text_vectors(shelf, card, law)
    assert vectors.rows.shape == (len(law), 32)
    again = text_vectors(Shelf(tmp_path), card, law)
    assert np.array_equal(vectors.rows, again.rows)


def test_only_new_texts_are_encoded(trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf, encoded = Shelf(tmp_path), list[str]()
    card = add_encoder(shelf, "egen", str(trained), small_law(), tables(), "", measured=False)
    encode = StaticEncoder.encode
    monkeypatch.setattr(
        StaticEncoder, "encode", lambda self, texts: (encoded.extend(texts), encode(self, texts))[1]
    )
    text_vectors(shelf, card, small_law(10))
    grown = passages(
        *((f"lta/2020/1#sec_{n}__subsec_1", text) for n, text in enumerate([*sentences(10), "Ny åvagt."]))
    )
    encoded.clear()
    assert len(text_vectors(shelf, card, grown).numbers) == 21
    assert encoded == ["Ny åvagt."]


def test_a_model_from_elsewhere_comes_after_one_trained_here(trained: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    law, held = small_law(), tables(*(f"lta/2020/{n}" for n in range(30)))
    mine = train_encoder(shelf, "corpus", law, held, RECIPE, "")
    other = add_encoder(shelf, None, str(trained), law, held, "", measured=True)
    assert other.name == name_of(str(trained)) == "model"
    assert shelf.cards() == (mine, other)


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda shelf: shelf.card(), "has no encoder"),
        (lambda shelf: SentenceEncoder.load("nobody/has-this-model"), "none of that name is on this machine"),
        (lambda shelf: shelf.replace("Stort Navn", lambda folder: None), "no name for an encoder"),
    ],
)
def test_what_is_missing_is_said_in_a_line(use: object, words: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=words) as error:
        use(Shelf(tmp_path))  # type: ignore[operator]
    assert "\n" not in str(error.value)


def test_without_the_library_a_line_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "sentence_transformers", None)
    with pytest.raises(MissingEncoder, match="pip install"):
        train(sentences(5), drawn(), RECIPE, tmp_path / "none")
