"""The word lists in words.txt, read once, and what a form of a verb is the form of."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from parsing.quantities.words import verbs as common_verbs


@cache
def word_set(key: str) -> frozenset[str]:
    """A list by its key."""
    return frozenset(word for rest in _rows(key) for word in rest.split())


@cache
def light_verbs() -> dict[str, frozenset[str]]:
    """Verbs that say little, each with the nouns that say what is done: `træffe` with `afgørelse`."""
    pairs = (rest.strip().partition("=") for rest in _rows("light"))
    return {verb: frozenset(nouns.split(",")) for verb, _, nouns in pairs}


@cache
def _rows(key: str) -> tuple[str, ...]:
    lines = files("parsing.demands").joinpath("words.txt").read_text("utf-8").splitlines()
    return tuple(rest for line in lines for name, _, rest in [line.partition(":")] if name == key)


@cache
def infinitives() -> frozenset[str]:
    return word_set("verb") | common_verbs()


@cache
def _irregular() -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in word_set("irregular"))


@cache
def base(word: str) -> str | None:
    """The infinitive that an infinitive is, passive or not: `indgives`, `indgive`. None for other words."""
    if word in infinitives():
        return word
    found = word.removesuffix("s") if word.endswith("s") else ""
    return found if found in infinitives() else _irregular().get(word) if word.endswith("s") else None


@cache
def present(word: str) -> str | None:
    """The infinitive of a finite form, passive or not: `indgiver`, `indgives`."""
    if word in _irregular():
        return _irregular()[word]
    if word.endswith(("r", "s")) and word[:-1] in infinitives():
        return word[:-1]
    return None


@cache
def participle(word: str) -> str | None:
    """The infinitive of a participle: `indgivet`, `anmeldt`."""
    if word in _irregular():
        return _irregular()[word]
    for ending in ("et", "t"):
        if word.endswith(ending) and (stem := word.removesuffix(ending)) + "e" in infinitives():
            return stem + "e"
    return None


DEEDS = (  # what a verb ends in as a noun: vurder[ingen], indberet[ning], anmeld[else], registr[ation]
    *("ningerne", "ninger", "ningen", "ning", "ingerne", "inger", "ingen", "ing"),
    *("elserne", "elser", "elsen", "else", "ationen", "ation"),
)


@cache
def deed(noun: str) -> str | None:
    """The infinitive that a noun is made of: `vurderingen`, `anmeldelse`. None for other nouns.

    >>> deed("vurderingen"), deed("indberetninger"), deed("anmeldelsen"), deed("haven")
    ('vurdere', 'indberette', 'anmelde', None)
    """
    if noun.startswith("opfølgning"):
        return "følge op"
    for ending in DEEDS:
        if len(noun) > len(ending) + 2 and noun.endswith(ending):
            stem = noun.removesuffix(ending)
            made = (stem + "e", stem + stem[-1] + "e", stem + "ere")
            return next((verb for verb in made if verb in infinitives()), None)
    return None


def is_passive(word: str) -> bool:
    return word.endswith("s") and word != "mødes" and (base(word) or present(word)) is not None
