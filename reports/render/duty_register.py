"""The duty register: one row a demand, with the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsing.demands import Part
from parsing.tagging.model import Bearer, Duty, Evidence, Modality
from reports.duties import Registered
from reports.render.quotes import Quote, cut
from reports.render.site import Site
from reports.render.tables import Cell, Column, Kind, Link, Register, column

LONGEST = 320  # characters of a quote
WHEN = ("deadline", "frequency", "trigger", "form")  # parts of a demand that say when and how
WHO = frozenset({"bearer", *(set(Bearer) - {Bearer.NONE, Bearer.OTHER})})
WHAT = frozenset((set(Duty) | set(Modality)) - {Modality.NONE})


def css_of(evidence: Evidence) -> str:
    """What kind of words these are, as the class of their mark; "" for a label that says nothing."""
    if evidence.label in WHEN:
        return "when"
    if evidence.label in WHO:
        return "who"
    return "duty" if evidence.label in WHAT else ""


def part_css(part: Part) -> str:
    if part is Part.COUNTERPARTY:
        return "whom"
    if part is Part.BEARER:
        return "who"
    return "when" if part in {Part.DEADLINE, Part.FREQUENCY, Part.FORM, Part.TRIGGER} else "duty"


def register(held: Sequence[Registered], site: Site) -> Register:
    return Register("krav", columns(site), tuple(row(one, site) for one in held))


def columns(site: Site) -> tuple[Column, ...]:
    texts = site.texts
    return (
        column("document", texts, Kind.LINK, coded=True),
        column("provision", texts, Kind.LINK),
        column("quote", texts, Kind.MARKED),
        column("kinds", texts, Kind.TAGS, choice=True),
        column("kind_group", texts, Kind.TAGS, choice=True, hidden=True),
        column("bearer", texts, choice=True),
        column("act", texts, coded=True),
        column("precision", texts, Kind.SHARE),
        column("when", texts),
        column("timing", texts, Kind.TAGS, choice=True, hidden=True),
        column("group", texts, choice=True),
        column("modality", texts, choice=True, hidden=True),
        column("type", texts, choice=True, hidden=True),
    )


def row(one: Registered, site: Site) -> tuple[Cell, ...]:
    texts, places, demand = site.texts, site.places, one.demand
    return (
        Link(places.title(one.place.eli, 48), places.page(one.place.eli)),
        Link(places.cite(places.anchored(one.place)), places.href(one.place)),
        quote(one),
        tuple(texts(f"duty.{duty}") for duty in demand.duties),
        tuple(texts(f"duties.{kind}") for kind in one.kinds),
        texts(f"bearer.{one.bearer}"),
        ", ".join(demand.verbs),
        round(demand.confidence, 2),
        "; ".join(dict.fromkeys(when(one))),
        tuple(texts(f"column.{part}") for part in (Part.DEADLINE, Part.FREQUENCY) if one.part(part)),
        demand.group,
        texts(f"modality.{demand.modality}"),
        texts(f"type.{one.version.type}"),
    )


def quote(one: Registered) -> Quote:
    """The statement with the words of its parts marked; a list item of it with the words before the list."""
    marks = ((span, part_css(part)) for part, span in one.shown if part not in {Part.OBJECT, Part.GROUP})
    return cut(one.quote, marks, LONGEST)


def when(one: Registered) -> Iterator[str]:
    """The words of the deadline, frequency, trigger and form."""
    return (
        words
        for part in (Part.DEADLINE, Part.FREQUENCY, Part.TRIGGER, Part.FORM)
        if (words := one.part(part))
    )
