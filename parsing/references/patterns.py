"""The named parts of all patterns here, each with the words it matches. Every quantifier is bounded."""

from __future__ import annotations

import re

SPACE = r"[ \t]{1,3}"
DASH = r"(?:[ \t]?[-–—‑][ \t]?)"  # "5-7", "1 - 4"

# A letter of "§ 13 b". "i" is also the preposition "in": a letter only where the sentence cannot go on with a noun.
VERB = r"(?:finder|gælder|omfatter|anvendes|træder|ophæves|affattes|skal|kan|er|har)"  # "§ 9 i gælder ikke"
CLOSES = rf"(?=[ \t]{{0,2}}(?:[,.;:)\]«–-]|$|\n|(?:og|eller|samt|jf|{VERB})\b))"  # what follows a letter "i"
NOT_WORD = r"(?!\w)(?!-[a-zæøåA-ZÆØÅ]{2})(?!\.[a-zæøå])"  # not "a-kasse", not "m.v."
LETTER = rf"(?:[a-hj-zæøåA-HJ-ZÆØÅ]|[iI]{CLOSES}){NOT_WORD}"
WHOLE = r"(?![\d/½])(?![.,]\d)"  # the figure is not cut out of "1/12", "37,68" or "1.000"

SECTION_NUMBER = rf"\d{{1,4}}(?:[ \t]?{LETTER})?{WHOLE}"  # "24 c", "14e"
PLAIN_NUMBER = rf"\d{{1,3}}(?:[ \t]?{LETTER})?{WHOLE}"  # stk. 2, nr. 3 a
DOTTED = rf"\d{{1,3}}(?:\.\d{{1,3}}){{0,5}}(?:[ \t]?{LETTER})?(?![\d/])(?!,\d)"  # 1.0.6
POINT_NUMBER = rf"(?:{DOTTED}|[ivx]{{1,5}}(?![\w-]))"  # nr. 1.0.6, nr. ii
ROMAN = r"[IVXLC]{1,7}(?:[ \t]?[A-Z])?(?![\w-]*[a-zæøå])"  # VII, II A
CHAPTER_NUMBER = rf"(?:{SECTION_NUMBER}|{ROMAN})"  # 11 b, IV
ANNEX_NUMBER = rf"(?:{DOTTED}|{ROMAN}|[A-Z](?!\w))"  # 1, 1 a, XVII, B
LITRA = r"[a-zæøåA-ZÆØÅ]{1,2}(?![\w.]\w)(?!\w)"  # a, å, aa

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
MONTH = rf"(?:{'|'.join(MONTHS)})"
IN_WORDS = rf"(?P<day>\d{{1,2}})\.?[ \t]{{0,2}}(?P<month>{MONTH})[ \t]{{1,2}}(?P<year>\d{{4}})"  # 7. maj 2019
IN_FIGURES = (
    r"(?P<day2>\d{1,2})[/.-][ \t]?(?P<month2>\d{1,2})[/.\- ][ \t]?(?P<year2>\d{4})"  # 07/05/2019, 30/1 2018
)
DATE = rf"(?:d\.[ \t]?|den[ \t])?(?:{IN_WORDS}|{IN_FIGURES})"

CONNECTOR_WORD = r"(?:og/eller|og|eller|samt|henholdsvis)"
CONNECTOR = re.compile(
    rf"(?P<comma>,)[ \t]{{0,3}}(?:(?P<after>{CONNECTOR_WORD}){SPACE})?"
    rf"|{SPACE}(?P<word>{CONNECTOR_WORD}){SPACE}|{SPACE}"
)

# "805 kr.", "3 uger": a figure before one of these is an amount, not a place
TIMES = "uger?|ugers|dage?|dages|måned|måneder|måneders|års?|timer?|timers|minutter|hverdage|arbejdsdage|kalenderdage"
AMOUNTS = "kr|kroner|pct|procent|promille|øre|euro|mio|mia|gange|m2|m|cm|mm|kg|liter|grader|points?"
HEADS = "personer|medlemmer|ansatte|børn"
UNIT = re.compile(rf"[ \t](?:{TIMES}|{AMOUNTS}|{HEADS})\b")
