"""What the main clause has said so far: does it lead to the clause that opens now? All take its words, in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from parsing.tagging.finite import may_be_finite
from parsing.tagging.lexicon import is_verb
from parsing.tagging.words import actor, word_set

PREPOSITIONS = word_set("preposition")
CARRIERS = word_set("carrier")
CONDITIONS = word_set("condition")
INFINITIVES = word_set("infinitive")
CONTINUING = word_set("continuing")
NEXT_STEPS = word_set("next_step")
NEGATING = word_set("negating")
DEFINITE = frozenset({"de", "den", "det", "alle", "sådanne"})
SENDING = frozenset({"sendes", "sender", "sende", "oversendes", "oversender", "fremsendes", "videresendes"})
DECIDING = frozenset({"vurderer", "træffer", "afgør", "behandler"})
HASTE = frozenset({"straks", "herefter", "derefter", "snarest"})


def has_verb(main: Sequence[str]) -> bool:
    """It may have a verb that the lists do not know: "Lodsen yder ..."."""
    return any(
        may_be_finite(word) and not (actor(word) or before.endswith("e") or before in PREPOSITIONS)
        for before, word in pairwise(main)
    )


def lacks_infinitive(main: Sequence[str]) -> bool:
    """`skal for at ...`: the infinitive that the modal leads to has not come."""
    modals = [place for place, word in enumerate(main) if word == "skal"]
    return bool(modals) and not any(
        word.endswith("e") and (is_verb(word) or word in INFINITIVES) for word in main[modals[-1] + 1 :]
    )


def is_cleft(main: Sequence[str]) -> bool:
    """`Det er havnen, der skal ...`: the relative clause is the main one."""
    return list(main[:2]) == ["det", "er"]


def names_tasks(main: Sequence[str]) -> bool:
    """`Havnens opgaver består i`: the infinitives behind it are demanded."""
    return list(main[-2:]) == ["består", "i"] and any(word.startswith("opgave") for word in main)


def governs(main: Sequence[str]) -> bool | None:
    """For `, at`: False behind a carrier, True behind a condition, None where neither governs it."""
    recent = set(main[-7:])
    if recent & NEGATING:
        return None  # "der er ikke krav om, at ..."
    if recent & CARRIERS:
        return False
    return True if recent & CONDITIONS else None


def bars(main: Sequence[str]) -> bool:
    """`må ikke sælges, før ejeren har underskrevet`: what must come before is demanded."""
    return not NEGATING.isdisjoint(main)


def steps_on(main: Sequence[str], after: str, then: str) -> bool:
    """The words behind "som", "der" tell the next step: `en liste, som godkendes af rådet`."""
    if after in HASTE and then in CONTINUING:
        return True  # "..., der straks videresender sagen"
    if after in DECIDING and not SENDING.isdisjoint(main):
        return True  # "Klagen sendes til rådet, der vurderer sagen"
    step = then if after == "skal" else after  # "en plan, som (skal) godkendes"
    return after in CONTINUING or (step in NEXT_STEPS and DEFINITE.isdisjoint(main[-4:]))
