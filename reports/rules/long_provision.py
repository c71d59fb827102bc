from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.law import Law
from parsing.words import count_words
from reports.finding import Finding
from reports.rules.passages import subsections
from reports.rules.rule import Rule

LONG = (
    "Vagten skriver i protokollen, " + "om vandet stod højt, om det stod lavt, og " * 25 + "om broen holdt."
)
LIST = "Vagten medbringer: " + " ".join(f"{n}) reb og lygte til bro nr. {n}." for n in range(1, 21))


@dataclass(frozen=True)
class LongProvision(Rule):
    """One stk. holds more words than a reader can keep together.

    Why it matters: conditions and exceptions drown, and nobody can cite the part that is meant.
    Instead: one rule a stk.; move calculation to an annex, conditions to a list.
    Known gap: a list of many short items is long and yet easy to read.
    """

    max_words: int = 200

    code = "CPX02"
    hits = (LONG,)
    clean = ("Vagten går langs åen hver morgen.", LIST)

    def check(self, law: Law) -> Iterator[Finding]:
        for provision in subsections(law):
            if (
                len(provision.text) > self.max_words * 2
                and (words := count_words(provision.text)) > self.max_words
            ):
                message = f"stykket har {words} ord; over {self.max_words} kan ingen holde det sammen"
                yield Finding(provision.id, self.code, message)
