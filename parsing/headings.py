"""The headings that a provision stands under: book, part, chapter, and the heading of its sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from parsing.model import Level, Provision, Zone

LADDER = {Level.BOOK: "Bog", Level.PART: "Afsnit", Level.CHAPTER: "Kapitel"}


def heading_path(provision: Provision, document: Iterable[Provision]) -> tuple[str, ...]:
    """`("Afsnit II Ydelser", "Kapitel 2 Ansøgning", "Frister")`, widest first. `document`: its provisions in print."""
    held = {one.id.path: one for one in document if one.level in LADDER or one.level is Level.SECTION}
    section = held.get(provision.id.section.path, provision)
    rungs = [name(rung) for rung in ladder(section, held)]
    own = group_heading(section, held.values()) if section.level is Level.SECTION else section.heading
    if section.level in LADDER:
        own = name(section)
    return tuple(filter(None, (*reversed(rungs), own)))


def ladder(section: Provision, held: Mapping[str, Provision]) -> Iterator[Provision]:
    """The units above a section, the nearest first."""
    above = held.get(section.chapter)
    while above is not None:
        yield above
        above = held.get(above.chapter)


def name(rung: Provision) -> str:
    """`Kapitel 2 Ansøgning`; the flattened form has the number only."""
    label = rung.label or (f"{LADDER[rung.level]} {rung.number}" if rung.number else "")
    return f"{label} {rung.heading}".strip()


def group_heading(section: Provision, printed: Iterable[Provision]) -> str:
    """The heading of a section, or the last one before it in its chapter: one heading serves the sections after it."""
    heading = ""
    for one in printed:
        if one.level is Level.SECTION and one.zone is Zone.BODY and one.chapter == section.chapter:
            heading = one.heading or heading
        if one.id == section.id:
            return heading if section.zone is Zone.BODY else section.heading
    return section.heading
