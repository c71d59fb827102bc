from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.edges import Cause, Dangling
from graph.law import Law
from parsing.model import Provision, ProvisionId, Span, Zone
from parsing.references.model import Relation
from reports.finding import Finding
from reports.rules.naming import title
from reports.rules.passages import is_repealed
from reports.rules.rule import Rule, act

DEAD = {Cause.REPEALED: "ophævet", Cause.RENUMBERED: "flyttet", Cause.NEVER_EXISTED: "findes ikke"}
CHANGING = {Relation.AMENDS, Relation.REPEALS, Relation.REPLACES, Relation.COMMENCES, Relation.CONSOLIDATES}
PAST = re.compile(  # the words say themselves that the place is gone
    r"hidtil|tidligere|dagældende|(?:som|de|den) gældende|daværende|ophæve[dt]|affattet|affattelse|indtil den",
    re.IGNORECASE,
)
AROUND = 60  # characters before and after a reference in which it may be called a past one


@dataclass(frozen=True)
class DeadReference(Rule):
    """A reference points to a place that was repealed or never was there.

    Why it matters: a condition or exception that leads nowhere can be read in more than one way.
    Instead: name the place that took over, or strike the reference.
    Known gap: a place with other content under the same number; references that name a past version as such, and
    those in reprinted commencement parts, are not looked at; nothing is said about documents with holes in their text.
    """

    code = "OBS01"
    hits = (
        "Vagten skriver i protokollen, jf. § 9.",
        (
            act(
                "Vagten skriver i protokollen, jf. § 2, stk. 3.",
                "Protokollen er blå. Stk. 2. Den ligger på broen.",
            ),
        ),
        (act("Vagten skriver i protokollen efter § 2.", "§ 2. (Ophævet)."),),
    )
    clean = (
        (
            act(
                "Vagten skriver i protokollen, jf. § 2, stk. 2.",
                "Protokollen er blå. Stk. 2. Den ligger på broen.",
            ),
        ),
        "Vagten skriver i protokollen efter de hidtil gældende regler i § 9.",
        "Vagten skriver i protokollen efter § 9 i lov om bropenge.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for (source, span), missing in sorted(gather(law).items()):
            provision = law.provisions.get(source)
            if provision is None or provision.zone is not Zone.BODY or is_past(provision, span):
                continue
            yield Finding(source, self.code, told(source, missing, law), span)


def gather(law: Law) -> dict[tuple[ProvisionId, Span], list[Dangling]]:
    """The dead ones by the words that name them; several places may be named at once."""
    found: dict[tuple[ProvisionId, Span], list[Dangling]] = defaultdict(list)
    for dangling in law.dangling:
        if dangling.cause in DEAD and dangling.relation not in CHANGING and dangling.document is not None:
            found[dangling.source, dangling.span].append(dangling)
    for edge in law.edges:
        target = law.provisions.get(edge.target)
        if target is not None and target.body and edge.relation not in CHANGING and is_repealed(target):
            dead = Dangling(edge.source, edge.span, edge.relation, Cause.REPEALED, "", edge.target.eli)
            found[edge.source, edge.span].append(dead)
    return found


def is_past(provision: Provision, span: Span) -> bool:
    start, end = max(provision.span.start, span.start - AROUND), min(provision.span.end, span.end + AROUND)
    return PAST.search(provision.body, start, end) is not None


def told(source: ProvisionId, missing: list[Dangling], law: Law) -> str:
    words = missing[0].span.of(law.provisions[source].body)
    document = missing[0].document
    where = f" i {title(document, law)}" if document is not None and document != source.eli else ""
    return f"henvisningen fører ingen steder hen: {words}{where} ({DEAD[missing[0].cause]})"
