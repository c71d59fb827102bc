"""Quotations of an instruction: old and new words, which must not be read as addresses or verbs."""

from __future__ import annotations

import re
from dataclasses import dataclass

SIGN = re.compile("[»«]")
SHUT_BY_MISTAKE = re.compile(r"»(?=:|,? til\b)")  # »afgørelse»: »..., where » should be «
OPENING = re.compile(r"(?:\b(?:til|efter|før|ændres|udgår)\b«?:?|«:)\s+")  # what stands before a lost »


@dataclass(frozen=True, slots=True)
class Quote:
    """`text` without its signs; it takes the characters from `start` to `end` of the instruction."""

    start: int
    end: int
    text: str


def read_quotes(words: str) -> tuple[Quote, ...]:
    """The outermost quotations, in order; a sign that is missing or turned round is mended where the words show it.

    >>> [quote.text for quote in read_quotes("ændres »plan« til: »den »nye« plan«, og efter tre« indsættes: »fire«")]
    ['plan', 'den »nye« plan', 'tre', 'fire']
    """
    quotes: list[Quote] = []
    at = 0
    nests = True
    while sign := SIGN.search(words, at):
        quote: Quote | None
        if sign[0] == "»":
            quote = _balanced(words, sign.start()) if nests else None
            nests = nests and quote is not None  # the signs are not in order: from here on none is nested
            quote = quote or _first(words, sign.start())
        else:
            quote = _unopened(words, at, sign.start())
        at = quote.end if quote else sign.end()
        if quote:
            quotes.append(quote)
    return tuple(quotes)


def _balanced(words: str, start: int) -> Quote | None:
    """The quotation that opens at `start`, with those in it; None where it is never shut."""
    depth = 0
    for sign in SIGN.finditer(words, start):
        if sign[0] == "»" and depth == 1 and SHUT_BY_MISTAKE.match(words, sign.start()):
            depth = 0
        else:
            depth += 1 if sign[0] == "»" else -1
        if depth == 0:
            return _quote(words, start, sign.start())
    return None


def _first(words: str, start: int) -> Quote:
    shut = words.find("«", start)
    return _quote(words, start, shut if shut >= 0 else len(words))


def _quote(words: str, start: int, shut: int) -> Quote:
    return Quote(start, min(shut + 1, len(words)), words[start + 1 : shut])


def _unopened(words: str, after: int, shut: int) -> Quote | None:
    """The quotation whose » is lost: from the first word that could stand before it."""
    opening = OPENING.search(words, max(0, after - 1), shut)
    if opening is None or opening.end() == shut:
        return None
    start = opening.end()
    return Quote(start, shut + 1, words[start:shut])
