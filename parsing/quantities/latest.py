"""`senest` and `tidligst`: a day, a length from an event, or an event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.model import Span
from parsing.quantities.anchors import anchor, read_anchor
from parsing.quantities.days import DATE
from parsing.quantities.finite import is_finite
from parsing.quantities.lengths import LENGTH, read_length, unit_of
from parsing.quantities.limits import RELATION, day_limit, inner_day, limit
from parsing.quantities.model import Bound, Deadline, Direction, Length, Unit
from parsing.quantities.numbers import LIMIT, ORDINALS

VERB = (  # senest [være givet] på det tidspunkt, senest [skal ske] ved, senest [indsendes] ved
    r"(?:\s(?:skal\s|kan\s|vil\s)?(?:ske|(?:være|blive|have)\s\w+(?:t|et)|[a-zæøå]{3,}es))?"
)
CLOCK = r"(?:\skl\.\s\d{1,2}(?:[.:]\d\d)?)?"
PLACE = re.compile(r"\b(?:senest|allersenest|tidligst|ikke senere end)\b", re.IGNORECASE)
LEAD = (  # not "det senest afsluttede år", but "har modtaget den senest ved"
    r"(?:(?<!\bde\s)(?<!\bden\s)(?<!\bdet\s)|(?=senest\s(?:ved|den|på|når|inden|efter|\d)))"
    r"\b(?P<lead>(?:aller)?senest|tidligst|ikke senere end)\b"
)
GAP = (  # senest [være kommunen i hænde] 6 uger efter
    r"(?:\s(?!(?:ved|den|efter|fra|hver|hvert|inden(?!\sfor\b)|når)\b)[^\s,.;:()\d]{1,30}){0,6}?"
)
CLOSE = r"(?P<close>)"
BY_LENGTH = re.compile(
    rf"{LEAD}{GAP}{CLOCK}\s(?:inden\s(?:for\s)?)?{LIMIT}{LENGTH}{CLOSE}(?:\s?{RELATION})?", re.IGNORECASE
)
WEEKDAY = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\sden\s)"
BY_DAY = re.compile(rf"{LEAD}{GAP}\s(?:{WEEKDAY}|den\s|d\.\s?|pr\.\s)?{DATE}", re.IGNORECASE)
NTH = r"(?:\d{1,2}\.|følgende|førstkommende|første|anden|tredje|fjerde|femte|sidste|næstsidste)"
WORKING = r"(?:bank|hver|arbejds|børs|søgne|uge|man|tirs|ons|tors|fre|lør|søn)?dag(?:en)?"
BY_DAY_OF_MONTH = (
    re.compile(  # senest den 15. i den følgende måned, senest den sidste bankdag i måneden, senest medio juni
        rf"{LEAD}{CLOCK}\s(?:den\s)?(?P<day>(?:\d{{1,2}}\.|{NTH}\s{WORKING})\s(?P<of>hver|i|før|inden)\b"
        rf"|(?P<part>primo|medio|ultimo)\b|{NTH}\s{WORKING}(?!\w|,?\s(?:efter|fra)\b)|denne\sdato)",
        re.IGNORECASE,
    )
)
NEXT = (  # dagen efter, førstkommende hverdag efter, anden arbejdsdag efter
    rf"(?P<next>(?:samme\s|den\s)?(?:(?P<nth>{NTH})\s)?(?:{WORKING}|uge|måned|år)(?:en|et)?)"
    r",?\s(?P<side>efter|før|som)"
)
AT = (  # senest ved udbetalingen, senest den dag, hvor
    r"(?P<at>,\snår|ved|på|til|i forbindelse med|i tilknytning til|i(?=\s(?:den|det|\w+år(?:et)?)\b)"
    r"|(?:samtidig(?:t)?\s)?med|når|(?=den\sdag,))"
)
BY_EVENT = re.compile(
    rf"{LEAD}{VERB}{CLOCK}(?:\s|(?=,\snår))"
    rf"(?:{NEXT}|{AT}|(?P<before>før|inden|forud for)|(?P<after>efter|fra))(?:\b|(?=den))",
    re.IGNORECASE,
)
THEREAFTER = re.compile(r"\sefter,?(?=\s)")
FROM = re.compile(r"\s(?:regnet\s)?(?:fra|efter)\b", re.IGNORECASE)
COUNTED = re.compile(  # senest efter 13 ugers ledighed, senest efter en sammenhængende periode på 1 måned
    rf"\s(?:sammenlagt\s|i alt\s|en\s(?:\w+\s)?periode\spå\s)?{LENGTH}", re.IGNORECASE
)


def latest(text: str) -> Iterator[Deadline]:
    """Limits that `senest` or `tidligst` opens."""
    for place in PLACE.finditer(text):
        if (found := at_place(text, place.start())) is not None:
            yield found


def at_place(text: str, at: int) -> Deadline | None:
    """The limit whose leading word begins there: the first that can be read, days before lengths before events."""
    if (match := BY_DAY.match(text, at)) and (day := inner_day(match)) is not None:
        return day_limit(match, day, bound_of(match))
    if match := BY_DAY_OF_MONTH.match(text, at):
        return day_of_month(match)
    if match := BY_LENGTH.match(text, at):
        return limit(match, bound_of(match))
    match = BY_EVENT.match(text, at)
    return by_event(match) if match else None


def day_of_month(match: re.Match[str]) -> Deadline:
    """A day that is counted out: its words go on to the month it is of, and what that comes after."""
    text, end = match.string, match.end()
    if (match["of"] or match["part"]) and (month := read_anchor(text, end)):
        end = month.span.end
        if (after := THEREAFTER.match(text, end)) and (event := read_anchor(text, after.end())):
            end = event.span.end
    found = anchor(text, match.start("day"), end)
    return Deadline(Span(match.start(), end), Direction.AT, bound_of(match), anchor=found)


def bound_of(match: re.Match[str]) -> Bound:
    return Bound.AT_LEAST if match["lead"].lower() == "tidligst" else Bound.AT_MOST


def by_event(match: re.Match[str]) -> Deadline | None:
    """`senest ved indberetningen`, `senest dagen efter, at ...`, `senest efter 13 ugers ledighed`."""
    text, at = match.string, match.end()
    length, direction = None, Direction.AT
    if match["next"]:
        length = next_unit(match["next"].lower(), match["nth"])
        direction = Direction.BEFORE if match["side"].lower() == "før" else Direction.AFTER
    elif match["before"]:
        direction = Direction.BEFORE
    elif match["after"]:
        direction = Direction.AFTER
        if counted := COUNTED.match(text, at):
            length, at = read_length(counted), counted.end()
            fro = FROM.match(text, at)
            at = fro.end() if fro else at
            if fro is None and not counted["unit"].lower().endswith("s"):  # senest efter 6 måneder
                return Deadline(Span(match.start(), at), direction, bound_of(match), length)
    whole = match["next"] or match["before"] or (match["at"] or "").endswith("når")
    found = read_anchor(text, at, clause=is_finite if whole else None)
    if found is None:
        return None
    return Deadline(Span(match.start(), found.span.end), direction, bound_of(match), length, found)


def next_unit(words: str, nth: str | None) -> Length:
    """How long after the event: `samme dag`, `dagen`, `ugedagen`, `anden arbejdsdag`."""
    unit = Unit.WEEK if words.startswith("ugedag") else unit_of(words.rsplit(maxsplit=1)[-1])
    if "samme" in words:
        return Length(0, unit)
    return Length(float(ORDINALS.get((nth or "").lower(), 1)), unit)
