"""The word lists in words/, read once. A list is data: a key, a colon, words; # opens a comment."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from parsing.tagging.model import Bearer


def rows(name: str) -> Iterator[tuple[str, str]]:
    """Key and rest of each line of a list."""
    for line in files("parsing.tagging").joinpath("words", name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, rest = line.partition(":")
            yield key, rest.strip()


@cache
def _sets() -> dict[str, frozenset[str]]:
    sets: dict[str, frozenset[str]] = {}
    for name in ("grammar.txt", "verbs.txt"):
        for key, rest in rows(name):
            sets[key] = sets.get(key, frozenset()) | frozenset(rest.split())
    return sets


def word_set(key: str) -> frozenset[str]:
    """A list of grammar.txt or verbs.txt by its key."""
    return _sets()[key]


@cache
def _actors() -> tuple[dict[str, Bearer], tuple[tuple[str, Bearer], ...]]:
    exact: dict[str, Bearer] = {}
    compounds: list[tuple[str, Bearer]] = []
    for group, rest in rows("actors.txt"):
        for word in rest.split():
            exact.setdefault(word.lstrip("*"), Bearer(group))
            if word.startswith("*"):
                compounds.append((word[1:], Bearer(group)))
    return exact, tuple(compounds)


@cache
def actor(word: str) -> Bearer | None:
    """The group that an actor's name (in lower case, not in the genitive) belongs to."""
    exact, compounds = _actors()
    return exact.get(word) or next((group for end, group in compounds if word.endswith(end)), None)


@cache
def _implied() -> tuple[tuple[str, Bearer, bool], ...]:
    every = [(word, Bearer(group)) for group, rest in rows("implied.txt") for word in rest.split()]
    return tuple((word.lstrip("+"), group, word.startswith("+")) for word, group in every)


@cache
def implied_by(word: str) -> tuple[Bearer, bool] | None:
    """Who acts where this word is handled and nobody is named; and whether a preposition may govern it."""
    return next(((group, free) for beginning, group, free in _implied() if word.startswith(beginning)), None)
