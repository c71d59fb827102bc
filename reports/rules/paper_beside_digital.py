from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.law import Law
from parsing.model import Provision, ProvisionId, Span
from reports.finding import Finding
from reports.rules.passages import search, sentences, subsections
from reports.rules.rule import Rule

PAPER = re.compile(
    r"\bpå papir\b|\bi papir(?:form|format|udgave)\b|\bpapir(?:blanket|skema|ansøgning|kopi)\w*|\bpr\. brev\b"
    r"|\bved (?:anbefalet )?brev\b|\bmed (?:almindelig )?post\b|\bi (?:\d+|to|tre) eksemplarer\b",
    re.IGNORECASE,
)
DIGITAL = re.compile(r"\bdigital\w*|\belektronisk\w*|\bselvbetjening\w*|\bNemID\b|\bMitID\b", re.IGNORECASE)
BESIDE = re.compile(  # not instead of: as well as
    r"\bdesuden\b|\bendvidere\b|\btillige\b|\bsamtidig\b|\bogså\b|\bderudover\b"
    r"|\bud ?over\b|\bved siden af\b|\bsamt\b|\bbåde\b",
    re.IGNORECASE,
)
EITHER = re.compile(  # a way out for those who cannot
    r"\bi stedet\b|\bmedmindre\b|\bikke kan\b|\bkan\b|\bikke (?:er )?muligt\b|\bfritag\w*|\bundtag\w*"
    r"|\beller (?:\w+ ){0,2}(?:på papir|ved brev|pr\. brev|med post)\b|\budleveres\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PaperBesideDigital(Rule):
    """A paper is demanded where the same section sets up a digital way.

    Why it matters: the same thing is handed in twice, and the paper must be kept and matched by hand.
    Instead: let the digital solution be enough, with a way out for those who cannot use it.
    Known gap: a paper demanded in another section or in an order; a paper for something else than the digital step.
    """

    code = "BUR03"
    hits = (
        "Ansøgningen indgives digitalt. Stk. 2. Ansøgeren skal desuden aflevere et skema på papir.",
        "Vagten melder sig ved en digital selvbetjeningsløsning og bekræfter desuden ved anbefalet brev.",
    )
    clean = (
        "Ansøgningen indgives digitalt eller på papir.",
        "Ansøgningen indgives digitalt. Stk. 2. Den, der ikke kan bruge løsningen, kan ansøge på papir.",
        "Ansøgeren skal desuden aflevere et skema på papir.",
        "Opkrævning sker digitalt. Er det ikke muligt, sendes opkrævningen med post.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        digital: dict[ProvisionId, Provision] = {}
        papers: list[tuple[Provision, Span]] = []
        for provision in subsections(law):
            if search(DIGITAL, provision):
                digital.setdefault(provision.id.section, provision)
            if search(PAPER, provision) and (span := demanded(provision)):
                papers.append((provision, span))
        for provision, span in papers:
            beside = digital.get(provision.id.section)
            if beside is not None:
                words = span.of(provision.body).lower()
                others = (beside.id,) if beside.id != provision.id else ()
                yield Finding(
                    provision.id, self.code, f"kræver papir ({words}) ved siden af det digitale", span, others
                )


def demanded(provision: Provision) -> Span | None:
    """The words that ask for paper as well, in a sentence that leaves no choice."""
    for sentence in sentences(provision):
        match = PAPER.search(provision.body, sentence.start, sentence.end)
        words = sentence.of(provision.body)
        if match and BESIDE.search(words) and not EITHER.search(words):
            return Span(*match.span())
    return None
