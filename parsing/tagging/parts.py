"""Parts of a demand that stand in fixed words: by when, how often."""

from __future__ import annotations

import re

COUNT = r"(?:\d+|en|én|et|to|tre|fire|fem|seks|otte|ti|tolv|få)"
UNIT = r"(?:arbejdsdag|hverdag|dag|døgn|uge|måned|kvartal|halvår|år|time)\w*"
AFTER = r"(?:\s(?:efter|før|inden|forud for|fra|regnet fra)\s[^,.;:]{3,60})?"

LATEST = rf"(?<!\bde\s)(?<!\bden\s)(?<!\bdet\s)(?<!\bder\s)\bsenest\b(?!\s\w+(?:te|de)\b)[^,.;:]{{0,80}}"  # senest 4 uger efter
WITHIN = rf"\binden\s?for\s(?!(?:de|det|den)\s(?:seneste|sidste|foregående|periode)\b)(?:(?:en|et|den|de|det)\s)?(?:\w+\s)?(?:{COUNT}\s(?:\w+\s)?{UNIT}|\w*frist\w*|{UNIT}){AFTER}"  # inden for 14 dage
BEFORE = r"\b(?:inden|forinden)\b(?!\s(?:for|den periode))[^.;:]{3,60}"  # inden udløbet af
NOTICE = rf"\bmed\s(?:mindst\s)?(?:{COUNT}\s{UNIT}\s|\w+\s)?varsel\b"  # med 8 ugers varsel
PROMPT = (
    r"\b(?:hurtigst muligt|snarest(?:\smuligt)?|uden (?:ugrundet|unødigt?|unødig) (?:ophold|forsinkelse))\b"
)
AT_ONCE = r"\b(?:straks|omgående|øjeblikkelig[t]?|umiddelbart efter)\b"
LIMIT = r"\b(?:en|anden|bestemt|nærmere)\sfrist\b|\befter den frist\b|\bmed udgangen af\b[^,;:]{3,30}|\bved\s\w+s udgang\b|\bi god tid\b"

SET = r"\b(?:fastsættes|fastsætter|aftales|aftaler)\s(?:der\s|dog\s)*(?:en|anden|en anden)\sfrist\b"  # the limit itself is the step

DEADLINE = re.compile(
    f"(?P<set>{SET})|(?P<firm>{LATEST}|{WITHIN}|{NOTICE}|{PROMPT}|{LIMIT})|(?P<loose>{BEFORE}|{AT_ONCE})", re.IGNORECASE
)
DEADLINE_HINTS = (
    "senest",
    "inden",
    "varsel",
    "muligt",
    "snarest",
    "ophold",
    "forsinkelse",
    "straks",
    "omgående",
    "øjeblikkelig",
    "umiddelbart",
    "frist",
    "udgang",
    "i god tid",
    "Senest",
    "Inden",
    "Forinden",
    "Straks",
)

TIMES = rf"\b(?:mindst\s|højst\s)?(?:{COUNT}\s)gange?\s(?:om|årligt|månedligt|ugentligt|i|hvert|hver|pr\.)\s?\w*"  # én gang om året
EVERY = r"\b[Hh]ver(?:t|anden|andet)?\s(?:\d+\.\s|anden\s|andet\s|tredje\s|fjerde\s|femte\s|enkelt\s)?(?:måned|uge|år|kvartal|halvår|dag|regnskabsår|kalenderår|14\. dag)\b"
REGULARLY = r"\b(?:årligt|månedligt|månedsvis|kvartalsvis|kvartalsvist|halvårligt|ugentligt|regelmæssigt|jævnligt|periodisk|løbende(?!\s(?:udbetaling|ydelse|udbetalinger|erstatning|ydelser|pension|livsvarig)))\b"
YEARLY = r"\b(?:årlig|årlige|kvartalsvise|halvårlige|månedlige|regelmæssige?|løbende)\s(?:\w+\s)?(?:redegørelse|beretning|rapport|opgørelse|vurdering|opfølgning|revision|indberetning|samtale|møde|kontrol|tilsyn)\w*"
FREQUENCY = re.compile(f"{TIMES}|{EVERY}|{REGULARLY}|{YEARLY}", re.IGNORECASE)
FREQUENCY_HINTS = (
    "gang",
    "ver",
    "ligt",
    "svis",
    "mæssig",
    "jævnlig",
    "periodisk",
    "øbende",
    "årlig",
    "halvårlige",
    "månedlige",
)
