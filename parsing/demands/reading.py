"""The tokens of one demand and its main clause, as the tagger reads them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import spacy
from spacy.language import Language

from parsing.model import Span
from parsing.tagging.clauses import ClauseReader
from parsing.tagging.governing import Governed, govern
from parsing.tagging.items import Sentence
from parsing.tagging.mask import mask
from parsing.tagging.tokens import Tokens


@cache
def tokenizer() -> Language:
    """A blank Danish pipeline: nothing is downloaded."""
    return spacy.blank("da")


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence whose main clause has a verb. Places are tokens."""

    text: str  # with references
    tokens: Tokens  # references are blank in them
    sentence: Sentence
    governed: Governed
    first: int
    behind: int
    held: frozenset[int]  # the tokens of its main clause

    @property
    def words(self) -> list[str]:
        return self.tokens.words

    @property
    def main(self) -> list[int]:
        return self.sentence.main

    def span(self, first: int, behind: int) -> Span:
        """The characters of tokens, with the references that stand at their end."""
        while behind > first + 1 and not self.words[behind - 1]:
            behind -= 1
        span = self.tokens.span(first, behind)
        end = self.tokens.starts[behind] if behind < len(self.words) else len(self.text)
        while behind < len(self.words) and not self.words[behind]:
            behind += 1
            end = self.tokens.starts[behind] if behind < len(self.words) else len(self.text)
        return Span(span.start, span.start + len(self.text[span.start : end].rstrip(" ,.;:")))

    def at(self, character: int) -> int:
        return self.tokens.at(character)


@lru_cache(maxsize=256)  # splitting and reading look at the same text
def read_clauses(text: str) -> tuple[Clause, ...]:
    """The sentences of a text that have words in a main clause, in order."""
    masked = mask(text)
    words, starts = tokenized(masked)
    tokens = Tokens(masked, words, starts, {})
    sentences = [one for one in ClauseReader(tokens).read() if one.main or one.trigger]
    firsts = [min([*one.main[:1], *(one.trigger or ())[:1]]) for one in sentences]
    ends = [*firsts[1:], len(words)]
    return tuple(
        Clause(text, tokens, one, govern(words, one), first, behind, frozenset(one.main))
        for one, first, behind in zip(sentences, firsts, ends, strict=True)
        if one.main
    )


def tokenized(text: str) -> tuple[list[str], list[int]]:
    """The words of a text in lower case ("" for a blank) and where each starts."""
    document = tokenizer().make_doc(text)
    if not len(document):
        return [], []
    strings = document.vocab.strings
    lower, starts = document.to_array(["LOWER", "IDX"]).T.tolist()
    words = [strings[key] for key in lower]
    return ["" if word.isspace() else word for word in words], starts
