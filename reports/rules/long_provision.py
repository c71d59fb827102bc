from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Level, Provision, ProvisionId
from parsing.words import count_words
from reports.finding import Finding
from reports.metrics.lix import LISTED, count_sentences
from reports.rules.passages import is_tabular, subsections
from reports.rules.rule import READ, Precision, Rule

LONG = (
    "Vagten skriver i protokollen, " + "om vandet stod højt, om det stod lavt, og " * 25 + "om broen holdt."
)
LIST = "Vagten medbringer: " + " ".join(f"{n}) reb og lygte til bro nr. {n}." for n in range(1, 41))

APART = "Vagten medbringer ved flod: " + " ".join(
    f"{n}) reb nr. {n} og en lygte, som vagten har efterset om morgenen og igen om aftenen, så den lyser hele natten, "
    "når vandet stiger, og som kan ses fra broen, fra båden og fra begge sider af åen."
    for n in range(1, 9)
)


@dataclass(frozen=True)
class LongProvision(Rule):
    """One stk. holds more words than a reader can keep together.

    Why it matters: conditions and exceptions drown, and nobody can cite the part that is meant.
    Instead: one rule a stk.; move calculation to an annex, conditions to a list.
    Known gap: lists of short items are left alone, as they are easy to read however long; tables are left alone too.
    A list of items that stand each for themselves is counted as what is read at once: the words around the list and its
    longest item. Whether items are alternatives or must all hold is not told apart.
    """

    max_words: int = 200
    most_at_once: int = 110  # words outside the list and in its longest item
    fewest_a_piece: int = (
        25  # words of a sentence or list item, on average: a list of short items is easy to read
    )

    code = "CPX02"
    precision = Precision(16, 17, date(2026, 11, 22), READ)
    hits = (LONG,)
    clean = ("Vagten går langs åen hver morgen.", LIST, APART)

    def check(self, law: Law) -> Iterator[Finding]:
        items: dict[ProvisionId, list[Provision]] = defaultdict(list)
        for item in law.at(*LISTED):
            items[item.id.section].append(item)
        for provision in subsections(law):
            if (
                len(provision.text) < self.max_words * 2
                or (words := count_words(provision.text)) <= self.max_words
            ):
                continue
            inside = [
                item
                for item in items[provision.id.section]
                if provision.span.start < item.span.start < provision.span.end
            ]
            at_once = words_at_once(words, inside)
            if at_once <= self.most_at_once or is_tabular(provision.text):
                continue
            if words >= self.fewest_a_piece * count_sentences(provision, [one.span.start for one in inside]):
                message = f"stykket har {words} ord; {at_once} af dem må læses under ét"
                yield Finding(provision.id, self.code, message)


def words_at_once(words: int, inside: list[Provision]) -> int:
    """The words of a stk. outside its list, and those of the list's longest item with all below it."""
    outer = [count_words(item.text) for item in inside if item.level is Level.ITEM]
    return words - sum(outer) + max(outer, default=0)
