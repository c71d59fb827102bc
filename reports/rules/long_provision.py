from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Level, Provision, ProvisionId
from parsing.words import count_words
from reports.finding import Finding
from reports.metrics.lix import LISTED, count_sentences
from reports.rules.in_use import InUse
from reports.rules.passages import is_tabular, subsections
from reports.rules.rule import Precision, ReadBy, Rule

DEFINES = re.compile(  # I denne lov forstås ved: 1) ...
    r"\bforstås (?:der )?ved\b[^:.]{0,60}:|\bforstås ved$", re.IGNORECASE
)
NOTE = re.compile(r"(?<=\.) 1\) (?=[A-ZÆØÅ])")  # ... nr. 61. 1) Et flertal ...
LONG = (
    "Vagten skriver i protokollen, " + "om vandet stod højt, om det stod lavt, og " * 25 + "om broen holdt."
)
LIST = "Vagten medbringer: " + " ".join(f"{n}) reb og lygte til bro nr. {n}." for n in range(1, 41))

APART = "Vagten medbringer ved flod: " + " ".join(
    f"{n}) reb nr. {n} og en lygte, som vagten har efterset om morgenen og igen om aftenen, så den lyser hele natten, "
    "når vandet stiger, og som kan ses fra broen, fra båden og fra begge sider af åen."
    for n in range(1, 9)
)
DEFINITIONS = "I denne lov forstås ved: " + " ".join(
    f"{n}) Vagt nr. {n}: Den, der går langs åen"
    + " om natten, når vandet er højt, eller" * 5 * n
    + " om dagen."
    for n in range(1, 6)
)
NOTED = (
    "Det skal stå i protokollen, 1) om vandet stod højt, og 2) om broen holdt, jf. regulativ nr. 4. 1) Et flertal i rådet "
    + "har besluttet, at protokollen skrives i hånden af den vagt, som gik runden den nat, og " * 14
    + "at den er blå."
)


@dataclass(frozen=True)
class LongProvision(Rule):
    """One stk. holds more words than a reader can keep together.

    Why it matters: conditions and exceptions drown, and nobody can cite the part that is meant.
    Instead: one rule a stk.; move calculation to an annex, conditions to a list.
    Known gap: lists of short items are left alone, as they are easy to read however long; tables, lists of definitions
    and documents that are spent are left alone too, and a footnote printed behind the stk. is not counted.
    A list of items that stand each for themselves is counted as what is read at once: the words around the list and its
    longest item. Whether items are alternatives or must all hold is not told apart.
    """

    max_words: int = 200
    most_at_once: int = 120  # words outside the list and in its longest item
    fewest_a_piece: int = (
        25  # words of a sentence or list item, on average: a list of short items is easy to read
    )

    code = "CPX02"
    precision = Precision(16, 18, date(2026, 11, 22), ReadBy.BUILDERS)
    hits = (LONG,)
    clean = ("Vagten går langs åen hver morgen.", LIST, APART, DEFINITIONS, NOTED)

    def check(self, law: Law) -> Iterator[Finding]:
        in_use = InUse.of(law)
        items: dict[ProvisionId, list[Provision]] = defaultdict(list)
        for item in law.at(*LISTED):
            items[item.id.section].append(item)
        for provision in subsections(law):
            if len(provision.text) >= self.max_words * 2 and in_use.holds(provision.id.eli):
                yield from self.of_provision(provision, items[provision.id.section])

    def of_provision(self, provision: Provision, items: Sequence[Provision]) -> Iterator[Finding]:
        """`items`: those of its section."""
        inside = [item for item in items if provision.span.start < item.span.start < provision.span.end]
        note = count_words(footnote(provision, inside))
        words = count_words(provision.text) - note
        if words <= self.max_words or DEFINES.search(provision.text) or is_tabular(provision.text):
            return
        at_once = words_at_once(words + note, inside) - note
        pieces = count_sentences(provision, [one.span.start for one in inside])
        if at_once > self.most_at_once and words >= self.fewest_a_piece * pieces:
            message = f"stykket har {words} ord; {at_once} af dem må læses under ét"
            yield Finding(provision.id, self.code, message)


def footnote(provision: Provision, inside: Sequence[Provision]) -> str:
    """What is printed behind its list as note 1: the count begins again after the last item."""
    last = max(inside, key=lambda one: one.span.start, default=None)
    if last is None or last.level is not Level.ITEM:
        return ""
    again = NOTE.search(provision.body, last.span.start, provision.span.end)
    return provision.body[again.end() : provision.span.end] if again else ""


def words_at_once(words: int, inside: list[Provision]) -> int:
    """The words of a stk. outside its list, and those of the list's longest item with all below it."""
    outer = [count_words(item.text) for item in inside if item.level is Level.ITEM]
    return words - sum(outer) + max(outer, default=0)
