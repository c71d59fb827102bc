from __future__ import annotations

import gzip
import json
import random
from itertools import combinations

import numpy as np
import pytest

from graph.similarity import near_copies as module
from graph.similarity.near_copies import band_rows, groups, near_copies, pairs_within
from graph.similarity.shingles import shingle_sets
from graph.similarity.words import folded
from tests.shared import EMPLOYMENT

WORDS = [
    "have",
    "hegn",
    "leje",
    "vand",
    "port",
    "sti",
    "bed",
    "hæk",
    "hus",
    "lod",
    "frø",
    "jord",
    "spade",
    "rive",
    "kost",
    "spand",
    "tønde",
    "skur",
    "bænk",
    "bord",
]


def invented(count: int, seed: int) -> list[str]:
    """Texts of 10-60 words; every other one is the one before with up to three words changed."""
    chance = random.Random(seed)
    texts: list[str] = []
    while len(texts) < count:
        text = [f"{chance.choice(WORDS)}{chance.randrange(40)}" for _ in range(chance.randint(10, 60))]
        texts.append(" ".join(text))
        for _ in range(chance.randint(0, 3)):
            text[chance.randrange(len(text))] = chance.choice(WORDS)
        texts.append(" ".join(text))
    return texts


def shingles(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return set(zip(words, words[1:], words[2:], strict=False))


def compared_all(texts: list[str], threshold: float) -> dict[tuple[int, int], float]:
    sets = [shingles(text) for text in texts]
    alike = {
        (a, b): len(sets[a] & sets[b]) / len(sets[a] | sets[b]) for a, b in combinations(range(len(sets)), 2)
    }
    return {pair: share for pair, share in alike.items() if share >= threshold}


@pytest.mark.parametrize("threshold", [0.5, 0.65, 0.8, 0.9])
def test_finds_what_comparing_all_finds(threshold: float) -> None:
    texts = list(dict.fromkeys(invented(400, seed=int(threshold * 100))))
    truth = compared_all(texts, threshold)
    found = {(a, b): share for a, b, share in near_copies(texts, threshold)}
    assert found.keys() <= truth.keys()
    assert len(found) >= 0.97 * len(truth) > 0
    assert all(share == pytest.approx(truth[pair]) for pair, share in found.items())


def test_pairs_are_ordered_and_equal_texts_folded() -> None:
    texts = [
        "Haven må ikke sælges uden samtykke fra foreningen.",
        "Hegnet males hvert år.",
        "Stk. 2. Hegnet males  hvert år.",
    ]
    texts += ["Haven må ikke sælges uden samtykke fra bestyrelsen.", texts[0]]
    assert groups(texts) == [[0, 4], [1, 2], [3]]
    assert [(a, b) for a, b, _ in near_copies(texts, 0.5)] == [(0, 3)]


@pytest.mark.parametrize("texts", [[], ["Haven lejes."], ["", ""], ["", "§", "-"], ["Ja", "Ja."]])
def test_small_input(texts: list[str]) -> None:
    assert all(share <= 1 for *_, share in near_copies(texts))


def test_shingles_are_counted_once_and_short_texts_have_one() -> None:
    sets = shingle_sets(["a b c a b c a b c", "a b", "a", "", "(a) b - c."])
    assert sets.sizes.tolist() == [3, 1, 1, 1, 1]
    a, b = np.array([0, 0, 1, 2]), np.array([4, 1, 2, 2])
    assert sets.shared(a, b).tolist() == [1, 0, 0, 1]


def test_many_chunks_give_what_one_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = invented(100, seed=4)
    whole = near_copies(texts, 0.6)
    monkeypatch.setattr("graph.similarity.shingles.CHUNK", 7)
    monkeypatch.setattr("graph.similarity.shingles.PAIRS_AT_ONCE", 5)
    monkeypatch.setattr(module, "CHUNK", 7)
    assert near_copies(texts, 0.6) == whole


def test_bands_find_nearly_all_at_the_threshold() -> None:
    for threshold in (0.3, 0.5, 0.8, 0.95):
        rows = band_rows(threshold)
        assert (1 - threshold**rows) ** (module.HASHES // rows) <= module.MISSED


def test_a_form_of_thousands_is_not_compared_all_with_all() -> None:
    a, b = pairs_within(np.arange(module.LONGEST_BUCKET + 1))
    assert len(a) == len(b) < module.LONGEST_BUCKET**2 / 2
    assert (a < b).all()


def test_recall_on_real_law() -> None:
    path = EMPLOYMENT / "2019.jsonl.gz"
    if not path.exists():
        pytest.skip("the real law is not here")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        sections = (
            provision["text"] for line in lines for provision in json.loads(line).get("provisions") or ()
        )
        texts = sorted({folded(text) for text in sections})[:500]
    sets = shingle_sets(texts)
    a, b = np.triu_indices(len(texts), k=1)
    alike = sets.jaccard(a, b) >= 0.8
    truth = set(zip(a[alike].tolist(), b[alike].tolist(), strict=True))
    found = {(x, y) for x, y, _ in near_copies(texts)}
    assert found <= truth
    assert len(found) >= 0.99 * len(truth)
