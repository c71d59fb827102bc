from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.edges import Cause, Dangling
from graph.law import Law
from parsing.model import ProvisionId, Span, Zone
from reports.finding import Finding
from reports.rules.citing import CHANGING, is_past
from reports.rules.naming import title
from reports.rules.passages import is_repealed
from reports.rules.rule import Rule, act, order
from reports.rules.standing import Standing, named_places

DEAD = {Cause.REPEALED: "ophævet", Cause.RENUMBERED: "flyttet", Cause.NEVER_EXISTED: "findes ikke"}


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
        (act("Vagten går."), order("Reb udleveres efter § 7 b i lov om vandløbsvagter.")),
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
        "Reglerne i dette kapitel gælder ved flod.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for (source, span), missing in sorted(gather(law).items(), key=lambda pair: pair[0]):
            provision = law.provisions.get(source)
            if provision is not None and provision.zone is Zone.BODY and not is_past(provision, span):
                yield Finding(source, self.code, told(source, span, missing, law), span)


def gather(law: Law) -> dict[tuple[ProvisionId, Span], list[Dangling]]:
    """The dead ones by the words that name them; several places may be named at once."""
    standing = Standing.of(law)
    found: dict[tuple[ProvisionId, Span], list[Dangling]] = defaultdict(list)
    for dangling in law.dangling:
        if dangling.cause in DEAD and dangling.relation not in CHANGING and is_dead(dangling, standing):
            found[dangling.source, dangling.span].append(dangling)
    for edge in law.edges:
        target = law.provisions.get(edge.target)
        if target is not None and target.body and edge.relation not in CHANGING and is_repealed(target):
            dead = Dangling(edge.source, edge.span, edge.relation, Cause.REPEALED, "", edge.target.eli)
            found[edge.source, edge.span].append(dead)
    return found


def is_dead(dangling: Dangling, standing: Standing) -> bool:
    """Missing in the version it was resolved to, and for another document also in the one that stands now."""
    if dangling.document is None or not any(sign.isdigit() for sign in dangling.named):
        return False
    if dangling.document == dangling.source.eli:
        return True
    return any(standing.lacks(place) for place in named_places(dangling.named, dangling.document))


def told(source: ProvisionId, span: Span, missing: list[Dangling], law: Law) -> str:
    words = span.of(law.provisions[source].body)
    document = missing[0].document
    name = title(document, law) if document is not None and document != source.eli else ""
    where = f" ({name})" if name and name not in words else ""
    return f"henvisningen fører ingen steder hen: {words}{where}; {DEAD[missing[0].cause]}"
