"""A version as people name it: by ELI, or by short title and year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from corpus.eli import Eli
from corpus.errors import UnknownDocument
from graph.address import read_document
from graph.alignment.pairs import age
from graph.versions import Version

NAME_AND_YEAR = re.compile(r"(?P<name>.*[^\W\d].*?),?\s+(?P<year>(?:19|20)\d\d)")  # sygedagpengeloven 2014


def read_version(text: str, versions: Mapping[Eli, Version]) -> Version:
    """The version named; of a name with a year the last one signed by the end of that year.

    Raises `UnknownDocument` for what nobody bears, or what no version of that time is held of.
    """
    match = NAME_AND_YEAR.fullmatch(text.strip())
    eli = read_document(match["name"] if match else text.strip(), versions)
    if (found := versions.get(eli)) is None:
        raise UnknownDocument(f"the workspace holds no {eli}")
    return of_year(found, int(match["year"]), versions) if match else found


def of_year(one: Version, year: int, versions: Mapping[Eli, Version]) -> Version:
    """Among the versions of its family, amending documents apart."""
    line = [
        other
        for other in versions.values()
        if other.family == one.family
        and other.type.is_order == one.type.is_order
        and not other.type.is_amending
    ]
    by_then = [other for other in line if age(other)[0] <= date(year, 12, 31)]
    if not by_then:
        first = min(line, key=age)
        raise UnknownDocument(
            f"no version of {one.title!r} was signed by {year}; the first held is {first.eli} of {first.signed}"
        )
    return max(by_then, key=age)
