"""Names, titles and words that are known beforehand, from the data files beside this module.

`short_names.csv`: short names of acts with their official titles. `titles.txt`: titles whose end the words do not show
("lov om orlov til lønmodtagere, der ..."). `title_words.txt`: words that no title holds, and others.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources


@cache
def short_names() -> dict[str, tuple[str, ...]]:
    """Each short name in lower case with the official titles it has stood for."""
    names: dict[str, list[str]] = {}
    for row in csv.DictReader(lines("short_names.csv")):
        names.setdefault(row["short_name"], []).append(row["official_title"])
    return {name: tuple(titles) for name, titles in names.items()}


@cache
def known_titles() -> frozenset[str]:
    """Titles in lower case that begin with the kind of document and "om"."""
    official = {title for titles in short_names().values() for title in titles if title.startswith("lov om ")}
    return frozenset(official | set(lines("titles.txt")))


@cache
def title_words(section: str) -> frozenset[str]:
    """One list of `title_words.txt`, by the name that heads it."""
    words: set[str] = set()
    current = ""
    for line in lines("title_words.txt"):
        if line.startswith("["):
            current = line[1 : line.index("]")]
        elif current == section:
            words.update(line.split())
    return frozenset(words)


def lines(name: str) -> list[str]:
    """The lines of a data file, comments apart."""
    text = resources.files("parsing.references").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
