"""Who must act: the subject of an active main clause, or the agent of a passive (else implied.py)."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, takewhile

from parsing.tagging.behind import PREPOSITIONS
from parsing.tagging.duties import DETERMINERS
from parsing.tagging.finite import MODALS, NO_VERBS, is_finite
from parsing.tagging.governing import ARTICLES, PRONOUNS, Governed, Mode
from parsing.tagging.lexicon import is_verb
from parsing.tagging.modality import INSTITUTIONS
from parsing.tagging.model import Bearer
from parsing.tagging.words import actor, word_set

NEAR = 9  # how many words a subject may take after its verb
ADVERBS = word_set("adverb")
NO_PASSIVES = word_set("no_passive") | NO_VERBS
INFINITIVES = word_set("infinitive")

GIVEN = word_set("given")
ACTIONS = ("else", "elsen", "ing", "ingen", "tion", "tionen")  # "til beskyttelse af de ansatte": they act not
HEADS = ("medlem", "direktør", "formand", "formænd")  # of a body, which is the one that acts
OWNED = frozenset({"pligt", "ansvar", "opgave"})
TAKING_UP = word_set("taking_up")

OPENING = PREPOSITIONS | ADVERBS | {"som", "ud"}  # "Som led heri ...", "Ud over ..."

Found = tuple[Bearer, int]  # and the token that names it


def find_bearer(words: list[str], governed: Governed) -> Found | None:
    """Who acts, where the main clause names somebody who does."""
    main = [at for at in governed.sentence.main if at not in governed.sentence.carried]
    named = _owner(words, main) or _subject(words, governed, main)
    if not is_passive(words, governed, main):
        return (Bearer.EMPLOYER, named[1]) if named and _is_given(words, governed, main, named[1]) else named
    if found := _agent(words, main):
        return found
    return (
        named if named and named[0] is Bearer.CITIZEN and governed.mode is Mode.MAY else None
    )  # "kan optages"


def _owner(words: list[str], main: list[int]) -> Found | None:
    """`Det er lodsens ansvar, at ...`: whose duty it is."""
    for before, at in pairwise(main):
        if words[at] in OWNED and words[before].endswith("s") and (group := actor(words[before][:-1])):
            return group, before
    return None


def _subject(words: list[str], governed: Governed, main: list[int]) -> Found | None:
    """The subject, before the verb or (after something fronted) behind it."""
    before = [at for at in main if at < governed.verb]
    after = [at for at in main if at > governed.verb][:NEAR]
    if governed.verb >= 0 and words[governed.verb] == "påhviler":
        return first_actor(words, after)
    if before and words[before[0]] not in PREPOSITIONS and (found := first_actor(words, before)):
        return found
    if (named := _taken_up(words, governed, after)) is not None:
        return named
    fronted = not before or governed.sentence.fronted or words[before[0]] in OPENING
    if fronted or words[governed.verb] not in MODALS:
        return first_actor(words, after) if fronted else None
    right_behind = takewhile(lambda at: not is_verb(words[at]) and words[at] not in INFINITIVES, after[:3])
    return first_actor(
        words, list(right_behind)
    )  # "Som svar kan styrelsen ...": no object stands before its verb


def _taken_up(words: list[str], governed: Governed, after: list[int]) -> Found | None:
    """`Når styrelsen ..., sender den ...`: the pronoun right behind the verb is the actor of the fronted clause."""
    trigger = governed.sentence.trigger
    if not (governed.sentence.fronted and trigger and after and words[after[0]] in TAKING_UP):
        return None
    behind = words[after[0] + 1]
    alone = behind in ADVERBS | DETERMINERS | PREPOSITIONS or is_verb(behind) or not behind
    if not alone and words[after[0]] not in PRONOUNS:
        return None
    return first_actor(words, list(range(trigger[0], trigger[1])))


def first_actor(words: list[str], places: list[int]) -> Found | None:
    """The first actor before a preposition; an institution in the genitive before a person is the one meant."""
    held: Found | None = None
    for at in places:
        word = words[at]
        if word in PREPOSITIONS and words[at - 1] in ARTICLES and at > places[0]:
            continue  # "de i § 3 nævnte personer"
        if word in PREPOSITIONS or word in {"der", "herunder"}:
            return held
        group = actor(word)
        if (
            held and words[held[1]] in PRONOUNS and at > held[1] + 1
        ):  # "skal den pågældende straks give kommunen ..."
            return held
        if (
            word.startswith(HEADS)
            and words[at + 1 : at + 2] in (["af"], ["for"])
            and (board := _board(words, at + 2))
        ):
            return board
        if group and word in PRONOUNS:
            held = held or (group, at)
        elif group:
            return held if held and group is Bearer.CITIZEN else (group, at)
        elif word.endswith("s") and (owner := actor(word[:-1])) in INSTITUTIONS and owner:
            held = held or (owner, at)
        elif word == "udbetaling" or word.endswith("s"):
            continue
    return held


def _board(words: list[str], at: int) -> Found | None:
    """`medlemmerne af bestyrelsen`, `direktøren for tilsynet`: the body acts."""
    places = range(at, min(at + 4, len(words)))
    found = next(((group, place) for place in places if (group := actor(words[place]))), None)
    return found if found and found[0] in INSTITUTIONS - {Bearer.UNEMPLOYMENT_FUND} else None


def _is_given(words: list[str], governed: Governed, main: list[int], at: int) -> bool:
    """`De ansatte skal have ...`: they get it from their employer."""
    behind = [words[place] for place in main if place > max(at, governed.verb)]
    return words[at] in GIVEN and "have" in behind[:4]


@cache
def _passive_form(word: str) -> bool:
    """`indgives`, `forestås`: no genitive, no adverb."""
    if not word.endswith(("es", "ås")) or len(word) < 4 or word in NO_PASSIVES:
        return False
    return not word.endswith(("ernes", "enes")) and actor(word[:-1]) is None


def is_passive(words: list[str], governed: Governed, main: list[int]) -> bool:
    """Whether the verb that the governing one leads to is a passive."""
    if governed.verb < 0:
        return False
    verb = words[governed.verb]
    if verb not in MODALS:
        return _passive_form(verb)
    for place, at in enumerate(main):
        if at <= governed.verb or at in governed.sentence.carried:
            continue
        if _passive_form(words[at]) and not _noun(words, main, place):
            return True
        if words[at] in INFINITIVES or is_finite(words[at] + "r") or is_finite(words[at] + "s"):
            return False
    return False


def _noun(words: list[str], main: list[int], place: int) -> bool:
    """A genitive plural of an actor that the lists do not know, by its article."""
    return words[main[place - 1]] in {"de", "disse", "andre"}


def _agent(words: list[str], main: list[int]) -> Found | None:
    """`... foretages af kommunen`: the actor behind "af", after a passive."""
    passive = False
    for place, at in enumerate(main):
        passive = passive or _passive_form(words[at])
        if (
            passive
            and words[at] == "af"
            and words[at - 1] not in ARTICLES
            and not words[at - 1].endswith(ACTIONS)
        ):  # "en af rådet udpeget lods" acts not
            behind: list[int] = []
            for after in main[place + 1 : place + 7]:
                if words[after] in PREPOSITIONS or (behind and after > behind[-1] + 1):
                    break
                behind.append(after)
            if found := first_actor(words, behind):
                return found
    return None
