"""Pages: the same law under every declared definition of a page, beside the counts that were quoted in public.

A page is a share of a text: 2,400 characters with blanks (the Danish normalside), or 250, 350 or 400 words. What is
counted grows from row to row: the rules of the acts in force, the orders' too, their annexes, the amending documents, and
at last all that was ever printed. A document without text adds nothing, so every count is a lower bound; `estimated`
tells what it would be if documents without text were as long as the others of the same kind, with the 95 % percentile
interval of the bootstrap over documents (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13).
That is an assumption: those without text are the older ones.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib import resources
from itertools import chain

import numpy as np

from corpus.eli import Eli
from graph.versions import InForce
from parsing.model import DocumentType
from reports.growth.counted import Counted, Day, History
from reports.growth.measures import PAGE
from reports.growth.panel import BAND, DRAWS, SEED
from reports.growth.sizes import Counts

NEAR = 0.1  # a count within a tenth of a quoted one can be what was counted


@dataclass(frozen=True, slots=True)
class Page:
    """A definition: so many characters (blanks included), or so many words."""

    name: str
    characters: int = 0
    words: int = 0

    def of(self, text: Amount) -> float:
        return text.characters / self.characters if self.characters else text.words / self.words


DEFINITIONS = (
    Page(f"{PAGE:,} characters", characters=PAGE),
    Page("250 words", words=250),
    Page("350 words", words=350),
    Page("400 words", words=400),
)


class Extent(StrEnum):
    """What is counted; each holds all before it."""

    ACTS = "acts"  # principal and consolidated acts
    ORDERS = "orders"  # orders, decrees and commencement orders
    ANNEXES = "annexes"
    AMENDING = "amending"  # amending acts and orders, as printed
    EVER = "ever"  # every version ever signed, with all that is printed in it


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of text."""

    words: int
    characters: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A document and how much of it an extent counts; None: its text is not held."""

    eli: Eli
    type: DocumentType
    sure: bool
    amount: Amount | None


@dataclass(frozen=True, slots=True)
class Estimate:
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PageCount:
    """One extent under one definition."""

    extent: Extent
    page: Page
    pages: float  # of what is in force for certain, and seen
    possible: float  # with what is undetermined
    estimated: Estimate | None  # of the possible documents, those without text too
    documents: int  # possible
    seen: int

    @property
    def coverage(self) -> float | None:
        return self.seen / self.documents if self.documents else None


@dataclass(frozen=True, slots=True)
class Quoted:
    """A count quoted in public."""

    pages: int
    by: str
    when: str
    day: date


def quoted() -> tuple[Quoted, ...]:
    """The counts, as data; the file tells where they are from."""
    text = resources.files("reports.growth").joinpath("quoted_pages.toml").read_text(encoding="utf-8")
    return tuple(Quoted(**one) for one in tomllib.loads(text)["quoted"])


def page_counts(history: History, day: Day) -> tuple[PageCount, ...]:
    """Every extent under every definition, on a day."""
    return tuple(
        counted(extent, page, pieces)
        for extent in Extent
        for pieces in [tuple(pieces_of(extent, history, day))]
        for page in DEFINITIONS
    )


def counted(extent: Extent, page: Page, pieces: Sequence[Piece]) -> PageCount:
    seen = [piece for piece in pieces if piece.amount]
    return PageCount(
        extent,
        page,
        sum(page.of(piece.amount) for piece in seen if piece.sure and piece.amount),
        sum(page.of(piece.amount) for piece in seen if piece.amount),
        estimate(page, pieces),
        len(pieces),
        len(seen),
    )


def pieces_of(extent: Extent, history: History, day: Day) -> Iterator[Piece]:
    if extent is Extent.EVER:
        yield from ever(history, day.date)
        return
    orders, annexes = extent is not Extent.ACTS, extent in {Extent.ANNEXES, Extent.AMENDING}
    for one in day.counted:
        if orders or one.held.type.is_act:
            yield Piece(one.held.eli, one.held.type, one.sure, standing(one, annexes=annexes))
    if extent is Extent.AMENDING:
        yield from amending(history, day)


def standing(one: Counted, *, annexes: bool) -> Amount | None:
    if one.size is None:
        return None
    counts = one.size.counts
    beside = (counts.annex_words, counts.annex_characters) if annexes else (0, 0)
    return Amount(counts.words + beside[0], counts.characters + beside[1])


def amending(history: History, day: Day) -> Iterator[Piece]:
    """Amending documents that are not known to be out of force: a consolidation does not end them."""
    for state in day.versions.values():
        if state.type.is_amending and state.eli in history.held and state.in_force is not InForce.NO:
            size = history.sizes.get(state.eli)
            amount = whole(size.counts) if size and state.eli in history.instructed else None
            yield Piece(state.eli, state.type, state.in_force is InForce.YES, amount)


def ever(history: History, day: date) -> Iterator[Piece]:
    for one in history.held.values():
        if one.signed is not None and one.signed <= day:
            size = history.sizes.get(one.eli)
            known = size is not None and (not one.type.is_amending or one.eli in history.instructed)
            yield Piece(one.eli, one.type, True, whole(size.counts) if size and known else None)


def whole(counts: Counts) -> Amount:
    """All that is printed."""
    return Amount(
        counts.printed_words + counts.annex_words + counts.around_words + counts.quoted_words,
        counts.printed_characters
        + counts.annex_characters
        + counts.around_characters
        + counts.quoted_characters,
    )


def estimate(page: Page, pieces: Sequence[Piece]) -> Estimate | None:
    """The pages of all, each kind by the mean of its seen documents; None where a kind has none."""
    kinds = sorted({piece.type for piece in pieces})
    value, drawn = 0.0, np.zeros(DRAWS)
    generator = np.random.default_rng(SEED)
    for kind in kinds:
        own = [piece for piece in pieces if piece.type is kind]
        sizes = np.array([page.of(piece.amount) for piece in own if piece.amount])
        unseen = len(own) - len(sizes)
        if not len(sizes) and unseen:
            return None
        means = sizes[generator.integers(0, len(sizes), (DRAWS, len(sizes)))].mean(axis=1)
        value += float(sizes.sum() + unseen * sizes.mean())
        drawn += sizes.sum() + unseen * means
    low, high = np.percentile(drawn, BAND)
    return Estimate(value, float(low), float(high))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A quoted count, the definition that comes nearest, and whether it comes near enough to be what was counted."""

    quoted: Quoted
    nearest: PageCount
    figure: str  # which figure of it: pages, possible or estimated
    ratio: float  # the quoted count by the figure

    @property
    def gives(self) -> bool:
        return abs(self.ratio - 1) <= NEAR


FIGURES: Mapping[str, Callable[[PageCount], float | None]] = {
    "pages": lambda one: one.pages,
    "possible": lambda one: one.possible,
    "estimated": lambda one: one.estimated.value if one.estimated else None,
}


def verdicts(history: History) -> tuple[Verdict, ...]:
    """Each quoted count beside the law of its day; none where the scope had no law that day."""
    told = quoted()
    counts = {day: page_counts(history, history.on(day)) for day in {one.day for one in told}}
    return tuple(chain.from_iterable(verdict(one, counts[one.day]) for one in told))


def verdict(one: Quoted, counts: Sequence[PageCount]) -> Iterator[Verdict]:
    held = [
        Verdict(one, count, name, one.pages / value)
        for count in counts
        for name, figure in FIGURES.items()
        if (value := figure(count))
    ]
    yield from sorted(held, key=lambda found: abs(np.log(found.ratio)))[:1]
