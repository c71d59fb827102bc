"""Subtypes of demand: which cues stand together in the main clause, each in a form that binds."""

from __future__ import annotations

from parsing.tagging.clauses import PREPOSITIONS
from parsing.tagging.governing import Governed, Mode
from parsing.tagging.lexicon import AGENTS, Use, actor, cue_groups, is_finite, is_verb, lexicon
from parsing.tagging.model import Bearer, Duty

BINDS = frozenset({Mode.DUTY, Mode.STATES, Mode.CONDITION})
BARS = frozenset({Mode.BAN})
DETERMINERS = frozenset({"den", "det", "de", "en", "et", "sin", "sit", "anden", "andre", "følgende", "og"})
AUXILIARIES = frozenset({"være", "have", "været", "er", "har", "blive"})
# the indicative of these states what applies, whatever nouns stand around them
STATES_ONLY = frozenset(
    {
        "finder",
        "gælder",
        "træder",
        "ophæves",
        "forstås",
        "anses",
        "fraviges",
        "udgør",
        "bortfalder",
        "ophører",
        "har",
        "er",
        "bliver",
        "løber",
    }
)
# "Bekendtgørelsen skal sikre, at ...": what the law is for
PURPOSES = frozenset({"bekendtgørelsen", "loven", "formålet", "målet"})
PRIVATE = frozenset({Bearer.CITIZEN, Bearer.EMPLOYER, Bearer.PRIVATE_BODY, Bearer.OTHER})

Phrases = dict[int, tuple[int, ...]]  # token: the groups of the phrases that it opens


def find_duties(words: list[str], governed: Governed, phrases: Phrases, bearer: Bearer) -> dict[Duty, int]:
    """The duties of one sentence, each with the token that shows it."""
    if governed.mode is Mode.STATES and words[governed.verb] in STATES_ONLY:
        return {}
    if not governed.sentence.main or words[governed.sentence.main[0]] in PURPOSES:
        return {}
    binding = _groups(words, governed, phrases, BINDS)
    barred = _groups(words, governed, phrases, BARS) if Mode.BAN in governed.modes else {}
    duties: dict[Duty, int] = {}
    for cue in lexicon().cues:
        shown = barred if cue.barred else binding
        if all(group in shown for group in cue.groups):
            duties.setdefault(_duty(cue.name, bearer), shown[cue.groups[0]])
    if governed.mode is Mode.CONDITION:  # a condition hides no other step than that one has applied
        return {duty: at for duty, at in duties.items() if duty is Duty.APPLICATION}
    return duties


def _duty(name: str, bearer: Bearer) -> Duty:
    """Information that an authority gives is a notification; that others give to it, evidence."""
    if name != "disclosure":
        return Duty(name)
    return Duty.EVIDENCE if bearer in PRIVATE else Duty.NOTIFICATION


def _groups(
    words: list[str], governed: Governed, phrases: Phrases, wanted: frozenset[Mode]
) -> dict[int, int]:
    """Each group of cues that the sentence fills in these modes, with the first token that does."""
    shown: dict[int, int] = {}
    helped = False  # an auxiliary stands before: "skal være indgivet"
    for at, mode in zip(governed.sentence.main, governed.modes, strict=True):
        word = words[at]
        if mode not in wanted:
            continue
        helped = helped or (word in AUXILIARIES and mode is not Mode.STATES)
        for group, use in cue_groups(word):
            if _counts(words, at, use, mode, helped=helped):
                shown.setdefault(group, at)
        for group in phrases.get(at, ()):
            shown.setdefault(group, at)
    return shown


def _counts(words: list[str], at: int, use: Use, mode: Mode, *, helped: bool) -> bool:
    match use:
        case Use.NOUN:
            return True
        case Use.FREE_NOUN:
            return not under_preposition(words, at)
        case Use.PARTICIPLE:
            return helped
        case Use.VERB:
            if words[at] in AGENTS:
                return at > 0 and actor(words[at - 1]) is not None
            bare = mode in {Mode.DUTY, Mode.BAN}
            return mode is not Mode.CONDITION and (bare or is_finite(words[at]))


def under_preposition(words: list[str], at: int) -> bool:
    """A preposition stands before the noun, or before its articles, adjectives and owners."""
    for place in range(at - 1, max(-1, at - 6), -1):
        word = words[place]
        if word in PREPOSITIONS:
            return True
        part = word in DETERMINERS or word == "udbetaling" or word.endswith(("e", "s", "t", "ig", "sk"))
        if not part or word == "at" or is_verb(word) or is_finite(word):
            return False
    return False
