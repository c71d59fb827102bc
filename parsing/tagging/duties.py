"""Subtypes of demand: which cues stand together in the main clause, each in a form that binds."""

from __future__ import annotations

from parsing.tagging.behind import PREPOSITIONS
from parsing.tagging.finite import AGENTS, is_finite
from parsing.tagging.governing import Governed, Mode
from parsing.tagging.lexicon import Use, cue_groups, is_verb, lexicon
from parsing.tagging.modality import CREDITED
from parsing.tagging.model import Bearer, Duty
from parsing.tagging.tokens import Tokens
from parsing.tagging.words import actor, word_set

BINDS = (Mode.DUTY, Mode.STATES, Mode.CONDITION)  # tuples: asking an enum for its hash takes long
CONDITIONAL = frozenset({Duty.APPLICATION, Duty.MEETING})
BARS = (Mode.BAN,)
DETERMINERS = word_set("determiner")
COORDINATED = frozenset({"og", "eller", "samt"})
AUXILIARIES = word_set("auxiliary")
STATES_ONLY = word_set("states_only")
STATED = word_set("stated")
ARTICLES = frozenset({"en", "et", "den", "det", "de"})
PURPOSES = word_set("purpose")
RULES = word_set("rules") | {"fastsat", "fastsatte"}
PRIVATE = frozenset({Bearer.CITIZEN, Bearer.EMPLOYER, Bearer.PRIVATE_BODY, Bearer.OTHER})
BY_BEARER: dict[str, tuple[frozenset[Bearer], Duty | None, Duty | None]] = {
    "disclosure": (PRIVATE, Duty.EVIDENCE, Duty.NOTIFICATION),
    "handing": (frozenset({Bearer.CITIZEN}), Duty.EVIDENCE, Duty.NOTIFICATION),
    "copying": (frozenset({Bearer.CITIZEN, Bearer.OTHER}), None, Duty.NOTIFICATION),
    "confirmation": (PRIVATE, Duty.EVIDENCE, Duty.NOTIFICATION),
    "forwarding": (PRIVATE, Duty.APPLICATION, Duty.COORDINATION),
    "enrolment": (PRIVATE | {Bearer.NONE}, Duty.APPLICATION, None),
    "declaration": (frozenset({Bearer.PRIVATE_BODY}), Duty.REPORT, Duty.APPLICATION),
    "declared": (frozenset({Bearer.PRIVATE_BODY}), Duty.NOTIFICATION, None),
    "request": (frozenset({Bearer.CITIZEN, Bearer.EMPLOYER}), Duty.APPLICATION, None),
    "access": (PRIVATE | {Bearer.UNEMPLOYMENT_FUND}, Duty.EVIDENCE, Duty.NOTIFICATION),
}

Place = tuple[int, int]  # tokens: first, and behind the last


def find_duties(
    tokens: Tokens, governed: Governed, bearer: Bearer, binds: tuple[Mode, ...]
) -> dict[Duty, Place]:
    """The duties of one sentence in the modes that bind there, each with the tokens that show it."""
    words = tokens.words
    if governed.verb < 0:
        return {}
    if governed.mode is Mode.STATES and _only_states(words, governed):
        return {}
    if words[governed.sentence.main[0]] in PURPOSES or governed.words(words) >= CREDITED:
        return {}
    duties = _filled(_groups(tokens, governed, binds), bearer, barred=False)
    if Mode.BAN in governed.modes:
        duties = _filled(_groups(tokens, governed, BARS), bearer, barred=True) | duties
    if governed.mode is Mode.CONDITION:  # it hides no other step than that one has come forward
        return {duty: place for duty, place in duties.items() if duty in CONDITIONAL}
    return duties


def _only_states(words: list[str], governed: Governed) -> bool:
    """`finder anvendelse`, but not `finder sted`."""
    verb = words[governed.verb]
    return verb in STATES_ONLY and not (verb == "finder" and "sted" in governed.words(words))


def _filled(shown: dict[int, Place], bearer: Bearer, *, barred: bool) -> dict[Duty, Place]:
    """The duties of the cues all of whose groups are shown."""
    duties: dict[Duty, Place] = {}
    by_group = lexicon().by_group
    for group, place in shown.items():
        for cue in by_group.get(group, ()):
            whole = cue.barred is barred and all(other in shown for other in cue.groups[1:])
            if (
                whole
                and not any(other in shown for other in cue.without)
                and (duty := _duty(cue.name, bearer))
            ):
                duties.setdefault(duty, place)
    return duties


def _duty(name: str, bearer: Bearer) -> Duty | None:
    """Who acts decides what giving information, sending or asking for something is."""
    if name not in BY_BEARER:
        return Duty(name)
    bearers, theirs, others = BY_BEARER[name]
    return theirs if bearer in bearers else others


def _groups(tokens: Tokens, governed: Governed, wanted: tuple[Mode, ...]) -> dict[int, Place]:
    """Each group of cues that the sentence fills in these modes, with the first tokens that do."""
    shown: dict[int, Place] = {}
    helped = False  # an auxiliary stands before: "skal være indgivet"
    for at, mode in zip(governed.sentence.main, governed.modes, strict=True):
        if mode not in wanted:
            continue
        word = tokens.words[at]
        if mode is Mode.DUTY and word in STATED:
            word = word[:-1]  # "skal sikre, at planen indeholder": as "skal indeholde"
        helped = helped or (word in AUXILIARIES and mode is not Mode.STATES)
        for group, use in cue_groups(word):
            if group not in shown and _counts(tokens.words, at, use, mode, helped=helped):
                shown[group] = (at, at + 1)
        for group, end in tokens.phrases.get(at, ()):
            if not RULES.isdisjoint(tokens.words[max(0, at - 6) : at]):
                continue  # "efter regler fastsat efter høring af"
            shown.setdefault(group, (at, end))
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
            if words[max(0, at - 2) : at] == ["ikke", "at"]:
                return False
            bare = mode in (Mode.DUTY, Mode.BAN)
            return mode is not Mode.CONDITION and (bare or is_finite(words[at]))


def under_preposition(words: list[str], at: int) -> bool:
    """A preposition stands before the noun, or before its articles, adjectives and owners."""
    for place in range(at - 1, max(-1, at - 6), -1):
        word = words[place]
        if word in PREPOSITIONS:
            return True
        if actor(word):  # "give staten meddelelse": what is given follows
            return False
        if word in ARTICLES:  # "i tilknytning til regnskabet en beretning"
            return words[place - 1] in PREPOSITIONS
        listed = words[place + 1] in COORDINATED and not is_verb(word)  # "om stoffer og materialer"
        part = (
            listed
            or word in DETERMINERS
            or word == "udbetaling"
            or word.endswith(("e", "s", "t", "ig", "sk"))
        )
        if not part or word == "at" or is_verb(word) or is_finite(word):
            return False
    return False
