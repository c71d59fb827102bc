"""Clauses that leave the time to somebody: `Ministeren fastsætter tidspunktet for lovens ikrafttræden`."""

from __future__ import annotations

import re

from parsing.commencement.found import Found
from parsing.commencement.model import WHOLE, Kind, Moment, Subject, Timing
from parsing.commencement.subjects import read_subject
from parsing.model import Span
from parsing.references.model import Place

TIME = r"(?:tidspunktet|tidspunkterne|ikrafttrædelsestidspunktet|datoen|dagen)"
ACTOR = r"[\w-]*minister\w*(?:\sfor\s[\w ,-]{3,80}?)?"
FIXES = re.compile(  # X fastsætter (samtidig) tidspunktet for / Dog fastsætter socialministeren tidspunktet for
    rf"(?P<by>[^.;]{{0,160}}?)\b(?:fastsætter|bestemmer)\s(?:(?P<actor>{ACTOR})\s)?(?:[\w-]+\s){{0,3}}?{TIME}\sfor\s(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
FIXED = re.compile(  # Tidspunktet for lovens ikrafttræden fastsættes af X
    rf"[^.;]{{0,20}}?\b{TIME}\sfor\s(?P<what>.{{3,300}}?)\s(?:fastsættes|bestemmes)\saf\s(?P<by>[^.;]{{3,100}}?)(?=,?\sjf\.|,\s(?:der|for\sså)|[.;]|$)",
    re.IGNORECASE | re.DOTALL,
)
EMPOWERED = re.compile(  # X bemyndiges til at fastsætte lovens ikrafttrædelsestidspunkt
    r"(?P<by>[^.;]{3,120}?)\sbemyndiges\stil\sat\sfastsætte\s(?:tidspunktet\sfor\s)?(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
OWN_ENTRY = re.compile(  # lovens ikrafttræden, lovens ikrafttrædelsestidspunkt
    r"\s*(?:denne\s)?(?P<owner>lov|bekendtgørelse|anordning|lovbekendtgørelse)(?:e?n)?s(?:\seller\sdele\saf\s\w+s|\shele\seller\sdelvise)?\sikrafttræde",
    re.IGNORECASE,
)
OF = re.compile(r"\bikrafttræde\w*\saf\s(?P<what>.+)", re.IGNORECASE | re.DOTALL)
END = re.compile(  # where the names are over
    r"(?<!\d)[.;]\s|(?<=\d)\.\s(?=[A-ZÆØÅ])|[.;]$|,?\sjf\.\sdog\b|,\sfor\sså\svidt\sangår\b|\sog\skan\sherunder\b"
)
FULL_STOP = re.compile(r"\b(?:nr|stk|jf|litra|m\.v|pkt|art)\.$")


def read_fixing(text: str, place: Place) -> Found | None:
    """The clause of a sentence that says who fixes the time."""
    if "ikrafttræd" not in text.lower():
        return None
    for pattern in (FIXES, FIXED, EMPOWERED):
        match = pattern.match(text)
        if match is not None and (subject := fixed(match["what"], place)) is not None:
            by = (match.groupdict().get("actor") or match["by"]).strip(" ,.")
            moment = Moment(Timing.DECIDED, decided_by=by)
            return Found(Kind.COMMENCEMENT, Span(0, len(text)), subject, moment)
    return None


def fixed(words: str, place: Place) -> Subject | None:
    """What takes effect then; what the places are about ("§ 85 om syn") is left out."""
    own = OWN_ENTRY.match(words)
    if own and (own["owner"].lower() == "lov") is not place.in_order:
        return WHOLE
    match = OF.match(words.strip())
    if match is None:
        return None
    what = match["what"]
    ends = [end.start() for end in END.finditer(what) if FULL_STOP.search(what, 0, end.start() + 1) is None]
    if ends:
        what = what[: ends[0]]
    about, _, _ = what.partition(" om ")
    return read_subject(what, place) or read_subject(about, place)
