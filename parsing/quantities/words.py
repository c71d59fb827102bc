"""The word lists words.txt and verbs.txt, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def word_set(key: str) -> frozenset[str]:
    """A list of words.txt by its key."""
    lines = files("parsing.quantities").joinpath("words.txt").read_text("utf-8").splitlines()
    found = (line.partition(":")[2].split() for line in lines if line.startswith(f"{key}:"))
    return frozenset(word for words in found for word in words)


@cache
def verbs() -> frozenset[str]:
    """Infinitives of legal Danish."""
    lines = files("parsing.quantities").joinpath("verbs.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
