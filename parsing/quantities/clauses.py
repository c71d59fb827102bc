"""Whether a whole clause follows `inden`, `før` or `efter`, or a noun and then the verb of the clause around it."""

from __future__ import annotations

import re
from collections.abc import Callable

from parsing.quantities.anchors import anchor
from parsing.quantities.finite import is_active_or_passive, is_finite, is_verb
from parsing.quantities.model import Anchor
from parsing.quantities.words import verbs

OPENS = re.compile(r"(?:^|[.;:)»«]\s?)$")  # what a sentence or list element begins after
MAIN_VERB = re.compile(  # Inden sagen afgøres[, jf. § 4, skal] parterne
    r"(?P<own>[^,;:]{0,160})(?:,\s(?:jf\.|stk\.|nr\.|§)[^,;:]{1,60}){0,3},\s(?:(?:dog|og|så)\s)?(?P<verb>\w+)\b"
)
CLAUSE = 120  # characters before the limit in which the verb of its clause is looked for
WORD = re.compile(r"\w+")
MODALS = frozenset({"skal", "kan", "må", "vil", "bør"})


def fronted_clause(match: re.Match[str]) -> Anchor | None:
    """All of `Inden varen og dens papirer m.v. afsendes, skal`: a clause in front of its sentence, to the comma."""
    text, start = match.string, match.start()
    main = MAIN_VERB.match(text, match.end()) if OPENS.search(text, max(0, start - 2), start) else None
    if main is None or not is_finite(main["verb"].lower()):
        return None
    words = WORD.findall(text, match.end(), main.end("own"))
    return (
        anchor(text, match.end(), main.end("own"))
        if any(is_active_or_passive(word.lower()) for word in words)
        else None
    )


def clause_verb(match: re.Match[str]) -> Callable[[str], bool] | None:
    """Which words behind the noun after `inden` or `efter` tell that a whole clause follows; None where none can.

    In front of its sentence that is so only where the main verb comes after a comma ("Inden sagen afgøres, skal"),
    and within one only where the clause around it has its verb already ("som inden ansættelsen har" is no clause).
    """
    text, start = match.string, match.start()
    if text.endswith((", ", "muligt "), 0, start):
        return is_finite
    if OPENS.search(text, max(0, start - 2), start):
        main = MAIN_VERB.match(text, match.end())
        return is_finite if main and is_finite(main["verb"].lower()) else None
    words = [word.lower() for word in WORD.findall(text, clause_start(text, start), start)]
    if not any(map(is_verb, words)):
        return None
    whole = MODALS.isdisjoint(words) or any(word in verbs() or word.endswith("es") for word in words)
    return is_active_or_passive if whole else is_verb


def clause_start(text: str, end: int) -> int:
    return max(end - CLAUSE, 1 + max(text.rfind(mark, max(0, end - CLAUSE), end) for mark in ",;:"))
