from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Level, Span
from reports.finding import Finding
from reports.rules.rule import Precision, Rule

AND_OR = re.compile(r"\bog\s?/\s?eller\b", re.IGNORECASE)


@dataclass(frozen=True)
class AndOr(Rule):
    """The text says "og/eller" (and/or).

    Why it matters: a reader cannot tell whether one of the conditions is enough.
    Instead: write "eller" for one, "og" for both, or number the conditions.
    Known gap: "og eller" without the slash; a list whose items are joined by nothing.
    """

    code = "CPX01"
    precision = Precision(34, 37, date(2026, 11, 22))
    hits = ("Ansøgeren og/eller værgen skal underskrive.", "Støtte gives til rejse og / eller ophold.")
    clean = ("Ansøgeren og værgen skal underskrive.", "Ansøgeren eller værgen kan klage.")

    def check(self, law: Law) -> Iterator[Finding]:
        for provision in law.at(Level.SUBSECTION):
            if match := AND_OR.search(provision.body, provision.span.start, provision.span.end):
                yield Finding(
                    provision.id, self.code, "og/eller lader betingelsen stå åben", Span(*match.span())
                )
