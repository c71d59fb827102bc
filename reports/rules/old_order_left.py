from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.law import Law
from graph.similarity.cluster import Cluster, ClusterKind, Member
from graph.versions import Version
from parsing.model import DocumentType, ProvisionId
from parsing.words import count_words
from reports.finding import Finding
from reports.rules.naming import title
from reports.rules.passages import subsections
from reports.rules.rule import Precision, Rule, order

RULES = (
    "Vagten bærer lygte, reb og fløjte på alle runder langs åen og efterser dem, før runden begynder.",
    "Vagten afleverer lygte, reb og fløjte til kommunen senest to dage efter, at tjenesten er ophørt.",
)
NUMBERED = re.compile(
    r"\bnr\.\s?(?P<number>\d+)\saf\s(?:den\s)?\d{1,2}\.\s?\w+\s(?P<year>\d{4})"
)  # nr. 12 af 3. maj 2020
OTHER = ("Støtte til lokale kurser søges hos kommunen, som deler pengene mellem foreningerne i byen.",)


@dataclass(frozen=True)
class OldOrderLeft(Rule):
    """An older order stands beside a newer one of the same title, and nothing repeals it.

    Why it matters: nobody can say which of the two holds, and the old one is cited long after.
    Instead: let the newer order repeal it by number.
    Known gap: orders of one title that each cover their year or region; a repeal in a document that is not held.
    """

    least_share: float = 0.3  # of the old order's words that the newer one repeats

    code = "DUP04"
    precision = Precision(5, 5, date(2026, 11, 22))
    hits = ((order(*RULES, signed=date(2010, 1, 1)), order(*RULES, signed=date(2015, 1, 1))),)
    clean = (
        (order(*OTHER, signed=date(2010, 1, 1)), order(*RULES, signed=date(2015, 1, 1))),
        (
            order(*RULES, signed=date(2010, 1, 1)),
            order(*RULES, "Bekendtgørelse nr. 1 af 1. januar 2010 ophæves.", signed=date(2015, 1, 1)),
        ),
        (
            order(*RULES, signed=date(2010, 1, 1)),
            order(
                *RULES,
                "Følgende ophæves: 1) Bekendtgørelse nr. 1 af 1. januar 2010.",
                signed=date(2015, 1, 1),
            ),
        ),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        repeals = repealed_by_number(law)
        left = [version for version in law.versions.values() if is_left(version, repeals)]
        shares = repeated(law, left)
        for version in sorted(left, key=lambda one: one.eli):
            share = shares.get(version.eli, 0.0)
            if version.successor is not None and share >= self.least_share:
                newer = law.versions[version.successor]
                message = (
                    f"{title(version.eli, law)} fra {version.eli.year} er ikke ophævet; "
                    f"nr. {newer.eli.number} fra {newer.eli.year} gentager {share:.0%} af dens ord"
                )
                others = (ProvisionId(version.successor),)
                yield Finding(
                    ProvisionId(version.eli), self.code, message, None, others, round(0.5 + share / 2, 2)
                )


def repealed_by_number(law: Law) -> dict[tuple[int, str], set[Eli]]:
    """What provisions repeal by year and number, also in a list ("Følgende ophæves: 1) ..."), and in which documents."""
    found: dict[tuple[int, str], set[Eli]] = defaultdict(set)
    for provision in subsections(law):
        if "ophæves" in provision.text:
            for match in NUMBERED.finditer(provision.body, provision.span.start, provision.span.end):
                found[int(match["year"]), match["number"]].add(provision.id.eli)
    return found


def is_left(version: Version, repeals: Mapping[tuple[int, str], set[Eli]]) -> bool:
    """A newer one stands beside it, nobody repeals it, and the newer one does not repeal another one in between.

    One in between that is not held may have repealed the old one.
    """
    if version.rule != "newer_beside" or version.type is DocumentType.COMMENCEMENT_ORDER:
        return False
    own = version.eli.year, version.eli.number
    return own not in repeals and not any(
        year >= version.eli.year and version.successor in by for (year, _), by in repeals.items()
    )


def repeated(law: Law, left: list[Version]) -> dict[Eli, float]:
    """The share of the words of each order that newer ones repeat."""
    copied = {member.place for one in law.clusters_at(ClusterKind.OLD_AND_NEW) for member in whole(one)}
    copied |= {
        member.place
        for one in law.clusters_at(ClusterKind.WITHIN_ACT)
        if one.kept.place in copied
        for member in whole(one)
    }
    old = {version.eli for version in left}
    total: dict[Eli, int] = defaultdict(int)
    again: dict[Eli, int] = defaultdict(int)
    for provision in subsections(law):
        if provision.id.eli in old:
            words = count_words(provision.text)
            total[provision.id.eli] += words
            again[provision.id.eli] += words * (provision.id in copied)
    return {eli: again[eli] / words for eli, words in total.items() if words}


def whole(cluster: Cluster) -> tuple[Member, ...]:
    """The texts that another one says again, not sentences of them."""
    return () if cluster.in_part else cluster.others
