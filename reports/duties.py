"""The duty register: what statements in force demand, one row each, chosen and told with the words that show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.errors import BadInput, UnknownDocument
from corpus.store.reading import Tables, among
from graph.address import read_document
from graph.law import StatedNorm
from graph.tables import versions_of
from graph.versions import Version
from parsing.model import ProvisionId, Span
from parsing.tables import norm_of
from parsing.tagging.model import Bearer, Duty, Norm

Member = TypeVar("Member", bound=StrEnum)

REGISTER = pa.schema(
    [
        ("provision", pa.string()),
        ("document", pa.string()),
        ("title", pa.string()),
        ("in_force", pa.string()),  # on the day of the analysis: yes or undetermined
        ("chapter", pa.string()),
        ("kind", pa.string()),
        ("subtypes", pa.string()),
        ("modality", pa.string()),
        ("bearer", pa.string()),
        ("bearer_words", pa.string()),
        ("deadline", pa.string()),
        ("frequency", pa.string()),
        ("form", pa.string()),
        ("trigger", pa.string()),
        ("quote", pa.string()),
        ("confidence", pa.float32()),  # 0-1
    ]
)
PARTS = ("bearer", "deadline", "frequency", "form", "trigger")


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


@dataclass(frozen=True, slots=True)
class Registered:
    """A demand with the document and chapter that it stands in."""

    stated: StatedNorm
    version: Version
    chapter: str

    @property
    def norm(self) -> Norm:
        return self.stated.norm

    @property
    def kinds(self) -> tuple[Kind, ...]:
        held = ((Kind.PROCEDURAL, self.norm.procedural), (Kind.DOCUMENTATION, self.norm.documentation))
        return tuple(kind for kind, holds in held if holds)

    def part(self, label: str) -> str:
        """The words of a part of the norm; several are parted by a semicolon."""
        found = joined(shown.span for shown in self.norm.evidence if shown.label == label)
        return "; ".join(dict.fromkeys(flat(self._words(span)) for span in found))

    @property
    def marked(self) -> str:
        """The quote with the words that show the demand in double brackets; its trigger is left plain."""
        start, told = self.stated.span.start, 0
        parts: list[str] = []
        for span in joined(shown.span for shown in self.norm.evidence if shown.label != "trigger"):
            parts += [self.stated.quote[told : span.start - start], "[[", self._words(span), "]]"]
            told = span.end - start
        return flat("".join([*parts, self.stated.quote[told:]]))

    def _words(self, span: Span) -> str:
        start = self.stated.span.start
        return self.stated.quote[span.start - start : span.end - start]


def member(kinds: type[Member], value: str | None, option: str) -> Member | None:
    """A member by its value. Raises `BadInput` that names those there are."""
    if value is None:
        return None
    try:
        return kinds(value)
    except ValueError:
        raise BadInput(f"{option} {value!r} is none of {', '.join(kinds)}") from None


def analysed_on(tables: Tables) -> date:
    """The day the workspace's law was analysed as of: what "in force" means in the register."""
    days = tables.read("versions", ["as_of"])
    if not days.num_rows:
        raise UnknownDocument("nothing has been analysed yet: 'solnedgang analyse' comes first")
    day: date = days.column("as_of")[0].as_py()
    return day


def register(tables: Tables, wanted: Wanted) -> list[Registered]:
    """The demands of what is in force, or may be, on the day of the analysis; by document and place of print.

    Raises `UnknownDocument` for an act or chapter that is not there.
    """
    day = analysed_on(tables)
    states = tables.read("versions")
    versions = {one.eli: one for one in versions_of(states)}
    held = {one.eli for one in versions_of(states.filter(states.column("analysed")))}
    if wanted.act is not None:
        held = {named(wanted.act, versions, held, day)}
    own = among("document", map(str, held))
    rows = tables.read("norms", None, own & (pc.field("procedural") | pc.field("documentation")))
    chapters = chapters_of(tables, own)
    if wanted.chapter is not None and path_of(wanted.chapter) not in chapters.values():
        raise UnknownDocument(f"there is no chapter {wanted.chapter!r} to look in")
    every = (registered(row, versions, chapters) for row in rows.to_pylist())
    order = {eli: place for place, eli in enumerate(sorted(held, key=str))}
    return sorted((one for one in every if fits(one, wanted)), key=lambda one: order[one.stated.id.eli])


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


def path_of(chapter: str) -> str:
    """`3`, `Kapitel 2 a` as the eId path of a chapter."""
    number = chapter.casefold().removeprefix("kapitel").replace(" ", "")
    return number if "_" in number else f"chp_{number}"


def registered(
    row: dict[str, Any], versions: Mapping[Eli, Version], chapters: Mapping[str, str]
) -> Registered:
    place, span = ProvisionId.read(row["provision"]), Span(row["start"], row["end"])
    stated = StatedNorm(place, span, row["quote"], norm_of(row))
    return Registered(stated, versions[place.eli], chapters.get(row["section"], ""))


def fits(one: Registered, wanted: Wanted) -> bool:
    norm = one.norm
    parts = {shown.label for shown in norm.evidence}
    return (
        (wanted.chapter is None or one.chapter == path_of(wanted.chapter))
        and (wanted.bearer is None or norm.bearer is wanted.bearer)
        and (wanted.kind is None or wanted.kind in one.kinds)
        and (wanted.subtype is None or wanted.subtype in norm.duties)
        and (not wanted.deadline or "deadline" in parts)
        and (not wanted.frequency or "frequency" in parts)
    )


def table(found: Iterable[Registered]) -> pa.Table:
    """The register as a table of REGISTER."""
    return pa.Table.from_pylist([record(one) for one in found], REGISTER)


def record(one: Registered) -> dict[str, object]:
    bearer, deadline, frequency, form, trigger = map(one.part, PARTS)
    return {
        "provision": str(one.stated.id),
        "document": str(one.stated.id.eli),
        "title": one.version.title,
        "in_force": one.version.in_force.value,
        "chapter": one.chapter,
        "kind": ", ".join(one.kinds),
        "subtypes": ", ".join(one.norm.duties),
        "modality": one.norm.modality.value,
        "bearer": one.norm.bearer.value,
        "bearer_words": bearer,
        "deadline": deadline,
        "frequency": frequency,
        "form": form,
        "trigger": trigger,
        "quote": flat(one.stated.quote),
        "confidence": one.norm.confidence,
    }


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


def flat(text: str) -> str:
    """On one line."""
    return " ".join(text.split())
