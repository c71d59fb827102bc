"""Sizes: what one document amounts to, counted once and added up for every day it is in force."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from itertools import groupby, pairwise
from operator import add, attrgetter

import pyarrow as pa

from corpus.eli import Eli
from graph.alignment.units import EMPTY, without_note
from parsing.model import Level, Provision, Span, Zone, known_eli
from parsing.sentences import split_sentences
from parsing.tables import owns_body
from parsing.tagging.model import Duty
from parsing.words import WORD
from reports.metrics.lix import LISTED, LONG

SKAL = re.compile(r"\bskal\b", re.IGNORECASE)
NUMBERED = frozenset({Level.SECTION, Level.SUBSECTION, *LISTED})  # §, stk., nr., litra, pind
APART = frozenset(  # zones with counts of their own; the rest is printed around the rules
    {Zone.ANNEX, Zone.QUOTED}
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted in the own numbered rules of a document, and what is printed beside them. Sums are sizes too."""

    sections: int = 0
    provisions: int = 0  # §, stk., nr., litra and pind
    words: int = 0  # labels included; notes printed in the text and "(Ophævet)" are no rules
    characters: int = 0  # of the same text, blanks included
    printed_words: int = 0  # of all that is printed as §§
    printed_characters: int = 0
    annex_words: int = 0
    annex_characters: int = 0
    around_words: int = 0  # preamble and commencement clauses reprinted from other acts
    around_characters: int = 0
    quoted_words: int = 0  # new text of other acts
    quoted_characters: int = 0
    skal: int = 0
    references: int = 0  # each once, however many places it names; those that amend, repeal or commence apart
    section_references: int = 0  # of these, those that name a §
    duties: int = 0  # demands for a step or a record: a statement may hold several
    procedural: int = 0
    documentation: int = 0
    reading_words: int = 0  # words, long words and sentences as LIX counts them
    long_words: int = 0
    sentences: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*map(add, values(self), values(other)))

    @property
    def lix(self) -> float | None:
        """Björnsson's LIX of all of it, list-aware (`reports.metrics.lix`); None of no words."""
        if not self.reading_words:
            return None
        return self.reading_words / max(1, self.sentences) + 100 * self.long_words / self.reading_words


NAMES = tuple(field.name for field in fields(Counts))
values = attrgetter(*NAMES)


@dataclass(frozen=True, slots=True)
class Size:
    """The counts of one document, and its demands by subtype: one may be of several."""

    document: Eli
    counts: Counts
    subtypes: tuple[tuple[Duty, int], ...] = ()


SIZES = pa.schema(
    [
        ("document", pa.string()),
        *((name, pa.int32()) for name in NAMES),
        ("subtypes", pa.list_(pa.struct([("duty", pa.string()), ("count", pa.int32())]))),
    ]
)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A demand or reference of the document: the section whose body it counts in, where it begins, what it counts as."""

    section: str
    start: int
    names: tuple[str, ...]  # fields of Counts
    duties: tuple[str, ...] = ()


def size_of(provisions: Sequence[Provision], tagged: Iterable[Tagged]) -> Size:
    """The size of a document, from its provisions, demands and references."""
    counts, names, subtypes = printed(provisions), Counter[str](), Counter[str]()
    ruled: dict[str, tuple[Span, ...]] = {}
    for section, below in sections_of(provisions):
        found = tuple(rules(section, below))
        ruled[str(section.id)] = found
        counts += section_counts(section, below, found)
    for one in tagged:
        if any(span.start <= one.start < span.end for span in ruled.get(one.section, ())):
            names.update(one.names)
            subtypes.update(one.duties)
    known = tuple((duty, subtypes[duty.value]) for duty in Duty if subtypes[duty.value])
    return Size(provisions[0].id.eli, counts + Counts(**names), known)


def sections_of(provisions: Iterable[Provision]) -> Iterator[tuple[Provision, list[Provision]]]:
    """The sections of the own rules, each with what stands below it."""
    own = (one for one in provisions if one.zone is Zone.BODY and one.body)
    for _, group in groupby(own, key=lambda one: one.id.section):
        section, *below = group
        if section.level is Level.SECTION:
            yield section, below


def rules(section: Provision, below: Sequence[Provision]) -> Iterator[Span]:
    """The text of each stk. of a section as versions are compared: without notes, and none that is `(Ophævet)`.

    The label of the section goes with its first stk.
    """
    units = [one for one in below if one.level is Level.SUBSECTION] or [section]
    for place, unit in enumerate(units):
        words = unit.text.removeprefix(unit.label).strip()
        kept = without_note(words)
        if kept and not EMPTY.match(kept):
            start = unit.body.index(words, unit.span.start)
            yield Span(unit.span.start if place else section.span.start, start + len(kept))


def section_counts(section: Provision, below: Sequence[Provision], ruled: Sequence[Span]) -> Counts:
    texts = [span.of(section.body) for span in ruled]
    held = [worded(text) for text in texts]
    items = (one for one in below if one.level in LISTED)
    inside = sorted(
        one.span.start for one in items if any(span.start <= one.span.start < span.end for span in ruled)
    )
    return Counts(
        sections=bool(ruled),
        provisions=bool(ruled) + sum(one.level in NUMBERED for one in below),
        words=sum(one.words for one in held),
        characters=sum(map(len, texts)),
        printed_words=worded(section.body).words,
        printed_characters=len(section.body),
        skal=sum(len(SKAL.findall(text)) for text in texts),
        reading_words=sum(one.read for one in held),
        long_words=sum(one.long for one in held),
        sentences=sum(sentences(span, section.body, inside) for span in ruled),
    )


def sentences(span: Span, body: str, items: Iterable[int]) -> int:
    """Sentences as the metric LIX counts them: each item of a list as at least one."""
    cuts = [span.start, *(start for start in items if span.start < start < span.end), span.end]
    return sum(len(split_sentences(body[start:end])) for start, end in pairwise(cuts))


def printed(provisions: Iterable[Provision]) -> Counts:
    """Words and characters of what is printed beside the rules, by where it stands."""
    held: dict[str, int] = defaultdict(int)
    for provision in filter(owns_body, provisions):
        if provision.zone is not Zone.BODY:
            kind = provision.zone.value if provision.zone in APART else "around"
            held[f"{kind}_words"] += worded(provision.body).words
            held[f"{kind}_characters"] += len(provision.body)
    return Counts(**held)


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a text, those that LIX reads, and the long ones among them."""

    words: int
    read: int
    long: int


@lru_cache(maxsize=1 << 14)
def worded(text: str) -> Worded:
    """A text is asked for twice, and the next version of an act repeats most of them."""
    words = WORD.findall(text)
    read = [word for word in words if word.isalpha() or (word != "Stk." and any(map(str.isalpha, word)))]
    long = sum(len(word) > LONG and (word.isalpha() or sum(map(str.isalpha, word)) > LONG) for word in read)
    return Worded(len(words), len(read), long)


def size_table(sizes: Iterable[Size]) -> pa.Table:
    rows = [
        {
            "document": str(size.document),
            **asdict(size.counts),
            "subtypes": [{"duty": duty.value, "count": count} for duty, count in size.subtypes],
        }
        for size in sizes
    ]
    return pa.Table.from_pylist(rows, SIZES)


def sizes_of(rows: pa.Table) -> Iterator[Size]:
    for row in rows.to_pylist():
        subtypes = tuple((Duty(one["duty"]), one["count"]) for one in row["subtypes"])
        yield Size(known_eli(row["document"]), Counts(*(row[name] for name in NAMES)), subtypes)
