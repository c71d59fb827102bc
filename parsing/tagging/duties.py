"""Subtypes of demand: which cues stand together in the main clause, each in a form that binds."""

from __future__ import annotations

from parsing.tagging.clauses import PREPOSITIONS
from parsing.tagging.lexicon import Use, cue_groups, lexicon
from parsing.tagging.modality import Governed, Mode
from parsing.tagging.model import Bearer, Duty

BINDS = frozenset({Mode.DUTY, Mode.STATES, Mode.CONDITION})
DETERMINERS = frozenset(
    "den det de en et denne dette disse sin sit sine alle nødvendige relevante anden andre følgende".split()
)
AUXILIARIES = frozenset({"være", "have", "været", "er", "blive"})


def find_duties(
    words: list[str], governed: Governed, phrases: dict[int, tuple[int, ...]], bearer: Bearer
) -> dict[Duty, int]:
    """The duties of one sentence, each with the token that shows it."""
    shown = _groups(words, governed, phrases)
    duties: dict[Duty, int] = {}
    for cue in lexicon().cues:
        if all(group in shown for group in cue.groups):
            duties.setdefault(_duty(cue.name, bearer), shown[cue.groups[0]])
    return duties


def _duty(name: str, bearer: Bearer) -> Duty:
    """Information that an authority gives is a notification; that others give to it, evidence."""
    if name != "disclosure":
        return Duty(name)
    private = bearer in {Bearer.CITIZEN, Bearer.EMPLOYER, Bearer.PRIVATE_BODY, Bearer.OTHER}
    return Duty.EVIDENCE if private else Duty.NOTIFICATION


def _groups(words: list[str], governed: Governed, phrases: dict[int, tuple[int, ...]]) -> dict[int, int]:
    """Each group of cues that the sentence fills, with the first token that does."""
    shown: dict[int, int] = {}
    helped = False  # an auxiliary stands before: "skal være indgivet"
    for at, mode in zip(governed.sentence.main, governed.modes, strict=True):
        word = words[at]
        if mode not in BINDS:
            continue
        helped = helped or (word in AUXILIARIES and mode is not Mode.STATES)
        for group, use in cue_groups(word):
            if _counts(words, at, use, mode, helped=helped):
                shown.setdefault(group, at)
        for group in phrases.get(at, ()):
            shown.setdefault(group, at)
    return shown


def _counts(words: list[str], at: int, use: Use, mode: Mode, *, helped: bool) -> bool:
    word = words[at]
    match use:
        case Use.NOUN:
            return True
        case Use.FREE_NOUN:
            return not _governed(words, at)
        case Use.PARTICIPLE:
            return helped
        case Use.VERB:
            if mode is Mode.CONDITION:
                return False
            return mode is Mode.DUTY or word.endswith(("r", "s"))


def _governed(words: list[str], at: int) -> bool:
    """A preposition stands before the noun, or before its article or adjective."""
    before, earlier = words[at - 1] if at else "", words[at - 2] if at > 1 else ""
    if before in PREPOSITIONS:
        return True
    return earlier in PREPOSITIONS and (before in DETERMINERS or before.endswith(("e", "s")))
