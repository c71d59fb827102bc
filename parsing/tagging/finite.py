"""Is this word a finite verb? Known ones by list, others by their look and place."""

from __future__ import annotations

from functools import cache

from parsing.tagging.lexicon import is_verb
from parsing.tagging.words import actor, word_set

MODALS = word_set("modal")
KNOWN = word_set("fact") | word_set("paying_act") | word_set("pay") | MODALS
KNOWN |= {word for word in word_set("paying") if word.endswith("r")}
AGENTS = word_set("agent")
NO_VERBS = word_set("no_verb")
NOUN_ENDINGS = tuple(word_set("noun_ending"))
ARTICLES = word_set("article")
PERSONS = AGENTS | {"klager"}


@cache
def is_finite(word: str) -> bool:
    """A present or passive form that the lists know."""
    if word in KNOWN:
        return True
    return word not in AGENTS and word.endswith(("r", "es", "ås")) and is_verb(word)


@cache
def may_be_finite(word: str) -> bool:
    """Looks like a present or passive form: what may open a main clause after a fronted one."""
    if is_finite(word):
        return True
    looks = word.endswith(("r", "es")) and len(word) > 3 and word.islower()
    return looks and word not in NO_VERBS and not word.endswith(NOUN_ENDINGS)


def may_invert(word: str, then: str) -> bool:
    """`Overstiger beløbet ...`: a verb first, then something definite."""
    if is_finite(word):
        return True
    if word in PERSONS and (then in ARTICLES or actor(then)):
        return True  # "Klager en borger ..."
    definite = then in ARTICLES or actor(then) is not None or then.endswith(("en", "et", "ne"))
    return definite and may_be_finite(word) and actor(word) is None
