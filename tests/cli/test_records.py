"""What `annotate` and `pairs` say of their rows holds of the rows they take and give."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields

import pytest

from cli.annotate import annotate as annotate_command
from cli.pairs import pairs as pairs_command
from graph.similarity.judge import load as load_judge
from graph.similarity.record import read_pair, to_record
from parsing.annotate import Row, annotate
from parsing.tagging.tagger import load as load_tagger

TEXTS = [
    {"text": "Kommunen skal senest 4 uger efter anmodningen underrette ejeren skriftligt, jf. lov nr. 12 af 3. maj 2019."},
    {"text": "Fyrmesteren skal indberette vagter senest den 1. maj 2030.", "source": "order", "para": "7 a", "stk": "2"},
    {"text": "Bestyrelsen skal holde mindst to møder inden for de første 6 måneder."},
    {"text": "Bestyrelsen skal mindst fire gange om året holde møde."},
    {"text": "Hver gang lampen slukkes, skal fyrmesteren notere det i en journal."},
    {"text": "Ministeren kan fastsætte regler om fyr efter §§ 36-40 a.", "type": "BEK H"},
    {"text": "I lov om fyr foretages følgende ændringer: 1. Efter § 5 indsættes: »§ 5 a. Fyret er rødt.«", "source": "amending"},
]  # fmt: skip
WORDS = "Fyrmesteren skal tænde lampen hver aften. Lampen skal være rød."
PAIR = {"text": WORDS, "eli": "2020:1", "title": "Lov om fyr", "type": "LBK H", "para": "7 a"}


def documented(command: Callable[..., None], part: int) -> dict[str, set[str]]:
    """The fields of the rows in (0) or out (1), by name, each with those below it that its lines list."""
    text = re.sub(r"\n {6,}", " ", (command.__doc__ or "").partition("\n    Out, ")[2 * part])
    lines = re.findall(r"^    - ([a-z, ]+): (.*)$", text, flags=re.MULTILINE)
    return {name: listed(told) for names, told in lines for name in names.split(", ")}


def listed(told: str) -> set[str]:
    """The words between commas, without what stands in parentheses."""
    bare = re.sub(r"\([^()]*\)", "", told)
    return {word for one in bare.split(",") if re.fullmatch(r"[a-z_]+", word := one.strip())}


def keys(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Each key of a row, with the name of what holds it."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield name, key
            yield from keys(below, key)
    elif isinstance(value, list):
        for one in value:
            yield from keys(one, name)


def held(rows: list[dict[str, object]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows:
        for name, key in keys(row):
            found.setdefault(name, set()).add(key)
    return found


def test_annotate_gives_the_fields_it_names() -> None:
    tagger = load_tagger()
    found = held([annotate(Row.read({"id": "1", **row}, "row"), tagger) for row in TEXTS])
    told = documented(annotate_command, 1)
    assert found.pop("") == {"id", "citations", "norms", "duties"} <= set(told)
    assert found == {name: told[name] for name in found}
    assert set(found) == set(told) - {"id"}


def test_annotate_takes_the_fields_it_names() -> None:
    given = {name: name for name in documented(annotate_command, 0)}
    row = Row.read(given, "row")
    assert {getattr(row, field.name) for field in fields(Row)} == set(given)


def test_pairs_gives_the_fields_it_names() -> None:
    row = read_pair({"id": "1", "a": PAIR, "b": {**PAIR, "text": WORDS.replace("rød", "grøn")}})
    answer = to_record(row, load_judge().judge_all([(row.a, row.b)])[0])
    told = documented(pairs_command, 1)
    assert set(answer) == set(told)
    assert held([answer])["shared"] == told["shared"]


@pytest.mark.parametrize("side", ["a", "b"])
def test_pairs_takes_the_fields_it_names(side: str) -> None:
    told = documented(pairs_command, 0)
    assert set(told) == {"id", "a", "b"}
    assert told[side] == set(PAIR)
    read = getattr(read_pair({"id": "1", "a": PAIR, "b": PAIR}), side)
    assert (read.text, read.document, read.title, read.section) == (WORDS, "2020:1", "Lov om fyr", "7 a")
    assert read.is_order is False
