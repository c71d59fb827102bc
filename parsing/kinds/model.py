"""The kinds, and a sign: words that show one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsing.term import Term


class ProvisionKind(Term):
    """What a provision is; the earlier one is the main one."""

    VACANT = "vacant", "its words are gone: (Ophævet), (Udeladt)"
    AMENDMENT = "amendment", "changes another document"
    COMMENCEMENT = "commencement", "begins to hold: ikrafttræden"
    EXPIRY = "expiry", "ends by itself: solnedgangsbestemmelse"
    REVISION = "revision", "a new look is promised: revisionsbestemmelse"
    REPEAL = "repeal", "ends another document"
    TRANSITIONAL = "transitional", "what holds between old and new: overgangsbestemmelse"
    EU_IMPLEMENTATION = "eu_implementation", "carries out EU law"
    PURPOSE = "purpose", "what the document is for: formål"
    SCOPE = "scope", "where and for whom it holds, the territory too: anvendelsesområde"
    DEFINITION = "definition", "what a word means"
    SANCTION = "sanction", "straf, tvangsbøder"
    APPEAL = "appeal", "klage, søgsmål"
    EMPOWERMENT = "empowerment", "power to lay down rules: hjemmel"
    DUTY = "duty", "påbud og forbud"
    RIGHT = "right", "of a citizen, an employer or a firm"
    PREAMBLE = "preamble", "what the document is issued under: indledning"
    ANNEX = "annex", "bilag, as a whole"
    PERMISSION = "permission", "what an authority may do, or somebody who is not told"
    OTHER = "other", "read, and none of these"

    @property
    def rank(self) -> int:
        return RANKS[self]


RANKS = {kind: rank for rank, kind in enumerate(ProvisionKind)}


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that show a kind. The examples are the tests."""

    kind: ProvisionKind
    triggers: tuple[str, ...]  # in lower case: without one of them in the text the pattern is not tried
    pattern: re.Pattern[str]
    hits: tuple[str, ...]
    clean: tuple[str, ...] = ()
