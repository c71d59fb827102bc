from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.law import Law
from parsing.model import Level, Provision, ProvisionId, Span, Zone
from parsing.quantities.days import find_days
from reports.finding import Finding
from reports.rules.dates import danish
from reports.rules.naming import cite_from
from reports.rules.passages import subsections
from reports.rules.rule import Rule, act

NAME = r"(?P<name>[A-ZÆØÅ][\wæøå-]{4,}(?:\s(?:for|om|på|og|i)\s[\wæøå-]+){0,3}(?:\s[a-zæøå-]+)?)"  # Broråd for Mols
ENDED = re.compile(
    rf"(?<![\w-]){NAME}\s(?:nedlægges|er nedlagt|ophører(?: med at bestå)?|afskaffes)\s(?:med udgangen af|pr\.|den|fra)\s"
)
SORTS = re.compile(  # bodies and schemes; "Retten ophører den ..." is about something else
    r"(?:rådet|nævnet|udvalget|direktoratet|styrelsen|centeret|centret|fonden|institutionen|kommissionen|ordningen)\b"
    r"|^(?:Styrelsen|Rådet|Nævnet|Center|Fonden)\b"
)


@dataclass(frozen=True)
class BodyAbolished(Rule):
    """A body or scheme that an act has abolished is still named.

    Why it matters: a duty towards a body that is gone cannot be met, and nobody knows who took over.
    Instead: name the body that took over, or strike the rule.
    Known gap: only what the law itself says is known ("Brorådet nedlægges den ..."), so renamed bodies are not seen.
    """

    code = "OBS07"
    hits = ((act("Vagten melder skader til Brorådet.", "Brorådet nedlægges den 1. januar 2020."),),)
    clean = (
        (act("Vagten melder skader til Brorådet.", "Brorådet nedlægges den 1. januar 2030."),),
        (act("Vagten melder skader til Bådrådet.", "Brorådet nedlægges den 1. januar 2020."),),
        (act("Tilladelsen gives af vagten.", "Tilladelsen ophører den 1. januar 2020."),),
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        for name, (source, told) in sorted(ended(law).items()):
            pattern = re.compile(rf"(?<![\w-]){re.escape(name)}s?(?![\w-])")
            for provision in law.at(Level.SUBSECTION):
                if (
                    name not in provision.body
                    or provision.zone is not Zone.BODY
                    or provision.id.section == source.section
                ):
                    continue
                if match := pattern.search(provision.body, provision.span.start, provision.span.end):
                    message = f"{name} er nedlagt {told}, jf. {cite_from(provision.id, source, law)}"
                    yield Finding(provision.id, self.code, message, Span(*match.span()), (source,))


def ended(law: Law) -> dict[str, tuple[ProvisionId, str]]:
    """The bodies that were ended before the day, with the provision that says so and since when."""
    found: dict[str, tuple[ProvisionId, str]] = {}
    for provision in subsections(law, reprinted=True):
        if "nedl" in provision.body or "ophører" in provision.body or "afskaffes" in provision.body:
            for name, day in bodies(provision, law):
                found.setdefault(name, (provision.id, day))
    return found


def bodies(provision: Provision, law: Law) -> Iterator[tuple[str, str]]:
    for match in ENDED.finditer(provision.body, provision.span.start, provision.span.end):
        day = next(find_days(provision.body, match.end(), provision.span.end), None)
        if not SORTS.search(match["name"]) or day is None or day.span.start != match.end():
            continue
        if day.on and day.on < law.as_of:
            yield match["name"], danish(day.on)
