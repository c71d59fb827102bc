"""Who acts where a demand names nobody: its subsection, section, the section it refers to, its chapter, act and title.

A passive ("Planen offentliggøres") leaves out who acts because the text around has said it. The nearest place in which
somebody acts is asked first; a wider one only where one actor has all, or nearly all, of its duties. What a citizen does
(applies, proves) is asked of the citizens that the section names, all else of bodies.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from parsing.demands.model import Part, Source
from parsing.demands.placed import Page, Placed
from parsing.model import ProvisionId
from parsing.tagging.model import Bearer, Duty
from parsing.tagging.words import actor, implied_by

CITIZENS_STEPS = frozenset({Duty.APPLICATION, Duty.EVIDENCE})
ACTING = frozenset(Bearer) - {Bearer.OTHER, Bearer.NONE}
DECIDING = frozenset({Bearer.MUNICIPALITY, Bearer.UNEMPLOYMENT_FUND, Bearer.STATE_AUTHORITY})
AUTHORITYS_STEP = re.compile(  # what only an authority does: afgørelse træffes, partshøring foretages
    r"\b(?:afgørelse|partshør|(?:re)?vurdering|opfølgning|samtale|visitation|beregning|udbetaling|udbetale)",
    re.IGNORECASE,
)
UNNAMED = ("den", "det", "de", "enhver", "alle", "en person", "person")  # open a name that is none elsewhere
OWED = frozenset({"betale", "indbetale", "tilbagebetale", "klage", "påklage"})  # by whom no neighbour tells
AFTER_SECTION = re.compile(r"\b(?:efter|jf\.)\s§\s?(\d+(?:\s[a-z](?!\w))?)(?![^.]{0,60}\bi\slov)")
OF_TITLES = DECIDING | {Bearer.EMPLOYER, Bearer.PRIVATE_BODY}
FEW = 3  # named demands of a chapter
SEVERAL = 5  # and of an act
NEARLY_ALL = 0.9


@dataclass(frozen=True, slots=True)
class Named:
    """A demand that names who acts."""

    provision: ProvisionId
    start: int
    bearer: Bearer
    name: str


@dataclass(frozen=True, slots=True)
class Around:
    """Who is named where in one document."""

    sections: Mapping[str, Sequence[Named]]  # by eId path of the section, in order of print
    chapters: Mapping[str, Named]  # the one who acts in a whole chapter, by its path
    chapter_of: Mapping[str, str]
    act: Named | None  # the one who acts in nearly all of the act
    authority: Named | None  # the one authority that acts in nearly all of what authorities do in it
    title: Named | None
    bodies: Mapping[str, str]

    @classmethod
    def of(cls, placed: Sequence[Placed], page: Page) -> Around:
        sections: dict[str, list[Named]] = {}
        chapters: dict[str, list[Named]] = {}
        every = [named for one in placed if (named := who_is_named(one))]
        for named in every:
            path = named.provision.section.path
            sections.setdefault(path, []).append(named)
            if (chapter := page.chapters.get(path)) and named.bearer is not Bearer.CITIZEN:
                chapters.setdefault(chapter, []).append(named)
        alone = {path: one for path, those in chapters.items() if (one := the_one(those, FEW, 1.0))}
        every = [named for named in every if named.bearer is not Bearer.CITIZEN]
        return cls(
            sections,
            alone,
            page.chapters,
            the_one(every, SEVERAL, NEARLY_ALL),
            the_one([named for named in every if named.bearer in DECIDING], SEVERAL, NEARLY_ALL),
            in_title(page.title, placed[0].provision) if placed else None,
            page.bodies,
        )

    def with_bearer(self, one: Placed) -> Placed:
        """A passive that names nobody has the bearer that its context tells; a citizen's own step has none."""
        demand = one.demand
        if demand.bearer_source is not Source.UNDETERMINED:
            return one
        if OWED.intersection(demand.verbs):
            return one
        body = self.bodies.get(one.provision.section.path, "")
        turned_to = demand.words(Part.COUNTERPARTY, body).lower()
        for named, source in self.candidates(one, demand.words(Part.OBJECT, body)):
            if not turned_to or (named.name not in turned_to and turned_to not in named.name):
                found = replace(demand, bearer=named.bearer, bearer_source=source)
                return replace(one, demand=found, bearer_name=named.name)
        return one

    def candidates(self, one: Placed, handled: str) -> list[tuple[Named, Source]]:
        """Those who may act, the nearest first."""
        path = one.provision.section.path
        citizens = bool(CITIZENS_STEPS.intersection(one.demand.duties))
        section = [
            named for named in self.sections.get(path, ()) if citizens is (named.bearer is Bearer.CITIZEN)
        ]
        in_its_title = [(self.title, Source.TITLE)] if self.title else []
        if citizens:
            own = [named for named in section if subsection(named.provision) == subsection(one.provision)]
            before = [named for named in own if named.start <= one.statement.start]
            return [(named, Source.CONTEXT) for named in before[-1:]] or in_its_title
        own = [named for named in section if subsection(named.provision) == subsection(one.provision)]
        found = [(named, Source.CONTEXT) for named in (*nearest(own, one), *nearest(section, one))]
        if not section and (match := AFTER_SECTION.search(handled)):
            referred = self.bodies_of(f"sec_{match[1].replace(' ', '')}")
            found += [(named, Source.REFERENCE) for named in [the_one(referred, 1, 1.0)] if named]
        wider = self.chapters.get(self.chapter_of.get(path, "")) or self.act
        if wider is None and AUTHORITYS_STEP.search(" ".join((handled, *one.demand.verbs))):
            wider = self.authority
        found += [(wider, Source.CONTEXT)] if wider else []
        return [*found, *in_its_title]

    def bodies_of(self, section: str) -> list[Named]:
        return [named for named in self.sections.get(section, ()) if named.bearer is not Bearer.CITIZEN]


