"""What sets a demand off: a condition, or the event that opens it."""

from __future__ import annotations

import re

from parsing.demands.extent import CLOSING, Extent
from parsing.demands.phrases import PREPOSITIONS, Phrase, body_in
from parsing.demands.reading import Clause
from parsing.demands.verbs import COORDINATORS, Head
from parsing.model import Span
from parsing.tagging.words import word_set

CONDITIONAL = word_set("conditional")
ON_EVENT = frozenset({"ved", "efter"})  # Ved ansættelsen skal, Efter afholdelsen af mødet sender
CASES = re.compile(  # i de tilfælde, hvor; i tilfælde af; i sager, hvor
    r"\b[Ii]\s(?:de\s|særlige\s|alle\s|andre\s|disse\s|sådanne\s)*(?:tilfælde|situationer|sager)\b(?:,?\s(?:hvor|der|som)(?:[^,.;:]|\b(?:stk|nr|pkt)\.)*|\saf\s[^,.;:]{3,80}|\som\s[^,.;:]{3,80})?"
)
ASKED = re.compile(  # på begæring af en forælder, efter anmodning fra kommunen, efter påkrav
    r"\b(?:på|efter)\s(?:\w+\s)?(?:anmodning|begæring|opfordring|forlangende|påkrav)(?:\s(?:af|fra)\s(?:(?:et|en)\seller\sflere\s|(?:en|et|den|det|de|sin)\s)?[^,.;:\s]+)?\b",
    re.IGNORECASE,
)
PROPOSED = re.compile(  # efter indstilling fra bestyrelsen
    r"\befter\s(?:indstilling|udtalelse)\s(?:af|fra)\s[^,.;:]{2,90}", re.IGNORECASE
)
BASED = frozenset(  # På baggrund af samtalen giver; I forbindelse med ansættelsen skal; Som led i
    {("på", "baggrund"), ("på", "grundlag"), ("i", "forbindelse"), ("som", "led"), ("i", "tilfælde")}
)
APART = (PREPOSITIONS - {"af", "i", "for"}) | {"forpligtet", "forpligtede", "pligt", "pligtig"}
AMONG = frozenset({"i", "for", "hos"})  # I haver med træer skal, For hver have indberettes
ENDING = frozenset({",", ".", ":", ";"})
WHICH = frozenset({"der", "som"})
RELATIVE = WHICH | {"hvor", "hvis"}


def find_trigger(
    clause: Clause,
    act: Head,
    hidden: list[Span],
    subject: Phrase | None = None,
    handled: Phrase | None = None,
) -> Span | None:
    """The words of the condition; those of a limit ("senest når") are no trigger.

    A clause that says which persons it is about ("personer, der ...") is one where nothing else is.
    """
    if clause.sentence.trigger and not _is_purpose(clause, clause.sentence.trigger[0]):
        first, behind = clause.sentence.trigger
        span = clause.span(first, _condition_end(clause, act, first, behind, handled))
        if not any(one.start <= span.start < one.end for one in hidden):
            return span
    if (event := _event(clause, act)) and not any(
        one.start < event.end and event.start < one.end for one in hidden
    ):
        return event
    for pattern in (CASES, ASKED, PROPOSED):
        match = pattern.search(clause.text)
        if match and clause.first <= clause.at(match.start()) < clause.behind:
            found = Span(*match.span())
            return asked_by(clause, act, found) if pattern is ASKED else found
    return _whom(clause) or _which(clause, act, subject)


def asked_by(clause: Clause, act: Head, asked: Span) -> Span:
    """`efter anmodning fra ejeren af hegnet`: to the end of who asks."""
    if not {"fra", "af"}.intersection(asked.of(clause.text).split()):
        return asked
    at = next((n for n in range(len(clause.words)) if clause.tokens.starts[n] >= asked.end), clause.behind)
    limit = act.at if at <= act.at else act.behind
    apart = next((n for n in range(at, limit) if clause.words[n] in APART), limit)
    end = Extent(clause, (), frozenset({act.at}), frozenset({apart})).end(at, limit)
    return Span(asked.start, max(asked.end, clause.tokens.span(at - 1, end).end)) if end > at else asked


