"""The verb that governs each word of a main clause: does it bind, bar, allow or only state?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile

from parsing.tagging.finite import MODALS, is_finite, may_be_finite
from parsing.tagging.items import Sentence
from parsing.tagging.lexicon import is_verb
from parsing.tagging.model import Bearer
from parsing.tagging.words import actor, word_set


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

    def words(self, words: list[str]) -> set[str]:
        """The words of its main clause, without clauses that "sikre, at" or a condition opens."""
        return {words[at] for at in self.sentence.main if at not in self.sentence.carried}


BARRING = word_set("barring")
NEGATING = word_set("negating")
OBLIGED = word_set("obliged")
ENTITLED = word_set("entitled")
CONDITIONED = word_set("conditioned")
PRONOUNS = word_set("pronoun")  # "den pågældende kommune": the noun behind says more
OLD_MUST = word_set("old_must")
LINKING = word_set("linking")  # their complement decides: "har pligt", "er berettiget"
COMPLEMENTS = OBLIGED | ENTITLED | CONDITIONED
FAR = 25  # words between a linking verb and its complement: "har senest ... ret og pligt til"
BEFORE_VERB = word_set("before_verb")
AUTHORITIES = (Bearer.MUNICIPALITY, Bearer.UNEMPLOYMENT_FUND, Bearer.STATE_AUTHORITY, Bearer.MINISTER)
CLAIMED = frozenset({"på"})
GRANTED = frozenset({"til", "for", "på", "uhindret"})
FINITE_ENDS = ("r", "s")
WITHIN = 14  # words between it and a right: "har til enhver tid ... adgang til"
COORDINATED = frozenset({"og", "eller", "samt"})
ARTICLES = frozenset({"en", "et", "den", "de", "denne", "enhver", "hver"})


def govern(words: list[str], sentence: Sentence) -> Governed:
    """Walk the main clause; each modal governs until the next finite verb."""
    main = sentence.main
    modes: list[Mode] = []
    mode, verb, first = Mode.STATES, -1, Mode.STATES
    modal = Mode.STATES  # the last that governed infinitives
    for place, at in enumerate(main):
        if at in sentence.carried:
            here = Mode.CONDITION if sentence.carried[at] else Mode.DUTY
        else:
            here = _mode(words, main, place, mode)
        if verb < 0 and (here is not mode or _is_main_verb(words, main, place)):
            verb, first = at, here
        elif (
            first is Mode.STATES
            and here is not first
            and at not in sentence.carried
            and (
                words[verb] in LINKING
                or (verb == main[0] and not sentence.fronted)
                or words[verb] == "gælder"
            )
        ):
            first = here
        if here is not Mode.STATES:
            modal = here
        elif modal is not here and _infinitive_again(words, main, place):
            here = modal  # "skal anføre, hvad X har svaret, og meddele"
        if verb == at and words[at] == "påhviler":  # "Pligten til at melde båden påhviler ejeren"
            modes = [Mode.DUTY] * len(modes)
        mode = here
        modes.append(mode)
    if verb < 0:
        likely = [at for at in main[not sentence.fronted :] if may_be_finite(words[at])]
        verb = next((at for at in likely if words[at].endswith("s")), likely[0] if likely else -1)
    return Governed(sentence, tuple(modes), verb, first)


def _is_main_verb(words: list[str], main: list[int], place: int) -> bool:
    """A finite verb: known as one and no noun by its article, or in the place of one behind an actor."""
    word = words[main[place]]
    before = words[main[place - 1]] if place else ""
    if word in MODALS:
        return True
    if is_finite(word):
        return before not in ARTICLES
    return (
        may_be_finite(word) and before not in PRONOUNS and actor(before) is not None and actor(word) is None
    )


def _mode(words: list[str], main: list[int], place: int, mode: Mode) -> Mode:
    """The mode from this word on."""
    word = words[main[place]]
    if word in MODALS:
        return _modal(word, words, main, place) or mode
    if word in COMPLEMENTS and (complement := _complement(word, words, main, place)):
        return complement
    if word[-1:] not in FINITE_ENDS:
        return mode
    if mode is Mode.STATES:
        return Mode.NOT if _denied(word, words, main, place) else mode
    return Mode.STATES if _finite_again(word) and _may_open(words, main, place) else mode


def _complement(word: str, words: list[str], main: list[int], place: int) -> Mode | None:
    """`har pligt til`, `er berettiget til`, `er betinget af`: the noun or adjective behind the verb decides."""
    if word in CONDITIONED:
        return Mode.CONDITION
    behind = [words[at] for at in main[max(0, place - FAR) : place]]
    after = words[main[place + 1]] if place + 1 < len(main) else ""
    if word in OBLIGED and _obliges(word, behind, after):
        return Mode.NOT if NEGATING & set(behind[-4:]) else Mode.DUTY
    if word in ENTITLED and LINKING & set(behind[-WITHIN:]) and after in _rights(word):
        return Mode.NOT if NEGATING & set(behind[-4:]) else Mode.MAY
    return None


def _rights(word: str) -> frozenset[str]:
    """What may follow: `har krav på`, but `er et krav til` is none."""
    return CLAIMED if word == "krav" else GRANTED


def _obliges(word: str, behind: list[str], after: str) -> bool:
    """Not `der er fastsat krav til`, `opgaven løses`."""
    if word == "krav":
        return after in {"om", "at"} and bool(LINKING & set(behind[-3:])) and "fastsat" not in behind[-2:]
    if word == "opgave":  # "har til opgave at", "er lodsens opgave at"
        return after == "at" and bool(behind) and (behind[-1] == "til" or behind[-1].endswith("s"))
    return word == "påhviler" or bool(LINKING & set(behind))


def _denied(word: str, words: list[str], main: list[int], place: int) -> bool:
    """`indberettes ikke`."""
    if "ikke" not in (words[at] for at in main[place + 1 : place + 3]):
        return False
    return is_finite(word) or word.endswith("es")


def _modal(word: str, words: list[str], main: list[int], place: int) -> Mode | None:
    """None for an infinitive: "skal kunne" stays a duty."""
    ahead = [words[at] for at in main[place + 1 : place + 6]]
    if word == "skal":
        before = list(takewhile(lambda ahead: not is_verb(ahead), ahead[:3]))  # "skal vurdere, ... ikke"
        return Mode.NOT if "ikke" in before and not {"blot", "alene"} & set(ahead) else Mode.DUTY
    if word == "kan":
        return Mode.BAN if NEGATING & set(_until_at(words, main, place)) else Mode.MAY
    if word == "må":
        if BARRING & set(ahead[:4]) or "ikke" in _until_at(words, main, place):
            return Mode.BAN
        return Mode.DUTY if OLD_MUST & {words[at] for at in main[place:]} else Mode.MAY
    return _future(ahead) if word == "vil" else Mode.OTHER if word == "bør" else None


def _future(ahead: list[str]) -> Mode:
    """`vil kunne udeblive`, `vil styrelsen træffe afgørelse`."""
    if "kunne" in ahead:
        return Mode.BAN if "ikke" in ahead else Mode.MAY
    acts = "ikke" not in ahead and any(actor(behind) in AUTHORITIES for behind in ahead[:2])
    return Mode.DUTY if acts else Mode.OTHER


def _until_at(words: list[str], main: list[int], place: int) -> list[str]:
    """The next words, up to an infinitive clause: "kan vælge at ikke ..."."""
    ahead = [words[at] for at in main[place + 1 : place + 10]]
    return ahead[: ahead.index("at")] if "at" in ahead else ahead


def _may_open(words: list[str], main: list[int], place: int) -> bool:
    """Where a verb may stand: behind a comma, a coordinator, an adverb or an actor, not behind an adjective."""
    before = words[main[place - 1]] if place else ""
    return main[place] - main[place - 1] > 1 or before in BEFORE_VERB or actor(before) is not None


def _infinitive_again(words: list[str], main: list[int], place: int) -> bool:
    """`og meddele`: an infinitive of demand behind a coordinator."""
    word = words[main[place]]
    return place > 0 and words[main[place - 1]] in COORDINATED and word.endswith("e") and is_verb(word)


def _finite_again(word: str) -> bool:
    """An active present form after a modal clause: a new verb governs."""
    return word.endswith("r") and (is_finite(word) or is_verb(word))
