"""The ladder above the sections: `Bog > Afsnit > Kapitel > ParagrafGruppe`.

Rungs that an act does not have are printed as empty elements: only one with a label or a heading is a unit. The
number of a chapter or part is unique in an act, as that of a section is, so their ids are not nested; `chapter`
names the unit that holds each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsing.lexdania.labels import number_of, step
from parsing.lexdania.notes import heading_of, keep_loose, keep_notes
from parsing.lexdania.plain import words_of
from parsing.lexdania.sections import SECTIONS, read_section
from parsing.lexdania.text import clean, joined
from parsing.model import Level, Provision, Span, Zone

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from parsing.lexdania.page import Draft

RUNGS = {"Bog": Level.BOOK, "Afsnit": Level.PART, "Kapitel": Level.CHAPTER}


def read_rung(draft: Draft, element: Element, holder: str) -> None:
    """Read whatever stands on the ladder; `holder` is the eId path of the innermost real unit above."""
    tag = element.tag
    if tag in SECTIONS:
        _read_section(draft, element, holder)
    elif tag in RUNGS:
        path = _read_unit(draft, element, RUNGS[tag], holder)
        _read_children(draft, element, path or holder)
        leave_headings(draft, path or holder)
    elif tag == "ParagrafGruppe":
        _read_children(draft, element, holder)
    elif tag == "Rubrica":
        draft.headings.append(heading_of(draft, holder, element))
    elif isinstance(tag, str):
        read_loose(draft, element, holder)


def _read_children(draft: Draft, element: Element, path: str) -> None:
    on_ladder = element.tag in RUNGS
    for child in element:
        if not (on_ladder and child.tag in {"Explicatus", "Rubrica"}):
            read_rung(draft, child, path)


def _read_unit(draft: Draft, element: Element, level: Level, holder: str) -> str:
    """Keep a book, part or chapter; its eId path, "" where the element stands empty."""
    label = clean(element.findtext("Explicatus"))
    rubricas = element.findall("Rubrica")
    if not label and not rubricas:
        return ""
    number = number_of(label)
    if not number:
        number = str(1 + sum(1 for provision in draft.provisions if provision.level is level))
    path = draft.claim(step(level.value, number))
    heading = joined(heading_of(draft, path, rubrica) for rubrica in rubricas)
    place = draft.id(path)
    draft.provisions.append(
        Provision(place, level, number, label, heading, Zone.BODY, "", Span(0, 0), holder)
    )
    return path


def _read_section(draft: Draft, element: Element, holder: str) -> None:
    """A section; an amending one that is only a heading is a divider before the next."""
    if element.tag == "AendringCentreretParagraf" and all(child.tag == "Rubrica" for child in element):
        for child in element:
            read_rung(draft, child, holder)
    else:
        read_section(draft, element, Zone.BODY, holder)


def leave_headings(draft: Draft, path: str) -> None:
    """Headings after which no section came."""
    for heading in draft.headings:
        keep_loose(draft, path, heading)
    draft.headings.clear()


def read_loose(draft: Draft, element: Element, path: str) -> None:
    """An element where none is expected: its words are kept as a note."""
    notes: list[Element] = []
    text = words_of(element, notes) if len(element) else clean(element.text)
    keep_loose(draft, path, text)
    keep_notes(draft, path, notes)
