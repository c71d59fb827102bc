"""Frequencies: how often."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.model import Span
from parsing.quantities.anchors import anchor
from parsing.quantities.days import MONTHS
from parsing.quantities.finite import is_active_or_passive
from parsing.quantities.lengths import KIND, NAMES, ORDINAL, read_ordinal, unit_of
from parsing.quantities.model import Anchor, Bound, Frequency, Length, Unit
from parsing.quantities.numbers import NUMBER, Numbered, numbered, read_number
from parsing.quantities.words import verbs, word_set

ADVERBS = {
    "årlig": Length(1, Unit.YEAR),
    "halvårlig": Length(1, Unit.HALF_YEAR),
    "kvartalsvis": Length(1, Unit.QUARTER),
    "kvartårlig": Length(1, Unit.QUARTER),
    "månedlig": Length(1, Unit.MONTH),
    "månedsvis": Length(1, Unit.MONTH),
    "ugentlig": Length(1, Unit.WEEK),
    "daglig": Length(1, Unit.DAY),
}
EVERY = "|".join(sorted(ADVERBS, key=len, reverse=True))
BY_ADVERB = rf"(?P<adverb>(?:{EVERY})(?=t)|kvartalsvis|månedsvis)t?\b"  # årligt, kvartalsvis
UNIT = rf"(?P<unit>{NAMES})(?![\w-])"
IN = r"(?:om|i|pr\.|per|inden for samme|inden for (?:et|en|hvert?)|i løbet af (?:et|en|samme))"
BY_UNIT = rf"{IN}\s{UNIT}"  # om året, pr. måned
BY_EACH = rf"(?:i\s)?hvert?\s(?:{ORDINAL}\s)?(?P<each>{NAMES})(?![\w-])"  # hvert 3. år
LENGTH = rf"(?P<long>{NUMBER})\s{KIND}(?P<span>{NAMES})(?![\w-])"
BY_LENGTH = (  # inden for de første 6 måneder, i løbet af 12 måneder, over en periode på 3 år
    r"(?:inden\s?for|i løbet af|over)\s"
    r"(?:(?P<opening>(?:de|det|den)\sførste\s)|(?:en|et)\s\w*(?:periode|tidsrum)\spå\s|(?:de|det|den)\s(?:seneste|sidste|foregående)\s|de\s)?"
    rf"(?:{LENGTH}|(?P<halves>halve)\s(?P<halved>{NAMES}))"
)
BY_PERIOD = r"over en (?P<years>\d+)-årig periode"  # over en 3-årig periode
PER = rf"(?:{BY_ADVERB}|{BY_EACH}|{BY_UNIT}|{BY_LENGTH}|{BY_PERIOD})"
NOUN = rf"(?P<of>(?!gange?\b|kr\b|procent|promille|{NAMES}\b)[a-zæøå-]{{4,30}})"  # samtaler
COUNT = rf"(?P<count>(?<![\w.,§-])(?<!§\s)(?<!nr\.\s)(?<!stk\.\s){NUMBER})"
TIMES = re.compile(  # mindst én gang årligt
    rf"{COUNT}(?P<beyond>\seller\sflere)?\sgange?\s(?:[a-zæøå]+\s){{0,2}}?{PER}", re.IGNORECASE
)
THINGS = re.compile(rf"{COUNT}\s(?:[a-zæøå]+e\s)?{NOUN}\s{PER}", re.IGNORECASE)  # fire samtaler inden for
WHOLE = r"(?:(?:hele?|nyt?|efterfølgende|følgende)\s)?"  # i hver hele måned
PLACE = re.compile(r"\bhver", re.IGNORECASE)  # looked for first: the patterns below are tried there only
LIMITED = re.compile(r"\b(?P<limit>(?:som\s)?minimum|mindst|højst|senest)\s$", re.IGNORECASE)
EACH = re.compile(
    rf"(?<!\bfor\s)(?<!\bpå\s)(?<!\baf\s)(?<!\befter\s)hvert?\s(?:{ORDINAL}\s)?{WHOLE}(?P<each>{NAMES})(?![\w-])",
    re.IGNORECASE,
)
FOR_EACH = re.compile(  # For hvert regnskabsår udarbejder bestyrelsen
    rf"(?<=for\s)hvert?\s(?P<nth>)(?P<nth_word>)(?P<half>)(?P<each>{NAMES})\s(?=\w+(?:r|s)\b)", re.IGNORECASE
)
END_OF = re.compile(r"(?:begyndelsen|starten|midten|slutningen|udgangen|udløbet)\saf\s$", re.IGNORECASE)
OF_EACH = re.compile(  # ved udgangen af hvert år
    rf"hvert?\s(?:{ORDINAL}\s)?(?P<each>{NAMES})(?![\w-])", re.IGNORECASE
)
OPENING = re.compile(r"(?:^|[.;:)]\s)for\s$", re.IGNORECASE)
EACH_DAY = re.compile(  # hver den 1. januar, hver 1. januar
    rf"hver\s(?=(?:den\s)?\d{{1,2}}\.\s(?:{'|'.join(MONTHS)})\b)", re.IGNORECASE
)
EACH_TIME = re.compile(r"(?<!for\s)hver gang,?\s", re.IGNORECASE)
EACH_BOUNDS = {  # of the interval: "senest hver" allows less time between, not more
    "som minimum": Bound.AT_LEAST,
    "minimum": Bound.AT_LEAST,
    "mindst": Bound.AT_LEAST,
    "senest": Bound.AT_LEAST,
    "højst": Bound.AT_MOST,
}
BEFORE = 20  # characters that may hold a limit
ARTICLE = frozenset({"en", "et"})
EVENT = re.compile(r"[^,.;:]{3,160}")
NEUTER = r"(?<!\bet\s)(?<!\bdet\s)(?<!\bsit\s)(?<!\bfast\s)(?<!\bsamlet\s)"  # et årligt beløb
ADVERB = re.compile(
    rf"(?P<limit>\b(?:mindst|højst)\s)?{NEUTER}\b{BY_ADVERB}\b(?!\s(?:udgør|andrager)\b)", re.IGNORECASE
)
EVENT_NOUN = (  # what is done, not what is paid: redegørelse, opfølgning, samtaler
    rf"(?!\w*(?:{'|'.join(word_set('rate'))}))(?:\w*(?:{'|'.join(word_set('done'))})"
    r"|\w{3,}(?:ing(?:en|er|erne)?|else(?:n|r|rne)?)s?)(?![\w-])"
)
QUALITY = r"(?:(?P<quality>[\w-]{2,}(?:e|ig|isk|iv))\s)?"  # en årlig [skriftlig] redegørelse
ADJECTIVE = re.compile(  # en årlig redegørelse, et årligt møde
    rf"(?:\b(?P<adverb>{EVERY})e?\s{QUALITY}|\b(?:et|det)\s(?P<neuter>{EVERY})t\s(?:\w+t\s)?)"
    rf"(?=(?P<of>{EVENT_NOUN}))",
    re.IGNORECASE,
)
REGULARLY = r"regelmæssig|jævnlig|løbende|periodisk"
REGULAR_ADJECTIVE = re.compile(  # løbende opfølgning, regelmæssige undersøgelser
    rf"\b(?:{REGULARLY})[et]?\s(?!\w*(?:udbetal|restafreg|livsvarig)){QUALITY}(?=(?P<of>{EVENT_NOUN}))",
    re.IGNORECASE,
)
REGULAR = re.compile(
    r"(?:\b(?:regelmæssigt|jævnligt|periodisk|med (?:regelmæssige|jævne) mellemrum"
    rf"|(?P<before>\b\w+\s)?\bløbende(?!\s(?:{'|'.join(word_set('running'))})))\b)",
    re.IGNORECASE,
)
BEFORE_NOUN = word_set("article") | word_set("preposition")
RATE = re.compile(  # 200 kr. årligt, 3 timer dagligt
    r"(?:kr\.|kroner|pct\.|beløb|%|rente|timer?|dage|minutter|uger|ton|kwh|gj|\d)\s*(?:\w+\s)?$",
    re.IGNORECASE,
)
AMOUNT_OF = re.compile(  # årligt 3 pct.
    r"\s(?:højst\s|mindst\s|ca\.\s|op\stil\s)?\d[\d.,]*\s(?:kr|pct|procent|%|mio)"
)
OF_NOUN = re.compile(r"\b(?:et|det|sit|dets)\s(?:\w+t\s){1,2}$", re.IGNORECASE)  # et fastsat ugentligt loft
PAID = re.compile(r"\s(?:forud|bagud)\b")  # med 1/12 månedligt forud


def find_counted(text: str) -> Iterator[Frequency]:
    """How often, where a number says so: `mindst 4 gange om året`, `fire samtaler inden for de første 6 måneder`."""
    if "gang" in text:
        yield from (counted(found, "") for found in numbered(TIMES, text))
    for found in numbered(THINGS, text):
        if (found.limit or found.match["count"].lower() not in ARTICLE) and not is_active_or_passive(
            found.match["of"].lower()
        ):  # "en samtale inden for 6 måneder" counts nothing
            yield counted(found, found.match["of"])


def find_recurring(text: str) -> Iterator[Frequency]:
    """How often, where a word says so: `hver 3. måned`, `årligt`."""
    lower = text.lower()
    if "hver" in lower:
        yield from each(text)
    if any(word in lower for word in ADVERBS):
        yield from adverbs(text)
    if any(word in lower for word in ("regelm", "jævn", "periodisk", "løbende")):
        yield from regular(text)


def counted(found: Numbered, of: str) -> Frequency:
    """`mindst 4 gange om året`, `fire samtaler inden for de første 6 måneder`."""
    match = found.match
    count = int(read_number(match["count"]))
    return Frequency(found.span, count, per(match), found.bound, of, match["opening"] is not None)


def per(match: re.Match[str]) -> Length:
    """The period of a match of `PER`."""
    if match["adverb"]:
        return ADVERBS[match["adverb"].lower()]
    if match["each"]:
        return Length(read_ordinal(match), unit_of(match["each"]))
    if match["unit"]:
        return Length(1, unit_of(match["unit"]))
    if match["years"]:
        return Length(float(match["years"]), Unit.YEAR)
    if match["halves"]:
        return Length(0.5, unit_of(match["halved"]))
    return Length(float(read_number(match["long"])), unit_of(match["span"]))


def each(text: str) -> Iterator[Frequency]:
    """`hver 3. måned`, `hver den 1. januar`, `hver gang ...`."""
    for place in PLACE.finditer(text):
        at = place.start()
        limit = LIMITED.search(text, max(0, at - BEFORE), at)
        start, bound = (limit.start(), EACH_BOUNDS[limit["limit"].lower()]) if limit else (at, Bound.EXACT)
        if match := EACH_DAY.match(text, at):
            yield Frequency(Span(start, match.end() - 1), 1, Length(1, Unit.YEAR), bound)
        elif match := EACH_TIME.match(text, at):
            found = event(text, match.end())
            end = found.span.end if found else match.end() - 1
            yield Frequency(Span(start, end), 1, None, bound, event=found)
        elif match := EACH.match(text, at) or for_each(text, at):
            yield Frequency(
                Span(start, match.end("each")), 1, Length(read_ordinal(match), unit_of(match["each"])), bound
            )


def for_each(text: str, at: int) -> re.Match[str] | None:
    """`For hvert år udarbejder ...` in front of its sentence, `ved udgangen af hvert år`; elsewhere it is a rate."""
    before = max(0, at - BEFORE)
    if END_OF.search(text, before, at):
        return OF_EACH.match(text, at)
    return FOR_EACH.match(text, at) if OPENING.search(text, before, at) else None


def event(text: str, start: int) -> Anchor | None:
    """The clause that begins at `start`."""
    match = EVENT.match(text, start)
    return anchor(text, *match.span()) if match else None


def adverbs(text: str) -> Iterator[Frequency]:
    """`årligt`, `en årlig redegørelse`; not the rate of an amount."""
    for match in qualified(ADJECTIVE, text):
        name = match["adverb"] or match["neuter"]
        yield Frequency(Span(match.start(), match.end("of")), 1, ADVERBS[name.lower()], of=match["of"])
    for match in ADVERB.finditer(text):
        if not is_rate(text, *match.span()):
            bound = EACH_BOUNDS.get((match["limit"] or "").strip().lower(), Bound.EXACT)
            yield Frequency(Span(*match.span()), 1, ADVERBS[match["adverb"].lower()], bound)


def qualified(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches in which no verb stands before the noun: "skal løbende tage stilling" is no "løbende stilling"."""
    return (match for match in pattern.finditer(text) if (match["quality"] or "").lower() not in verbs())


def is_rate(text: str, start: int, end: int) -> bool:
    """Is it an amount a year, not something done each year?"""
    if PAID.match(text, end):
        return False
    before = max(0, start - 20)
    return bool(
        RATE.search(text, before, start) or AMOUNT_OF.match(text, end) or OF_NOUN.search(text, before, start)
    )


def regular(text: str) -> Iterator[Frequency]:
    """`regelmæssigt`, `løbende`, `løbende opfølgning`: again and again, without a number."""
    for match in qualified(REGULAR_ADJECTIVE, text):
        yield Frequency(Span(match.start(), match.end("of")), of=match["of"])
    for match in REGULAR.finditer(text):
        before = match["before"] or ""
        if before.strip().lower() not in BEFORE_NOUN:
            yield Frequency(Span(match.start() + len(before), match.end()))
