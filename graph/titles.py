"""The names of acts: what a title is called by, whatever its spelling."""

from __future__ import annotations

import re
from functools import lru_cache

CONSOLIDATION = re.compile(  # "Bekendtgørelse af lov om ..." names the act behind it
    r"^(?:ny )?bekendtgørelse af (?=.*lov)"
)
SHORT_NAME = re.compile(r"\s*\((?P<name>[^()]{3,80})\)")  # "lov om universiteter (universitetsloven)"
ET_CETERA = re.compile(r"\b(?:m\.\s?v|mv|m\.\s?m|mm|m\.\s?fl|mfl)\b\.?")  # m.v., mv., m.m.
NOT_A_LETTER = re.compile(r"[^\w ]+")
BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=1 << 15)
def fold_title(title: str) -> str:
    """What titles of one act have in common: case, commas, `m.v.`, short names and the words of consolidation apart.

    >>> fold_title("Bekendtgørelse af lov om sygedagpenge m.v. (Sygedagpengeloven)")
    'lov om sygedagpenge'
    """
    text = title.lower().replace("\\n", " ")
    text = SHORT_NAME.sub(" ", text)
    text = ET_CETERA.sub(" ", text)
    text = BLANKS.sub(" ", NOT_A_LETTER.sub(" ", text)).strip()
    return CONSOLIDATION.sub("", text)


def short_names(title: str) -> tuple[str, ...]:
    """The names in parentheses that a title gives itself.

    >>> short_names("Lov om universiteter (universitetsloven)")
    ('universitetsloven',)
    """
    return tuple(
        match["name"].strip().lower()
        for match in SHORT_NAME.finditer(title)
        if "lov" in match["name"].lower()
    )
