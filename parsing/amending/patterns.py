"""The named parts of the language of amending instructions, each with the words it matches. Every quantifier is bounded."""

from __future__ import annotations

import re

from parsing.amending.model import EVERYWHERE, Facet, Steps
from parsing.model import Level
from parsing.references.chains import rank

ROOTS = frozenset({Level.SECTION, Level.CHAPTER, Level.PART, Level.BOOK, Level.ANNEX, Level.ARTICLE})

# How many places hold the old words: "to steder", "tre gange", "et sted", "overalt"
NUMBER_WORDS = {
    "et": 1,
    "ét": 1,
    "én": 1,
    "en": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "syv": 7,
    "otte": 8,
    "ni": 9,
    "ti": 10,
    "elleve": 11,
    "tolv": 12,
    "begge": 2,
}
COUNT = re.compile(
    rf"(?:i\salt\s|alle\s|de\s)?(?P<number>{'|'.join(NUMBER_WORDS)}|\d{{1,3}})\s(?:steder|sted|gange|gang)\b"
    r"|(?P<all>overalt(?=,|\s(?:ændres|udgår|indsættes|i\s(?!(?:hele\s)?(?:loven|bekendtgørelsen|anordningen)\b))|$)"
    r"|alle\ssteder|hver\sgang|samtlige\ssteder)\b",
    re.IGNORECASE,
)
BLANK = re.compile(r",?\s{0,3}")
GAP = re.compile(r",?\s{1,3}")
LISTED = re.compile(  # to steder, § 5
    r"(?!\s(?:i|på)\s),?\s(?:(?:og|samt)\s)?(?:i\s)?(?=[§sn\d]|\w{2,8}\s(?:steder|gange)\si)"
)

IN = re.compile(r"(?:i|I|under|på)\s{1,3}(?!»)|I(?=§)")  # i § 4; "I§ 4"
ACT_WORD = r"(?:loven|bekendtgørelsen|anordningen|lovteksten)"
ACT = re.compile(  # Overalt i loven, i hele loven
    rf"(?:overalt\si\s(?:hele\s)?(?P<all>{ACT_WORD})\b)"
    rf"|(?:hele\s)?(?P<act>{ACT_WORD})(?=,|\s(?:ændres|udgår|indsættes|i\søvrigt|bortset|undtagen))",
    re.IGNORECASE,
)
OF_THE_ACT = re.compile(  # lovens bilag 1, sølovens § 2
    r"[a-zæøå]{0,50}(?:lovens|gørelsens|ordningens)\s(?=[§bkaf])", re.IGNORECASE
)

