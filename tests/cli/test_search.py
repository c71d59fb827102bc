"""`search`, `encoder` and `show --like` as a user types them, on the demonstration corpus."""

import json

import pytest
from typer.testing import CliRunner

from cli.main import app
from corpus import demonstration
from corpus.errors import SolnedgangError

RUN = CliRunner()


def told(*arguments: str) -> str:
    result = RUN.invoke(app, arguments)
    if isinstance(result.exception, SolnedgangError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module", name="workspace")
def fixture_workspace(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("search") / "workspace")
    told("corpus", "add", str(demonstration.FOLDER), "--workspace", folder)
    told("analyse", "--workspace", folder, "--jobs", "1", "--as-of", "2026-01-01")
    return folder


@pytest.fixture(scope="module", name="trained")
def fixture_trained(workspace: str) -> str:
    pytest.importorskip("sentence_transformers")
    sizes = ("--dims", "32", "--vocabulary", "1000", "--batch", "64")
    assert "32 dims" in told("encoder", "train", "--workspace", workspace, *sizes)
    return workspace


def test_words_are_found_and_marked_without_an_encoder(workspace: str) -> None:
    found = json.loads(
        told("search", "ansøgninger", "--workspace", workspace, "--format", "json", "--by", "words")
    )
    assert found["schema"] == 1
    assert len(found["hits"]) == 10
    assert {hit["in_force"] for hit in found["hits"]} == {"yes"}
    marked = [{hit["text"][start:end].lower() for start, end in hit["marks"]} for hit in found["hits"]]
    assert set().union(*marked) == {"ansøgning", "ansøgningen"}
    assert all(marked)
    assert "[[" in told("search", "ansøgninger", "--workspace", workspace, "--by", "words", "--top", "1")


def test_an_act_and_force_narrow_the_search(workspace: str) -> None:
    arguments = ("--workspace", workspace, "--by", "words", "--format", "json")
    act = json.loads(told("search", "tilskud", *arguments, "--act", "lta/2013/9002"))["hits"]
    assert {hit["provision"].partition("#")[0] for hit in act} == {"lta/2013/9002"}
    sure = json.loads(told("search", "tilskud", *arguments, "--in-force"))["hits"]
    assert {hit["in_force"] for hit in sure} == {"yes"}


def test_nothing_found_is_said(workspace: str) -> None:
    assert told("search", "isbjørn", "--by", "words", "--workspace", workspace).startswith(
        "nothing found for 'isbjørn'"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("search", "?!"), "holds no word"),
        (("search", "frist", "--in-force", "--all"), "exclude each other"),
        (("search", "frist", "--act", "loven om ingenting"), "no document here has that title"),
        (("search", "frist", "--encoder", "andre"), "has no encoder|is called 'andre'"),
        (("encoder", "add", "/findes/ikke"), "none of that name is on this machine"),
        (("encoder", "train", "--name", "Stort Navn"), "no name for an encoder"),
    ],
)
def test_bad_input_is_one_line(workspace: str, arguments: tuple[str, ...], words: str) -> None:
    if arguments[0] == "encoder":
        pytest.importorskip("sentence_transformers")
    with pytest.raises(SolnedgangError, match=words) as error:
        told(*arguments, "--workspace", workspace)
    assert "\n" not in str(error.value)


def test_more_like_a_provision_by_meaning(trained: str) -> None:
    text = told("show", "lta/2013/9002 § 1", "--like", "--top", "3", "--workspace", trained)
    _, _, likes = text.partition("More like this, by the encoder corpus (3)")
    assert likes.count("in force") == 3
    assert "lta/2013/9002#sec_1_" not in likes


def test_search_by_meaning_and_by_both(trained: str) -> None:
    assert "meaning 1" in told(
        "search", "hjælp til skolegang", "--by", "meaning", "--top", "1", "--workspace", trained
    )
    assert "words" in told("search", "ansøgning om tilskud", "--workspace", trained)


def test_encoders_are_listed_with_what_they_were_trained_on(trained: str) -> None:
    assert "corpus sha256" in told("encoder", "list", "--workspace", trained)


def test_candidates_across_chapters_are_listed(trained: str) -> None:
    lines = told("encoder", "pairs", "--top", "2", "--workspace", trained).splitlines()
    assert len(lines) % 5 == 0
