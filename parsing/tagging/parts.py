"""Parts of a demand that stand in fixed words: by when, how often."""

from __future__ import annotations

import re

from parsing.tagging.words import word_set

COUNT = r"(?:\d+|en|én|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|få)"
UNIT = r"(?:arbejdsdag|hverdag|bankdag|dag|kalendermåned|døgn|uge|måned|kvartal|halvår|år|time)\w*"
REST = r"(?:[^,.;:]|(?<=efter), at\b|(?<=senest), når\b|(?<=\d)\.(?=\s[a-zæøå]))"  # up to a comma; "1. maj" goes on
AFTER = rf"(?:\s(?:efter|før|inden|forud for|fra|regnet fra)\b{REST}{{3,140}}(?!\w))?"
PAST = r"(?:(?:de|det|den)\s)?(?:seneste|sidste|foregående|periode)\b"  # inden for de seneste 3 år

LATEST = (  # senest 4 uger efter; not "de senest indberettede"
    r"(?<!\bde\s)(?<!\bden\s)(?<!\bdet\s)\bsenest\b(?!\s(?!finde\b)\w+(?:te|de)\b|\s(?:er|har|blev|var)\b|\sved\s+(?:i\s)?lov\b)"
    rf"{REST}{{0,140}}(?!\w)"
)
WITHIN = (  # inden for 14 dage, inden for en frist på, inden for den af rådet fastsatte frist
    rf"(?<!timer )\binden\s?for\s(?!{PAST})(?:(?:en|et|den|de|det)\s)?(?:\w+\s)?"
    rf"(?:{COUNT}\s(?:\w+\s)?{UNIT}|\w*frist\w*|(?:\w+\s){{1,6}}frist\b|(?<=rimelig )tid|{UNIT}){AFTER}"
)
IN_TIME = rf"\binden\s{COUNT}\s{UNIT}{AFTER}"  # inden 14 dage efter
NOT_BEFORE = (
    r"(?<!uger )(?<!år )(?<!dage )(?<!måneder )(?<!tidspunktet )(?<!fravær )"  # of a time told otherwise
)
EVENT = rf"{NOT_BEFORE}\bfør(?=\s(?!forventet|det\b|den\b)\w+(?:en|et|erne)\b)"  # før rejsen
BEFORE = (  # inden udløbet af, forud for mødet, ", før arbejdet begynder"
    rf"(?:\b(?:inden|forinden|forud for)\b|(?<=, )før\b|(?<=, )så snart\b|{EVENT})"
    rf"(?!\s(?:for|den periode|der er gået|fradrag|skat)\b){REST}{{3,140}}(?!\w)"
)
BY_DATE = (  # inden den 1. maj, inden månedens udgang: a last day by itself
    rf"\b(?:inden|forinden)\s(?:den\s\d|udgangen af|udløbet af|\w+s\s(?:udgang|udløb)\b|kl\.){REST}{{0,140}}(?!\w)"
)
NOTICE = (  # med 8 ugers varsel, med et varsel på mindst 14 dage
    rf"\bmed\s(?:mindst\s)?(?:{COUNT}\s{UNIT}\s|\w+\s)?varsel\b|\bmed et varsel på\b[^,;:]{{3,60}}"
)
PROMPT = (
    r"\b(?:hurtigst muligt|så (?:hurtigt|snart) som (?:praktisk )?muligt|så snart det er muligt|snarest(?:\smuligt)?"
    r"|uden (?:ugrundet|unødigt?) (?:ophold|forsinkelse))\b"
)
AT_ONCE = r"\b(?:straks|omgående|øjeblikkeligt?|umiddelbart efter(?:\s\w+)?)\b"
LIMIT = (  # inden en frist, med udgangen af marts, kort før dagen, forud for mødet
    r"\b(?:en|anden|bestemt|nærmere|ny)\s(?:[\w-]+\s)?frist\b|\befter den frist\b|\bmed udgangen af\b[^,;:]{3,30}"
    r"|\bkort før\b[^,;:]{3,60}|\bforud for (?:hvert\s)?(?:\w*mødet?|\w*samtalen)\b"
    r"|\bi god tid\b|(?<!fra )\bden første (?:syge|fraværs|arbejds)dag\b"
)
MONTH = (  # i marts måned
    r"\bi (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?:\sog\s\w+)? måned\b"
)
SET = (  # the limit itself is the step: der fastsættes en frist
    r"\b(?:fastsættes|fastsætter|aftales|aftaler)\s(?:der\s|dog\s)*(?:en anden|en rimelig|en ny|en|anden)\s(?:tids)?frist\b"
    r"|\bfrist(?:en)? for [^.;:]{3,200}? er \d+|\bfristen (?:er )?\d+ (?:dage|uger|måneder)\b"
)
DEADLINE = re.compile(
    rf"(?P<set>{SET})"
    rf"|(?P<firm>{LATEST}|{WITHIN}|{IN_TIME}|{BY_DATE}|{NOTICE}|{PROMPT}|{LIMIT})"  # procedural by itself
    rf"|(?P<loose>{BEFORE}|{MONTH}|(?P<prompt>{AT_ONCE}))",  # only with another step: "straks" may be said of a machine
    re.IGNORECASE,
)
DEADLINE_WORDS = word_set("deadline_word")  # a sentence without any of these has no deadline
DEADLINE_STARTS = word_set("deadline_start")  # what the pattern may open with

