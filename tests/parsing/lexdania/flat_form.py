"""The same §§ in the flattened form: what they share with ours, and what explains the rest."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from enum import StrEnum
from typing import Any

from parsing.lexdania.text import clean
from parsing.model import Document, Level

LABEL = re.compile(r"§+\s?\d+\s?[a-zæøå]?\s?\.", re.IGNORECASE)
STYLE_WORDS = re.compile(r"Aendring ?URN")  # leaked into the flat text
NOT_LETTERS = re.compile(r"[\W_]+")


class Match(StrEnum):
    SAME = "same letters and digits"
    APART = "same letters once footnotes and new text, which we keep apart, are put in"
    OTHER = "other"
    MISSING = "no § of that label"


def compare(document: Document, flat: list[dict[str, Any]]) -> Counter[Match]:
    """How each § of the flattened form stands to the bodies of `document`."""
    sections = [provision for provision in document.provisions if provision.level is Level.SECTION]
    bodies = {letters(section.body) for section in sections}
    apart: dict[str, str] = defaultdict(str)
    for note in document.notes:
        apart[note.at.section.path] += f" {note.label} {note.text}"
    for amendment in document.amendments:
        apart[amendment.id.section.path] += f" {amendment.new_text}"
    labelled: dict[str, list[Counter[str]]] = defaultdict(list)
    for section in sections:
        labelled[letters(section.label)].append(alphabet(section.body + apart[section.id.path]))
    return Counter(_match(clean(STYLE_WORDS.sub("", row["text"])), bodies, labelled) for row in flat)


def _match(text: str, bodies: set[str], labelled: dict[str, list[Counter[str]]]) -> Match:
    if letters(text) in bodies:
        return Match.SAME
    label = LABEL.match(text)
    candidates = labelled.get(letters(label[0]), []) if label else []
    if not candidates:
        return Match.MISSING
    return Match.APART if alphabet(text) in candidates else Match.OTHER


def letters(text: str) -> str:
    return NOT_LETTERS.sub("", text).lower()


def alphabet(text: str) -> Counter[str]:
    """How often each letter stands in it; digits vary by the marks of notes."""
    return Counter(sign for sign in letters(text) if sign.isalpha())
