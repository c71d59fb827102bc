"""Eli: the name of a published document, in all the ways people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from corpus.errors import InvalidEli

NUMBER = r"(?P<number>\d[\w.-]*)"  # "548"; "1-1" exists, so it is text
YEAR = r"(?P<year>\d{4})"
KIND = r"(?:lov|lbk|lovbekendtgørelse|bek|bekendtgørelse|ang|anordning|cir|cirkulære|vej|vejledning)"

FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:https?://(?:www\.)?retsinformation\.dk)?/?(?:eli/)?(?P<domain>[a-z]+)/{YEAR}/{NUMBER}(?:/(?:xml|dan|\w+))?",
        rf"{YEAR}:{NUMBER}",  # 2019:548
        rf"{KIND}\.?\s+(?:nr\.?\s*)?{NUMBER}/{YEAR}",  # LBK 548/2019
        rf"{KIND}\.?\s+nr\.?\s*{NUMBER}\s+af\s+\d{{1,2}}[/.]\s?\d{{1,2}}[/.]\s?{YEAR}",  # LBK nr 548 af 07/05/2019
    )
)


@dataclass(frozen=True, slots=True, order=True)
class Eli:
    """`lta/2024/434`: Lovtidende A, signed 2024, number 434.

    >>> Eli.parse("LBK 548/2019"), str(Eli.parse("2019:548"))
    (Eli(domain='lta', year=2019, number='548'), 'lta/2019/548')
    """

    domain: str
    year: int
    number: str

    @classmethod
    def parse(cls, text: str) -> Self:
        for form in FORMS:
            if match := form.fullmatch(text.strip()):
                parts = match.groupdict()
                return cls((parts.get("domain") or "lta").lower(), int(parts["year"]), parts["number"])
        raise InvalidEli(f"{text!r} is not a Danish ELI such as lta/2024/434, 2024:434 or LBK 434/2024")

    def __str__(self) -> str:
        return f"{self.domain}/{self.year}/{self.number}"

    @property
    def address(self) -> str:
        """Where the state publishes it."""
        return f"https://www.retsinformation.dk/eli/{self}"
