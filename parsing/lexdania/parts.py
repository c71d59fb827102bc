"""What stands around the sections: preamble, reprinted commencement clauses, annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsing.lexdania.blocks import write_blocks
from parsing.lexdania.labels import number_of, step
from parsing.lexdania.notes import heading_of
from parsing.lexdania.page import Draft, Page, Unit
from parsing.lexdania.sections import SECTIONS, read_section
from parsing.lexdania.text import clean, joined
from parsing.model import Level, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element


def read_preamble(draft: Draft, elements: Sequence[Element]) -> None:
    """The royal formula (`Hymne`), the statement of what is consolidated (`Indledning`), a `Praeambel`: one body."""
    page = Page(draft, Zone.PREAMBLE)
    path = draft.claim(Level.PREAMBLE.value)
    draft.printed[path] = tuple(elements)
    unit = Unit(page, path, Level.PREAMBLE, "")
    for element in elements:
        write_blocks(unit, element)
    unit.close()
    if page.pieces:
        page.finish()


def read_commencement(draft: Draft, element: Element, number: int) -> None:
    """An `Ikraft`: the sentence that names the amending act, then that act's own §§."""
    page = Page(draft, Zone.COMMENCEMENT)
    path = draft.claim(step(Level.COMMENCEMENT.value, str(number)))
    unit = Unit(page, path, Level.COMMENCEMENT, str(number))
    own = tuple(child for child in element if child.tag not in SECTIONS)
    draft.printed[path] = own
    for child in own:
        write_blocks(unit, child)
    unit.close()
    page.finish()
    for child in element:
        if child.tag in SECTIONS:
            read_section(draft, child, Zone.COMMENCEMENT, holder=path)


def read_annex(draft: Draft, element: Element, count: int) -> None:
    """A `Bilag`: label and text as one body, headings inside the text as sentences."""
    label = clean(element.findtext("Explicatus"))
    number = number_of(label) or str(count)
    path = draft.claim(step(Level.ANNEX.value, number))
    heading = joined(heading_of(draft, path, child) for child in element.iterchildren("Rubrica"))
    page = Page(draft, Zone.ANNEX)
    unit = Unit(page, path, Level.ANNEX, number, label, heading)
    draft.printed[path] = tuple(child for child in element if child.tag != "Rubrica")
    for child in element:
        if child.tag not in {"Explicatus", "Rubrica"}:
            write_blocks(unit, child)
    unit.close()
    page.finish()
