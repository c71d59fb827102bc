"""The same duty in several places: one kind of bearer, one act, one thing, in different documents or for different groups.

What is compared are the parts of demands (reports.duties): the class of the bearer, the first verb, and the stems of the
words of the object. Two bodies of one class (two boards of state funds) are one kind of bearer, and told apart as what
differs. Only one document of a family counts, the newest, so a version that was reprinted is no second place.

Of 50 duties drawn at random in November 2026 and read in all their places by the builder, 48 were the same duty.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from graph.alignment.differences import stretches
from graph.similarity.words import REFERENCE, masked, stem, words
from parsing.demands import Part, Source
from parsing.model import Span
from parsing.tagging.model import Bearer
from reports.duties import Registered, bracketed, flat, stands

FEWEST = 2  # words of an object that tell a duty: "oplysninger om fravær", not "sagen"
UNNAMED = 3  # where its own words do not name who must act: "indkaldelse til møde" is anybody's
PASSING = frozenset(  # words that tell nothing of what is handled
    re.findall(
        r"\w+",
        "den det de en et der som at og eller i på til af om for med fra ved efter herom herpå heraf denne dette disse"
        " følgende nævnte nødvendige relevante sin sit sine deres egen eget egne",
    )
)
EMPTY = frozenset({"ske", "være", "foreligge", "have", "gælde", "få"})  # verbs that say nothing is done
ARTICLE = re.compile(r"^(?:en|et)\s", re.IGNORECASE)
PARTS = ("bearer", "counterparty", "deadline", "group", "form")  # that places may tell differently
WORDS = "words"  # what differs where it is none of the parts
SAME = pa.schema(
    [
        ("duty", pa.int32()),  # 1 is laid down in most documents
        ("places", pa.int32()),
        ("documents", pa.int32()),
        ("bearer", pa.string()),
        ("verb", pa.string()),
        ("thing", pa.string()),
        ("differs", pa.string()),
        ("provision", pa.string()),
        ("number", pa.int32()),  # of the demand in its statement
        ("title", pa.string()),
        ("in_force", pa.string()),
        ("bearer_words", pa.string()),
        ("counterparty", pa.string()),
        ("deadline", pa.string()),
        ("target_group", pa.string()),
        ("form", pa.string()),
        ("text", pa.string()),
        ("marked", pa.string()),  # the text with the words that are not in the first place in [[ ]]
    ]
)
Key = tuple[Bearer, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Differing:
    """One of the places, with what it tells its own way."""

    duty: Registered
    bearer: str
    counterparty: str
    deadline: str
    group: str
    form: str
    text: str  # its own words, on one line
    other: tuple[Span, ...]  # those of them that the first place has not; references set aside

    @property
    def marked(self) -> str:
        """Its words, those that are not in the first place in double brackets."""
        return bracketed(self.text, self.other)


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
        """The parts that are not told alike; `words` where it is none of them; () where all is told alike."""
        parts = tuple(part for part in PARTS if told_apart(part, [getattr(one, part) for one in self.places]))
        return parts or ((WORDS,) if any(one.other for one in self.places) else ())

    @property
    def what(self) -> str:
        """`indgive anmodning om udbetaling`: the act and the thing, a noun that both hold said once."""
        _, light, noun = self.verb.rpartition(" ")
        first, _, rest = ARTICLE.sub("", self.thing).partition(" ")
        repeated = bool(light) and stem(first.lower()) == stem(noun)
        return f"{self.verb} {rest}" if repeated else f"{self.verb} {self.thing}"


def told_apart(part: str, told: Iterable[str]) -> bool:
    """Do the words of a part differ? A bearer that one place leaves to another to name is no difference."""
    stems = {stems_of(words) for words in told if words or part != "bearer"}
    return len(stems) > 1


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
    fewest = FEWEST if demand.bearer_source is Source.WORDS else UNNAMED
    return (demand.bearer, demand.verbs[0], stems) if len(stems) >= fewest else None


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
    first = own_words(own[0])
    return SameDuty(key[0], key[1], own[0].part(Part.OBJECT), tuple(differing(duty, first) for duty in own))


def differing(duty: Registered, first: str) -> Differing:
    text = own_words(duty)
    return Differing(
        duty,
        duty.bearer_words,
        duty.part(Part.COUNTERPARTY),
        timing(duty),
        duty.demand.group,
        ", ".join(duty.demand.forms),
        text,
        tuple(new_words(first, text)),
    )


def own_words(duty: Registered) -> str:
    return flat(duty.demand.span.shift(-duty.span.start).of(duty.quote))


def new_words(first: str, text: str) -> Iterator[Span]:
    """The words of a text that another has not; inflection and the numbers of references are no other words."""
    pointers = [Span(*match.span()) for match in REFERENCE.finditer(text)]
    for one in stretches(first, text):
        other = stemmed(one.new.of(text))
        if other and other != stemmed(one.old.of(first)) and not any(inside(one.new, at) for at in pointers):
            yield one.new


def stemmed(text: str) -> list[str]:
    return [stem(word) for word in words(masked(text))]


def inside(words: Span, pointer: Span) -> bool:
    """Does a stretch, but for a comma behind it, belong to a reference?"""
    return pointer.start <= words.start and words.end <= pointer.end + 1


def timing(duty: Registered) -> str:
    return flat("; ".join(filter(None, (duty.part(Part.DEADLINE), duty.part(Part.FREQUENCY)))))


def lines(found: Iterable[SameDuty]) -> Iterator[str]:
    """For the terminal: each duty, then its places side by side."""
    for one in found:
        differs = f"differing: {', '.join(one.differs)}" if one.differs else "told alike"
        yield f"{len(one.places)} places in {one.documents} documents: {one.bearer}: {one.what}; {differs}"
        for place in one.places:
            parts = (place.bearer, place.deadline, place.group, place.form)
            yield "\t".join([f"  {place.duty.place}", *(part or "-" for part in parts), place.marked])


def table(found: Iterable[SameDuty]) -> pa.Table:
    """One row a place, of SAME; a duty's places stand together."""
    rows = [record(number, one, place) for number, one in enumerate(found, 1) for place in one.places]
    return pa.Table.from_pylist(rows, SAME)


def record(number: int, one: SameDuty, place: Differing) -> dict[str, object]:
    return {
        "duty": number,
        "places": len(one.places),
        "documents": one.documents,
        "bearer": one.bearer.value,
        "verb": one.verb,
        "thing": one.thing,
        "differs": ", ".join(one.differs),
        "provision": str(place.duty.place),
        "number": place.duty.number,
        "title": place.duty.version.title,
        "in_force": place.duty.version.in_force.value,
        "bearer_words": place.bearer,
        "counterparty": place.counterparty,
        "deadline": place.deadline,
        "target_group": place.group,
        "form": place.form,
        "text": place.text,
        "marked": place.marked,
    }
