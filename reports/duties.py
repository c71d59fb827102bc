"""The duty register: what the law in force on a day demands, one row a separate duty, chosen and told with its words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.errors import BadInput, NotAnalysed, UnknownDocument
from corpus.store.reading import Tables, among
from graph.address import read_document
from graph.dating import Dating
from graph.scope import EMPLOYMENT
from graph.tables import versions_of
from graph.versions import InForce, Version
from parsing.demands import Demand, Part, Source
from parsing.demands.tables import demand_of
from parsing.model import Level, ProvisionId, Span
from parsing.tagging.model import Bearer, Duty

Member = TypeVar("Member", bound=StrEnum)

SHOWN = frozenset(Part) - {Part.TRIGGER, Part.OBJECT, Part.SANCTION, Part.EFFECT}  # marked in a line
LETTER = re.compile(r"(?<=\d)([a-zæøå]+)$")  # of 2a
REPLACED = "newer_beside"  # the rule by which it is not known whether an older document still holds


class Kind(StrEnum):
    PROCEDURAL = "procedural"
    DOCUMENTATION = "documentation"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which duties; what is None, empty or False asks for nothing."""

    act: str | None = None  # an address or title
    chapter: str | None = None  # "3", "2 a", or an eId path as "part_ii"
    bearer: Bearer | None = None
    kind: Kind | None = None
    subtype: Duty | None = None
    deadline: bool = False  # only those with one
    frequency: bool = False
    group: str | None = None  # a part of the name of a target group
    on: date | None = None  # None: the day of the analysis


NOT = re.compile(r"\b(?:kan|må|skal)\b[^,;.]*\bikke\b[^,;.]*$", re.IGNORECASE)  # [kan der ikke] udbetales


@dataclass(frozen=True, slots=True)
class Registered:
    """A demand with the statement, document and chapter that it stands in."""

    place: ProvisionId  # the sentence that opens the statement
    span: Span  # of the statement; all spans count in the body of the section
    quote: str
    number: int
    demand: Demand
    version: Version
    chapter: str
    bearer_words: str  # also where its context tells them
    sanction: str
    effect: str
    sole: bool = False  # its stk. is the only one of its section, and goes unnamed

    @property
    def bearer(self) -> Bearer:
        return bearer_of(self.demand)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        held = (
            (Kind.PROCEDURAL, self.demand.procedural),
            (Kind.DOCUMENTATION, self.demand.documentation),
        )
        return tuple(kind for kind, holds in held if holds)

    @property
    def told(self) -> str:
        """What its words tell of when, how often, in what form and about whom, each with its name."""
        named = (
            ("deadline", self.part(Part.DEADLINE)),
            ("frequency", self.part(Part.FREQUENCY)),
            ("form", ", ".join(self.demand.forms)),
            ("about", self.demand.group),
        )
        return "; ".join(f"{name}: {words}" for name, words in named if words)

    def part(self, part: Part) -> str:
        """The words of a part on one line; "" where it is not told in the statement."""
        span = self.demand.span_of(part)
        return flat(self._words(span)) if span and self.span.start <= span.start < self.span.end else ""

    @property
    def barred(self) -> bool:
        """Whether its act is what must not be done: `må ikke sælges`; not what must come first: `..., før X er spurgt`."""
        act = self.demand.span_of(Part.ACTION)
        if act is None or not self.span.start <= act.start:
            return False
        return NOT.search(self._words(Span(self.span.start, act.start))) is not None

    @property
    def shown(self) -> tuple[tuple[Part, Span], ...]:
        """The parts that stand in the quote, with their characters in it."""
        start, end = self.span.start, self.span.end
        inside = (one for one in self.demand.parts if start <= one.span.start < end)
        return tuple((one.part, one.span.shift(-start)) for one in inside)

    @property
    def marked(self) -> str:
        """The quote with the words of who, what, when and in what form in double brackets."""
        return flat(bracketed(self.quote, (span for part, span in self.shown if part in SHOWN)))

    def _words(self, span: Span) -> str:
        return span.shift(-self.span.start).of(self.quote)


def bearer_of(demand: Demand) -> Bearer:
    """Who must act; `NONE` where neither its words nor its context tell, which `OTHER` does not say."""
    untold = demand.bearer is Bearer.OTHER and demand.bearer_source is Source.UNDETERMINED
    return Bearer.NONE if untold else demand.bearer


def member(kinds: type[Member], value: str | None, option: str) -> Member | None:
    """A member by its value. Raises `BadInput` that names those there are."""
    if value is None:
        return None
    try:
        return kinds(value)
    except ValueError:
        raise BadInput(f"{option} {value!r} is none of {', '.join(kinds)}") from None


def analysed_on(tables: Tables) -> date:
    """The day the workspace's law was analysed as of: what "in force" means where no day is asked for."""
    days = tables.read("versions", ["as_of"])
    if not days.num_rows:
        raise NotAnalysed
    day: date = days.column("as_of")[0].as_py()
    return day


