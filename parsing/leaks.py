"""Style words that leaked into flattened text: where a table was printed, its cells stand between layout settings.

Only settings that no sentence can hold are taken as a sign ("border-top: 0pt none;", "column-width: 42pt 66pt;").
What stands around them is not put in order again: which cell belongs to which is lost.
"""

from __future__ import annotations

import re

from parsing.model import Span

SETTING = (
    r"(?:(?:border|padding|margin|grid|column|text|vertical|font|background)-[A-Za-z]{1,12}|border|width)"
)
STYLE = re.compile(
    rf"\b{SETTING}:\s?[^;:§]{{1,60}}(?:;|(?=\s\d)|$)"  # border-top: 0pt none #000000;
    r"|\bSchultzColumns:[\d\s;]{1,60}"  # SchultzColumns: 31 31 297;
    r"|\bTabelTekst\b"
    r"|(?<=[.:;,)»«]\s)Align(?=\sStk\.|$)"  # the word alone, after the end of a sentence
)
SIGNS = ("-left:", "-bottom:", "-width:", "-top:", "SchultzColumns:", "TabelTekst", "Align")
GAP = 400  # characters: cells between two settings of the same table
AFTER = re.compile(r"(?:\s(?:[\d.,]+(?:cm|pt)?(?:,[\d.,]+cm)*;?|left|top|right|Left|Right|Center|Justify))*")
SUBSECTION = re.compile(r"(?<!\w)Stk\.\s?\d")


def leaks(body: str) -> tuple[Span, ...]:
    """The stretches of `body` from the first to the last setting of a table, with the cells between them."""
    found: list[Span] = []
    if not any(sign in body for sign in SIGNS):
        return ()
    for match in STYLE.finditer(body):
        end = AFTER.match(body, match.end())
        span = Span(match.start(), end.end() if end else match.end())
        if (
            found
            and span.start - found[-1].end < GAP
            and not _begins_subsection(body, found[-1].end, span.start)
        ):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _begins_subsection(body: str, start: int, end: int) -> bool:
    return SUBSECTION.search(body, start, end) is not None
