"""Sections (§): `Paragraf` and `IkraftCentreretParagraf` with their subsections, `AendringCentreretParagraf`
with its instructions. Each is one body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

from parsing.lexdania.blocks import label_of, write_blocks
from parsing.lexdania.instructions import write_instruction
from parsing.lexdania.labels import UNNUMBERED, number_of, step
from parsing.lexdania.notes import heading_of
from parsing.lexdania.page import NUMBER, START, Draft, Page, Unit
from parsing.lexdania.text import clean
from parsing.lexdania.wording import amended_act
from parsing.model import Level, Zone

OWN = frozenset({"Explicatus", "Rubrica"})  # label and heading of the section itself
SECTIONS = frozenset({"Paragraf", "IkraftCentreretParagraf", "AendringCentreretParagraf"})


def read_section(draft: Draft, element: Element, zone: Zone, chapter: str = "", holder: str = "") -> None:
    """Read one §; `holder` is the eId path of the commencement part that reprints it."""
    label = clean(element.findtext("Explicatus"))
    path = step(Level.SECTION.value, number := number_of(label) or UNNUMBERED)
    page = Page(draft, zone, chapter)
    path = draft.claim(f"{holder}__{path}" if holder else path)
    own = [heading_of(draft, path, child) for child in element.iterchildren("Rubrica")]
    unit = Unit(page, path, Level.SECTION, number, label, draft.take_headings(*own))
    if element.tag == "AendringCentreretParagraf":
        _write_amending(unit, element)
    else:
        _write_subsections(unit, element)
    unit.close()
    page.finish()


def _write_amending(section: Unit, element: Element) -> None:
    """The sentence that names the amended act, then the instructions."""
    amended = None
    for child in element:
        if child.tag == "AendringsNummer":
            if amended is None:
                amended = amended_act(" ".join(section.page.pieces))
            write_instruction(section, child, amended)
        elif child.tag not in OWN:
            write_blocks(section, child)


def _write_subsections(section: Unit, element: Element) -> None:
    subsection = None
    for child in element:
        tag = child.tag
        if tag == "Stk":
            label = label_of(child)
            subsection = _open(section, subsection, label or "")
            _write_subsection(subsection, child, labelled=label is not None)
        elif tag not in OWN:
            subsection = subsection or section.child(Level.SUBSECTION, "1", "")
            write_blocks(subsection, child)
    if subsection is None:
        subsection = section.child(Level.SUBSECTION, "1", "")
    subsection.close()


def _open(section: Unit, before: Unit | None, label: str) -> Unit:
    """The subsection that a `Stk` opens; one without a label goes on with the one before (text after a table)."""
    if before is None:
        return section.child(Level.SUBSECTION, number_of(label) or "1", label)
    if not label:
        return before
    before.close()
    return section.child(Level.SUBSECTION, number_of(label) or _next(before.row[NUMBER]), label)


def _next(number: str) -> str:
    """`Stk. ` without a number is the one after the one before."""
    return str(int(number) + 1) if number.isdigit() else ""


def _write_subsection(subsection: Unit, element: Element, *, labelled: bool) -> None:
    if not len(element) or element[-1].tag != "AendringsNummer":
        write_blocks(subsection, element, labelled=labelled)
        return
    amended = None
    for child in element:
        if child.tag == "AendringsNummer":
            if amended is None:  # the words of the subsection before its first instruction name the act
                amended = amended_act(" ".join(subsection.page.pieces)[subsection.row[START] :])
            write_instruction(subsection, child, amended)
        elif child.tag != "Explicatus":
            write_blocks(subsection, child)
