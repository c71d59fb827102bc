"""Who must act: the subject of an active main clause, the agent of a passive, or whom the words imply."""

from __future__ import annotations

from functools import cache

from parsing.tagging.clauses import PREPOSITIONS
from parsing.tagging.lexicon import FUNCTION, MODALS, actor, is_finite, rows
from parsing.tagging.duties import under_preposition
from parsing.tagging.governing import PRONOUNS, Governed
from parsing.tagging.modality import INSTITUTIONS
from parsing.tagging.model import Bearer

NEAR = 9  # how many words a subject may take after its verb
ADVERBS = frozenset(
    "herefter samtidig endvidere desuden herudover derudover derefter hvert hver årligt løbende senest sammen dog "
    "tilsvarende forud først straks snarest dernæst herunder ligeledes tillige derfor umiddelbart månedligt "
    "kvartalsvis det forinden inden".split()
)

Found = tuple[Bearer, int]  # and the token that names it


def find_bearer(words: list[str], governed: Governed) -> Found | None:
    """Who acts, where the main clause names somebody who does."""
    main = [at for at in governed.sentence.main if at not in governed.sentence.carried]
    named = _subject(words, governed, main)
    if not is_passive(words, governed, main):
        return named
    return _agent(words, main)


def _subject(words: list[str], governed: Governed, main: list[int]) -> Found | None:
    """The subject, before the verb or (after something fronted) behind it."""
    before = [at for at in main if at < governed.verb]
    after = [at for at in main if at > governed.verb][:NEAR]
    if before and words[before[0]] not in PREPOSITIONS and (found := _first_actor(words, before)):
        return found
    fronted = not before or governed.sentence.fronted or words[before[0]] in PREPOSITIONS | ADVERBS
    return _first_actor(words, after) if fronted else None


def _first_actor(words: list[str], places: list[int]) -> Found | None:
    """The first actor before a preposition; an institution in the genitive before a person is the one meant."""
    held: Found | None = None
    for at in places:
        word = words[at]
        if word in PREPOSITIONS or word == "der":
            return held
        group = actor(word)
        if group and word in PRONOUNS:
            held = held or (group, at)
        elif group:
            return held if held and group is Bearer.CITIZEN else (group, at)
        elif word.endswith("s") and (owner := actor(word[:-1])) in INSTITUTIONS and owner:
            held = held or (owner, at)
        elif word == "udbetaling" or word.endswith("s"):
            continue
    return held


@cache
def _passive_form(word: str) -> bool:
    """`indgives`, `forestås`: no genitive, no adverb."""
    if (
        not word.endswith(("es", "ås"))
        or len(word) < 4
        or word in FUNCTION | {"synes", "findes", "lykkes", "mødes"}
    ):
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
        if words[at] in INFINITIVES or is_finite(words[at] + "r"):
            return False
    return False


def _noun(words: list[str], main: list[int], place: int) -> bool:
    """A genitive plural of an actor that the lists do not know, by its article."""
    return words[main[place - 1]] in {"de", "disse", "andre"}


INFINITIVES = frozenset(
    "være have give gøre tage yde betale sørge sikre have lade få komme kunne opfylde bære bruge stå indeholde".split()
)


def _agent(words: list[str], main: list[int]) -> Found | None:
    """`... foretages af kommunen`: the actor behind "af", after a passive."""
    passive = False
    for place, at in enumerate(main):
        passive = passive or _passive_form(words[at])
        if passive and words[at] == "af":
            behind = []
            for after in main[place + 1 : place + 7]:
                if words[after] in PREPOSITIONS:
                    break
                behind.append(after)
            if found := _first_actor(words, behind):
                return found
    return None


@cache
def _hints() -> tuple[tuple[str, Bearer], ...]:
    return tuple((word, Bearer(group)) for group, rest in rows("implied.txt") for word in rest.split())


def implied(words: list[str], governed: Governed) -> Bearer:
    """Who evidently acts where nobody is named: by what is handled, then by who owns it."""
    main = governed.sentence.main
    for at in main[:14]:
        word = words[at]
        for stem, group in _hints():
            if word.startswith(stem) and not under_preposition(words, at):
                return group
    for at in main[:4]:
        if words[at].endswith("s") and (owner := actor(words[at][:-1])) in INSTITUTIONS and owner:
            return owner
    return Bearer.OTHER
