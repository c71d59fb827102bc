"""The front page: what the corpus holds, and ten lines that each lead to what proves them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.eli import Eli
from graph.versions import InForce
from parsing.model import DocumentType, Form
from parsing.tagging.model import Bearer
from reports.coverage import Coverage, Holding, Tally
from reports.figures import force, years
from reports.render import references
from reports.render.documents import Figures
from reports.render.duties import demands
from reports.render.places import filtered
from reports.render.site import FILES, Site
from reports.render.texts import Texts


@dataclass(frozen=True, slots=True)
class Line:
    """A figure, what it counts, and the page that proves it."""

    figure: str
    says: str
    href: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """One line of a small table: the scope, the whole corpus, the documents analysed."""

    label: str
    scope: int
    total: int
    analysed: int


@dataclass(frozen=True, slots=True)
class CountTable:
    title: str
    rows: tuple[CountRow, ...]


def write(site: Site, counted: Mapping[Eli, Figures]) -> None:
    texts, held = site.texts, site.report.coverage
    site.page(
        FILES["index"],
        "index.html",
        key="index",
        title=texts("index.title"),
        holds=holds(held, texts),
        lines=list(lines(site, counted)),
        charts=tuple(map(site.chart, (force.draw(held.scope, texts), years.draw(held.scope, texts)))),
        tables=count_tables(held, texts),
    )


def holds(held: Coverage, texts: Texts) -> tuple[str, ...]:
    """What the corpus holds and does not hold, in plain words."""
    scope = held.scope
    return (
        texts(
            "index.holds_total",
            documents=texts.count("n.documents", held.total.documents),
            text=texts.number(held.total.with_text),
            scope=texts.number(scope.documents),
            name=held.scope_name,
        ),
        texts(
            "index.holds_read",
            analysed=texts.count("n.documents", held.analysed.with_text),
            record=texts.count("n.documents", held.analysed.holding(Holding.RECORD)),
            words=texts.count("n.words", held.analysed.words),
        ),
        texts("index.holds_force", **{str(answer): texts.number(scope.force(answer)) for answer in InForce}),
        texts("index.holds_year"),
    )


def lines(site: Site, counted: Mapping[Eli, Figures]) -> Iterator[Line]:
    """The lines that matter, each with the page that shows what it rests on."""
    yield from size_lines(site, counted)
    yield from duty_lines(site)
    yield from reference_lines(site)
    law, report, texts = site.report.law, site.report, site.texts
    redundant = sum(one.verdict.label.redundant for one in law.similarities)
    yield Line(texts.number(redundant), texts.count("line.copies", redundant), FILES["copies"])
    rules = len({finding.code for finding in report.findings})
    says = texts.count("line.findings", len(report.findings), rules=texts.count("n.rules", rules))
    yield Line(texts.number(len(report.findings)), says, FILES["findings"])


def size_lines(site: Site, counted: Mapping[Eli, Figures]) -> Iterator[Line]:
    texts = site.texts
    sections, words = (sum(getattr(one, name) for one in counted.values()) for name in ("sections", "words"))
    scope = texts.number(site.report.coverage.scope.documents)
    says = texts.count("line.documents", len(counted), scope=scope)
    yield Line(texts.number(len(counted)), says, FILES["documents"])
    says = texts.count("line.sections", sections, words=texts.number(words))
    yield Line(texts.number(sections), says, FILES["documents"])


def duty_lines(site: Site) -> Iterator[Line]:
    texts, held = site.texts, demands(site)
    papers = sum(one.demand.documentation for one in held)
    says = texts.count("line.duties", len(held), documentation=texts.number(papers))
    yield Line(texts.number(len(held)), says, FILES["duties"])
    for duty, number in Counter(duty for one in held for duty in one.demand.duties).most_common(1):
        name = texts(f"duty.{duty}")
        says = texts.count("line.top_duty", number, kind=texts("format.quote", words=name.lower()))
        yield Line(texts.number(number), says, filtered(FILES["duties"], kinds=name))
    named = Counter(one.bearer for one in held if one.bearer not in {Bearer.NONE, Bearer.OTHER})
    for bearer, number in named.most_common(1):
        name = texts(f"bearer.{bearer}")
        says = texts.count("line.top_bearer", number, bearer=texts("format.quote", words=name.lower()))
        yield Line(texts.number(number), says, filtered(FILES["duties"], bearer=name))


def reference_lines(site: Site) -> Iterator[Line]:
    law, texts = site.report.law, site.texts
    total = len(law.edges) + len(law.dangling)
    share = texts.share(len(law.edges) / total if total else 0)
    yield Line(texts.number(total), texts.count("line.references", total, share=share), FILES["references"])
    dead = sum(one.cause in references.FAULTS for one in law.dangling)
    yield Line(texts.number(dead), texts.count("line.dead", dead), f"{FILES['references']}#register")
    for most in references.most_referred(law, site.places, 1):
        says = texts.count("line.most_referred", most.number, place=most.place.text)
        yield Line(texts.number(most.number), says, most.place.href)


def count_tables(held: Coverage, texts: Texts) -> tuple[CountTable, ...]:
    """Documents by type, by how much of them is held, and by the form they came in."""
    tallies = (held.scope, held.total, held.analysed)
    return (
        count_table(
            texts("index.by_type"), {kind: texts(f"type.{kind}") for kind in DocumentType}, by_type(tallies)
        ),
        count_table(
            texts("index.by_holding"),
            {kind: texts(f"holding.{kind}") for kind in Holding},
            by_holding(tallies),
        ),
        count_table(texts("index.by_form"), {form: texts(f"form.{form}") for form in Form}, by_form(tallies)),
    )


Tallies = tuple[Tally, Tally, Tally]
Counts = tuple[Mapping[str, int], ...]


def by_type(tallies: Tallies) -> Counts:
    return tuple(dict(tally.by_type) for tally in tallies)


def by_holding(tallies: Tallies) -> Counts:
    return tuple(dict(tally.by_holding) for tally in tallies)


def by_form(tallies: Tallies) -> Counts:
    return tuple(dict(tally.by_form) for tally in tallies)


def count_table(title: str, names: Mapping[str, str], found: Counts) -> CountTable:
    """The rows that are not nothing everywhere, the most in the scope first."""
    scope, total, analysed = found
    rows = [
        CountRow(name, scope.get(key, 0), total.get(key, 0), analysed.get(key, 0))
        for key, name in names.items()
    ]
    kept = sorted((row for row in rows if row.total), key=lambda row: (-row.scope, -row.total))
    return CountTable(title, tuple(kept))
