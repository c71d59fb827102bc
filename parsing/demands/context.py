"""What a demand does not say itself, and its document does: who acts, about whom, and what follows if it is not met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsing.demands.consequence import find_effect, find_sanction, takes_up
from parsing.demands.groups import find_groups, the_group
from parsing.demands.model import Demand, Part, Shown, Source
from parsing.model import Level, Provision, ProvisionId, Span
from parsing.sentences import split_sentences
from parsing.tagging.model import Bearer, Duty

FOLLOWING = 400  # characters behind a statement in which the next sentence is looked for
CITIZENS_STEPS = frozenset({Duty.APPLICATION, Duty.EVIDENCE})
ACTING = frozenset(Bearer) - {Bearer.OTHER, Bearer.NONE, Bearer.CITIZEN}


@dataclass(frozen=True, slots=True)
class Placed:
    """A demand where it stands. Spans of `demand` count in the body of the section."""

    provision: ProvisionId  # the sentence that opens the statement
    statement: Span
    number: int
    demand: Demand
    bearer_name: str = ""  # told by the words, or by those of its neighbours
    group_source: Source | None = None
    group_place: str = ""
    effect: str = ""
    sanction: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What a document says around its demands: bodies, headings, definitions. Made once a document."""

    bodies: Mapping[str, str]  # by eId path of the section
    headings: Mapping[str, str]
    chapters: Mapping[str, str]  # path of the chapter, by section
    units: Mapping[str, str] = field(repr=False)  # texts of items that define groups

    @classmethod
    def of(cls, provisions: Sequence[Provision]) -> Page:
        sections = [one for one in provisions if one.body and one.id == one.id.section]
        return cls(
            {one.id.path: one.body for one in sections},
            {one.id.path: one.heading for one in provisions if one.heading},
            {one.id.path: one.chapter for one in sections},
            {one.id.path: one.text for one in provisions if one.level in {Level.ITEM, Level.SUBSECTION}},
        )


def complete(placed: Sequence[Placed], page: Page) -> Iterator[Placed]:
    """The demands of one section with what their context tells, in the order of print."""
    bearers = neighbours(placed)
    for one in placed:
        yield with_consequence(with_group(with_bearer(one, bearers), page), page)


def neighbours(placed: Iterable[Placed]) -> dict[str, tuple[Bearer, str]]:
    """The one who acts in all the demands of a subsection that name somebody, by the subsection's path; "" the section."""
    named: dict[str, set[tuple[Bearer, str]]] = {}
    for one in placed:
        if one.demand.bearer_source is Source.WORDS and one.demand.bearer in ACTING:
            for place in ("", subsection(one.provision)):
                named.setdefault(place, set()).add((one.demand.bearer, one.bearer_name.lower()))
    return {
        place: next(iter(sorted(found)))
        for place, found in named.items()
        if len({group for group, _ in found}) == 1
    }


def subsection(provision: ProvisionId) -> str:
    return next((step for step in provision.path.split("__") if step.startswith("subsec_")), "subsec_1")


def with_bearer(one: Placed, bearers: Mapping[str, tuple[Bearer, str]]) -> Placed:
    """A passive that names nobody has the bearer of its subsection, else of its section; a citizen's own step has none."""
    if one.demand.bearer_source is not Source.UNDETERMINED or CITIZENS_STEPS.intersection(one.demand.duties):
        return one
    found = bearers.get(subsection(one.provision)) or bearers.get("")
    if found is None:
        return one
    demand = replace(one.demand, bearer=found[0], bearer_source=Source.CONTEXT)
    return replace(one, demand=demand, bearer_name=found[1])


def with_group(one: Placed, page: Page) -> Placed:
    """Whom it is about: its words, the place they refer to, the heading of its section, the one of its chapter."""
    demand, section = one.demand, one.provision.section.path
    body = page.bodies.get(section, "")
    if span := demand.span_of(Part.GROUP):
        if demand.group:
            return replace(one, group_source=Source.WORDS)
        place = next((group.place for group in find_groups(span.of(body)) if group.place), "")
        unit = page.units.get(place) or page.units.get(place.replace("__subsec_1", "", 1), "")
        defined = the_group(unit) if unit else None
        name = defined.name if defined else ""
        return replace(
            one, demand=replace(demand, group=name), group_source=Source.REFERENCE, group_place=place
        )
    for path in (section, page.chapters.get(section, "")):
        if (heading := page.headings.get(path)) and (found := the_group(heading)) and found.name:
            return replace(one, demand=replace(demand, group=found.name), group_source=Source.HEADING)
    return one


def with_consequence(one: Placed, page: Page) -> Placed:
    """What follows is told in the statement, or by the sentence behind it that takes it up."""
    body = page.bodies.get(one.provision.section.path, "")
    effect, sanction = (one.demand.span_of(part) for part in (Part.EFFECT, Part.SANCTION))
    if effect or sanction:
        return replace(
            one, effect=effect.of(body) if effect else "", sanction=sanction.of(body) if sanction else ""
        )
    start = one.statement.end
    following = body[start : start + FOLLOWING].lstrip()
    sentence = next((span.of(following) for span in split_sentences(following)), "") if following else ""
    if not sentence or not takes_up(sentence):
        return one
    at = body.index(sentence, start)
    found = [
        (part, span)
        for part, span in ((Part.EFFECT, find_effect(sentence)), (Part.SANCTION, find_sanction(sentence)))
        if span
    ]
    parts = (*one.demand.parts, *(Shown(part, span.shift(at)) for part, span in found))
    told = {part: span.of(sentence) for part, span in found}
    return replace(
        one,
        demand=replace(one.demand, parts=parts),
        effect=told.get(Part.EFFECT, ""),
        sanction=told.get(Part.SANCTION, ""),
    )
