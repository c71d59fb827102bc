"""What sets a demand off: a condition, or the event that opens it."""

from __future__ import annotations

import re

from parsing.demands.reading import Clause
from parsing.demands.verbs import Head
from parsing.model import Span
from parsing.tagging.words import word_set

CONDITIONAL = word_set("conditional")
ON_EVENT = frozenset({"ved", "efter"})  # Ved ansættelsen skal, Efter afholdelsen af mødet sender
CASES = re.compile(  # i de tilfælde, hvor; i tilfælde af; i sager, hvor
    r"\b[Ii]\s(?:de\s|særlige\s|alle\s|andre\s|disse\s|sådanne\s)*(?:tilfælde|situationer|sager)\b(?:,?\s(?:hvor|der)(?:[^,.;:]|\b(?:stk|nr|pkt)\.)*|\saf\s[^,.;:]{3,80}|\ssom\s[^,.;:]*)?"
)
ASKED = re.compile(  # på begæring af en forælder, efter anmodning fra kommunen, efter påkrav
    r"\b(?:på|efter)\s(?:\w+\s)?(?:anmodning|begæring|opfordring|forlangende|påkrav)(?:\s(?:af|fra)\s[^,.;:\s]+(?:\s[^,.;:\s]+)?)?\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"\b(?:hvis|såfremt|når|medmindre|dersom)\s", re.IGNORECASE)


def find_trigger(clause: Clause, act: Head, hidden: list[Span]) -> Span | None:
    """The words of the condition; those of a limit ("senest når") are no trigger."""
    if clause.sentence.trigger:
        first, behind = clause.sentence.trigger
        span = clause.span(first, behind)
        if not any(one.start <= span.start < one.end for one in hidden):
            return span
    if (event := _event(clause, act)) and not any(
        one.start < event.end and event.start < one.end for one in hidden
    ):
        return event
    for pattern in (CASES, ASKED):
        match = pattern.search(clause.text)
        if match and clause.first <= clause.at(match.start()) < clause.behind:
            return Span(*match.span())
    return None


def _event(clause: Clause, act: Head) -> Span | None:
    """`Ved sygdom skal ...`, `skal ved tilbagemeldingen erklære`."""
    words, verb = clause.words, clause.governed.verb
    first = clause.main[0]
    if words[first] in ON_EVENT and first < verb and words[first + 1] not in {"§", "", "stk", "stk."}:
        return _without_law(clause, first, verb)
    between = [at for at in clause.main if verb < at < act.at]
    at = next((one for one in between if words[one] == "ved"), None)
    return _without_law(clause, at, act.at) if at is not None else None


def _without_law(clause: Clause, first: int, behind: int) -> Span | None:
    """`efter reglerne i` is no event."""
    if clause.words[first + 1] in {
        "reglerne",
        "bestemmelserne",
        "bestemmelsen",
        "lov",
        "loven",
        "lovens",
        "aftale",
        "denne",
        "indstilling",
        "høring",
        "forhandling",
        "siden",
    }:
        return None
    while behind > first + 1 and clause.words[behind - 1] in {"", ",", "straks", "og"}:
        behind -= 1
    return clause.span(first, behind) if behind > first + 1 else None
