"""Sentences of Danish law (punktum): where one ends and the next begins."""

from __future__ import annotations

import re

from parsing.abbreviations import MAY_END, MONTHS, NEVER_END, PLACE_WORDS
from parsing.model import Span

CLOSING = "»«”\"’'\u201c)\\]"  # may stand between the full stop and the blank
NUMBERING = re.compile(r"\d+[.)]")  # 2. / 2)
OPENING = "»«„“\"’'(\\["  # may stand before the first letter
# A full stop, a blank, and something a sentence can begin with: a capital, a number, a §.
BREAK = re.compile(rf"[.!?][{CLOSING}]*\s+(?=[{OPENING}]*[A-ZÆØÅÄÖÜÉ§\d])")
COUNTED = re.compile(  # 1. pkt. / 2.-4. pkt. / 1. og 2. pkt.
    r"\d+\.(?:(?:,|\s?-\s?|\sog|\seller|,?\ssamt)?\s?\d+\.){0,30}\spkt\."
)
ROMAN = re.compile(r"(?:[IVX]{2,}|[IVX](?=[,./]))(?:[\s,./]|$)")  # II / I, / V/3, not the word "I"
INITIALS = re.compile(r"(?:[A-ZÆØÅ]\.-?){2,}")  # A.P. / H.C.
FIRST_WORD = re.compile(rf"[{OPENING}]*(\w+)")
LABEL = re.compile(  # § 4 a. / Stk. 2. / Kapitel 3. / 12. / A. / IV.
    r"(?:(?:§§?|Stk\.|Kapitel|Afsnit|Bilag)\s?)?(?:\d+|[IVX]+)?\s?(?:[A-ZÆØÅa-zæøå]\b)?\."
)
LONGEST_LABEL = 16  # characters
SECTION_SUBJECT = re.compile(  # § 5 finder / §§ 5-7 gælder / § 5, stk. 2, finder
    r"§§?\s[^.;:]{1,40}?(?:stk\.\s[^.;:]{1,20}?)?,?\s(?:finder|gælder|omfatter|træder|har|er|ophæves|anvendes|kan|skal)\b"
)
TITLES = frozenset({"hr.", "fr.", "fru", "dr.", "prof."})  # hr. P. Holm
QUOTED_LABELS = frozenset({"»§", "»§§", "»Stk."})
PLACES = frozenset({"stk.", "§", "§§", "nr.", "kapitel", "artikel"})  # the number after them counts nothing


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, without the blanks between them.

    A list in the text is not taken apart: `parsing.segment` and `parsing.statements` do that.

    >>> text = "Vi mødes i uge 3, jf. § 4. Det gælder også udvalg m.v. 1. pkt. gælder ikke hr. P. Holm."
    >>> [span.of(text) for span in split_sentences(text)][1:]
    ['Det gælder også udvalg m.v.', '1. pkt. gælder ikke hr. P. Holm.']
    """
    spans = []
    start = len(text) - len(text.lstrip())
    for match in BREAK.finditer(text):
        if _ends_sentence(text, start, match.start(), match.end()):
            end = match.end()
            spans.append(Span(start, start + len(text[start:end].rstrip())))
            start = end
    if last := text[start:].rstrip():
        spans.append(Span(start, start + len(last)))
    return tuple(spans)


def _ends_sentence(text: str, start: int, stop: int, following: int) -> bool:
    """Whether the mark at `stop` ends the sentence begun at `start`; `following` is the next word."""
    if text[stop] != "." or (stop - start < LONGEST_LABEL and LABEL.fullmatch(text, start, stop + 1)):
        return text[stop] != "."
    begin = max(text.rfind(" ", start, stop) + 1, start)
    word = text[begin:stop].lstrip("(»„“\"'[")
    folded = word.lower()
    if not word or folded in NEVER_END:
        return word == "DR"  # a broadcaster
    if word.isdigit():
        return _number_ends(text, start, begin, following)
    if len(word) == 1 and word.isalpha():
        return _letter_ends(text, start, begin, following)
    if (
        folded in MAY_END
        or folded.rpartition("-")[2] in MAY_END
        or (word[-1].isdigit() and text[following].isdigit())
    ):
        return _abbreviation_ends(text, following)
    return INITIALS.fullmatch(word + ".") is None


def _number_ends(text: str, start: int, begin: int, following: int) -> bool:
    """`§ 140. Samtidig` and `jf. stk. 3. 17-årige` end; `5. Maj`, `1. 2. led` and `»§ 2. Den` do not."""
    if _last_word(text, start, begin) in QUOTED_LABELS:
        return False
    if text[following].isdigit():
        if COUNTED.match(text, following):
            return True
        return _last_word(text, start, begin) in PLACES and not NUMBERING.match(text, following)
    match = FIRST_WORD.match(text, following)
    return not (match and match[1].lower() in MONTHS)


def _letter_ends(text: str, start: int, begin: int, following: int) -> bool:
    """`§ 11 H. Den`, `bilag A. Den` and `litra a. Den` end; `Hans C. Holm` does not."""
    last = _last_word(text, start, begin)
    if text[following].isdigit():
        return COUNTED.match(text, following) is not None  # "senest d. 1. juli"
    if text[begin].islower() or not last[:1].isupper() or not last[-1:].isalpha():
        return last.lower() not in TITLES
    return last.lower() in PLACE_WORDS


def _abbreviation_ends(text: str, following: int) -> bool:
    """`10 kr. Beløbet` and `m.v. 2. pkt. gælder` end; `art. 5`, `kap. II` and `kr. (Grundbeløb)` do not."""
    if text[following] == "§":  # "efter lov om fonde m.v. § 5" is a reference
        return SECTION_SUBJECT.match(text, following) is not None
    if text[following].isdigit():
        return COUNTED.match(text, following) is not None
    return text[following] != "(" and not ROMAN.match(text, following)


def _last_word(text: str, start: int, stop: int) -> str:
    words = text[max(start, stop - 30) : stop].split()
    return words[-1] if words else ""