def who_is_named(one: Placed) -> Named | None:
    """The actor that the words of a demand name; a thing, a person like any other or a pronoun is nobody here."""
    demand, name = one.demand, one.bearer_name.lower()
    if demand.bearer_source is not Source.WORDS or not name:
        return None
    if name.startswith(UNNAMED) and demand.bearer not in DECIDING:  # "den tidligere kommune" is somebody
        return None
    if demand.bearer not in ACTING and demand.bearer is not Bearer.OTHER:
        return None
    return Named(one.provision, one.statement.start, demand.bearer, name)


DOINGS = (  # whose pligt, regnskaber: by the beginning of the word
    *("pligt", "regnskab", "administration", "kontrol", "virksomhed", "opgave", "arbejde", "sagsbehandling"),
    *("opfølgning", "vejledning", "indberetning", "anmeldelse", "efterregulering", "økonomi"),
)
MINISTRIES = ("ministeriets", "ministeriernes", "ministerens", "ministeriet")
ABOUT_OTHERS = re.compile(r"\b(?:revision|tilsyn|kontrol)\w*\s(?:af|med)\b", re.IGNORECASE)


def in_title(title: str, provision: ProvisionId) -> Named | None:
    """The one body whose doings an act or order is about: `om kommunernes regnskaber`, `forretningsorden for rådet`."""
    if ABOUT_OTHERS.search(title):
        return None
    words = re.findall(r"[\w-]+", title.lower())
    told: dict[Bearer, str] = {}
    for at, (before, word) in enumerate(zip(["", *words], words, strict=False)):
        if word.endswith(MINISTRIES):
            continue  # på ministeriets område
        behind = next(
            (one for one in words[at + 1 :] if one not in {"og", "eller"} and not one.endswith("s")), ""
        )
        does = word.endswith("s") and before != "til" and behind.startswith(DOINGS)
        owner = actor(word[:-1]) if does else None
        group = owner or (actor(word) if before == "for" else None)
        implied = implied_by(word)
        if group in OF_TITLES and group:
            told.setdefault(group, word.removesuffix("s") if owner else word)
        elif implied and implied == (Bearer.MUNICIPALITY, True):
            told.setdefault(implied[0], "kommunen")
    return Named(provision, 0, *next(iter(told.items()))) if len(told) == 1 else None


def nearest(those: Sequence[Named], one: Placed) -> Sequence[Named]:
    """The last named before, else the first behind."""
    before = [named for named in those if named.start <= one.statement.start]
    behind = [named for named in those if named.start > one.statement.start]
    return before[-1:] or behind[:1]


def the_one(those: Sequence[Named], few: int, share: float) -> Named | None:
    """The one whose group has that share of the duties of a place with so many at least."""
    if len(those) < few:
        return None
    group, count = Counter(named.bearer for named in those).most_common(1)[0]
    if count < share * len(those):
        return None
    names = Counter(named.name for named in those if named.bearer is group)
    name, times = names.most_common(1)[0]
    if group is Bearer.OTHER and times < share * len(those):
        return None
    return next(named for named in those if named.name == name and named.bearer is group)


def subsection(provision: ProvisionId) -> str:
    return next((step for step in provision.path.split("__") if step.startswith("subsec_")), "subsec_1")
