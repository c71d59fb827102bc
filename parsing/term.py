"""Words that stand in tables, each with its meaning: the one place that the data dictionary takes it from."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """An enum whose members are written as a word and its meaning; they are, and compare as, the word alone."""

    _value_: str
    meaning: str

    def __new__(cls, word: str, meaning: str = "") -> Self:  # `Duty("deadline")` reads as a call, too
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    @classmethod
    def told(cls) -> str:
        """All words with their meaning, in one line."""
        return "; ".join(f"{term} ({term.meaning})" for term in cls)