def register(tables: Tables, wanted: Wanted) -> list[Registered]:
    """The demands of what is in force, or may be, on the day; by document and place of print.

    Raises `UnknownDocument` for an act or chapter that is not there.
    """
    day = wanted.on or analysed_on(tables)
    versions, held = states_on(tables, wanted.on)
    if wanted.act is not None:
        held = {named(wanted.act, versions, held, day)}
    own = among("document", map(str, held))
    chapters = chapters_of(tables, own)
    if wanted.chapter is not None and path_of(wanted.chapter) not in chapters.values():
        raise UnknownDocument(f"there is no chapter {wanted.chapter!r} to look in")
    quotes, divided = quotes_of(tables, own), divided_sections(tables, own)
    rows = tables.read("demands", None, own).to_pylist()
    every = (registered(row, versions, chapters, quotes, divided) for row in rows)
    order = {eli: place for place, eli in enumerate(sorted(held, key=str))}
    return sorted((one for one in every if fits(one, wanted)), key=lambda one: order[one.place.eli])


def states_on(tables: Tables, day: date | None) -> tuple[dict[Eli, Version], set[Eli]]:
    """The state of every document on a day, and those whose demands bind, or may."""
    states = tables.read("versions")
    if day is None or not states.num_rows or day == analysed_on(tables):
        analysed = states.filter(states.column("analysed"))
        return {one.eli: one for one in versions_of(states)}, {one.eli for one in versions_of(analysed)}
    found = {one.eli: one for one in Dating.read(tables, EMPLOYMENT).on(day)}
    in_scope = set(states.filter(states.column("in_scope"))["document"].to_pylist())
    binding = {eli for eli, one in found.items() if str(eli) in in_scope and one.in_force is not InForce.NO}
    return found, binding


def stands(version: Version) -> bool:
    """In force, or may be, and no newer document of the same name beside it."""
    return version.in_force is InForce.YES or version.rule != REPLACED


def named(act: str, versions: Mapping[Eli, Version], held: Iterable[Eli], day: date) -> Eli:
    eli = read_document(act, versions)
    if eli not in versions:
        raise UnknownDocument(f"the workspace holds no {eli}")
    if eli not in held:
        then = versions[eli].successor
        instead = f"; ask for {then}, its successor" if then else ""
        raise UnknownDocument(
            f"{eli} is out of force on {day}, or outside the scope: no duties are held{instead}"
        )
    return eli


def chapters_of(tables: Tables, among: pc.Expression) -> dict[str, str]:
    """The chapter of each section."""
    rows = tables.read("provisions", ["section", "chapter"], among & (pc.field("chapter") != ""))
    if not rows.num_rows:
        return {}
    return dict(zip(rows.column("section").to_pylist(), rows.column("chapter").to_pylist(), strict=True))


def divided_sections(tables: Tables, among: pc.Expression) -> set[str]:
    """The sections that have a second stk."""
    seconds = (pc.field("level") == Level.SUBSECTION.value) & (pc.field("number") == "2")
    return set(tables.read("provisions", ["section"], among & seconds).column("section").to_pylist())


def quotes_of(tables: Tables, among: pc.Expression) -> dict[tuple[str, int], str]:
    """The words of each statement, by its section and first character."""
    rows = tables.read("norms", ["section", "start", "quote"], among)
    columns = (rows.column(name).to_pylist() for name in ("section", "start", "quote"))
    return {(section, start): quote for section, start, quote in zip(*columns, strict=True)}


def path_of(chapter: str) -> str:
    """`3`, `Kapitel 2 a` as the eId path of a chapter."""
    number = chapter.casefold().removeprefix("kapitel").replace(" ", "")
    return number if "_" in number else f"chp_{number}"


def chapter_name(path: str) -> str:
    """`chp_2a` as people say it, `2 a`; what is no chapter by its path."""
    number = path.removeprefix("chp_")
    return path if "_" in number else LETTER.sub(r" \1", number)


def registered(
    row: dict[str, Any],
    versions: Mapping[Eli, Version],
    chapters: Mapping[str, str],
    quotes: Mapping[tuple[str, int], str],
    divided: Container[str],
) -> Registered:
    place = ProvisionId.read(row["provision"])
    return Registered(
        place,
        Span(row["start"], row["end"]),
        quotes[row["section"], row["start"]],
        row["number"],
        demand_of(row),
        versions[place.eli],
        chapters.get(row["section"], ""),
        row["bearer_name"],
        row["sanction"] or row["sanction_place"],
        row["effect"],
        row["section"] not in divided,
    )


def fits(one: Registered, wanted: Wanted) -> bool:
    demand = one.demand
    return (
        (wanted.chapter is None or one.chapter == path_of(wanted.chapter))
        and (wanted.bearer is None or one.bearer is wanted.bearer)
        and (wanted.kind is None or wanted.kind in one.kinds)
        and (wanted.subtype is None or wanted.subtype in demand.duties)
        and (not wanted.deadline or demand.span_of(Part.DEADLINE) is not None)
        and (not wanted.frequency or demand.span_of(Part.FREQUENCY) is not None)
        and (wanted.group is None or wanted.group.casefold() in demand.group.casefold())
    )


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, overlapping ones as one."""
    held: Span | None = None
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if held and span.start < held.end:
            held = Span(held.start, max(held.end, span.end))
        else:
            if held:
                yield held
            held = span
    if held:
        yield held


def bracketed(text: str, spans: Iterable[Span]) -> str:
    """A text with some of its words in double brackets."""
    told = 0
    parts: list[str] = []
    for span in joined(spans):
        parts += [text[told : span.start], "[[", span.of(text), "]]"]
        told = span.end
    return "".join([*parts, text[told:]])


def flat(text: str) -> str:
    """On one line."""
    return " ".join(text.split())
