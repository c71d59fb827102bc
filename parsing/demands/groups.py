"""The persons a demand is about, by the words of the law: `jobparate kontanthjælpsmodtagere`, `ledige medlemmer`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from parsing.model import Span

BEFORE = (  # adjectives that make a group of its own
    r"(?:(?:åbenlyst|ikke-?)\s)?(?:jobparate?|aktivitetsparate?|uddannelsesparate?|selvforsørgende"
    r"|dagpengeberettigede?|fleksjobvisiterede?|ledige?|sygemeldte?"
    r"|forsikrede?|ikke-?forsikrede?|selvstændige?|unge|enlige?|gravide?|fuldtidsforsikrede?|deltidsforsikrede?|udstationerede?|gravide|udenlandske?|nyankomne?|revalideringsberettigede?)"
)
# sygedagpengemodtagere
RECEIVERS = r"(?:\w*(?:hjælps|dagpenge|ydelses?|løns?|penge|pensions?|jobs?|tilskuds|forløbs)-?\s?modtager(?:e|en|ne)?)"
OTHERS = (
    r"(?:fleksjobvisiterede?|fleksjobansatte?|fleksjobbere?|sygemeldte|sygedagpengemodtagere|revalidend(?:er|en|erne)?|forrevalidend(?:er|en|erne)?|ledighedsydelsesmodtager(?:e|en|ne)?"
    r"|efterlønsmodtager(?:e|en|ne)?|førtidspensionist(?:er|en|erne)?|folkepensionist(?:er|en|erne)?|pensionist(?:er|en|erne)?|udlænding(?:e|en|ene)?|flygtning(?:e|en|ene)?"
    r"|familiesammenført(?:e)?(?:\sudlænding(?:e|en|ene)?)?|selvforsørgende|voksenlærling(?:e|en|ene)?|voksenelev(?:er|en|erne)?|tilskadekomn(?:e)?|medlem(?:met|mer|merne)?|lønmodtager(?:e|en|ne)?"
    r"|ledige?|kursister|praktikant(?:er|en|erne)?|elev(?:er|en|erne)?|lærling(?:e|en|ene)?|opsagte|jobsøgende|forsikrede|efterladte|værnepligtige|barslende|forældre(?:ne)?|unge|søfarende|ansatte)"
)
GROUP = re.compile(
    rf"(?<![\w-])(?P<words>(?:(?P<adjective>{BEFORE})\s)?(?P<noun>{RECEIVERS}|{OTHERS}))(?![\w-])"
    r"(?!\saf\s(?:tilsyn|bestyrelse|udvalg|råd|nævn))",
    re.IGNORECASE,
)
PERSONS = r"(?:\w+\s)?(?:[Pp]erson(?:er|en)?|[Ll]edige|[Bb]orgere|[Uu]dlændinge|[Mm]edlemmer|[Mm]odtagere)"
SECTION = r"(?P<act>lovens\s)?§+\s?(?P<section>\d+(?:\s[a-z](?!\w))?)(?:,\sstk\.\s(?P<subsection>\d+))?"
ITEM = r"(?:,\snr\.\s(?P<item>\d+(?:(?:,\s|\sog\s|\seller\s|-)\d+)*))?"
ACT = r"(?P<other>,?\si\slov\som\s[^,.;:]{3,80})?"
DEFINED = re.compile(  # personer omfattet af § 6, nr. 2; personer, der er omfattet af lovens § 6, nr. 1-3
    rf"(?P<words>{PERSONS}(?:,?\s(?:der|som)\ser)?\somfattet\saf\s{SECTION}{ITEM}{ACT})"
)
MINISTRY = re.compile(  # Ministeriet for Flygtninge, Indvandrere
    r"(?:[Mm]inisteriet|[Mm]inisteren|[Ss]tyrelsen|Fond|Fonden|Nævnet)\sfor\s(?:[A-ZÆØÅ][\w-]*(?:,\s|\sog\s))*$"
)
GENERAL = frozenset(
    {"medlemmer", "lønmodtagere", "ledige", "unge", "elever", "ansatte", "forældre", "forsikrede", "medlem"}
)  # say less than another name beside them


@dataclass(frozen=True, slots=True)
class Group:
    """`name` in the plural; "" where only a place is named. `place`: eId steps of a definition in the act."""

    span: Span
    name: str
    place: str = ""
    items: tuple[int, ...] = ()  # numbers of items below the place, where several are named

    @property
    def places(self) -> tuple[str, ...]:
        return tuple(f"{self.place}__item_{item}" for item in self.items) or (self.place,) * bool(self.place)


def find_groups(text: str) -> Iterator[Group]:
    """The groups that a text names, in order of print: names, then places that define them."""
    for match in GROUP.finditer(text):
        if match["noun"][0].isupper() and MINISTRY.search(text, 0, match.start()):
            continue
        yield Group(Span(*match.span("words")), plural(match["adjective"] or "", match["noun"]))
    for match in DEFINED.finditer(text):
        place = "" if match["act"] or match["other"] else place_of(match)
        yield Group(Span(*match.span("words")), "", place, several(match["item"]) if place else ())


@lru_cache(maxsize=1 << 12)  # a heading is asked for each demand below it
def the_group(text: str) -> Group | None:
    """The one a demand is about: a name that tells more than "medlemmer", else a place, else the general name."""
    found = list(find_groups(text))
    special = [one for one in found if one.name and one.name not in GENERAL]
    places = [one for one in found if not one.name]
    return next(iter((*special, *places, *found)), None)


def place_of(match: re.Match[str]) -> str:
    steps = [f"sec_{match['section'].replace(' ', '')}"]
    steps.append(f"subsec_{match['subsection'] or 1}")
    if match["item"] and match["item"].isdigit():
        steps.append(f"item_{match['item']}")
    return "__".join(steps)


def several(items: str | None) -> tuple[int, ...]:
    """The numbers of `7 og 8`, `1-3`; none where one or none is named.

    >>> several("1-3 og 7"), several("2")
    ((1, 2, 3, 7), ())
    """
    if not items or items.isdigit():
        return ()
    spans = (part.split("-") for part in re.findall(r"\d+(?:-\d+)?", items))
    return tuple(number for ends in spans for number in range(int(ends[0]), int(ends[-1]) + 1))


PLURALS = (  # of forms in the singular or definite
    (re.compile(r"modtager(?:ne|en)?$"), "modtagere"),
    (re.compile(r"medlem(?:met|merne)?$"), "medlemmer"),
    (re.compile(r"(?:ingene|ingen|ing)$"), "inge"),  # udlændingen
    (re.compile(r"(?:isten|ist|isterne)$"), "ister"),  # pensionisten
    (re.compile(r"(?:enden|end|enderne)$"), "ender"),  # revalidenden
    (re.compile(r"(?:eleven|elev|eleverne)$"), "elever"),
    (re.compile(r"(?:anten|ant|anterne)$"), "anter"),  # praktikanten
)


def plural(adjective: str, noun: str) -> str:
    """The name of a group, whichever form the law uses.

    >>> plural("jobparat", "kontanthjælpsmodtageren"), plural("", "medlemmet"), plural("", "ledig")
    ('jobparate kontanthjælpsmodtagere', 'medlemmer', 'ledige')
    """
    words = noun.lower()
    for pattern, ending in PLURALS:
        if pattern.search(words):
            return _with(adjective, pattern.sub(ending, words))
    return _with(adjective, words if words.endswith(("e", "r")) else words + "e")


def _with(adjective: str, noun: str) -> str:
    word = adjective.lower()
    if not word:
        return noun
    return f"{word if word.endswith(('e', 'de')) else word + 'e'} {noun}"
