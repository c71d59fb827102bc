"""What an act is called when it is compared: lower case, without genitive, definite ending or short name in parenthesis."""

from __future__ import annotations

import re

SHORT_NAME = re.compile(r"[ \t]{0,2}\([^()]{1,600}(?:\([^()]{0,200}\)[^()]{0,400}){0,3}\)$")


def canonical(stem: str, title: str) -> str:
    """The name of "<stem> <title>", where the title begins with its "om" (or "for Grønland om").

    >>> canonical("bekendtgørelse", "om Årsløn (årslønsbekendtgørelsen)"), canonical("lov", "om lov om ferie")
    ('bekendtgørelse om årsløn', 'lov om ferie')
    """
    words = " ".join(SHORT_NAME.sub("", " ".join(title.split())).split())
    name = f"{stem} {words}".lower()
    return "lov om " + name.removeprefix("lov om lov om ") if name.startswith("lov om lov om ") else name


def short(word: str, *, genitive: bool) -> str:
    """`Sygedagpengelovens` as `sygedagpengeloven`."""
    word = word.lower()
    return word[:-1] if genitive and word.endswith("s") else word
