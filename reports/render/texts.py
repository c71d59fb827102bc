"""All words that a report says, in one data file a language, and the way numbers and dates are written in it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Self

from corpus.errors import BadInput

LANGUAGES = Path(__file__).with_name("languages")


@dataclass(frozen=True)
class Texts:
    """The words of one language by dotted key: `texts("nav.duties")`."""

    lang: str
    words: Mapping[str, str]

    @classmethod
    @cache
    def load(cls, lang: str) -> Self:
        """Raises `BadInput` for a language that has no file."""
        path = LANGUAGES / f"{lang}.toml"
        if not path.is_file():
            held = ", ".join(sorted(file.stem for file in LANGUAGES.glob("*.toml")))
            raise BadInput(f"no texts in the language {lang!r}; there are {held}")
        return cls(lang, dict(flattened(tomllib.loads(path.read_text("utf-8")))))

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key, its {places} filled."""
        text = self.words[key]
        return text.format(**values) if values else text

    def get(self, key: str, otherwise: str) -> str:
        """The text of a key that a later version of another part may have brought, or what to say instead."""
        return self.words.get(key, otherwise)

    def count(self, key: str, number: int, **values: object) -> str:
        """A number with its noun, or what is said behind a number: `key.one` for 1, else `key.many`."""
        return self(f"{key}.{'one' if number == 1 else 'many'}", n=self.number(number), **values)

    def number(self, value: float, digits: int = 0) -> str:
        """As the language writes it.

        >>> Texts.load("da").number(12345.6, 1), Texts.load("en").number(12345.6, 1)
        ('12.345,6', '12,345.6')
        """
        written = f"{value:,.{digits}f}"
        swap = str.maketrans({",": self("format.thousands"), ".": self("format.decimal")})
        return written.translate(swap)

    def share(self, part: float) -> str:
        r"""A part of one as per cent; what is not nothing is never written as nothing.

        >>> Texts.load("da").share(0.004), Texts.load("da").share(0.5)
        ('0,4\xa0%', '50\xa0%')
        """
        return f"{self.number(100 * part, 0 if part in {0, 1} or 0.01 <= part <= 0.99 else 1)}\u00a0%"

    def date(self, day: date | None) -> str:
        """`26. februar 2026`; the word for unknown where there is none."""
        if day is None:
            return self("format.no_date")
        return self("format.date", day=day.day, month=self(f"month.{day.month}"), year=day.year)


def flattened(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    """`{"nav": {"duties": "Pligter"}}` as `("nav.duties", "Pligter")`."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flattened(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
