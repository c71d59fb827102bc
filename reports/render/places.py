"""Places: what a provision is called, and where in the report it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote, urlencode

from corpus.eli import Eli
from graph.law import Law
from graph.titles import short_names
from parsing.model import STEP, Level, Provision, ProvisionId
from reports.render.texts import Texts

CONSOLIDATION = re.compile(r"^(?:Ny )?[Bb]ekendtgørelse af (?=.*lov)")  # "Bekendtgørelse af lov om ..."
LETTERED = re.compile(r"(?<=\d)(?=[a-zæøå]+$)")  # between 53 and a
ANCHORED = frozenset(  # levels that get an id of their own on the page
    set(Level) - {Level.SENTENCE, Level.TABLE}
)
FOLDER = "dokumenter"
SHORTEST = 48  # characters to which registers cut a title


def slug(eli: Eli) -> str:
    """The file name of a document's page: `lta-2019-548`."""
    return re.sub(r"[^\w.-]+", "-", str(eli))


def short_title(title: str, longest: int = 70) -> str:
    """What people call it: the name it gives itself, else its title without the words of consolidation.

    >>> short_title("Bekendtgørelse af lov om vandløbsvagter (vagtloven)"), short_title("Bekendtgørelse af lov om åmænd")
    ('Vagtloven', 'Lov om åmænd')
    """
    if names := short_names(title):
        return capital(names[0])
    name = capital(CONSOLIDATION.sub("", title.strip()))
    return name if len(name) <= longest else name[: longest - 1].rsplit(" ", 1)[0].rstrip(",;") + "\u00a0…"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def spelled(path: str, texts: Texts, *, sole: bool) -> str:
    """`§ 4, stk. 2, nr. 3`; where a stk. 1 is the `sole` one of its section it is not named.

    >>> spelled("sec_4a__subsec_1__sentence_2", Texts.load("da"), sole=True)
    '§ 4 a, 2. pkt.'
    """
    named = (step for step in path.split("__") if step != "subsec_1" or not sole)
    return ", ".join(spelled_step(step, texts) for step in named)


def spelled_step(step: str, texts: Texts) -> str:
    match = STEP.fullmatch(step)
    if match is None:
        return step
    name = texts(f"cite.{match['prefix']}", n=LETTERED.sub(" ", match["number"] or "")).strip()
    return texts("cite.again", place=name, n=match["repeat"]) if match["repeat"] else name


@dataclass(frozen=True)
class Places:
    """Names and addresses of the provisions of a law. `documents` have pages of their own."""

    law: Law
    texts: Texts
    documents: Mapping[Eli, tuple[Provision, ...]]
    hrefs: dict[ProvisionId, str] = field(default_factory=dict)  # found once, asked for many times
    names: dict[ProvisionId, str] = field(default_factory=dict)

    @classmethod
    def of(cls, law: Law, texts: Texts) -> Places:
        documents: dict[Eli, list[Provision]] = {}
        for provision in law.provisions.values():
            documents.setdefault(provision.id.eli, []).append(provision)
        return cls(law, texts, {eli: tuple(held) for eli, held in documents.items()})

    def title(self, eli: Eli, longest: int = 70) -> str:
        """Its short title; with its number where several documents are called the same."""
        version = self.law.versions.get(eli)
        if version is None or not version.title:
            return str(eli)
        short = short_title(version.title, longest)
        numbered = self.titles[short_title(version.title, SHORTEST)] > 1 and self.has_page(eli)
        return f"{short} ({eli.number}/{eli.year})" if numbered else short

    @cached_property
    def titles(self) -> Counter[str]:
        """How many of the documents with pages are called the same, at the shortest that titles are cut to."""
        held = (self.law.versions[eli].title for eli in self.documents if eli in self.law.versions)
        return Counter(short_title(title, SHORTEST) for title in held)

    def cite(self, place: ProvisionId) -> str:
        """`§ 4, stk. 2, nr. 3`; a subsection that is the only one of its section is not named."""
        if (name := self.names.get(place)) is None:
            name = self.names[place] = self.spelled(place)
        return name

    def spelled(self, place: ProvisionId) -> str:
        if not place.path:
            return self.texts("cite.whole")
        section, first, _ = place.path.partition("__subsec_1")
        sole = not first or ProvisionId(place.eli, f"{section}__subsec_2") not in self.law.provisions
        return spelled(place.path, self.texts, sole=sole)

    def named(self, place: ProvisionId) -> str:
        """The citation with the document's name."""
        title = self.title(place.eli)
        return f"{title}, {self.cite(place)}" if place.path else title

    def anchored(self, place: ProvisionId) -> ProvisionId:
        """The place itself, or the innermost one around it that has an id on its page."""
        here: ProvisionId | None = place
        while here is not None and here.path:
            provision = self.law.provisions.get(here)
            if provision is not None and provision.level in ANCHORED:
                return here
            here = here.parent
        return ProvisionId(place.eli)

    def page(self, eli: Eli) -> str:
        """The address of a document as seen from the front page."""
        return self.href(ProvisionId(eli))

    def has_page(self, eli: Eli) -> bool:
        return eli in self.documents

    def href(self, place: ProvisionId, *, within: bool = False) -> str:
        """Its address as seen from the front page; `within` the folder of documents. Others stand at the publisher."""
        if not self.has_page(place.eli):
            return place.eli.address
        if (address := self.hrefs.get(place)) is None:
            anchor = quote(self.anchored(place).path, safe="~")
            address = self.hrefs[place] = f"{slug(place.eli)}.html" + (f"#{anchor}" if anchor else "")
        return address if within else f"{FOLDER}/{address}"


def filtered(page: str, **choice: str) -> str:
    """The address of a page's register with some of its filters chosen."""
    return f"{page}?{urlencode(choice, quote_via=quote)}#register"
