from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Provision, Span
from reports.finding import Finding
from reports.rules.in_use import InUse
from reports.rules.passages import is_tabular, search, sentences, subsections
from reports.rules.rule import Precision, ReadBy, Rule

ARITHMETIC = (  # words that join two numbers
    r"gang(?:es|et|e)\s(?!om\b|i\b|pr\b)|multipliceret?s?|divideret?s?|del(?:es|t)\smed|fratrækkes|fratrukket|trækkes\sfra|fradrages"
    r"|lægges\s(?:til|sammen)|summen\saf|forholdet\smellem|forskellen\smellem|gennemsnittet\saf|nedsættes\smed|forhøjes\smed"
)
SHARE = r"\d[\d,]*\s(?:pct\.|procent)\saf|halvdelen\saf|en\s(?:tredje|fjerde)del\saf"  # 55 pct. af
ROUNDING = r"omregnes|afrundes|efter\safrunding"
TIMES_OR_BY = re.compile(  # what a formula writes as one sign
    r"\b(?:gang(?:es|et|e)\s(?!om\b|i\b|pr\b)|multipliceret?s?|divideret?s?|del(?:es|t)\smed|fratrukket)",
    re.IGNORECASE,
)
JOIN = re.compile(rf"\b(?:{ARITHMETIC})", re.IGNORECASE)
STEP = re.compile(rf"\b(?:{ARITHMETIC}|{SHARE}|{ROUNDING})", re.IGNORECASE)
RATE = re.compile(r"\b\d[\d.]*(?:,\d+)?\s(?:kr\.|pct\.)")  # 4.700 kr., 22,5 pct.
LISTED = re.compile(r"(?:^|\s)(?:\d+|a)\)\s")  # 1) ..., a) ...
FORMULA = (
    "Tilskuddet beregnes som forskellen mellem 60 pct. af vagtens udgift til båd og 18 pct. af summen af vagtens løn og "
    "gebyrer."
)
RATES = "Gebyret er 100 kr. for en jolle, 250 kr. for en kutter, 400 kr. for en pram, 500 kr. for to og 750 kr. for tre."
TIMES = "Lønnen beregnes som årets løn divideret med årets timer og ganget med timerne på åen."


@dataclass(frozen=True)
class ToldCalculation(Rule):
    """A calculation, or a table of rates, is told in one running sentence.

    Why it matters: a reader must find the formula in the prose, and so must whoever programs it.
    Instead: a formula, numbered steps or a table; an example in the guidance.
    Known gap: a calculation told over several sentences; numbers in words. Documents that are spent are left alone.
    After "natural language obsession" of Coupette, Hartung, Beckedorf, Böther and Katz, Law Smells (Artificial
    Intelligence and Law 31, 2023), which counts amounts, shares and periods in prose; a count alone finds a rate beside
    its exceptions, so steps are asked for.
    """

    least_steps: int = 3  # of a calculation
    least_signs: int = 2  # of multiplication, division and subtraction, however few steps there are
    least_rates: int = 5  # of a table

    code = "CPX10"
    precision = Precision(23, 28, date(2026, 11, 22), ReadBy.BOTH)
    hits = (FORMULA, TIMES, RATES)
    clean = (
        "Tilskuddet udgør 60 pct. af vagtens udgift til båd.",
        "Tilskuddet beregnes således: 1) 60 pct. af udgiften ganges med 2, 2) beløbet deles med 12, og 3) tallet afrundes.",
        "Vagten går tre gange om natten, summen af runder er 90, og 10 pct. af dem er korte.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        in_use = InUse.of(law)
        for provision in subsections(law):
            counted = search(TIMES_OR_BY, provision) or search(STEP, provision) or search(RATE, provision)
            if counted and in_use.holds(provision.id.eli) and not is_tabular(provision.text):
                yield from self.of_provision(provision)

    def of_provision(self, provision: Provision) -> Iterator[Finding]:
        """The first sentence of a stk. that tells too much."""
        for sentence in sentences(provision):
            words = sentence.of(provision.body)
            steps, rates = len(STEP.findall(words)), len(set(RATE.findall(words)))
            if LISTED.search(words):
                continue
            signs = len(TIMES_OR_BY.findall(words))
            if (steps >= self.least_steps and JOIN.search(words)) or signs >= self.least_signs:
                yield self.found(provision, sentence, f"{max(steps, signs)} regneskridt i én sætning")
                return
            if rates >= self.least_rates:
                yield self.found(provision, sentence, f"{rates} satser i én sætning")
                return

    def found(self, provision: Provision, sentence: Span, told: str) -> Finding:
        return Finding(provision.id, self.code, told, sentence)
