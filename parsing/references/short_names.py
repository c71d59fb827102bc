"""Names and titles of Danish acts that are known beforehand (short_names.csv)."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources

FILE = "short_names.csv"


@cache
def short_names() -> dict[str, tuple[str, ...]]:
    """Each short name in lower case with the official titles it has stood for."""
    names: dict[str, list[str]] = {}
    for row in rows():
        names.setdefault(row["short_name"], []).append(row["official_title"])
    return {name: tuple(titles) for name, titles in names.items()}


@cache
def known_titles() -> frozenset[str]:
    """Official titles in lower case that begin "lov om"."""
    return frozenset(title for titles in short_names().values() for title in titles if title.startswith("lov om "))


def rows() -> list[dict[str, str]]:
    text = resources.files("parsing.references").joinpath(FILE).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
