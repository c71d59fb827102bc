"""The page of findings: each rule explained, and every finding with the words it rests on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reports.figures import counts
from reports.figures.counts import Count
from reports.finding import Finding
from reports.render.places import filtered
from reports.render.quotes import Quote, around, cut
from reports.render.rule_texts import rule_text
from reports.render.site import FILES, Site
from reports.render.tables import Cell, Kind, Link, Register, column
from reports.report import RuleText

LONGEST = 300  # characters of a quote
AROUND = 120  # shown on each side of the words
OTHERS = 5  # further provisions named
PAGE = FILES["findings"]


@dataclass(frozen=True, slots=True)
class ExplainedRule:
    code: str
    text: RuleText
    number: int
    href: str  # its findings


def write(site: Site) -> None:
    texts, found = site.texts, site.report.findings
    rules = explained(site)
    named = [Count(f"{rule.code} {rule.text.name}", rule.number, rule.href) for rule in rules if rule.number]
    named.sort(key=lambda count: -count.number)
    site.page(
        PAGE,
        "findings.html",
        key="findings",
        title=texts("findings.title"),
        charts=(site.chart(counts.draw("fund-efter-regel", "findings.by_rule", named, texts)),)
        if found
        else (),
        rules=rules,
        register=site.register(finding_register(site)),
    )


def explained(site: Site) -> list[ExplainedRule]:
    """The rules in the order of their codes; one without an explanation still has its code."""
    totals = Counter(finding.code for finding in site.report.findings)
    return [
        ExplainedRule(
            code,
            rule_text(code, site.report, site.texts),
            totals[code],
            filtered(PAGE, rule=label(code, site)),
        )
        for code in sorted({*totals, *site.report.rules})
    ]


def label(code: str, site: Site) -> str:
    """What the drop-down calls a rule."""
    name = rule_text(code, site.report, site.texts).name
    return f"{code} {name}" if name != code else code


def finding_register(site: Site) -> Register:
    texts = site.texts
    columns = (
        column("rule", texts, choice=True),
        column("document", texts, Kind.LINK, coded=True),
        column("provision", texts, Kind.LINK),
        column("claim", texts),
        column("quote", texts, Kind.MARKED),
        column("others", texts, Kind.LINKS),
        column("sure", texts, Kind.SHARE),
    )
    return Register("fund", columns, tuple(row(finding, site) for finding in site.report.findings))


def row(finding: Finding, site: Site) -> tuple[Cell, ...]:
    places = site.places
    return (
        label(finding.code, site),
        Link(places.title(finding.provision.eli, 48), places.page(finding.provision.eli)),
        Link(places.cite(finding.provision), places.href(finding.provision)),
        finding.message,
        quote(finding, site),
        tuple(Link(places.named(other), places.href(other)) for other in finding.others[:OTHERS]),
        round(finding.confidence, 2),
    )


def quote(finding: Finding, site: Site) -> Quote:
    """The words claimed about, marked in what stands around them; the provision where it is the whole of it."""
    provision = site.report.law.provisions.get(finding.provision)
    if provision is None:
        return Quote("")
    if finding.where is None:
        return cut(provision.text, (), LONGEST)
    return around(provision.body, finding.where, "finding", AROUND)
