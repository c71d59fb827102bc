from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.law import Law
from parsing.demands.model import Form, Part
from parsing.model import Provision, ProvisionId, Span
from reports.finding import Finding
from reports.rules.demanded import Demanded, demanded, stems
from reports.rules.naming import cite_from
from reports.rules.passages import sentence_at
from reports.rules.rule import Precision, ReadBy, Rule

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
    r"|\beller (?:\w+ ){0,2}(?:på papir|ved brev|pr\. brev|med post)\b",
    re.IGNORECASE,
)
HANDED_OUT = re.compile(  # på en blanket, som udleveres; udfylde en blanket, der fås hos kommunen
    r"\b(?:blanket|skema|formular)\w*,? (?:som |der )?(?:(?:kan|skal) )?(?:\w+ )?"
    r"(?:udleveres|fås|hentes|anvises|rekvireres)\b",
    re.IGNORECASE,
)
ONLINE = re.compile(  # a digital way by its name, where the words of form do not say so
    r"\b(?:borger|virk|jobnet)\.dk\b|\b\w*(?:portal|selvbetjening)\w*|\bdigital post\b|\brefusion\.star\.dk\b",
    re.IGNORECASE,
)
OFFICES = stems(
    "kommunen kommunens a-kassen a-kassens arbejdsgiveren ministeriet styrelsen jobcenteret medlemmet"
)
ON_PAPER = frozenset({Form.WRITTEN, Form.SIGNED, Form.SET_FORM})
HANDED_TO_SKIPPERS = (
    "Ansøgning om båd skal ske ved digital selvbetjening. Stk. 2. Skipperen skal ansøge kommunen om båd senest 1 uge efter "
    "sejladsen. Ansøgningen om båd skal ske på en blanket, som udleveres af kommunen."
)


@dataclass(frozen=True)
class PaperBesideDigital(Rule):
    """A paper, or the written form, is demanded of a step for which the same document sets up a digital way.

    Why it matters: the same thing is handed in twice, and the paper must be kept and matched by hand.
    Instead: let the digital solution be enough, with a way out for those who cannot use it.
    Known gap: a paper demanded in an order beside an act; a way that is digital under a name of its own. The form for
    those who are exempt from the digital way is left alone. Two ways of one step may be meant for two groups: then the
    finding says so, and the question is whether both groups need their own.
    """

    code = "BUR03"
    precision = Precision(1, 1, date(2026, 11, 22), ReadBy.FRESH)
    hits = (
        "Ansøgningen indgives digitalt. Stk. 2. Ansøgeren skal desuden aflevere et skema på papir.",
        "Vagten melder sig ved en digital selvbetjeningsløsning og bekræfter desuden ved anbefalet brev.",
        "Vagten skal indgive ansøgning om båd digitalt. Stk. 2. Vagten skal indgive skriftlig ansøgning om båd.",
        HANDED_TO_SKIPPERS,
    )
    clean = (
        "Ansøgningen indgives digitalt. Stk. 2. Den, der er undtaget, søger på et skema, som udleveres af kommunen.",
        "Meddelelsen skal være skriftlig. Stk. 2. Skriftlig meddelelse gives digitalt.",
        "Ansøgningen indgives digitalt eller på papir.",
        "Ansøgningen indgives digitalt. Stk. 2. Den, der ikke kan bruge løsningen, kan ansøge på papir.",
        "Ansøgeren skal desuden aflevere et skema på papir.",
        "Opkrævning sker digitalt. Er det ikke muligt, sendes opkrævningen med post.",
        "Ansøgningen indgives digitalt. Stk. 2. Afslaget skal være skriftligt og begrundet.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        digital: dict[Eli, list[Demanded]] = defaultdict(list)
        papers: list[tuple[Demanded, Span]] = []
        for one in demanded(law):
            if is_digital(one):
                digital[one.place.eli].append(one)
            if span := on_paper(one, law.provisions[one.place]):
                papers.append((one, span))
        by_step: dict[tuple[ProvisionId, ProvisionId], list[tuple[Demanded, Demanded, Span]]] = defaultdict(
            list
        )
        for one, span in papers:
            beside = next((each for each in digital[one.place.eli] if self.is_beside(one, each, span)), None)
            if beside is not None:
                by_step[one.place.section, beside.place].append((one, beside, span))
        for found in by_step.values():
            yield self.told(found, law)

    def told(self, found: list[tuple[Demanded, Demanded, Span]], law: Law) -> Finding:
        """One finding of a section for each digital way: the stk. that ask for paper beside it."""
        one, beside, span = found[0]
        more = tuple(
            dict.fromkeys(each.place for each, _, _ in found if each.place not in (one.place, beside.place))
        )
        also = (
            f"; det samme gælder {' og '.join(cite_from(one.place, place, law) for place in more)}"
            if more
            else ""
        )
        words = " ".join(span.of(one.body).split()).lower()
        message = f"kræver papir eller skrift ({words}) ved siden af det digitale{self.where(one, beside, law)}{also}"
        others = (*(() if beside.place == one.place else (beside.place,)), *more)
        return Finding(one.place, self.code, message, span, others)

    def where(self, one: Demanded, beside: Demanded, law: Law) -> str:
        """Where the digital way stands, with its words, and whether it may be meant for other cases."""
        at = "" if beside.place == one.place else f" i {cite_from(one.place, beside.place, law)}"
        form = beside.words(Part.FORM) or "digitalt"
        cases = {each.words(Part.TRIGGER) for each in (one, beside)}
        other = (
            "; de to kan gælde hver sin gruppe"
            if at and (any(cases) or beside.place.section == one.place.section)
            else ""
        )
        return f"{at} ({form.lower()}){other}"

    def is_beside(self, one: Demanded, digital: Demanded, span: Span) -> bool:
        """As well as the digital way in words; or the same step, told again."""
        if one.place.section == digital.place.section and PAPER.fullmatch(span.of(one.body)):
            return True
        if one.demand.bearer is not digital.demand.bearer or not set(one.demand.verbs) & set(
            digital.demand.verbs
        ):
            return False
        if not (one.thing & digital.thing) - parties(one) - parties(digital):
            return False
        return not is_digital(one) and ON_PAPER.isdisjoint(digital.demand.forms)


def parties(one: Demanded) -> frozenset[str]:
    """Who gives and who gets: that both steps name the a-kasse does not make them one."""
    return one.roots(Part.BEARER) | one.roots(Part.COUNTERPARTY) | OFFICES


def is_digital(one: Demanded) -> bool:
    return Form.DIGITAL in one.demand.forms or ONLINE.search(one.own) is not None


def on_paper(one: Demanded, provision: Provision) -> Span | None:
    """The words that ask for paper as well, or for the written form, in a passage that leaves no choice."""
    sentence = sentence_at(provision, one.demand.span.start)
    words = sentence.of(one.body)
    if EITHER.search(words):
        return None
    if (match := PAPER.search(one.body, one.demand.span.start, one.demand.span.end)) and BESIDE.search(words):
        return Span(*match.span())
    if match := HANDED_OUT.search(one.body, one.demand.span.start, one.demand.span.end):
        return Span(*match.span())
    return None if ON_PAPER.isdisjoint(one.demand.forms) else one.demand.span_of(Part.FORM)
