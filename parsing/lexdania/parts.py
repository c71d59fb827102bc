"""What stands around the sections: preamble and reprinted commencement clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsing.lexdania.blocks import write_blocks
from parsing.lexdania.labels import step
from parsing.lexdania.page import Draft, Page, Unit
from parsing.lexdania.sections import SECTIONS, read_section
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
