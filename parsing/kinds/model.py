"""The kinds, and a sign: words that show one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class ProvisionKind(StrEnum):
    """What a provision is; the earlier one is the main one."""

    VACANT = "vacant"  # (Ophævet), (Udeladt)
    AMENDMENT = "amendment"  # ændrer et andet dokument
    COMMENCEMENT = "commencement"  # ikrafttræden
    EXPIRY = "expiry"  # solnedgangsbestemmelse
    REVISION = "revision"  # revisionsbestemmelse
    REPEAL = "repeal"  # ophæver et andet dokument
    TRANSITIONAL = "transitional"  # overgangsbestemmelse
    EU_IMPLEMENTATION = "eu_implementation"  # gennemfører EU-ret
    PURPOSE = "purpose"  # formål
    SCOPE = "scope"  # anvendelsesområde, også det territoriale
    DEFINITION = "definition"
    SANCTION = "sanction"  # straf, tvangsbøder
    APPEAL = "appeal"  # klage, søgsmål
    EMPOWERMENT = "empowerment"  # hjemmel til at fastsætte regler
    DUTY = "duty"  # påbud og forbud
    RIGHT = "right"  # ret for borger, arbejdsgiver, virksomhed
    PREAMBLE = "preamble"  # indledning: hvad dokumentet udstedes i medfør af
    ANNEX = "annex"  # bilag, som et hele
    PERMISSION = "permission"  # kan-bestemmelse for en myndighed, eller uden nævnt handlende
    OTHER = "other"  # læst, og intet af dette

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
