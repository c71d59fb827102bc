from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import ProvisionId
from parsing.words import count_words
from reports.finding import Finding
from reports.metrics.lix import LISTED, count_sentences
from reports.rules.passages import is_tabular, subsections
from reports.rules.rule import Precision, Rule

LONG = (
    "Vagten skriver i protokollen, " + "om vandet stod højt, om det stod lavt, og " * 25 + "om broen holdt."
)
LIST = "Vagten medbringer: " + " ".join(f"{n}) reb og lygte til bro nr. {n}." for n in range(1, 41))


@dataclass(frozen=True)
class LongProvision(Rule):
    """One stk. holds more words than a reader can keep together.

    Why it matters: conditions and exceptions drown, and nobody can cite the part that is meant.
    Instead: one rule a stk.; move calculation to an annex, conditions to a list.
    Known gap: lists of short items are left alone, as they are easy to read however long; tables are left alone too.
    """

    max_words: int = 200
    fewest_a_piece: int = (
        25  # words of a sentence or list item, on average: a list of short items is easy to read
    )

    code = "CPX02"
    precision = Precision(32, 40, date(2026, 11, 22))
    hits = (LONG,)
    clean = ("Vagten går langs åen hver morgen.", LIST)

    def check(self, law: Law) -> Iterator[Finding]:
        items: dict[ProvisionId, list[int]] = defaultdict(list)
        for item in law.at(*LISTED):
            items[item.id.section].append(item.span.start)
        for provision in subsections(law):
            if (
                len(provision.text) < self.max_words * 2
                or (words := count_words(provision.text)) <= self.max_words
            ):
                continue
            inside = [
                at for at in items[provision.id.section] if provision.span.start < at < provision.span.end
            ]
            if words >= self.fewest_a_piece * count_sentences(provision, inside) and not is_tabular(
                provision.text
            ):
                message = f"stykket har {words} ord; over {self.max_words} kan ingen holde det sammen"
                yield Finding(provision.id, self.code, message)
