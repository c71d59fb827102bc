"""Law marked for this project beside the gold: the marks stand in marked/, the words in ../shared/corpus/employment.

A line of marked/NAME.jsonl names a document and the characters of one of its provisions (in the provision's text with invisible
signs left out and blanks folded); `sha256` is of those words, so that marks are never laid on other words. The parts of a
demand are places in the words of its line.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from tests.bench.gold import Rows
from tests.shared import EMPLOYMENT

MARKED = Path(__file__).parent / "marked"
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d]")
BLANKS = re.compile(r"\s+")


def read(name: str, sets: Iterable[str]) -> Rows:
    """The marked rows of some sets by id, each with its words under "text"; exits where the words are not those marked."""
    wanted = set(sets)
    lines = (MARKED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["set"] in wanted]
    held = provisions({row["eli"] for row in rows})
    for row in rows:
        texts = held.get(row["eli"], [])
        row["text"] = next(
            (words for text in texts if digest(words := text[row["start"] : row["end"]]) == row["sha256"]),
            None,
        )
        if row["text"] is None:
            raise SystemExit(f"{row['id']}: {EMPLOYMENT} does not hold the words marked in {row['eli']}")
    return {row["id"]: row for row in rows}


def with_words(demand: Rows, text: str) -> Rows:
    """A marked demand with the words of its parts for their places."""

    def words(place: list[int]) -> str:
        return text[place[0] : place[1]]

    return {
        part: value
        if isinstance(value, str)
        else [words(one) for one in value]
        if part.endswith("_also")
        else words(value)
        for part, value in demand.items()
    }


def provisions(elis: set[str]) -> dict[str, list[str]]:
    """The texts of the provisions of some documents, as marked."""
    held: dict[str, list[str]] = {}
    for path in sorted(EMPLOYMENT.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for document in map(json.loads, lines):
                if document["eli"] in elis:
                    held.setdefault(document["eli"], []).extend(
                        plain(one["text"]) for one in document["provisions"]
                    )
    return held


def plain(text: str) -> str:
    return BLANKS.sub(" ", INVISIBLE.sub("", text)).strip()


def digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:16]
