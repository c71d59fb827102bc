"""The same duty in several places: one bearer, one act and one thing, in different documents or for different groups.

What is compared are the parts of demands (reports.duties): the class of the bearer, the first verb, and the stems of the
words of the object. Only one document of a family counts, the newest, so a version that was reprinted is no second place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.similarity.words import masked, stem, words
from parsing.demands import Part, Source
from parsing.tagging.model import Bearer
from reports.duties import Registered, flat, stands

FEWEST = 2  # words of an object that tell a duty: "oplysninger om fravær", not "sagen"
PASSING = frozenset(  # words that tell nothing of what is handled
    {
        "den",
        "det",
        "de",
        "en",
        "et",
        "der",
        "som",
        "at",
        "og",
        "eller",
        "i",
        "på",
        "til",
        "af",
        "om",
        "for",
        "med",
        "fra",
    }
    | {
        "ved",
        "efter",
        "herom",
        "herpå",
        "heraf",
        "denne",
        "dette",
        "disse",
        "nævnte",
        "nødvendige",
        "relevante",
    }
)
EMPTY = frozenset({"ske", "være", "foreligge", "have", "gælde"})  # verbs that say nothing is done
Key = tuple[Bearer, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Differing:
    """The words in which one of the places differs: deadline, group, form."""

    duty: Registered
    deadline: str
    group: str
    form: str


@dataclass(frozen=True, slots=True)
class SameDuty:
    """One duty and all places that lay it down."""

    bearer: Bearer
    verb: str
    thing: str  # as the first place calls it
    places: tuple[Differing, ...]

    @property
    def documents(self) -> int:
        return len({one.duty.place.eli for one in self.places})

    @property
    def differs(self) -> tuple[str, ...]:
        """The parts that are not told alike: deadline, group, form."""
        parts = ("deadline", "group", "form")
        return tuple(part for part in parts if len({getattr(one, part).lower() for one in self.places}) > 1)


def same_duties(duties: Sequence[Registered]) -> list[SameDuty]:
    """Those in most documents first, then those in most places."""
    held: dict[Key, list[Registered]] = defaultdict(list)
    for duty in newest(duties):
        if key := key_of(duty):
            held[key].append(duty)
    found = (told(key, own) for key, own in held.items() if elsewhere(own))
    return sorted(found, key=lambda one: (-one.documents, -len(one.places), one.verb, one.thing))


def newest(duties: Iterable[Registered]) -> list[Registered]:
    """The demands of the newest document of each family."""
    held = [duty for duty in duties if stands(duty.version)]
    latest: dict[str, Registered] = {}
    for duty in held:
        before = latest.get(duty.version.family)
        if before is None or day_of(before) < day_of(duty):
            latest[duty.version.family] = duty
    return [duty for duty in held if latest[duty.version.family].place.eli == duty.place.eli]


def day_of(duty: Registered) -> tuple[str, str]:
    return str(duty.version.signed or ""), str(duty.place.eli)


def key_of(duty: Registered) -> Key | None:
    """None where the bearer, the verb or the thing is not told well enough to be compared."""
    demand = duty.demand
    if demand.bearer_source is Source.UNDETERMINED or not demand.verbs or demand.verbs[0] in EMPTY:
        return None
    stems = stems_of(duty.part(Part.OBJECT))
    return (demand.bearer, demand.verbs[0], stems) if len(stems) >= FEWEST else None


def stems_of(thing: str) -> tuple[str, ...]:
    """What is handled, folded: references, order and inflection set aside.

    >>> stems_of("oplysninger om fraværet, jf. § 4") == stems_of("Oplysningerne om fravær")
    True
    """
    return tuple(sorted({stem(word) for word in words(masked(thing)) if word not in PASSING}))


def elsewhere(own: Sequence[Registered]) -> bool:
    """Is it in more than one document, or said of more than one group?"""
    documents = {duty.place.eli for duty in own}
    return len(documents) > 1 or len({duty.demand.group for duty in own if duty.demand.group}) > 1


def told(key: Key, own: Sequence[Registered]) -> SameDuty:
    places = tuple(
        Differing(duty, timing(duty), duty.demand.group, ", ".join(duty.demand.forms)) for duty in own
    )
    return SameDuty(key[0], key[1], own[0].part(Part.OBJECT), places)


def timing(duty: Registered) -> str:
    return flat("; ".join(filter(None, (duty.part(Part.DEADLINE), duty.part(Part.FREQUENCY)))))


def lines(found: Iterable[SameDuty]) -> Iterable[str]:
    """For the terminal: each duty, then its places side by side."""
    for one in found:
        differs = f"; differing: {', '.join(one.differs)}" if one.differs else "; told alike"
        yield f"{len(one.places)} places in {one.documents} documents: {one.bearer}: {one.verb} {one.thing}{differs}"
        for place in one.places:
            yield f"  {place.duty.place}\t{place.deadline or '-'}\t{place.group or '-'}\t{place.form or '-'}"
