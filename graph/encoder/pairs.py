"""Weak pairs: texts that ought to stand close together, read off the corpus itself. No one has to mark them.

    wording      the same § in successive versions of an act, reworded (word Jaccard .30-.98)
    dropout      a text and a copy with some of its words left out
    neighbour    two stk. after each other in one §
    chapter      the first stk. of two § after each other in one chapter
    reference    a stk. that refers, and what it refers to
    heading      a heading, and the first stk. under it: what a person types is as short

Texts that say next to nothing of their own (few words) make no pair but with their other versions. Act families in
`held_out` make none at all: the encoder is measured on them.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import Tables
from graph.search.passages import ACTS, AMENDING, Passages
from graph.similarity.words import folded, words
from parsing.model import section_path

LIKE = (0.30, 0.98)  # word Jaccard of two wordings of one place that are a pair
LEFT_OUT = (  # of the words of a dropout copy, drawn anew for each: what is left may be as short as a query
    0.2,
    0.9,
)
FEWEST = 6  # words of a text that says something of its own
NUMBERED = re.compile(r"^(?:kapitel|afsnit|bog)\s+\w+(?:\s[a-zæøå]\b)?\.?\s*")  # kapitel 2 a
HELD_OUT = 20  # one act family in so many

Pair = tuple[str, str]


class Kind(StrEnum):
    WORDING = "wording"
    DROPOUT = "dropout"
    NEIGHBOUR = "neighbour"
    CHAPTER = "chapter"
    REFERENCE = "reference"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Unit:
    """A stk. in the newest version that holds its place. Texts are folded."""

    family: str
    document: str
    section: str  # eId path
    number: int  # of its stk.
    chapter: str
    heading: str  # the nearest one; "" where there is none
    text: str


@dataclass(frozen=True, slots=True)
class Wordings:
    """One place through the versions of its act: the different folded texts, the oldest first."""

    family: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """What pairs are made from."""

    units: tuple[Unit, ...]
    wordings: tuple[Wordings, ...]
    references: tuple[tuple[str, str, bool], ...]  # two folded texts, and whether either's family is held out


def held_out(family: str) -> bool:
    """One family in twenty, by its name, so the same ones in every training."""
    return int(hashlib.sha256(family.encode()).hexdigest()[:8], 16) % HELD_OUT == 0


def source(passages: Passages, tables: Tables) -> Source:
    """The places of all documents that lay down rules."""
    texts = [folded(text) for text in passages.texts["text"].to_pylist()]
    rows = passages.rows.filter(pc.invert(pc.is_in(passages.rows["type"], pa.array(AMENDING))))
    rows = rows.sort_by([("signed", "ascending"), ("document", "ascending")])
    through: dict[tuple[str, bool, str], dict[str, None]] = defaultdict(dict)
    newest: dict[tuple[str, bool, str], Unit] = {}
    at: dict[str, int] = {}
    hidden = {
        document
        for document, family in set(
            zip(rows["document"].to_pylist(), rows["family"].to_pylist(), strict=True)
        )
        if held_out(family)
    }
    for row in rows.to_pylist():
        document, _, path = row["provision"].partition("#")
        text, place = texts[row["text"]], (row["family"], row["type"] in ACTS, path)
        through[place][text] = None
        section, _, stk = path.rpartition("__subsec_")
        number = int(stk) if stk.isdecimal() else 0
        heading = named(row["headings"].rpartition(" > ")[2].lower())
        newest[place] = Unit(row["family"], document, section, number, row["chapter"], heading, text)
        at[row["provision"]] = row["text"]
        at.setdefault(f"{document}#{section}", row["text"])
    return Source(
        tuple(newest.values()),
        tuple(Wordings(family, tuple(held)) for (family, _, _), held in through.items() if len(held) > 1),
        tuple(references(tables, at, texts, hidden)),
    )


def references(
    tables: Tables, at: Mapping[str, int], texts: Sequence[str], hidden: Container[str]
) -> Iterator[tuple[str, str, bool]]:
    """Each two texts once. `at`: the text of a place; `hidden`: documents of families that are held out."""
    rows = tables.read("edges", ["source", "target"], pc.field("target").is_valid())
    found: dict[tuple[int, int], bool] = {}
    for start, end in zip(rows["source"].to_pylist(), rows["target"].to_pylist(), strict=True):
        one, other = at.get(stk_of(start)), at.get(stk_of(end))
        if one is not None and other is not None and one != other:
            held = any(place.partition("#")[0] in hidden for place in (start, end))
            found[one, other] = found.get((one, other), False) or held
    for (one, other), held in found.items():
        yield texts[one], texts[other], held


def named(heading: str) -> str:
    """The words of a heading; "" for a bare number.

    >>> named("kapitel 2 a ansøgning"), named("kapitel 4"), named("frister")
    ('ansøgning', '', 'frister')
    """
    return NUMBERED.sub("", heading)


def stk_of(place: str) -> str:
    """The stk. that an item or sentence is part of; a section stays one.

    >>> stk_of("lta/2019/548#sec_3__subsec_2__item_1"), stk_of("lta/2019/548#sec_3")
    ('lta/2019/548#sec_3__subsec_2', 'lta/2019/548#sec_3')
    """
    document, _, path = place.partition("#")
    steps, kept = path.split("__"), section_path(path).count("__") + 2
    return f"{document}#{'__'.join(steps[:kept])}"


def pairs(held: Source, most: int, seed: int) -> dict[Kind, list[Pair]]:
    """At most so many pairs of each kind, drawn and shuffled by the seed; none of the families held out."""
    rng = random.Random(seed)  # noqa: S311  nothing secret
    units = [unit for unit in held.units if not held_out(unit.family)]
    told = [unit for unit in units if len(words(unit.text)) >= FEWEST]
    makers: dict[Kind, Callable[[], Iterable[Pair]]] = {
        Kind.WORDING: lambda: reworded(one for one in held.wordings if not held_out(one.family)),
        Kind.DROPOUT: lambda: ((unit.text, thinned(unit.text, rng)) for unit in told),
        Kind.NEIGHBOUR: lambda: following(told, lambda unit: (unit.document, unit.section), first=False),
        Kind.CHAPTER: lambda: following(told, lambda unit: (unit.document, unit.chapter), first=True),
        Kind.REFERENCE: lambda: ((a, b) for a, b, hidden in held.references if not hidden),
        Kind.HEADING: lambda: (
            (unit.heading, unit.text) for unit in told if unit.heading and unit.number == 1
        ),
    }
    found = {}
    for kind, make in makers.items():
        drawn = sorted(set(make()))
        rng.shuffle(drawn)
        found[kind] = drawn[:most]
    return found


def reworded(places: Iterable[Wordings]) -> Iterator[Pair]:
    """Each wording with the next one, where enough of it was kept for the two to say the same."""
    for place in places:
        yield from filter(alike, zip(place.texts, place.texts[1:], strict=False))


def alike(pair: Pair) -> bool:
    a, b = (set(words(text)) for text in pair)
    return LIKE[0] <= len(a & b) / max(len(a | b), 1) <= LIKE[1]


def thinned(text: str, rng: random.Random) -> str:
    share = rng.uniform(*LEFT_OUT)
    kept = [word for word in text.split() if rng.random() >= share]
    return " ".join(kept) or text


def following(units: Iterable[Unit], group: Callable[[Unit], object], *, first: bool) -> Iterator[Pair]:
    """Texts after each other within a group; with `first` only the first stk. of each section."""
    last: dict[object, str] = {}
    for unit in units:
        if first and (unit.number != 1 or not unit.chapter):
            continue
        key = group(unit)
        if key in last and last[key] != unit.text:
            yield last[key], unit.text
        last[key] = unit.text
