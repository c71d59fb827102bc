"""The page of duties: by kind, by bearer, by document, who must do what, and the register of them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from corpus.eli import Eli
from parsing.tagging.model import Bearer, Duty
from reports.duties import Registered
from reports.figures import counts, demand_history
from reports.figures.chart import BLUE, ORANGE, Chart
from reports.figures.counts import Count
from reports.render import duty_register
from reports.render.places import filtered
from reports.render.quotes import cut, quote_html
from reports.render.site import FILES, Site
from reports.render.tables import Link
from reports.render.texts import Texts
from reports.same_duty import Differing, SameDuty, same_duties

SHADES = 5  # of the matrix
TOP = 15  # documents shown
SAME = 25  # duties laid down in several places that are shown
SAME_COMMAND = "solnedgang duties --same"
PAGE = FILES["duties"]
COUNTED = (  # gives the numbers of demands on the page
    "solnedgang sql \"select case when bearer = 'other' and bearer_source = 'undetermined' then 'none' else bearer end "
    'who, count(*) from demands join versions using (document) where analysed group by who"'
)


@dataclass(frozen=True, slots=True)
class Field:
    """One cell of the matrix: how many, how dark (0-5), where they are shown."""

    number: int
    shade: int
    href: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    label: str
    cells: tuple[Field, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ByAct:
    document: Link
    duties: int
    per_1000: float  # duties per 1,000 words


@dataclass(frozen=True, slots=True)
class SameRow:
    """A duty laid down in several places, each with its words."""

    bearer: str
    what: str
    places: tuple[  # where, who, the words with those marked that are told otherwise
        tuple[Link, str, Markup], ...
    ]
    differs: str


def same_row(one: SameDuty, site: Site) -> SameRow:
    texts, places = site.texts, site.places
    told = tuple(
        (
            Link(places.named(places.anchored(place.duty.place)), places.href(place.duty.place)),
            place.bearer,
            same_words(place),
        )
        for place in one.places
    )
    parts = ", ".join(texts(f"same_duty.{part}") for part in one.differs)
    return SameRow(texts(f"bearer.{one.bearer}"), one.what, told, parts or texts("same_duty.alike"))


def same_words(place: Differing) -> Markup:
    quote = cut(place.text, ((span, "differs") for span in place.other), duty_register.LONGEST)
    return Markup(quote_html(quote))  # noqa: S704  quote_html escapes


def demands(site: Site) -> tuple[Registered, ...]:
    """The separate duties to take a step or to make a paper."""
    return site.report.duties


def write(site: Site, words: Mapping[Eli, int]) -> None:
    """`words` of each document, for duties per 1,000 words."""
    held, texts = demands(site), site.texts
    site.page(
        PAGE,
        "duties.html",
        key="duties",
        title=texts("duties.title"),
        charts=tuple(map(site.chart, charts(site))),
        kinds=[texts(f"duty.{duty}") for duty in Duty],
        matrix=matrix(held, texts),
        acts=by_act(held, words, site),
        same=[same_row(one, site) for one in same_duties(held)[:SAME]],
        query=COUNTED,
        same_command=SAME_COMMAND,
        register=site.register(duty_register.register(held, site)),
    )


def charts(site: Site) -> list[Chart]:
    held, texts, courses = demands(site), site.texts, site.report.courses
    over_time = [demand_history.draw(courses, texts)] if courses else []
    return [by_kind(held, texts), by_bearer(held, texts), *over_time]


def by_kind(held: Sequence[Registered], texts: Texts) -> Chart:
    found = Counter(duty for one in held for duty in one.demand.duties)
    steps, papers = texts("duties.procedural"), texts("duties.documentation")
    named = [
        Count(name, found[duty], filtered(PAGE, kinds=name), papers if duty.documents else steps)
        for duty in sorted(Duty, key=lambda duty: -found[duty])
        if (name := texts(f"duty.{duty}"))
    ]
    return counts.draw("krav-efter-slags", "duties.by_kind", named, texts, {steps: BLUE, papers: ORANGE})


def by_bearer(held: Sequence[Registered], texts: Texts) -> Chart:
    found = Counter(one.bearer for one in held)
    named = [
        Count(name, found[bearer], filtered(PAGE, bearer=name))
        for bearer in sorted(Bearer, key=lambda bearer: -found[bearer])
        if (name := texts(f"bearer.{bearer}"))
    ]
    return counts.draw("krav-efter-hvem", "duties.by_bearer", named, texts)


def matrix(held: Sequence[Registered], texts: Texts) -> tuple[MatrixRow, ...]:
    """Bearers down, subtypes across, the busiest bearer first."""
    found = Counter((one.bearer, duty) for one in held for duty in one.demand.duties)
    totals = Counter(one.bearer for one in held)
    most = max(found.values(), default=1)

    def cell(bearer: Bearer, duty: Duty) -> Field:
        number = found[bearer, duty]
        href = filtered(PAGE, kinds=texts(f"duty.{duty}"), bearer=texts(f"bearer.{bearer}"))
        return Field(number, -(-SHADES * number // most), href)

    return tuple(
        MatrixRow(texts(f"bearer.{bearer}"), tuple(cell(bearer, duty) for duty in Duty), totals[bearer])
        for bearer in sorted(Bearer, key=lambda bearer: -totals[bearer])
        if totals[bearer]
    )


def by_act(held: Sequence[Registered], words: Mapping[Eli, int], site: Site) -> list[ByAct]:
    totals = Counter(one.place.eli for one in held)
    return [
        ByAct(
            Link(site.places.title(eli), site.places.page(eli)),
            number,
            1000 * number / max(words.get(eli, 0), 1),
        )
        for eli, number in sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))[:TOP]
    ]