TIMES = (  # 2 gange om året, mindst 3 samtaler
    rf"\b(?:mindst\s(?:\d+|en|én|to|tre|fire|fem|seks)\sgange?\b(?!\s(?:så|den|det|større))|{COUNT}\sgange\sinden\sfor\b)"
    rf"|\b(?:mindst\s)?{COUNT}\sgange?\s(?:(?:om|i|hvert|hver|pr\.)\s\w+|årligt|månedligt|ugentligt)\b"
    r"|\bmindst\s(?:\d+|to|tre|fire|fem|seks)\s(?:\w+\s)?\w*(?:samtaler|møder)\b"
)
EVERY = (  # hver 3. måned, hvert år, hvert andet år
    r"\bhver(?:t|anden|andet)?\s(?:\d+\.\s|(?:anden|andet|tredje|fjerde|femte|enkelt)\s)?"
    r"(?:måned|uge|år|kvartal|halvår|dag|regnskabsår|kalenderår|januar|april|maj|juli|oktober)\b"
)
PAID = (  # løbende ydelser, medlemmets løbende oplysninger: said of a noun
    r"(?!\s(?:helbredsundersøgelse|udbetaling|ydelse|erstatning|pension|livsvarige?|årlige?|månedlige?|\w+(?:elser|inger|gifter|ingerne))\b)"
)
REGULARLY = (
    r"\b(?:årligt|(?<!\bet )(?P<term>månedligt|månedsvis|kvartalsvist?|halvårligt)|ugentligt|regelmæssigt|jævnligt|periodisk"
    rf"|løbende{PAID}"
    r"|(?:med|inden for) (?:passende |faste |højst )?(?:passende|jævne|regelmæssige|\w+ måneders)"
    r" (?:mellemrum|tidsrum|intervaller))\b"
)
YEARLY = (  # en årlig redegørelse
    r"\b(?:årlige?|ugentlige?|kvartalsvise|halvårlige?|månedlige?|regelmæssige?)\s(?:\w+\s)?"
    r"(?:redegørelse|beretning|rapport|opgørelse|vurdering|opfølgning|revision|indberetning|samtale|kontakt|møde|kontrol|tilsyn)\w*"
)
FREQUENCY = re.compile(  # so many times a year: a step of an authority by itself
    rf"(?P<firm>(?<!højst )(?:{TIMES})|\bmindst\s{EVERY})|{EVERY}|{REGULARLY}|(?P<told>{YEARLY})",
    re.IGNORECASE,
)
FREQUENCY_WORDS = word_set("frequency_word")
FREQUENCY_STARTS = FREQUENCY_WORDS | word_set("frequency_start")  # or a number
