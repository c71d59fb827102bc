"""References and long quotations, blanked: their commas are no clause's, their words demand nothing."""

from __future__ import annotations

import re

LETTER = r"(?:\s[a-hj-zæøå]\b|\si(?=\s*[,.]))"  # 12 a; "§ 108 i lov" is no letter
NUMBER = rf"\d+(?:{LETTER})?(?:\s?[-\u2013]\s?\d+(?:{LETTER})?)?"  # 12, 12 a, 56-61
UNIT = (
    rf"(?:§§?\s?{NUMBER}|stk\.\s?{NUMBER}|nr\.\s?{NUMBER}|litra\s[a-zæøå]\b|kap(?:itel|\.)\s?{NUMBER}"
    rf"|artikel\s{NUMBER}|bilag\s{NUMBER}|{NUMBER}\.\s?(?:og\s\d+\.\s)?pkt\.)"
)
MEASURE = (  # not after a plain number: "§ 4 og 14 dage", "§ 4 og 3. måned"; but "nr. 2 og 3. Havnen"
    r"(?!\s*(?:uger?|måned|dage?|år|timer|kr|pct|gange?|\.(?!\s[A-ZÆØÅ])|\)))"
)
THEN = r"(?:\s?,\s?|,?\s(?:og|eller|samt)\s|\s?,?\sjf\.\s(?:dog\s)?|\s)"
CHAIN = rf"{UNIT}(?:{THEN}(?:{UNIT}|{NUMBER}\b{MEASURE}))*"  # § 3, stk. 1, nr. 2 og 5, og § 8
REFERENCE = re.compile(rf"{CHAIN}(?=$|[^\w])")
LEADING = re.compile(r",?\s?\bjf\.\s(?:dog\s)?$")  # what may stand before it: ", jf. dog"
LEAD = 12  # characters of that at most
QUOTED = re.compile(r"»[^»«]*«|”[^”]*”|“[^“”]*[“”]|\"[^\"]*\"")
NAME = 27  # characters: a shorter quotation is a name, as »Min Plan«


def _blank_quotation(match: re.Match[str]) -> str:
    return match.group() if len(match.group()) < NAME else _blank(match)


def _blank(match: re.Match[str]) -> str:
    words = match.group()
    keep = words[-1] if words.endswith(".") and match.end() == len(match.string) else ""
    return " " * (len(words) - len(keep)) + keep


def _blank_references(text: str) -> str:
    """The pattern opens with a character of its own, so that most places of a text are passed over at once."""
    parts: list[str] = []
    done = 0
    for match in REFERENCE.finditer(text):
        near = max(done, match.start() - LEAD)
        lead = LEADING.search(text[near : match.start()])
        start = near + lead.start() if lead else match.start()
        parts += (text[done:start], " " * (match.start() - start), _blank(match))
        done = match.end()
    return "".join((*parts, text[done:]))


def mask(text: str) -> str:
    """`text` with blanks for each reference and long quotation; as long as before.

    >>> mask("Kommunen, jf. § 3, stk. 2, skal svare.")
    'Kommunen                 , skal svare.'
    """
    if (
        "§" in text
        or "stk." in text
        or "nr." in text
        or "pkt." in text
        or "bilag" in text
        or "apitel" in text
    ):
        text = _blank_references(text)
    return QUOTED.sub(_blank_quotation, text) if any(mark in text for mark in '»”“"') else text
