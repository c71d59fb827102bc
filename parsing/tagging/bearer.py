"""Who must act: the subject of the main clause, the agent of a passive, or nobody that can be told."""

from __future__ import annotations

from parsing.tagging.clauses import PREPOSITIONS
from parsing.tagging.lexicon import actor, may_be_finite
from parsing.tagging.modality import Governed
from parsing.tagging.model import Bearer

NEAR = 9  # how many words a subject may take after its verb
SKIPPED = frozenset(
    "den det de en et dog også herefter endvidere desuden ligeledes derudover herudover samtidig tillige altid selv alene "
    "kun ikke henholdsvis denne dette disse alle enhver pågældende enkelte vedkommende øvrige og eller samt løbende senest straks".split()
)


def find_actor(words: list[str], places: list[int]) -> tuple[Bearer, int] | None:
    """The first actor among `places` before a preposition, with its token."""
    held: tuple[Bearer, int] | None = None
    for at in places:
        word = words[at]
        if word in PREPOSITIONS or word == "der":
            return held
        if group := actor(word):
            if word in {"pågældende", "vedkommende", "enhver"}:
                held = held or (group, at)
                continue
            return group, at
    return held


def subject(words: list[str], governed: Governed) -> tuple[Bearer, int] | None:
    """The acting subject, before the verb or (after something fronted) behind it."""
    main = [at for at in governed.sentence.main if at not in governed.sentence.carried]
    before = [at for at in main if at < governed.verb]
    after = [at for at in main if at > governed.verb][:NEAR]
    if before and words[before[0]] not in PREPOSITIONS and (found := find_actor(words, before)):
        return found
    if _behind(words, governed, before):
        return find_actor(words, after)
    return None


def _behind(words: list[str], governed: Governed, before: list[int]) -> bool:
    """Whether the subject may follow the verb: something else stands in the first place."""
    if not before or governed.sentence.fronted:
        return True
    return (
        words[before[0]] in PREPOSITIONS
        or words[before[0]] in ADVERBS
        or words[before[0]] in {"det", "forinden"}
    )


ADVERBS = frozenset(
    "herefter samtidig endvidere desuden herudover derudover derefter hvert hver årligt løbende senest sammen dog "
    "tilsvarende forud først straks snarest dernæst herunder ligeledes tillige derfor umiddelbart månedligt kvartalsvis".split()
)


def agent(words: list[str], governed: Governed) -> tuple[Bearer, int] | None:
    """`... foretages af kommunen`: the actor behind "af", after a passive."""
    main = governed.sentence.main
    passive = False
    for place, at in enumerate(main):
        passive = passive or (words[at].endswith("s") and may_be_finite(words[at]))
        if words[at] == "af" and passive:
            behind = []
            for after in main[place + 1 : place + 4]:
                if words[after] in PREPOSITIONS:
                    break
                behind.append(after)
            if found := find_actor(words, behind):
                return found
    return None


PETITION = ("ansøgning", "anmodning", "begæring", "klage", "tilmelding")


def implied(words: list[str], governed: Governed) -> Bearer:
    """Who evidently acts in a passive that names nobody."""
    main = [words[at] for at in governed.sentence.main]
    if any(word.startswith(PETITION) for word in main[:6]) and not {"behandles", "afgøres"} & set(main):
        return Bearer.CITIZEN
    return Bearer.OTHER
