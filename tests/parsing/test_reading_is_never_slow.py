"""No text makes an expression of the reader or the segmenter slow, and no number is too long to be read."""

from __future__ import annotations

import importlib
import json
import re
import time
from collections.abc import Iterator

import pytest

from parsing import flat, lexdania
from parsing.segment import segment
from tests.parsing.lexdania.fragments import (
    block,
    body,
    dokument,
    group,
    index,
    item,
    label,
    note,
    paragraf,
    stk,
)

MODULES = (
    "parsing.lexdania.annexes",
    "parsing.lexdania.blocks",
    "parsing.lexdania.labels",
    "parsing.lexdania.text",
    "parsing.lexdania.wording",
    "parsing.segment",
    "parsing.lists",
    "parsing.sentences",
    "parsing.flat.gaps",
    "parsing.flat.reader",
    "parsing.leaks",
    "parsing.quotes",
)
PIECES = (
    "1", "1 ", "1)", "1) ", "1.", "1. ", "1 a", "1-", "1-2 og ", "a", "A.", "I", "((a", "( ", "»", "«", "»a« ", "§ 1 ", "§§ 1, ",
    "Stk. 1", "nr. 1, ", " ", "\t", "- ", "og ", "jf. ", ". ", "border-top: ", "top 1 ", "Artikel 1 ", "Kapitel I ", "2.-", ", som ",
)  # fmt: skip
LONG = "9" * 5000  # more digits than Python turns into a number


def expressions() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in MODULES:
        for name, value in vars(importlib.import_module(module)).items():
            if isinstance(value, re.Pattern):
                yield f"{module}.{name}", value


@pytest.mark.parametrize(("name", "expression"), tuple(expressions()))
def test_no_expression_is_slow(name: str, expression: re.Pattern[str]) -> None:
    """In proportion to the square of a long label at most: what runs away takes years here."""
    began = time.process_time()
    for piece in PIECES:
        text = piece * (600 // len(piece)) + "!"
        expression.fullmatch(text)
        expression.match(text, 1)
        expression.search(text)
    assert time.process_time() - began < 2, name


@pytest.mark.parametrize("piece", PIECES)
def test_no_document_is_slow(piece: str) -> None:
    """Each text stands where a label, a line, a line before a note, a list element and a row can be."""
    text = (piece * (12_000 // len(piece))).replace("<", "") + "!"
    rule = paragraf(text, stk(block(text, note(text, text)), index(item(text, block(text))), mark=text))
    annex = f"<Bilag>{label(text)}<BilagIndhold><TekstGruppe>{block(text, 'x')}</TekstGruppe></BilagIndhold></Bilag>"
    began = time.process_time()
    lexdania.read(dokument(body(group(rule)), after=annex))
    segment(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize("number", [LONG, "²", "٣", f"{LONG} a", f"1-{LONG}"])
def test_no_number_is_too_long_or_too_odd(number: str) -> None:
    rule = paragraf(f"§ {number}.", stk(block("x"), mark=f"Stk. {number}."), stk(block("y"), mark="Stk. "))
    lexdania.read(dokument(body(group(rule))))
    rows = [{"section": key, "text": f"§ {number}. Vand. Stk. {number}. 1) x 2) y"} for key in ("1", number)]
    record = {"eli": "lta/2031/7", "document_type": "LBK H", "title": "Lov om både", "provisions": rows}
    flat.read(json.dumps(record).encode())