def _is_purpose(clause: Clause, at: int) -> bool:
    """`For at hegnet kan bevares, skal ...`: what it is for is no condition."""
    return clause.words[at] == "for" and clause.words[at + 1] == "at"


def _condition_end(clause: Clause, act: Head, first: int, behind: int, handled: Phrase | None) -> int:
    """One behind the main clause goes on through its enumeration: `hvis der sker ulykker, skader og lignende`."""
    if first < act.at or (handled is not None and handled.first >= behind):
        return behind
    at = behind
    while at < act.behind and clause.words[at] not in {".", ";", ":"}:
        comma = clause.words[at] == ","
        following = at + 1
        while following < act.behind and clause.words[following] in COORDINATORS | {""}:
            following += 1
        word = clause.words[following] if following < act.behind else ""
        if comma and (word in CLOSING - {"hvis", "når", "såfremt"} or _acts(clause, following)):
            break
        if clause.words[at] in COORDINATORS and at in clause.held and _acts(clause, following):
            break
        at += 1
    while at > behind and clause.words[at - 1] in COORDINATORS | {",", "(", ""}:
        at -= 1
    return max(at, behind)


def _acts(clause: Clause, at: int) -> bool:
    """Does a verb of the main clause, or a new main clause, begin here?"""
    if at not in clause.held:
        return False
    nothing = Extent(clause, (), frozenset(), frozenset())
    return nothing.opens_act(at)


def _whom(clause: Clause) -> Span | None:
    """`For ejere, der ..., skal`: up to the verb of the main clause."""
    words = clause.words
    first, verb = clause.main[0], clause.governed.verb
    if words[first] not in {"for", "hos", "til"} or verb <= first:
        return None
    if not any(words[at] == "," and words[at + 1] in RELATIVE for at in range(first, verb)):
        return None
    behind = verb - 1 if words[verb - 1] == "," else verb
    return clause.span(first, behind)


def _which(clause: Clause, act: Head, subject: Phrase | None) -> Span | None:
    """`En ejer, der sælger, skal`: the clause that says which of them acts."""
    words = clause.words
    if subject is None or subject.behind + 1 >= len(words):
        return None
    pointing = subject.of(clause) in (["den"], ["de"], ["enhver"])
    opens = next((at for at in range(subject.behind, subject.behind + 2) if words[at : at + 1] == [","]), -1)
    if opens < 0 or words[opens + 1] not in WHICH or not (pointing or body_in(clause, subject)):
        return None
    limit = next((at for at in (clause.governed.verb, act.at) if at > opens), opens)
    behind = limit - 1 if words[limit - 1] == "," else limit
    if subject.behind > clause.governed.verb:  # inverted: up to where the main clause comes back
        behind = next(
            (at for at in range(opens + 2, limit) if words[at] == "," and at + 1 in clause.held), behind
        )
    return clause.span(opens + 1, behind) if behind > opens + 2 else None


def _event(clause: Clause, act: Head) -> Span | None:
    """`Ved sygdom skal ...`, `skal ved tilbagemeldingen erklære`."""
    words, verb = clause.words, clause.governed.verb
    first = clause.main[0]
    if (words[first], words[first + 1]) in BASED and first < verb:
        return _without_law(clause, first, verb)
    if words[first] in ON_EVENT and first < verb and words[first + 1] not in {"§", "", "stk", "stk."}:
        return _without_law(clause, first, verb)
    if words[first] in AMONG and first < verb and _is_several(words[first + 1]):
        return _without_law(clause, first, verb)
    between = [at for at in clause.main if verb < at < act.at]
    at = next((one for one in between if words[one] == "ved"), None)
    if at is not None:
        return _without_law(clause, at, act.at)
    near = act.last + 1
    if (words[near : near + 1], words[near + 1 : near + 2]) != (["i"], ["forbindelse"]):
        return None
    return _without_law(
        clause, near, next((n for n in range(near, act.behind) if words[n] in ENDING), act.behind)
    )


def _is_several(word: str) -> bool:
    return word in {"alle", "hver", "hvert", "enhver"} or word.endswith(("er", "ede", "eldte"))


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
