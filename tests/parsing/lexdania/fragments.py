"""Invented LexDania, built from fragments."""

from __future__ import annotations

from parsing.lexdania import read
from parsing.model import Document, Level, Provision

META = (
    "<DocumentType>LOV H#LOKDOK01</DocumentType><Rank>A</Rank><DocumentTitle>Lov om vandløb</DocumentTitle>"
    "<Year>2019</Year><Number>7</Number>"
)


def dokument(content: str, *, meta: str = META, title: str = "", after: str = "") -> bytes:
    return (
        f"<Dokument><Meta>{meta}</Meta><TitelGruppe><Titel>{title}</Titel></TitelGruppe>"
        f"<DokumentIndhold>{content}</DokumentIndhold>{after}</Dokument>"
    ).encode()


def document(content: str, *, meta: str = META, title: str = "", after: str = "") -> Document:
    return read(dokument(content, meta=meta, title=title, after=after))


def line(*texts: str) -> str:
    """One `Linea` of one run for each text; `^3)` is raised."""
    runs = (
        f'<Char formaChar="Superscript">{text[1:]}</Char>' if text.startswith("^") else f"<Char>{text}</Char>"
        for text in texts
    )
    return f"<Linea>{''.join(runs)}</Linea>"


def block(*lines: str) -> str:
    """An `Exitus`: plain texts become lines, elements stay."""
    return f"<Exitus>{''.join(text if text.startswith('<') else line(text) for text in lines)}</Exitus>"


def label(text: str) -> str:
    return f"<Explicatus>{text}</Explicatus>"


def heading(text: str) -> str:
    return f"<Rubrica>{line(text)}</Rubrica>"


def note(mark: str, text: str) -> str:
    return f"<Nota>{label(mark)}{block(text)}</Nota>"


def item(mark: str, *blocks: str) -> str:
    return f'<Indentatio formaInd="Fri">{label(mark)}{"".join(blocks)}</Indentatio>'


def index(*items: str) -> str:
    return f"<Exitus><Index>{''.join(items)}</Index></Exitus>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<Td>{block(cell)}</Td>" if cell else "<Td/>" for cell in row) for row in rows)
    return f"<Exitus><Table>{''.join(f'<Tr>{row}</Tr>' for row in cells)}</Table></Exitus>"


def stk(*blocks: str, mark: str = "") -> str:
    return f"<Stk>{label(mark) if mark else ''}{''.join(blocks)}</Stk>"


def paragraf(mark: str, *subsections: str) -> str:
    return f"<Paragraf>{label(mark)}{''.join(subsections)}</Paragraf>"


def group(*children: str) -> str:
    return f"<ParagrafGruppe>{''.join(children)}</ParagrafGruppe>"


def body(*groups: str) -> str:
    """Groups in a chapter, part and book that the act does not have."""
    return f"<Bog><Afsnit><Kapitel>{''.join(groups)}</Kapitel></Afsnit></Bog>"


def section(*blocks: str) -> Document:
    """A document of one § 1 with one subsection."""
    return document(body(group(paragraf("§ 1.", stk(*blocks)))))


def paths(found: Document, *levels: Level) -> list[str]:
    return [p.id.path for p in found.provisions if not levels or p.level in levels]


def texts(found: Document, level: Level) -> list[str]:
    return [p.text for p in found.provisions if p.level is level]


def by_path(found: Document, path: str) -> Provision:
    return next(p for p in found.provisions if p.id.path == path)
