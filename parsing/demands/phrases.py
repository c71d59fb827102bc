"""Noun phrases of a main clause: runs of words between prepositions, verbs, adverbs and marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsing.demands.reading import Clause
from parsing.demands.verbs import COORDINATORS
from parsing.demands.words import base, present, word_set
from parsing.model import Span
from parsing.tagging.finite import MODALS
from parsing.tagging.words import actor

PREPOSITIONS = word_set("preposition")
ADVERBS = word_set("adverb")
DETERMINERS = word_set("determiner")
MARKS = frozenset({",", ";", ":", ".", "(", ")", "\u2013", "-", "\u2022", ""})
SUBJECT_MARKS = frozenset({"der"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` up to `behind`; `preposition` is the token that governs it, -1 where none does."""

    first: int
    behind: int
    preposition: int = -1

    def of(self, clause: Clause) -> list[str]:
        return clause.words[self.first : self.behind]


def phrases(
    clause: Clause, places: Sequence[int], hidden: Sequence[Span], verbs: frozenset[int]
) -> list[Phrase]:
    """The noun phrases among some tokens. `hidden`: spans of limits and forms; `verbs`: tokens that are verbs."""
    return list(_runs(clause, [at for at in places if at not in verbs or True], hidden, verbs))


def _runs(
    clause: Clause, places: Sequence[int], hidden: Sequence[Span], verbs: frozenset[int]
) -> Iterator[Phrase]:
    run: list[int] = []
    preposition = -1
    for at in places:
        if run and at > run[-1] + 1:
            joined = all(not clause.words[place] for place in range(run[-1] + 1, at))
            if not joined:
                yield _phrase(run, preposition)
                run, preposition = [], -1
        word = clause.words[at]
        if _breaks(clause, at, hidden, verbs):
            if run:
                yield _phrase(run, preposition)
            run = []
            preposition = at if word in PREPOSITIONS and not _is_hidden(clause, at, hidden) else -1
        elif word in COORDINATORS:
            if run and _goes_on(clause, at, hidden, verbs):
                run.append(at)
            elif run:
                yield _phrase(run, preposition)
                run, preposition = [], -1
        elif run and _is_new(clause, run, at):
            yield _phrase(run, preposition)
            run, preposition = [at], -1
        else:
            run.append(at)
    if run:
        yield _phrase(run, preposition)


def _phrase(run: list[int], preposition: int) -> Phrase:
    return Phrase(run[0], run[-1] + 1, preposition)


def _is_hidden(clause: Clause, at: int, hidden: Sequence[Span]) -> bool:
    start = clause.tokens.starts[at]
    return any(span.start <= start < span.end for span in hidden)


def _breaks(clause: Clause, at: int, hidden: Sequence[Span], verbs: frozenset[int]) -> bool:
    word = clause.words[at]
    if at in verbs or word in MARKS or word in MODALS or word in PREPOSITIONS or word in SUBJECT_MARKS:
        return True
    return word in ADVERBS or word == "at" or _is_hidden(clause, at, hidden)


def _goes_on(clause: Clause, at: int, hidden: Sequence[Span], verbs: frozenset[int]) -> bool:
    """`og` joins two nouns."""
    after = at + 1
    if after >= len(clause.words) or _breaks(clause, after, hidden, verbs):
        return False
    word = clause.words[after]
    return base(word) is None and present(word) is None


def _is_new(clause: Clause, run: list[int], at: int) -> bool:
    """A second phrase right behind an actor: `give [kommunen] [oplysninger]`; names in capitals go on."""
    before, word = clause.words[run[-1]], clause.words[at]
    if word in DETERMINERS and clause.words[at - 1] not in DETERMINERS | COORDINATORS:
        return len(run) > 0 and clause.words[run[-1]] not in {"alle", "ved", "den", "de"}
    named = actor(before) is not None and not before.endswith("s")
    return named and not clause.tokens.is_capital(at) and word.islower() and actor(word) is None


def head_noun(clause: Clause, phrase: Phrase) -> str:
    return clause.words[phrase.behind - 1]


def actor_in(clause: Clause, phrase: Phrase) -> bool:
    """Does it name somebody who acts? A genitive ("kommunens journal") names none."""
    return any(actor(word) is not None for word in phrase.of(clause)[-1:]) or any(
        actor(word) is not None
        and at + 1 < len(phrase.of(clause))
        and phrase.of(clause)[at + 1] in COORDINATORS
        for at, word in enumerate(phrase.of(clause))
    )
