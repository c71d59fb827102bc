"""Which words are finite verbs: what tells a clause from a noun phrase."""

from __future__ import annotations

import re

from parsing.quantities.words import verbs, word_set

FINITE, PARTICLES = word_set("finite"), word_set("particle")
STEMS = ("går", "får", "står", "slår", "sker", "ås")  # indgår, modsås: no infinitive in -e
PREDICATE = re.compile(r"\b(?:have|være|blive|\w+(?:ede|edes|te|tes)|\w+[åøy]s|fik|gik|kom|fandt|blev|var)\b")


def is_finite(word: str) -> bool:
    return word in FINITE or (len(word) > 3 and word.endswith(("er", "es", *STEMS)) and word not in PARTICLES)


def is_verb(word: str) -> bool:
    """Surely a finite verb, where nouns in the plural end as verbs do: `har`, `modtager`."""
    return word in FINITE or word.endswith(STEMS) or (word.endswith("r") and word[:-1] in verbs())


def is_active_or_passive(word: str) -> bool:
    return is_verb(word) or (word.endswith("es") and word[:-1] in verbs())


def has_predicate(words: str) -> bool:
    """May a clause have its verb among these words? Rather yes than no."""
    return PREDICATE.search(words) is not None or any(map(is_finite, words.lower().split()))
