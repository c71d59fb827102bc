"""Who must act where a sentence names nobody who does: by what is handled, then by whom it concerns."""

from __future__ import annotations

from parsing.tagging.bearer import first_actor
from parsing.tagging.duties import under_preposition
from parsing.tagging.governing import Governed, Mode
from parsing.tagging.modality import INSTITUTIONS
from parsing.tagging.model import Bearer
from parsing.tagging.words import actor, implied_by, word_set

OPENING = 14  # words of a main clause within which its subject stands
DECIDED = word_set("decided")
EACH = frozenset({"enkelte", "enkelt", "hver", "enhver"})
WITHIN = frozenset({"i", "hos"})
PAYERS = frozenset({Bearer.MUNICIPALITY, Bearer.UNEMPLOYMENT_FUND, Bearer.STATE_AUTHORITY})


def implied(words: list[str], governed: Governed) -> Bearer:
    """Who evidently acts; `Bearer.OTHER` where the words do not tell."""
    if _anyone(words, governed.sentence.main):
        return Bearer.OTHER
    return next(filter(None, (told(words, governed) for told in TELLING)), Bearer.OTHER)


def _anyone(words: list[str], main: list[int]) -> bool:
    """`Den, der leverer ..., oplyser ...`."""
    return bool(main) and words[main[0]] == "den" and main[1:2] != [main[0] + 1]


def _handled(words: list[str], governed: Governed) -> Bearer | None:
    """`Ansøgning indgives`: the citizen."""
    main = governed.sentence.main
    decided = governed.verb >= 0 and not DECIDED.isdisjoint(words[at] for at in main)
    for at in main[:OPENING] + [at for at in main if at > governed.verb][:4]:
        found = implied_by(words[at])
        if (
            found
            and not (decided and found[0] is Bearer.CITIZEN)
            and (found[1] or not under_preposition(words, at))
        ):
            return found[0]
    return None


def _required(words: list[str], governed: Governed) -> Bearer | None:
    """`Det er en betingelse, at ejeren har ansøgt`: the subject of the clause."""
    main, carried = governed.sentence.main, governed.sentence.carried
    if governed.mode is Mode.STATES or not carried:
        return None
    stated = [words[at] for at in main[:2]] == ["det", "er"]
    clause = [at for at in main if carried.get(at) or (stated and at in carried)]
    found = first_actor(words, clause[1:9]) if clause else None
    return found[0] if found else None


def _paid_back(words: list[str], governed: Governed) -> Bearer | None:
    """`tilbagebetales til kommunen`: by whom it paid."""
    main = governed.sentence.main
    if "tilbagebetales" not in {words[at] for at in main}:
        return None
    to_payer = any(words[at - 1] == "til" and actor(words[at].removesuffix("s")) in PAYERS for at in main)
    return Bearer.CITIZEN if to_payer else None


def _party(words: list[str], governed: Governed) -> Bearer | None:
    """`en aftale mellem arbejdsgiveren og de ansatte`: the first of them."""
    between = (at for at in governed.sentence.main[1:] if words[at - 1] == "mellem")
    return next(filter(None, (actor(words[at]) for at in between)), None)


def _owner(words: list[str], governed: Governed) -> Bearer | None:
    """`Styrelsens afgørelse offentliggøres`: the institution that owns it."""
    opening = [at for at in governed.sentence.main[:4] if words[at].endswith("s")]
    owners = (actor(words[at][:-1]) for at in opening if not under_preposition(words, at))
    return next((owner for owner in owners if owner in INSTITUTIONS), None)


def _place(words: list[str], governed: Governed) -> Bearer | None:
    """`I den enkelte kommune føres ...`, `i kommunens systemer`: the one in which it is done."""
    main = governed.sentence.main
    each = (
        at for at in main if at > 1 and words[at - 1] in EACH and not WITHIN.isdisjoint(words[at - 3 : at])
    )
    found = next(filter(None, (actor(words[at]) for at in each)), None)
    there = (
        actor(words[at][:-1]) for at in main if at and words[at - 1] in WITHIN and words[at].endswith("s")
    )
    return found or next((owner for owner in there if owner in INSTITUTIONS), None)


TELLING = (_handled, _required, _paid_back, _party, _owner, _place)