# Parts of an act that have no number
HEADING = re.compile(
    r"(?:den\s|de\s)?(?:nye\s)?(?:kapitel|afsnits)?overskrift(?:en|(?P<plural>er(?:ne)?))?,?\s{1,3}"
    r"(?P<where>til|før|efter|for|over|i|umiddelbart\sfør|lige\sfør)\s{1,3}(?:hhv\.\s)?",
    re.IGNORECASE,
)
HEADING_GOES_ON = re.compile(  # til kapitel 3 og før § 10
    r"(?P<where>til|før|efter)\s{1,3}(?=§|kapitel|afsnit)"
)
HEADINGS = {"før": Facet.HEADING_BEFORE, "efter": Facet.HEADING_AFTER}  # else the heading of the unit itself
HEADINGS_ALL = frozenset({Facet.HEADING, Facet.HEADING_BEFORE, Facet.HEADING_AFTER})
BARE_HEADING = re.compile(r"overskriften(?=,?\s(?:ændres|affattes|udgår|ophæves|indsættes))", re.IGNORECASE)
NAMED = re.compile(  # overskriften »Tilsyn«, afsnittet »Satser«, under »Satser«
    r"(?:(?P<heading>(?:kapitel)?overskriften)|afsnittet|tabellen|rubrikken|punktet|under),?\s{1,3}(?=»)",
    re.IGNORECASE,
)
TITLE = re.compile(r"(?:lovens|bekendtgørelsens)\stitel\b|titlen\b", re.IGNORECASE)
FOOTNOTE = re.compile(
    r"(?:fod)?note(?:n|rne)?(?:\s(?:nr\.\s)?(?P<mark>\d{1,3}|\*{1,3})\)?(?![\w.]))?"
    r"(?:,?\s(?:til|i)\s(?:(?P<title>(?:lovens\s)?titel\b|titlen\b|loven\b)|(?=[§bB]|stk)))?",
    re.IGNORECASE,
)
UNNUMBERED = re.compile(  # indledningen, 1. led, tabel A
    r"(?:(?:den\s)?indledende\stekst|indledningen|\d{1,2}\.\s(?:led|række|kolonne|spalte)|(?:første|andet|tredje|sidste)\sled"
    r"|næstsidste\spkt\.|(?:tabel(?:len|lerne)?|tabelafsnit|skema(?:et|erne)?|formlen|listen?|punkt(?=\s[A-Z]\b))(?:\s[A-Z\d]{1,3}(?!\w)(?:\sog\s[A-Z\d](?!\w))?)?)"
    r"(?=[,.\s]|$)",
    re.IGNORECASE,
)
IN_TABLE = re.compile(r"(?:[IVX]{1,4}|[A-Z])(?=,)")  # § 4, stk. 1, II, A
WITH_HEADING = re.compile(
    r",?\s(?:med|og|inkl(?:usive|\.)|samt)\s(?:den\s|de\s)?(?:der)?til(?:hørende)?\s?(?:hørende\s)?(?:kapitel)?overskrift(?:en|er(?:ne)?)?\b"
    r"|,?\sog\soverskriften\s(?:der|her)til|,?\smed\soverskrift(?:er)?\b"
)
ASIDE = re.compile(  # , der er ophævet; before the heading of the unit that follows
    r",?\s(?:der|som)\s(?:tidligere\s)?er\s(?:tidligere\s)?(?:ophævet|indsat)(?=,|\s)(?:\sved[^,»«]{1,80})?"
    r"|(?<=\d)\sfør\soverskriften\s(?:til|før)\s§\s\d{1,3}(?:\s[a-z](?!\w))?(?=\saffattes)"
    r"|\stil\sloven(?=\s|$)"
)
VERB_AHEAD = r"(?:ændres|affattes|indsættes|udgår|ophæves)\b"
FREE = re.compile(  # bilag 1, liste A, punkt 3
    rf"(?:,|\.|\si)\s(?!(?:og|der|som)\s)(?P<words>[^»«:§]{{3,250}}?)(?=,?\s{VERB_AHEAD}|,\s(?:nr\.|litra|§)\s)"
)

BECOMES = re.compile(
    r",?\s{0,2}\b(?:der|som)\s(?:herefter\s|nu\s)?bliver(?:\still?)?(?:\shhv\.|\shenholdsvis)?\s{1,3}"
)
CONNECTOR = re.compile(
    r"(?P<comma>\s?[,;])\s{0,3}(?:(?P<after>og|samt|eller)\s{1,3})?"
    r"|\.,\s{1,3}|\s{1,3}(?P<word>og|samt|eller)\s{1,3}|\.?\s{1,3}"
)

VERBS = {
    "c": r"ændres|erstattes",
    "n": r"indsættes|indføjes|tilføjes",
    "u": r"udgår|slettes",
    "o": r"ophæves|bortfalder",
    "f": r"affattes",
    "b": r"bliver",
}
VERB = re.compile("|".join(rf"(?P<{letter}>(?:{words})\b)" for letter, words in VERBS.items()), re.IGNORECASE)


def times(match: re.Match[str]) -> int:
    """How many places a match of `COUNT` tells."""
    number = match["number"]
    if not number:
        return EVERYWHERE
    return int(number) if number.isdigit() else NUMBER_WORDS[number.lower()]


def beside(steps: Steps, level: Level) -> Steps:
    """What stands above a unit of `level` beside the place of `steps`."""
    if level in ROOTS:
        return ()
    carried = next(  # new text of an instruction
        (n for n, step in enumerate(steps, 1) if step[0] is Level.QUOTED), 0
    )
    return (*steps[:carried], *(step for step in steps[carried:] if rank(step[0]) < rank(level)))
