"""What stands in a text and is never a reference: quoted words, a provision's own labels, stray characters.

The text keeps its length, so that offsets stay those of the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from parsing.model import Level

BLANK = "\x00"  # takes the place of what must not be read; no pattern matches it
HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphens and zero-width characters inside words
INVISIBLE = re.compile(f"[{HIDDEN}]")
SPACES = "\u00a0\u2002\u2003\u2007\u2009\u202f\t\r"

# "§ 5." and "Stk. 2." that open a provision: behind the full stop the sentence does not go on
HEADING = re.compile(
    r"(?:(?P<section>§)|Stk\.)[ \t]?(?P<number>\d{1,4}(?:[ \t]?[a-zæøåA-ZÆØÅ])?)\."
    r"(?![ \t]{0,3}[a-zæøå,;])(?!\d)"
)
MARK = re.compile("[»«]")
# Typographic quotes hold wording only behind the verbs of an instruction; elsewhere they hold names and terms
WORDING = re.compile(
    r"(?:ændre[ts]|ændringen|til:?|således:|stedet for:?|anføre[ts]|anført|udgår|[Oo]rdene?|[Tt]eksten|henvisningen til|og)"
    r"[ ](?P<words>[”“\"](?=\S)(?P<inside>[^”“\"»«\n]{1,600})(?<=\S)[”“\"])(?!\w)"
)
TRIGGER = re.compile(r"§|\b[Ss]tk\.|\b[Nn]r\. ?\d|\bpkt\.|\b[Ll]ov om\b|\bkapitel \d")
ENDED = re.compile(r"(?:^|\n|\w\w\w[.:;] )$")  # what stands before the label of a section; "jf. " does not


@dataclass(frozen=True, slots=True)
class Heading:
    """A provision's own label inside the text: from `end` on, the text stands in that provision."""

    end: int
    level: Level
    number: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """A text as the grammar reads it, and the way back to the offsets of the text as given."""

    text: str
    headings: tuple[Heading, ...]
    removed: tuple[int, ...] = ()  # for each dropped character, its offset in `text`

    def offset(self, at: int) -> int:
        return at + bisect_right(self.removed, at)

    def end_offset(self, at: int) -> int:
        return self.offset(at - 1) + 1


def quieten(text: str) -> Quiet:
    """The text without invisible characters, with quotations and own labels blanked."""
    removed: tuple[int, ...] = ()
    if any(char in text for char in HIDDEN):
        removed = tuple(match.start() - n for n, match in enumerate(INVISIBLE.finditer(text)))
        text = INVISIBLE.sub("", text)
    for char in SPACES:
        if char in text:
            text = text.replace(char, " ")
    text = blank_quotations(text)
    if "”" in text or "“" in text or '"' in text:
        text = blanked(text, [m.span("words") for m in WORDING.finditer(text) if TRIGGER.search(m["inside"])])
    labels = [match for match in HEADING.finditer(text) if is_label(text, match)]
    if opening := OPENING.match(text):
        labels.insert(0, opening)
    return Quiet(
        blanked(text, [label.span() for label in labels]) if labels else text,
        tuple(heading(label) for label in labels),
        removed,
    )


# "§ 2 I lov om ...", "§§ 28-30. (Ophævet)": labels only where a text begins with them
ONE = r"(?=[ \t]{1,3}[A-ZÆØÅ]\w{0,40}[ \t])"
SEVERAL = r"(?:[ \t]?[-–,]|[ \t]og\b)(?:[\d ,–-]|og|\b[a-zæøå]\b){1,40}\.(?![ \t]{0,3}[a-zæøå])"
NUMBER = r"(?P<number>\d{1,4}(?:[ \t]?[a-z]\b)?)"
OPENING = re.compile(
    rf"[ \t\n]{{0,4}}§(?:[ \t]?{NUMBER}{ONE}|§[ \t]?{NUMBER.replace('number', 'first')}{SEVERAL})"
)


def is_label(text: str, match: re.Match[str]) -> bool:
    return not match["section"] or bool(ENDED.search(text, max(0, match.start() - 5), match.start()))


def heading(match: re.Match[str]) -> Heading:
    number = match["number"] or match["first"]  # of several sections the first
    return Heading(match.end(), Level.SECTION if "§" in match[0] else Level.SUBSECTION, number)


def blank_quotations(text: str) -> str:
    """Everything from » to its «, nested ones too; one that never closes ends with its line."""
    return blanked(text, quotations(text)) if "»" in text else text


def quotations(text: str) -> list[tuple[int, int]]:
    """Where quotations start and end, in the order in which they end."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in MARK.finditer(text):
        if match[0] == "»":
            opened.append(match.start())
        elif opened:
            found.append((opened.pop(), match.end()))
    for start in opened:
        line = text.find("\n", start)
        found.append((start, line if line >= 0 else len(text)))
    return found


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the characters of all spans blanked."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            pieces += [text[at : max(start, at)], BLANK * (end - max(start, at))]
            at = end
    return "".join([*pieces, text[at:]])
