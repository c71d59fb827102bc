from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.eli import Eli
from graph.law import Law
from parsing.demands.model import Form, Part
from parsing.model import Provision, Span
from reports.finding import Finding
from reports.rules.demanded import Demanded, demanded
from reports.rules.naming import cite_from
from reports.rules.passages import sentence_at
from reports.rules.rule import Rule

PAPER = re.compile(
    r"\bpå papir\b|\bi papir(?:form|format|udgave)\b|\bpapir(?:blanket|skema|ansøgning|kopi)\w*|\bpr\. brev\b"
    r"|\bved (?:anbefalet )?brev\b|\bmed (?:almindelig )?post\b|\bi (?:\d+|to|tre) eksemplarer\b",
    re.IGNORECASE,
)
BESIDE = re.compile(  # not instead of: as well as
    r"\bdesuden\b|\bendvidere\b|\btillige\b|\bsamtidig\b|\bogså\b|\bderudover\b"
    r"|\bud ?over\b|\bved siden af\b|\bsamt\b|\bbåde\b",
    re.IGNORECASE,
)
EITHER = re.compile(  # a way out for those who cannot
    r"\bi stedet\b|\bmedmindre\b|\bmed mindre\b|\bikke kan\b|\bkan\b|\bikke (?:er )?muligt\b|\bfritag\w*|\bundtag\w*"
    r"|\beller (?:\w+ ){0,2}(?:på papir|ved brev|pr\. brev|med post)\b|\budleveres\b|\banvises\b",
    re.IGNORECASE,
)
ON_PAPER = frozenset({Form.WRITTEN, Form.SIGNED, Form.SET_FORM})


@dataclass(frozen=True)
class PaperBesideDigital(Rule):
    """A paper, or the written form, is demanded of a step for which the same document sets up a digital way.

    Why it matters: the same thing is handed in twice, and the paper must be kept and matched by hand.
    Instead: let the digital solution be enough, with a way out for those who cannot use it.
    Known gap: a paper demanded in an order beside an act. In the law held, the form on paper beside a digital solution
    is everywhere for those who are exempt from it, and is left alone.
    """

    least_shared: int = 2  # words of verb and object, for a step in another section

    code = "BUR03"
    hits = (
        "Ansøgningen indgives digitalt. Stk. 2. Ansøgeren skal desuden aflevere et skema på papir.",
        "Vagten melder sig ved en digital selvbetjeningsløsning og bekræfter desuden ved anbefalet brev.",
        "Vagten skal indgive ansøgning om båd digitalt. Stk. 2. Vagten skal indgive skriftlig ansøgning om båd.",
    )
    clean = (
        "Meddelelsen skal være skriftlig. Stk. 2. Skriftlig meddelelse gives digitalt.",
        "Ansøgningen indgives digitalt eller på papir.",
        "Ansøgningen indgives digitalt. Stk. 2. Den, der ikke kan bruge løsningen, kan ansøge på papir.",
        "Ansøgeren skal desuden aflevere et skema på papir.",
        "Opkrævning sker digitalt. Er det ikke muligt, sendes opkrævningen med post.",
        "Ansøgningen indgives digitalt. Stk. 2. Afslaget skal være skriftligt og begrundet.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        seen = set()
        digital: dict[Eli, list[Demanded]] = defaultdict(list)
        papers: list[tuple[Demanded, Span]] = []
        for one in demanded(law):
            if Form.DIGITAL in one.demand.forms:
                digital[one.place.eli].append(one)
            if span := on_paper(one, law.provisions[one.place]):
                papers.append((one, span))
        for one, span in papers:
            beside = next((each for each in digital[one.place.eli] if self.is_beside(one, each, span)), None)
            if beside is not None and one.place not in seen:
                seen.add(one.place)
                words = span.of(one.body).lower()
                other = () if beside.place == one.place else (beside.place,)
                at = f", jf. {cite_from(one.place, *other, law)}" if other else ""
                yield Finding(
                    one.place, self.code, f"kræver papir ({words}) ved siden af det digitale{at}", span, other
                )

    def is_beside(self, one: Demanded, digital: Demanded, span: Span) -> bool:
        """As well as the digital way in words; or the same step, told again."""
        if one.place.section == digital.place.section and PAPER.fullmatch(span.of(one.body)):
            return True
        a, b = ({*each.thing, *each.demand.verbs} for each in (one, digital))
        if one.demand.bearer is not digital.demand.bearer or len(a & b) < self.least_shared:
            return False
        return Form.DIGITAL not in one.demand.forms and ON_PAPER.isdisjoint(digital.demand.forms)


def on_paper(one: Demanded, provision: Provision) -> Span | None:
    """The words that ask for paper as well, or for the written form, in a passage that leaves no choice."""
    sentence = sentence_at(provision, one.demand.span.start)
    words = sentence.of(one.body)
    if EITHER.search(words):
        return None
    if (match := PAPER.search(one.body, one.demand.span.start, one.demand.span.end)) and BESIDE.search(words):
        return Span(*match.span())
    return None if ON_PAPER.isdisjoint(one.demand.forms) else one.demand.span_of(Part.FORM)
