"""What the text does with a place: the signal that governs the reference most closely sets the relation.

Signals stand before the words ("jf. dog", "i medfør af") or, where it is a subject, behind them ("træder i kraft").
A reference that is only coordinated with the one before ("og lovens § 49") shares its relation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from parsing.references.act import EUROPEAN, TREATIES
from parsing.references.join import Mention
from parsing.references.model import Relation
from parsing.references.signals import (
    AFTER,
    ALSO_AMENDED,
    AMENDED,
    BEFORE,
    CONSOLIDATION,
    COORDINATED,
    CUES,
    IN_FORCE,
    INCORPORATION,
    INTERPOSED,
    INVERTED,
    LIST_REPEALED,
    NOT_INCORPORATED,
    OPENS_ITEM,
    PARALLEL,
    PRESENTED,
    SEE,
    SENTENCE_START,
    TERM,
)

PREAMBLE_WORDS = ("bekendtgøres", "bekendtgjort", "indarbejdet")
CUE_WORDS = tuple((word, relation) for relation, words in CUES.items() for word in words)
LOOK = 170  # characters before and behind a reference that can hold its signal


@dataclass(frozen=True, slots=True)
class Sense:
    """A relation, its role, and whether a verb behind the reference told it."""

    relation: Relation = Relation.REFERS
    role: str = ""
    subject: bool = False


def relate(text: str, mentions: Sequence[Mention]) -> list[Sense]:
    """The relation of each reference, in order."""
    senses: list[Sense] = []
    starts = [match.end() for match in SENTENCE_START.finditer(text)]
    has_preamble = any(word in text for word in PREAMBLE_WORDS)
    listed = LIST_REPEALED.search(text) if "ophæves" in text else None
    for n, mention in enumerate(mentions):
        floor = max(mentions[n - 1].span.end if n else 0, mention.span.start - LOOK)
        before = text[floor : mention.span.start]
        if listed and listed.end() < mention.span.start and OPENS_ITEM.search(before):
            senses.append(Sense(Relation.REPEALS))
        elif n and (shared := share(text, mentions[n - 1], before, senses[-1])):
            senses.append(shared if shared != Sense() else verb_behind(text, mentions, n))
        else:
            told = in_preamble(text, mention) if has_preamble else None
            senses.append(
                told
                or sense(mention, last_clause(text, starts, floor, mention), words_behind(text, mentions, n))
            )
    return share_backwards(text, mentions, senses)


def verb_behind(text: str, mentions: Sequence[Mention], n: int) -> Sense:
    """The sense of the last of several, where the verb behind it is said of them all."""
    mention = mentions[n]
    told = (
        as_subject(mention, "", words_behind(text, mentions, n)) if mention.act and not mention.pins else None
    )
    return told or Sense()


def last_clause(text: str, starts: Sequence[int], floor: int, mention: Mention) -> str:
    """The text before a reference from `floor` or, where one lies between, the start of its sentence."""
    at = bisect_left(starts, mention.span.start)
    return text[max(floor, starts[at - 1] if at else 0) : mention.span.start]


def words_behind(text: str, mentions: Sequence[Mention], n: int) -> str:
    """The words behind a reference, over others that are only interposed: "§ 5, som affattet ved § 2, ophæves"."""
    end = mentions[n].span.end
    for following in mentions[n + 1 :]:
        if not INTERPOSED.fullmatch(text, end, following.span.start):
            break
        end = following.span.end
    return text[end : end + LOOK]


def share(text: str, previous: Mention, gap: str, sense: Sense) -> Sense | None:
    """The sense of the reference before, where nothing but a conjunction stands between."""
    if COORDINATED.fullmatch(gap):
        return sense
    if sense.role == "amended_by" and ALSO_AMENDED.fullmatch(gap):
        return sense
    if sense.relation is Relation.EXCEPTION and (parallel := PARALLEL.fullmatch(gap)):
        before = text[max(0, previous.span.start - 80) : previous.span.start]
        return sense if before.rstrip().endswith(parallel["words"].rstrip()) else None
    return None


def sense(mention: Mention, before: str, behind: str) -> Sense:
    """The sense that the words around one reference give it."""
    if "ved" in before and AMENDED.search(before):
        return Sense(Relation.REFERS, "amended_by")
    if not ("jf" in before and SEE.search(before)) and (told := as_subject(mention, before, behind)):
        return told
    return by_signal(mention, before)


def by_signal(mention: Mention, before: str) -> Sense:
    """The nearest signal before the reference."""
    lowered = before.lower()
    cues = {relation for word, relation in CUE_WORDS if word in lowered}
    found = [(match.start(), relation) for relation in cues if (match := BEFORE[relation].search(before))]
    for _, relation in sorted(found, reverse=True):
        if fits(relation, mention):
            return Sense(relation)
    return Sense(Relation.DEFINITION) if mention.acts and TERM.search(before) else Sense()


def fits(relation: Relation, mention: Mention) -> bool:
    if relation is Relation.IMPLEMENTS:
        return bool(mention.act and mention.act.stem in EUROPEAN | TREATIES)
    if relation is Relation.REPLACES:
        return bool(mention.act and not mention.pins)
    return True


def as_subject(mention: Mention, before: str, behind: str) -> Sense | None:
    """The verb that has the reference for its subject: "§ 4 finder ikke anvendelse", "finder § 4 ikke anvendelse"."""
    for relation, verb, rest in INVERTED:
        if rest.match(behind) and verb.search(before):
            return Sense(relation, subject=True)
    if not mention.pins and mention.act and mention.act.genitive:
        return None  # "lovens ikrafttræden ophæves": its owner is not the subject
    for relation, pattern in AFTER:
        if pattern.match(behind) and fits(relation, mention):
            return Sense(relation, subject=True)
    return None


def in_preamble(text: str, mention: Mention) -> Sense | None:
    """The set sentences that open a consolidated act."""
    sentence = sentence_before(text, mention.span.start)
    if CONSOLIDATION.search(sentence):
        incorporated = INCORPORATION.search(sentence)
        return Sense(Relation.CONSOLIDATES, "incorporates" if incorporated else "")
    if NOT_INCORPORATED.search(sentence) and "indarbejdet" in sentence_behind(text, mention.span.end):
        return Sense(Relation.REFERS, "not_incorporated")
    if PRESENTED.search(sentence) and IN_FORCE.search(sentence_behind(text, mention.span.end)):
        return Sense(Relation.COMMENCES, subject=True)
    return None


def sentence_before(text: str, at: int) -> str:
    start = 0
    for match in SENTENCE_START.finditer(text, max(0, at - 4000), at + 1):
        start = match.end()
    return text[start:at]


def sentence_behind(text: str, at: int) -> str:
    end = SENTENCE_START.search(text, at)
    return text[at : end.start() if end else len(text)]


def share_backwards(text: str, mentions: Sequence[Mention], senses: list[Sense]) -> list[Sense]:
    """The senses, where a verb behind the last of several is said of all: "bekendtgørelse A og bekendtgørelse B ophæves"."""
    for n in range(len(mentions) - 1, 0, -1):
        gap = text[mentions[n - 1].span.end : mentions[n].span.start]
        if senses[n].subject and senses[n - 1] == Sense() and COORDINATED.fullmatch(gap):
            senses[n - 1] = senses[n]
    return senses
