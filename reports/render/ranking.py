"""The page of the sunset ranking: what speaks for taking a section up, and beside it what speaks for keeping it."""

from __future__ import annotations

from dataclasses import dataclass

from reports.figures import scores
from reports.render.evidence import judged, kept
from reports.render.quotes import Quote, cut
from reports.render.site import FILES, Site
from reports.render.tables import Cell, Kind, Link, Register, column
from reports.sunset.model import Criterion, Ranked

TOP = 40  # shown with all their evidence
LONGEST = 420  # characters of a section's words
PAGE = FILES["ranking"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One criterion: its bar, and the evidence where there is any."""

    name: str
    value: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Ground:
    name: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A section of the ranking as the page shows it."""

    number: int
    document: Link
    place: Link
    heading: str
    words: Quote
    score: float
    measures: tuple[Measure, ...]
    grounds: tuple[Ground, ...]


def write(site: Site) -> None:
    texts, ranking = site.texts, site.report.ranking
    site.page(
        PAGE,
        "ranking.html",
        key="ranking",
        title=texts("ranking.title"),
        charts=(site.chart(scores.draw(ranking, texts)),) if ranking else (),
        candidates=[candidate(number, ranked, site) for number, ranked in enumerate(ranking[:TOP], 1)],
        register=site.register(ranking_register(site)),
    )


def candidate(number: int, ranked: Ranked, site: Site) -> Candidate:
    place, places, texts = ranked.provision, site.places, site.texts
    provision = site.report.law.provisions.get(place)
    return Candidate(
        number,
        Link(places.title(place.eli), places.page(place.eli)),
        Link(places.cite(place), places.href(place)),
        provision.heading if provision else "",
        cut(provision.text, (), LONGEST) if provision else Quote(""),
        ranked.score,
        tuple(
            Measure(texts(f"criterion.{one.criterion}"), one.value, judged(one, place, site))
            for one in ranked.judgements
        ),
        tuple(Ground(texts(f"ground.{keep.ground}"), kept(keep, site)) for keep in ranked.keep),
    )


def ranking_register(site: Site) -> Register:
    texts = site.texts
    columns = (
        column("rank", texts, Kind.NUMBER),
        column("document", texts, Kind.LINK, coded=True),
        column("provision", texts, Kind.LINK),
        column("first_words", texts, Kind.MARKED),
        column("score", texts, Kind.DECIMAL),
        *(column(f"criterion_{criterion}", texts, Kind.BAR) for criterion in Criterion),
        column("keep", texts, Kind.TAGS, choice=True),
    )
    return Register(
        "rangliste", columns, tuple(row(n, one, site) for n, one in enumerate(site.report.ranking, 1))
    )


def row(number: int, ranked: Ranked, site: Site) -> tuple[Cell, ...]:
    place, places = ranked.provision, site.places
    provision = site.report.law.provisions.get(place)
    values = {one.criterion: one.value for one in ranked.judgements}
    return (
        number,
        Link(places.title(place.eli, 48), places.page(place.eli)),
        Link(places.cite(place), places.href(place)),
        cut(provision.text, (), 110) if provision else Quote(""),
        round(ranked.score, 3),
        *(round(values.get(criterion, 0.0), 2) for criterion in Criterion),
        tuple(dict.fromkeys(site.texts(f"ground.{keep.ground}") for keep in ranked.keep)),
    )
