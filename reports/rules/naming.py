"""How a message calls a place: "§ 9, stk. 2, i lov om vandløbsvagter"."""

from __future__ import annotations

import re

from corpus.eli import Eli
from graph.law import Law
from graph.titles import CONSOLIDATION
from parsing.model import STEP, Level, ProvisionId

DANISH = {
    Level.SECTION: "§ {}",
    Level.SUBSECTION: "stk. {}",
    Level.ITEM: "nr. {}",
    Level.POINT: "litra {}",
    Level.INDENT: "pind {}",
    Level.CHAPTER: "kapitel {}",
    Level.PART: "afsnit {}",
    Level.ANNEX: "bilag {}",
    Level.ARTICLE: "artikel {}",
    Level.PREAMBLE: "indledningen",
}
LETTER = re.compile(r"(?<=\d)(?=[a-zæøå])")  # between 53 and a


def cite(place: ProvisionId) -> str:
    """The place within its document.

    >>> cite(ProvisionId.parse("lta/2019/548#sec_32a__subsec_2__item_3"))
    '§ 32 a, stk. 2, nr. 3'
    """
    steps = filter(None, map(STEP.fullmatch, place.path.split("__")))
    return ", ".join(
        DANISH[level].format(LETTER.sub(" ", step["number"] or "")).strip()
        for step in steps
        if (level := Level(step["prefix"])) in DANISH
    )


def title(eli: Eli, law: Law) -> str:
    """What the document is called in running text."""
    version = law.versions.get(eli)
    if version is None or not version.title:
        return str(eli)
    name = CONSOLIDATION.sub("", version.title[:1].lower() + version.title[1:])
    return name if len(name) <= 90 else name[:89].rsplit(" ", 1)[0] + " …"


def cite_from(here: ProvisionId, place: ProvisionId, law: Law) -> str:
    """The place as seen from another: its document is named where it is another one."""
    if here.eli == place.eli:
        return cite(place)
    return f"{cite(place)} i {title(place.eli, law)}" if place.path else title(place.eli, law)
