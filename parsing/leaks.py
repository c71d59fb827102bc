"""Style words that leaked into flattened text: where a table was printed, its cells stand between layout settings.

Only settings that no sentence can hold are taken as a sign ("border-top: 0pt none;", "column-width: 42pt 66pt;").
What stands around them is not put in order again: which cell belongs to which is lost.
"""

from __future__ import annotations

import re

from parsing.model import Span
from parsing.quotes import is_quoted

SETTING = (
    r"(?:(?:border|padding|margin|grid|column|text|vertical|font|background)-[A-Za-z]{1,12}|border|width)"
)
STYLE = re.compile(
    rf"\b(?:(?P<setting>{SETTING}:\s?[^;:§]{{1,60}}(?:;|(?=\s\d)|$)"  # border-top: 0pt none #000000;
    r"|SchultzColumns:[\d\s;]{1,60}\d"  # SchultzColumns: 31 31 297; 0 0
    r"|TabelTekst\b)"
    r"|top\s\d{1,3}\b|(?:Left|Right|Center)\s\d{1,3}\b)"  # top 24 / Right 47: signs only where there are several
)
WORD = re.compile(r"(?<=[.:;,)»«]\s)(?:Align|True|False)(?=\sStk\.|$)")  # alone, where a sentence has ended
SIGNS = (
    "-left:",
    "-bottom:",
    "-width:",
    "-top:",
    "SchultzColumns:",
    "TabelTekst",
    "Right ",
    " top ",
    "Center ",
)
WORDS = ("Align", "True", "False")
ENOUGH = 3  # signs without a setting
GAP = 400  # characters: cells between two signs of the same table
AFTER = re.compile(r"(?:\s(?:[\d.,][\d.,cmpt]*;?|left|top|right|Left|Right|Center|Justify))*")
SUBSECTION = re.compile(r"(?<!\w)Stk\.\s?\d")


def leaks(body: str) -> tuple[Span, ...]:
    """The stretches of `body` from the first to the last sign of a table, with the cells between, and lone words."""
    tables = tuple(_tables(body)) if any(sign in body for sign in SIGNS) else ()
    if not any(word in body for word in WORDS):
        return tables
    words = (Span(*match.span()) for match in WORD.finditer(body))
    return tuple(sorted(tables + tuple(word for word in words if not is_quoted(tables, word.start))))


def _tables(body: str) -> list[Span]:
    found: list[tuple[Span, int]] = []  # with the weight of the signs in it
    for match in STYLE.finditer(body):
        weight = ENOUGH if match["setting"] else 1
        before, sum_before = found[-1] if found else (Span(0, 0), 0)
        if match.end() <= before.end:  # taken with what stands after the sign before
            found[-1] = (before, sum_before + weight)
            continue
        after = AFTER.match(body, match.end())
        end = after.end() if after else match.end()
        near = found and match.start() - before.end < GAP
        if near and not SUBSECTION.search(body, before.end, match.start()):
            found[-1] = (Span(before.start, end), sum_before + weight)
        else:
            found.append((Span(match.start(), end), weight))
    return [span for span, weight in found if weight >= ENOUGH]
