from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Provision, Span
from reports.finding import Finding
from reports.rules.passages import search, sentence_at, subsections
from reports.rules.rule import Precision, ReadBy, Rule

OLD = re.compile(
    r"\b(?:(?:tele)?fax(?:en|es|nummer|numre|ning)?"  # pr. telefax, faxnummer
    r"|telegra(?:m|f)\w*|telex|diskette\w*|magnetbånd\w*|hulkort\w*|mikrofi(?:lm|che)\w*|videobånd\w*|kassettebånd\w*"
    r"|cd-rom\w*|skrivemaskine\w*|girokort\w*|postgiro\w*|personsøger\w*)\b",
    re.IGNORECASE,
)
EXEMPT = re.compile(  # Dette gælder ikke ved: 1) ...: nobody must use it
    r"\b(?:gælder|omfatter|finder|anvendes|omfattet)\b[^.:]{0,60}\bikke\b|\bikke omfattet\b|\bundtage[nt]\b|\bundtagelse",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class OldTechnology(Rule):
    """The text names a technology that has gone out of use.

    Why it matters: a duty to use it cannot be met, and a right to use it helps nobody.
    Instead: say what must be achieved (in writing, so that it can be proved), not by which machine.
    Known gap: words that are still in use for something else ("brev"), and old words for new things ("edb-system")
    are left out on purpose; what a rule exempts is let be.
    """

    code = "OBS10"
    precision = Precision(1, 1, date(2026, 11, 22), ReadBy.BUILDERS)
    hits = ("Vagten sender sin melding pr. telefax.", "Meldinger opbevares på diskette.")
    clean = (
        "Vagten sender sin melding digitalt.",
        "Der betales en faktor to.",
        "Kravet gælder ikke for 1) både og 2) skrivemaskiner.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for provision in subsections(law):
            if (match := search(OLD, provision)) and not is_exempt(provision, match):
                yield Finding(
                    provision.id,
                    self.code,
                    f"nævner {match[0].lower()}, som er gået af brug",
                    Span(*match.span()),
                )


def is_exempt(provision: Provision, match: re.Match[str]) -> bool:
    """Does its sentence, a list with it, say what a rule does not apply to?"""
    sentence = sentence_at(provision, match.start())
    return EXEMPT.search(provision.body, sentence.start, match.start()) is not None
