"""By when and how often: the patterns of parts.py, tried at the tokens of a demand that may open one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parsing.model import Span
from parsing.tagging.duties import under_preposition
from parsing.tagging.finite import is_finite
from parsing.tagging.lexicon import is_verb
from parsing.tagging.model import Evidence
from parsing.tagging.parts import (
    DEADLINE,
    DEADLINE_STARTS,
    DEADLINE_WORDS,
    FREQUENCY,
    FREQUENCY_STARTS,
    FREQUENCY_WORDS,
)
from parsing.tagging.tokens import Tokens

BESIDE = frozenset(
    {"skriftligt", "hver", "hvert", "ikke", "være", "have"}
)  # stands beside a limit, not in it
LIMITS = frozenset({"udgangen", "udløbet", "den", "en", "for"})  # "inden udgangen af": no clause
DEFINITE = frozenset({"den", "de", "det"})
CLAUSES = frozenset({"inden", "før", "så"})  # open a clause of time behind the main one


def deadlines(
    tokens: Tokens, binding: set[int], *, firm: bool, other: bool, paid: bool
) -> Iterator[Evidence]:
    """By when: in the main clause, or in a clause of time that opens right behind it (", inden arbejdet begynder")."""
    if DEADLINE_WORDS.isdisjoint(tokens.words):
        return
    behind = {at + far for at in binding for far in (1, 2)} - binding
    count = len(tokens.words)
    places = binding | {at for at in behind if at < count and tokens.words[at] in CLAUSES}
    places |= {
        at + 1 for at, word in enumerate(tokens.words[:-1]) if word == "hænde"
    }  # "således at det er styrelsen i hænde senest"
    for match in _matches(DEADLINE, DEADLINE_STARTS, tokens, places):
        if other or match["set"] or (firm and (match["firm"] or (paid and match["prompt"]))):
            at = tokens.at(match.start())
            behind_it = _limit(tokens.words, at, tokens.at(match.end() - 1) + 1)
            yield Evidence("deadline", tokens.span(at, behind_it))


def frequencies(tokens: Tokens, binding: set[int]) -> Iterator[tuple[Evidence, bool]]:
    """How often, and whether the words are a step by themselves."""
    if FREQUENCY_WORDS.isdisjoint(tokens.words):
        return
    for match in _matches(FREQUENCY, FREQUENCY_STARTS, tokens, binding):
        if match["told"] and _is_known(tokens.words, tokens.at(match.start())):
            continue
        yield Evidence("frequency", Span(*match.span())), bool(match["firm"] or match["term"])


def _is_known(words: list[str], at: int) -> bool:
    """`i forbindelse med den årlige opgørelse`: when, not how often."""
    return not DEFINITE.isdisjoint(words[max(0, at - 2) : at]) and under_preposition(words, at)


def _matches(
    pattern: re.Pattern[str], starts: frozenset[str], tokens: Tokens, places: Iterable[int]
) -> Iterator[re.Match[str]]:
    """The matches that open at one of these tokens, none within another (quicker than a search of the whole text)."""
    free = 0
    for at in sorted(places):
        word = tokens.words[at]
        if (word in starts or word.isdigit()) and tokens.starts[at] >= free:
            match = pattern.match(tokens.text, tokens.starts[at])
            if match:
                free = match.end()
                yield match


def _limit(words: list[str], first: int, behind: int) -> int:
    """Where the words of a limit end: before the verb that has it; "at" and "inden" may open a clause with its own."""
    clause = words[first] == "inden" and words[first + 1] not in LIMITS
    for place in range(first + 1, behind):
        word = words[place]
        if word in {"at", "når"}:
            after = words[place + 1]
            return (
                place if after.endswith("e") and is_verb(after) else behind
            )  # "pligt til inden 1. maj at sende"
        verb = is_finite(word) or word in BESIDE or (word.endswith("e") and is_verb(word))
        if verb and clause:
            clause = False
        elif verb:
            return place if place > first + 1 or word in BESIDE else behind  # "senest ske ved ..."
    return behind
