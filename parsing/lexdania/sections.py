"""Sections (§), each one body: `Paragraf` and its like with subsections, or with the instructions of an amending act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsing.lexdania.blocks import label_of, open_subsection, write_blocks
from parsing.lexdania.casting import HEADING, LABEL, START
from parsing.lexdania.instructions import write_instruction
from parsing.lexdania.labels import UNNUMBERED, number_of, step
from parsing.lexdania.notes import heading_of
from parsing.lexdania.page import Draft, Page, Unit
from parsing.lexdania.text import joined
from parsing.lexdania.wording import amended_act
from parsing.model import Level, Zone

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

AMENDING = "AendringCentreretParagraf"
SECTIONS = frozenset({"Paragraf", "IkraftCentreretParagraf", AMENDING})


def read_section(draft: Draft, element: Element, zone: Zone, chapter: str = "", holder: str = "") -> None:
    """Read one §; `holder` is the eId path of the commencement part that reprints it."""
    printed = label_of(element)
    label = printed or ""
    number = number_of(label) or UNNUMBERED
    own = step("sec", number)
    path = draft.claim(f"{holder}__{own}" if holder else own)
    draft.printed[path] = (element,)
    page = Page(draft, zone, chapter)
    section = Unit(page, path, Level.SECTION, number, label, draft.take_headings())
    if element in draft.instructing or _is_mixed(element):
        last = _write_mixed(section, element)
    else:
        last = write_blocks(section, element, skip=printed is not None)
    if last is not section:
        last.close()
    elif element.tag != AMENDING:
        section.child(Level.SUBSECTION, "1", "").close()
    section.close()
    page.finish()


def _is_mixed(element: Element) -> bool:
    """Whether more than subsections stands in it: the instructions of an amending act, or a heading of its own."""
    return element.tag == AMENDING or (len(element) > 1 and element[1].tag == "Rubrica")


def _write_mixed(unit: Unit, element: Element) -> Unit:
    """Write headings, text, subsections and instructions; the unit that was written last."""
    page = unit.page
    amended = None
    for child in element:
        tag = child.tag
        if tag == "AendringsNummer":
            if amended is None:  # the sentence before the first instruction names the act
                before = " ".join(page.pieces)[unit.row[START] :]
                amended = amended_act(before.removeprefix(unit.row[LABEL]).lstrip())
            write_instruction(unit, child, amended)
        elif tag == "Stk":
            unit = _write_mixed(open_subsection(unit, label_of(child) or ""), child)
        elif tag == "Rubrica":
            unit.row[HEADING] = joined((unit.row[HEADING], heading_of(page.draft, unit.path, child)))
        elif tag != "Explicatus":
            unit = write_blocks(unit, child)
    return unit
