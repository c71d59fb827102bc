"""The tokens of one statement, as all steps see them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from parsing.model import Span
from parsing.tagging.words import word_set

NO_NAMES = word_set("subordinator") | word_set("preposition") | word_set("adverb") | word_set("modal") | {""}


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words in lower case ("" for a blank), their places in the text, and the phrases that open at them."""

    text: str
    words: list[str]
    starts: list[int]
    phrases: dict[int, list[tuple[int, int]]]  # first token: (group of cues, token behind the phrase)

    def span(self, first: int, behind: int) -> Span:
        """The characters of tokens `first` up to, but not with, `behind`; blanks at the end left out."""
        last = behind - 1
        while last > first and not self.words[last]:
            last -= 1
        return Span(self.starts[first], self.starts[last] + len(self.words[last]))

    def at(self, character: int) -> int:
        """The token that holds a character."""
        return bisect_right(self.starts, character) - 1

    def is_capital(self, at: int) -> bool:
        return self.text[self.starts[at]].isupper()

    def name(self, at: int) -> Span:
        """An actor's whole name: the capitalised words right before it too ("Udbetaling Danmark", not "Når Danmark")."""
        first = at
        while first > 0 and self.words[first - 1] not in NO_NAMES and self.is_capital(first - 1):
            first -= 1
        return self.span(first, at + 1)
