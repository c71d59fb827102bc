"""Registers: tables of thousands of rows as a data file that the page's script shows, and their first rows as HTML.

A data file sets `solnedgang.tables.<name> = {columns: [...], rows: [[...]]}`. A column that is `coded` holds places
in its `values`, so that a title said a thousand times is written once.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from markupsafe import Markup, escape

from reports.render.marks import safe
from reports.render.quotes import Quote, quote_html
from reports.render.texts import Texts

FALLBACK_ROWS = 25


class Kind(StrEnum):
    TEXT = "text"
    LINK = "link"  # a Link
    MARKED = "marked"  # a Quote
    TAGS = "tags"  # a tuple of names
    NUMBER = "number"
    DECIMAL = "decimal"
    SHARE = "share"  # 0-1
    BAR = "bar"  # 0-1, with a bar
    LINKS = "links"  # a tuple of Links
    SIDE = "side"  # a Side


class Link(NamedTuple):
    text: str
    href: str


class Side(NamedTuple):
    """One side of a pair: where it stands, and its words."""

    document: str
    place: str
    href: str
    quote: Quote


Cell = str | int | float | Link | Quote | Side | tuple[str, ...] | tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`filter` gives a drop-down of its values, which must be coded; `hidden` serves only to filter."""

    key: str
    title: str
    kind: Kind = Kind.TEXT
    coded: bool = False
    filter: bool = False
    hidden: bool = False
    order: str = ""  # how it is sorted at first: asc, desc or not


def column(
    key: str,
    texts: Texts,
    kind: Kind = Kind.TEXT,
    *,
    coded: bool = False,
    choice: bool = False,
    hidden: bool = False,
    order: str = "",
) -> Column:
    """A column with the title its key has among the texts; a `choice` is coded and gets a drop-down."""
    return Column(key, texts(f"column.{key}"), kind, coded or choice, choice, hidden, order)


@dataclass(frozen=True)
class Register:
    """A table under a name: its columns and rows."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]


@dataclass(frozen=True)
class Shown:
    """What the template needs of a register."""

    name: str
    columns: tuple[Column, ...]
    first: tuple[tuple[Markup, ...], ...]
    total: int


def shown(register: Register, texts: Texts) -> Shown:
    visible = [place for place, column in enumerate(register.columns) if not column.hidden]
    first = tuple(
        tuple(safe(cell_html(register.columns[place].kind, row[place], texts)) for place in visible)
        for row in islice(register.rows, FALLBACK_ROWS)
    )
    return Shown(
        register.name, tuple(register.columns[place] for place in visible), first, len(register.rows)
    )


def data_file(register: Register) -> str:
    """The register as a script."""
    codes = [dict[Hashable, int]() for _ in register.columns]
    rows = [
        [encoded(column, cell, code) for column, cell, code in zip(register.columns, row, codes, strict=True)]
        for row in register.rows
    ]
    columns = [
        {
            "key": column.key,
            "title": column.title,
            "kind": column.kind.value,
            "coded": column.coded,
            "filter": column.filter,
            "hidden": column.hidden,
            "order": column.order,
            "values": list(code),
        }
        for column, code in zip(register.columns, codes, strict=True)
    ]
    held = script_json({"columns": columns, "rows": rows})
    return f"(window.solnedgang ??= {{}}).tables ??= {{}};\nsolnedgang.tables[{script_json(register.name)}] = {held};\n"


def encoded(column: Column, cell: Cell, codes: dict[Hashable, int]) -> object:
    """The cell, or its place among the values of a coded column."""
    if not column.coded:
        return cell
    if column.kind is Kind.TAGS and isinstance(cell, tuple):
        return [codes.setdefault(tag, len(codes)) for tag in cell]
    return codes.setdefault(cell, len(codes))


def script_json(value: object) -> str:
    """JSON that may stand in a script: no `</`, no line separators."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def cell_html(kind: Kind, cell: Cell, texts: Texts) -> str:
    """A cell of the plain table; the script shows the same."""
    if isinstance(cell, Side):
        where = f'<a href="{escape(cell.href)}">{escape(cell.document)}, {escape(cell.place)}</a>'
        return f'<p class="where">{where}</p><p class="law" lang="da">{quote_html(cell.quote)}</p>'
    if isinstance(cell, Quote):
        return f'<span class="law" lang="da">{quote_html(cell)}</span>'
    if isinstance(cell, Link):
        return one_of_many(cell)
    if isinstance(cell, tuple):
        return " ".join(one_of_many(part) for part in cell if isinstance(part, str | Link))
    if isinstance(cell, str):
        return str(escape(cell))
    return number_html(kind, cell, texts)


def number_html(kind: Kind, value: float, texts: Texts) -> str:
    if kind is Kind.SHARE:
        return texts.share(value)
    if kind is Kind.BAR:
        return f'<span class="bar" style="--part:{value:.2f}"><i></i></span>{texts.number(value, 2)}'
    return texts.number(value, 2 if kind is Kind.DECIMAL else 0)


def one_of_many(part: str | Link) -> str:
    if isinstance(part, Link):
        return f'<a href="{escape(part.href)}">{escape(part.text)}</a>'
    return f'<span class="tag">{escape(part)}</span>'
