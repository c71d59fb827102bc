"""Which words are a rule of their own: an item without its list, or a clause about the order itself, is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.similarity.subjects import exchange, years
from graph.similarity.words import folded, masked

LISTED = re.compile(r"(?:\d+|[a-zæøå])\)")  # 2) a fence
HANGING = re.compile(r"(?:dette|det samme|tilsvarende|det) gælder\b")  # det samme gælder for naboen
SCOPE = re.compile(  # bekendtgørelsen gælder for haver
    r"(?:denne |reglerne i |bestemmelserne i )*(?:loven|lov|bekendtgørelsen|bekendtgørelse|kapitlet|afsnittet)s?"
    r"(?: \w+){0,2}? (?:gælder|omfatter|finder (?:\w+ )?anvendelse|fastsætter|vedrører)\b"
    r"|(?:endvidere|desuden|tillige) (?:gælder|omfatter|finder) (?:loven|bekendtgørelsen)\b"
)
ANNEX = re.compile(r"\bbilag(?:et|ene)?\b(?!\s\d+\w?\si\s(?:lov|bekendtgørelse))")  # skemaet i bilag 1
OF_YEAR = re.compile(  # for 2031; i optjeningsåret 2031
    r"\b(?:for|i)\s(?:\w*året\s|\w*årene\s|kalenderår\s)?((?:19|20)\d\d)\b(?:(?:\s?[-–,]\s?|\sog\s)((?:19|20)\d\d))?"
)


def is_rule(parts: Sequence[str]) -> bool:
    """Do the sentences say something without what stands around them?

    >>> is_rule(["Det samme gælder for naboen."]), is_rule(["2) et hegn og"]), is_rule(["Lejeren hegner haven."])
    (False, False, True)
    """
    told = [part for part in parts if not LISTED.match(part.strip())]
    bare = [folded(part) for part in told]
    standing = [part for part in bare if not (HANGING.match(part) or SCOPE.match(part))]
    if any(part.endswith((".", "?", "!")) for part in standing):
        return True
    return bool(standing) and len(told) < len(parts)  # an opening with items of its list


def own_annex(text: str) -> bool:
    """Does it speak of an annex, which each document has for itself?"""
    return ANNEX.search(folded(text)) is not None


def years_named(text: str) -> frozenset[str]:
    """The years a text lays something down for.

    >>> sorted(years_named("Lejen for 2031 og i optjeningsårene 2032-2034"))
    ['2031', '2032', '2034']
    """
    return frozenset(year for found in OF_YEAR.findall(text) for year in found if year)


def other_years(a: str, b: str) -> bool:
    """Does each of two rules name years that the other does not?"""
    return exchange(years_named(a), years_named(b))


def other_period(a: str, b: str) -> bool:
    """Do two openings (title and § 1) both name years, and none of them in common? Those of other law do not count.

    >>> other_period("Renten fra 1. maj 2031 til 31. maj 2031", "Renten for 2032"), other_period("Renten", "Renten for 2032")
    (True, False)
    """
    one, other = years(masked(a)), years(masked(b))
    return bool(one) and bool(other) and not one & other
