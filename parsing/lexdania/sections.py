"""Sections (§): `Paragraf` and `IkraftCentreretParagraf` with their subsections, `AendringCentreretParagraf`
with its instructions. Each is one body."""

from __future__ import annotations

from lxml import etree

from parsing.lexdania.blocks import write_block, write_part
from parsing.lexdania.instructions import write_instruction
from parsing.lexdania.labels import UNNUMBERED, number_of, step
from parsing.lexdania.notes import heading_of
from parsing.lexdania.page import Draft, Page, Unit
from parsing.lexdania.text import clean
from parsing.lexdania.wording import amended_act
from parsing.model import Level, Zone

Element = etree._Element

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
        elif child.tag not in {"Explicatus", "Rubrica"}:
            write_part(section, child)


def _write_subsections(section: Unit, element: Element) -> None:
    subsection = None
    for child in element:
        tag = child.tag
        if tag == "Stk":
            subsection = _open(section, subsection, child)
            _write_subsection(subsection, child)
        elif tag not in {"Explicatus", "Rubrica"}:
            subsection = subsection or section.child(Level.SUBSECTION, "1", "")
            write_part(subsection, child)
    if subsection is None:
        subsection = section.child(Level.SUBSECTION, "1", "")
    subsection.close()


def _open(section: Unit, before: Unit | None, element: Element) -> Unit:
    """The subsection that `element` opens; without a label it goes on with the one before (text after a table)."""
    label = clean(element[0].text) if len(element) and element[0].tag == "Explicatus" else ""
    if before is None:
        return section.child(Level.SUBSECTION, number_of(label) or "1", label)
    if not label:
        return before
    before.close()
    number = number_of(label) or _next(before.number)
    return section.child(Level.SUBSECTION, number, label)


def _next(number: str) -> str:
    """`Stk. ` without a number is the one after the one before."""
    return str(int(number) + 1) if number.isdigit() else ""


def _write_subsection(subsection: Unit, element: Element) -> None:
    amended = None
    for child in element:
        tag = child.tag
        if tag == "Exitus":
            write_block(subsection, child)
        elif tag == "AendringsNummer":
            if amended is None:
                amended = amended_act(_written_last(subsection))
            write_instruction(subsection, child, amended)
        elif tag != "Explicatus":
            write_part(subsection, child)


def _written_last(subsection: Unit) -> str:
    """The words of the subsection before its instructions."""
    return " ".join(subsection.page.pieces)[subsection.start :]
