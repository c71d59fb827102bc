"""Which documents are looked at as old and new: the successive versions of a family, and successors by repeal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

from corpus.eli import Eli
from graph.alignment.flows import Flow
from graph.alignment.model import Link, Pair
from graph.versions import Version
from parsing.model import DocumentType

MUCH = 0.5  # of the words of the smaller one: two documents of one title that have so much in common are versions
SOME = 0.2  # of the words of the old one that a successor of another title says again


def pairs(versions: Iterable[Version], held: Callable[[Eli], bool]) -> Iterator[Pair]:
    """Every pair of the documents whose text is held, by family and day; amending documents have no versions."""
    lines: dict[tuple[str, bool], list[Version]] = defaultdict(list)
    known: dict[Eli, Version] = {}
    for version in versions:
        if not version.type.is_amending:
            lines[version.family, version.type.is_order].append(version)
            known[version.eli] = version
    for line in lines.values():
        yield from within(sorted(line, key=age), held)
    for line in lines.values():
        yield from beyond([one for one in line if held(one.eli)], known, held)


def age(version: Version) -> tuple[date, int, str]:
    """Sorts versions as they followed each other; of one day by number."""
    digits = "".join(filter(str.isdigit, version.eli.number))
    return version.signed or date(version.eli.year, 1, 1), int(digits or 0), version.eli.number


def within(line: list[Version], held: Callable[[Eli], bool]) -> Iterator[Pair]:
    places = [place for place, version in enumerate(line) if held(version.eli)]
    for a, b in pairwise(places):
        old, new = line[a], line[b]
        yield Pair(new.family, old, new, link(old, new), b - a - 1)


def link(old: Version, new: Version) -> Link:
    if new.type is DocumentType.CONSOLIDATED_ACT:
        return Link.CONSOLIDATION
    return Link.REPLACEMENT if old.successor == new.eli else Link.NAMESAKE


def beyond(
    line: Collection[Version], known: Mapping[Eli, Version], held: Callable[[Eli], bool]
) -> Iterator[Pair]:
    """The last version of a family with the document of another one that repealed it."""
    if not line:
        return
    old = max(line, key=age)
    new = known.get(old.successor) if old.successor and old.rule == "repealed" else None
    same_kind = new is not None and new.type.is_order == old.type.is_order
    if new is not None and same_kind and new.family != old.family and held(new.eli) and age(old) < age(new):
        yield Pair(new.family, old, new, Link.SUCCESSOR)


def settled(pair: Pair, found: Flow) -> Link | None:
    """The link once the words are known: a namesake with much of the same is a version, a successor with little is none."""
    common = found.words_kept + found.words_moved
    if pair.link is Link.SUCCESSOR:
        return Link.SUCCESSOR if found.words_old and common >= SOME * found.words_old else None
    if pair.link is Link.NAMESAKE and common > MUCH * min(found.words_old, found.words_new):
        return Link.REPLACEMENT
    return pair.link
