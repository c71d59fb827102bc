"""Annexes (LexDania `Bilag`): one body each, with the articles of the treaty or the §§ of the agreement they print.

The form has no elements for these: an article is a line of its own, and only the style of the next line tells a
heading from text. So an article is known by its label, ends where the next one or a heading that is none of its own
begins, and holds the subsections whose numbers are printed: `Stk. 2.` of a §, `2.` of an article. Both are `ARTICLE`:
a section has a body of its own. What is left are sentences, lists, tables and pictures of the annex, headings too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from parsing.lexdania.blocks import write_blocks
from parsing.lexdania.casting import HEADING, LABEL
from parsing.lexdania.labels import number_of, step
from parsing.lexdania.notes import heading_of
from parsing.lexdania.page import Draft, Page, Unit
from parsing.lexdania.text import clean, joined, take_run
from parsing.model import Level, Zone

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NUMBER = r"(?P<number>\d{1,4}(?:\s?[a-zA-Z](?!\w))?)"  # 17 / 17 a
ARTICLE = re.compile(  # Artikel 5 / ARTIKEL 5 / »Artikel 17 a / Artikel 8 \u2013 Retsmidler / § 90.
    rf"(?P<label>[»(]?(?:Artikel|ARTIKEL|Art\.|§)\s?{NUMBER}\.?)(?:\s(?P<title>[-\u2013]\s.+))?"
)
SUBSECTION = re.compile(r"[»(]?(?:Stk\.\s?)?\d{1,2}\s?\.")  # Stk. 2. / 2.
DIVISION = re.compile(  # Kapitel II \u2013 Foranstaltninger / AFSNIT 3
    r"(?:[Kk]apitel|KAPITEL|[Aa]fsnit|AFSNIT|Del|DEL|Bilag|BILAG|PROTOKOL)\s(?:\d{1,3}|[IVXL]{1,6})\b[^.;:]{0,150}"
)
CLOSING = (
    re.compile(  # Til bekræftelse heraf har undertegnede / Udfærdiget i to eksemplarer / Givet i Haag den
        r"(?:til bekræftelse (?:af|heraf)|(?:udfærdiget|givet|gjort|undertegnet) (?:i|den|på))\b",
        re.IGNORECASE,
    )
)
HEADING_STYLES = (
    "Overskrift",  # Overskriftsnummer1, Overskriftstekst2
    "Kapitel",  # Kapitelnummer, Kapiteloverskrift
    "Tekstoverskrift",
    "Afsnitsoverskrift",
)


def read_annex(draft: Draft, element: Element, count: int) -> None:
    """Read one annex; `count` numbers it where its label does not."""
    label = clean(element.findtext("Explicatus"))
    number = number_of(label) or str(count)
    path = draft.claim(step(Level.ANNEX.value, number))
    draft.printed[path] = tuple(child for child in element if child.tag != "Rubrica")
    heading = joined(heading_of(draft, path, child) for child in element.iterchildren("Rubrica"))
    page = Page(draft, Zone.ANNEX)
    annex = _Annex(Unit(page, path, Level.ANNEX, number, label, heading))
    for child in element:
        if child.tag == "BilagIndhold":
            annex.write_groups(child)
        elif child.tag not in {"Explicatus", "Rubrica"}:
            annex.write(child)
    annex.end_article()
    annex.unit.close()
    page.finish()


class _Annex:
    """An annex in the writing, and the article that is open in it."""

    __slots__ = ("article", "is_titled", "open", "unit")

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.article: Unit | None = None
        self.open = unit  # what the next block belongs to: the annex, the article or one of its subsections
        self.is_titled = True  # a heading that comes now is not that of the article

    def write_groups(self, content: Element) -> None:
        for group in content:
            for block in group if group.tag == "TekstGruppe" else (group,):
                self.write(block)

    def write(self, block: Element) -> None:
        line = _first_line(block)
        text = _words(line)
        if line is None or not text:
            self._go_on(block)
        elif article := ARTICLE.fullmatch(text):
            self._begin(block, line, article)
        elif self.article is not None and not self.is_titled and _is_heading(block):
            self.article.row[HEADING] = heading_of(self.unit.page.draft, self.article.path, block)
            self.is_titled = True
        elif self.article is not None and SUBSECTION.fullmatch(text):
            self._begin_subsection(block, line, text)
        else:
            if _is_heading(block) or DIVISION.fullmatch(text) or CLOSING.match(text):
                self.end_article()
            self._go_on(block)

    def _begin(self, block: Element, line: Element, found: re.Match[str]) -> None:
        """An article, whose heading or text may stand on the lines after its label."""
        self.end_article()
        self.article = article = self.unit.child(Level.ARTICLE, number_of(found["number"]), found["label"])
        self.open, self.is_titled = article, False
        if title := found["title"]:
            article.sentence(title)
            self.is_titled = True
        if _is_heading(block):
            titles = (heading_of(self.unit.page.draft, article.path, title) for title in list(block)[1:])
            article.row[HEADING] = joined(titles)
            self.is_titled = self.is_titled or len(block) > 1
        elif len(block) > 1:
            self._go_on(block, skip=_size(line))

    def _begin_subsection(self, block: Element, line: Element, label: str) -> None:
        self._end_subsection()
        if self.article is not None:
            self.open = self.article.child(Level.SUBSECTION, number_of(label), label)
            self._go_on(block, skip=_size(line))

    def _go_on(self, block: Element, skip: int = 0) -> None:
        article = self.article
        if article is not None and self.open is article and "§" in article.row[LABEL]:
            self.open = article.child(Level.SUBSECTION, "1", "")  # which prints no label
        self.open = write_blocks(self.open, block, skip)
        self.is_titled = True

    def _end_subsection(self) -> None:
        if self.article is not None and self.open is not self.article:
            self.open.close()
            self.open = self.article

    def end_article(self) -> None:
        if self.article is not None:
            self._end_subsection()
            self.article.close()
            self.article, self.open = None, self.unit


def _first_line(block: Element) -> Element | None:
    """The first line of a block of text."""
    return block[0] if block.tag == "Exitus" and len(block) and block[0].tag == "Linea" else None


def _words(line: Element | None) -> str:
    pieces: list[str] = []
    for run in line if line is not None else ():
        take_run(run, pieces)
    return clean("".join(pieces))


def _size(line: Element) -> int:
    """How many elements a line is, itself and its runs."""
    return sum(1 for _ in line.iter())


def _is_heading(block: Element) -> bool:
    """Lines in the style of a heading; or between the margins, as treaties have them."""
    style = block.get("formaForma", "")
    styled = style.startswith(HEADING_STYLES) or (not style and block.get("formaEx") == "Center")
    return styled and all(line.tag == "Linea" for line in block)
