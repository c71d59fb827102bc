"""The first sunset ranking: five criteria with equal weight, and beside them what speaks for keeping.

Score = mean of the five criteria. Each is a plain formula over what stands in the tables, so that a reader can
count it by hand:

redundant   the words of its stk. that stand elsewhere too, each weighed by the verdict's probability, over all its words
spent       1 - the product of (1 - confidence) over its `OBS` findings, those about references apart
dangling    references out to a place that was repealed, never there or is gone by now, over all references out
demanding   n / (n + 3) for n demands for a step or a record
unneeded    1 / (1 + n) for n other sections that refer to it

No place in the ranking is an advice to repeal: it tells where to look first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import prod

from graph.edges import Cause
from graph.law import Law
from graph.similarity.model import Similarity
from parsing.model import Level, Provision, ProvisionId, Zone
from parsing.words import count_words
from reports.finding import Finding
from reports.rules.dead_reference import DeadReference
from reports.rules.outdated_reference import OutdatedReference
from reports.sunset.keep import grounds
from reports.sunset.model import Criterion, Judgement, Ranked

HALF_DEMANDING = 3  # so many demands give half of the full value
DEAD = {Cause.REPEALED, Cause.NEVER_EXISTED}


def rank(law: Law, findings: Iterable[Finding]) -> list[Ranked]:
    """The sections of the analysed documents, the strongest candidates first."""
    found: dict[ProvisionId, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code.startswith("OBS") and finding.code != DeadReference.code:
            found[finding.provision.section].append(finding)
    ranked = [
        weigh(section, law, found.get(section.id, ()))
        for section in law.at(Level.SECTION)
        if section.zone is Zone.BODY
    ]
    return sorted(ranked, key=lambda one: (-one.score, one.provision))


def weigh(section: Provision, law: Law, found: Sequence[Finding]) -> Ranked:
    judgements = (
        redundant(section, law.copies_of.get(section.id, ()), law.provisions),
        spent([finding for finding in found if finding.code != OutdatedReference.code]),
        dangling(section, law, [finding for finding in found if finding.code == OutdatedReference.code]),
        demanding(section, law),
        unneeded(section, law),
    )
    score = sum(judgement.value for judgement in judgements) / len(judgements)
    return Ranked(section.id, score, judgements, tuple(grounds(section, law)))


def redundant(
    section: Provision, copies: Sequence[Similarity], provisions: Mapping[ProvisionId, Provision]
) -> Judgement:
    best: dict[ProvisionId, Similarity] = {}
    for copy in copies:
        if copy.verdict.label.redundant:
            for side in (copy.a, copy.b):
                if side.section == section.id and (
                    side not in best or best[side].verdict.score < copy.verdict.score
                ):
                    best[side] = copy
    held = {side: copy for side, copy in best.items() if side in provisions}
    copied = sum(count_words(provisions[side].text) * copy.verdict.score for side, copy in held.items())
    value = min(1.0, copied / max(1, count_words(section.text)))
    if not held:
        return Judgement(Criterion.REDUNDANT, 0.0, "")
    first, copy = max(held.items(), key=lambda pair: pair[1].verdict.score)
    other = copy.b if copy.a == first else copy.a
    return Judgement(
        Criterion.REDUNDANT, value, f"{len(held)} stk.; {first.path} = {other} ({copy.verdict.label})"
    )


def spent(findings: Sequence[Finding]) -> Judgement:
    value = 1 - prod(1 - finding.confidence for finding in findings)
    return Judgement(
        Criterion.SPENT, value, "; ".join(f"{finding.code}: {finding.message}" for finding in findings[:3])
    )


def dangling(section: Provision, law: Law, outdated: Sequence[Finding]) -> Judgement:
    dead = [one.named for one in law.dangling_from.get(section.id, ()) if one.cause in DEAD]
    gone = [finding.message for finding in outdated]
    total = len(dead) + len(law.edges_from.get(section.id, ()))
    value = min(1.0, (len(dead) + len(gone)) / total) if total else 0.0
    evidence = f"{len(dead) + len(gone)}/{total}: " + "; ".join([*dead, *gone][:3]) if dead or gone else ""
    return Judgement(Criterion.DANGLING, value, evidence)


def demanding(section: Provision, law: Law) -> Judgement:
    demands = [stated.demand for stated in law.demands_of.get(section.id, ())]
    value = len(demands) / (len(demands) + HALF_DEMANDING)
    kinds = sorted({duty.value for demand in demands for duty in demand.duties})
    return Judgement(Criterion.DEMANDING, value, f"{len(demands)}: {', '.join(kinds)}" if demands else "")


def unneeded(section: Provision, law: Law) -> Judgement:
    count = len({edge.source.section for edge in law.dependants(section.id)})
    return Judgement(Criterion.UNNEEDED, 1 / (1 + count), f"{count}")
