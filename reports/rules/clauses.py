"""Kinds of clauses that several rules tell apart."""

from __future__ import annotations

import re

TRIAL = re.compile(  # et forsøg, forsøgsordningen, forsøgsperioden, en midlertidig ordning
    r"\bforsøg(?:et|ene|ets|enes)?\b(?! på at\b)|\b\w*forsøgs(?:ordning|periode|projekt|virksomhed)\w*"
    r"|\bmidlertidige? (?:ordning|forsøg|indsats|pulje)\w*|\bpilotprojekt\w*",
    re.IGNORECASE,
)
RELATIVE = re.compile(  # text that ends inside a relative or conditional clause
    r"(?:^|,)\s*(?:og |eller |men )?(?:der|som|hvis|hvor|når|at|for hvilke[nt]?)\b[^,]*$", re.IGNORECASE
)
