from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Level, Provision, ProvisionId, Span
from reports.finding import Finding
from reports.metrics.lix import LISTED
from reports.rules.passages import search, sentence_at
from reports.rules.rule import Precision, ReadBy, Rule

AND_OR = re.compile(r"\bog\s?/\s?eller\b", re.IGNORECASE)
RULING = re.compile(  # skal underskrive; hvis støtten; ret til; er betydelig
    r"\b(?:skal|må|kan|vil|bør|hvis|såfremt|når|medmindre|enten|ret til|er|har|gives|ydes|omfatter)\b",
    re.IGNORECASE,
)
BESIDE = re.compile(  # words that tell of both at once, or of what stands behind the rule
    r"\b(?:flere|under hensyn til|ifølge|i henhold til)(?: \w+){0,3} $", re.IGNORECASE
)


@dataclass(frozen=True)
class AndOr(Rule):
    """The text says "og/eller" (and/or) where it lays down who or what is covered.

    Why it matters: a reader cannot tell whether one of the conditions is enough.
    Instead: write "eller" for one, "og" for both, or number the conditions.
    Known gap: "og eller" without the slash; a list whose items are joined by nothing. Names of pay, goods and choices
    that are only told of are left alone.
    """

    code = "CPX01"
    precision = Precision(20, 23, date(2026, 11, 22), ReadBy.INDEPENDENT)
    hits = (
        "Ansøgeren og/eller værgen skal underskrive.",
        "Støtte gives til rejse og / eller ophold.",
        "Støtten bortfalder, hvis 1) båden er solgt, 2) årer og/eller sejl er væk.",
    )
    clean = (
        "Ansøgeren og værgen skal underskrive.",
        "Ansøgeren eller værgen kan klage.",
        "Til lønnen hører 1) tillæg for nattevagt, 2) bropenge og/eller bådpenge, herunder om de er betalt.",
        "Bæres båden af flere vagter og/eller lodser, deles lønnen.",
        "Vagten vælger vej under hensyn til vandets og/eller vindens retning, når hun skal ud.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        items = items_of(law)
        for provision in law.at(Level.SUBSECTION):
            match = search(AND_OR, provision)  # the first: what it joins is joined again further on
            if match and rules_on(provision.body, match, passage(provision, match.start(), items)):
                where = Span(*match.span())
                yield Finding(provision.id, self.code, "og/eller lader betingelsen stå åben", where)


def items_of(law: Law) -> dict[ProvisionId, list[Span]]:
    """The items of lists by their section, the outer before the inner."""
    found: dict[ProvisionId, list[Span]] = defaultdict(list)
    for item in law.at(*LISTED):
        found[item.id.section].append(item.span)
    return found


def passage(provision: Provision, at: int, items: dict[ProvisionId, list[Span]]) -> Span:
    """The innermost item of a list that holds a character, else the sentence."""
    holding = [span for span in items.get(provision.id.section, ()) if span.start <= at < span.end]
    sentence = sentence_at(provision, at)
    return min([*holding, sentence], key=lambda span: span.end - span.start)


def rules_on(body: str, joined: re.Match[str], passage: Span) -> bool:
    """Does it join what a duty, a right or a condition speaks of, and not parts of a name or a description?"""
    before = body[passage.start : joined.start()]
    if BESIDE.search(before):
        return False
    clause_end = body.find(",", joined.end(), passage.end)
    after = body[joined.end() : clause_end if clause_end > 0 else passage.end]
    return RULING.search(before) is not None or RULING.search(after) is not None
