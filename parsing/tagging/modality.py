"""The verb that governs each word of a main clause, and what the whole statement does: binds, bars, allows, empowers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from parsing.tagging.clauses import Sentence
from parsing.tagging.lexicon import MODALS, Use, cue_groups, is_finite, may_be_finite, verbs
from parsing.tagging.model import Bearer, Modality


class Mode(Enum):
    """What the nearest governing verb says about a word."""

    STATES = auto()  # no modal verb: the indicative, which may command
    DUTY = auto()  # skal, har pligt til
    NOT = auto()  # skal ikke
    MAY = auto()  # kan, har ret til
    BAN = auto()  # må ikke
    CONDITION = auto()  # det er en betingelse, at
    OTHER = auto()  # bør, vil


@dataclass(frozen=True, slots=True)
class Governed:
    """One sentence, each main-clause token with the mode it stands in."""

    sentence: Sentence
    modes: tuple[Mode, ...]  # of sentence.main
    verb: int  # token of the finite verb that governs the sentence; -1 where none was found
    mode: Mode  # of that verb


BARRING = frozenset({"ikke", "kun", "alene", "højst", "maksimalt", "først", "ingen", "hverken", "aldrig"})
OBLIGED = frozenset(
    "pligt forpligtet forpligtede pligtig pligtige pligtigt påhviler ansvaret ansvarlig ansvar krav".split()
)
ENTITLED = frozenset("ret berettiget berettigede adgang mulighed lov".split())
CONDITION = frozenset("betinget betingelse forudsætning".split())
# "Anmeldelsen må indgives senest ...": an old "must"
OLD_MUST = frozenset(
    "indgives indsendes fremsende indsende dokumentere godtgøre fremsættes anmeldes senest dokumenteres".split()
)


def govern(words: list[str], sentence: Sentence) -> Governed:
    """Walk the main clause; each modal governs until the next finite verb."""
    main = sentence.main
    modes: list[Mode] = []
    mode, verb, first = Mode.STATES, -1, Mode.STATES
    for place, at in enumerate(main):
        word = words[at]
        here = _mode(words, main, place, mode)
        if at in sentence.carried:
            here = Mode.CONDITION if sentence.carried[at] else Mode.DUTY
        if verb < 0 and (word in MODALS or is_finite(word) or here is not mode):
            verb, first = at, here
        elif (
            first is Mode.STATES
            and here is not Mode.STATES
            and mode is Mode.STATES
            and not sentence.carried.get(at)
        ):
            if words[verb] in {"har", "er", "påhviler", "fritages"}:
                first = here
        mode = here
        modes.append(mode)
    if verb < 0:
        verb = next((at for at in main[1:] if may_be_finite(words[at])), -1)
    return Governed(sentence, tuple(modes), verb, first)


def _mode(words: list[str], main: list[int], place: int, mode: Mode) -> Mode:
    word = words[main[place]]
    ahead = [words[at] for at in main[place + 1 : place + 6]]
    behind = [words[at] for at in main[max(0, place - 4) : place]]
    if word == "skal":
        return Mode.NOT if "ikke" in ahead[:3] and not {"blot", "alene"} & set(ahead) else Mode.DUTY
    if word == "kan":
        return Mode.BAN if _bars(ahead, {"ikke", "hverken", "ingen"}) else Mode.MAY
    if word == "må":
        if _bars(ahead[:4], BARRING):
            return Mode.BAN
        return Mode.DUTY if OLD_MUST & {words[at] for at in main[place:]} else Mode.MAY
    if word in {"bør", "vil"}:
        return Mode.OTHER
    if word in OBLIGED and (word == "påhviler" or {"har", "er", "det"} & set(behind)):
        return Mode.NOT if "ikke" in behind else Mode.DUTY
    if (
        word in ENTITLED
        and {"har", "er"} & set(behind)
        and ahead[:1]
        and ahead[0] in {"til", "for", "på", "uhindret"}
    ):
        return Mode.NOT if {"ikke", "ingen"} & set(behind) else Mode.MAY
    if word in CONDITION:
        return Mode.CONDITION
    if mode is not Mode.STATES and _finite_again(words, main, place):
        return Mode.STATES
    return mode


def _bars(ahead: list[str], signs: frozenset[str] | set[str]) -> bool:
    return any(word in signs for word in ahead)


def _finite_again(words: list[str], main: list[int], place: int) -> bool:
    """An active present form after a modal clause: a new verb governs."""
    word = words[main[place]]
    if not word.endswith("r") or word in MODALS:
        return False
    known = verbs()
    return (
        word in known["fact"] or word in known["pay"] or any(use is Use.VERB for _, use in cue_groups(word))
    )


RULES = frozenset("regler bestemmelser forskrifter retningslinjer regel".split())
GIVES_RULES = frozenset(
    "fastsætte fastsætter fastsættes udstede udsteder udstedes bestemme bestemmer udfærdige udfærdiger".split()
)
# "kan ikke udgøre mere end", "kan tidligst ydes": an amount or a condition, no permission
COUNTS = frozenset(
    "udgøre overstige medregnes indgå ydes ansættes få medregne fradrages anses betragtes være påvirke bevilges modtage "
    "opnå modtages udbetales tillægges tilkendes indgår beregnes fastsættes forlænges nedsættes højst tidligst optjenes "
    "opnås medtages indregnes forhøjes tages".split()
)


def modality(words: list[str], governed: Governed, subject: Bearer | None) -> Modality:
    """What the governing verb of one sentence does. `subject`: the acting subject, where there is one."""
    main = {words[at] for at in governed.sentence.main if at not in governed.sentence.carried}
    if _empowers(main, governed, subject):
        return Modality.EMPOWERMENT
    match governed.mode:
        case Mode.DUTY:
            return Modality.NONE if _substance(main) else Modality.OBLIGATION
        case Mode.BAN:
            return Modality.NONE if words[governed.verb] == "kan" and main & COUNTS else Modality.PROHIBITION
        case Mode.MAY:
            return (
                Modality.NONE if main & {"højst", "tidligst", "beregningsgrundlaget"} else Modality.PERMISSION
            )
        case Mode.STATES:
            return _stated(words, governed, subject)
        case _:
            return Modality.NONE


def _empowers(main: set[str], governed: Governed, subject: Bearer | None) -> bool:
    if not main & GIVES_RULES or governed.mode in {Mode.DUTY, Mode.NOT, Mode.BAN}:
        return False
    if main & RULES and not main & {"fastsættes"}:
        return subject is not None or governed.mode is Mode.MAY
    if main & RULES:
        return governed.mode is Mode.MAY or "ministeren" in " ".join(main)
    return subject is Bearer.MINISTER and bool(main & {"fastsætter", "fastsætte", "udsteder"})


def _substance(main: set[str]) -> bool:
    """`skal opfylde betingelserne`: a condition said with skal."""
    return bool(main & {"opfylde", "opfyldt", "opfyldte"}) and bool(
        main & {"betingelserne", "betingelser", "beskæftigelseskravet", "kravene"}
    )


def _stated(words: list[str], governed: Governed, subject: Bearer | None) -> Modality:
    """The indicative: it binds where an authority or firm acts, and where money moves; else it states."""
    if governed.verb < 0:
        return Modality.NONE
    verb = words[governed.verb]
    known = verbs()
    if verb in known["fact"]:
        return Modality.NONE
    if verb.endswith("s"):
        return Modality.OBLIGATION
    if verb in known["pay"] and subject is None:
        return Modality.NONE
    if subject in {None, Bearer.CITIZEN}:
        return Modality.NONE
    return Modality.OBLIGATION
