"""Names and titles of Danish acts and orders that are known beforehand.

`short_names.csv` has short names with their official titles, `titles.txt` the titles whose end the words do not show ("lov om
pligt til at ..., der ..."), both as printed on retsinformation.dk.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources

NAMES, TITLES = "short_names.csv", "titles.txt"


@cache
def short_names() -> dict[str, tuple[str, ...]]:
    """Each short name in lower case with the official titles it has stood for."""
    names: dict[str, list[str]] = {}
    for row in rows():
        names.setdefault(row["short_name"], []).append(row["official_title"])
    return {name: tuple(titles) for name, titles in names.items()}


@cache
def known_titles() -> frozenset[str]:
    """Official titles in lower case that begin with the kind of document and "om"."""
    official = {title for titles in short_names().values() for title in titles if title.startswith("lov om ")}
    return frozenset(official | set(lines(TITLES)))


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(lines(NAMES)))


def lines(name: str) -> list[str]:
    """The lines of a data file, comments apart."""
    text = resources.files("parsing.references").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
