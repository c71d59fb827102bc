"""The named parts of the language of amending instructions, each with the words it matches. Every quantifier is bounded."""

from __future__ import annotations

import re

from parsing.amending.model import EVERYWHERE, Facet

SPACE = r"\s{1,3}"

# How many places hold the old words: "to steder", "tre gange", "et sted", "overalt"
NUMBER_WORDS = {
    "et": 1, "ét": 1, "én": 1, "en": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12, "begge": 2,
}  # fmt: skip
COUNT = re.compile(
    rf"(?:(?:alle|de){SPACE})?(?P<number>{'|'.join(NUMBER_WORDS)}|\d{{1,3}}){SPACE}(?:steder|sted|gange|gang)\b"
    rf"|(?P<all>overalt(?=,|{SPACE}(?:ændres|udgår|indsættes|i{SPACE}(?!loven))|$)|alle{SPACE}steder|hver{SPACE}gang|samtlige{SPACE}steder)\b",
    re.IGNORECASE,
)

IN = re.compile(rf"(?:i|I|under|på)(?={SPACE})\s{{1,3}}|I(?=§)")  # i § 4; "I§ 4"
ACT = re.compile(  # Overalt i loven, i hele loven, i lovens bilag
    rf"(?:[Oo]veralt{SPACE}i{SPACE}(?:hele{SPACE})?(?P<all>loven|bekendtgørelsen|anordningen|lovteksten)\b)"
    rf"|(?:hele{SPACE})?(?P<act>loven|bekendtgørelsen|anordningen|lovteksten)(?=,|{SPACE}(?:ændres|udgår|indsættes|i{SPACE}øvrigt))"
)
OF_THE_ACT = re.compile(rf"(?:lovens|bekendtgørelsens|anordningens){SPACE}(?=[§bBkKaA])")  # lovens bilag 1

# Parts of an act that have no number
HEADING = re.compile(
    rf"(?:den{SPACE}|de{SPACE})?(?:nye{SPACE})?(?:kapitel|afsnits)?[Oo]verskrift(?P<plural>er(?:ne)?)?(?:en)?,?{SPACE}"
    rf"(?P<where>til|før|efter|for|over|i|umiddelbart{SPACE}før|lige{SPACE}før)(?={SPACE})\s{{1,3}}(?:hhv\.{SPACE})?",
    re.IGNORECASE,
)
HEADING_OF_IT = re.compile(r"overskriften(?=,?\s(?:ændres|affattes|udgår|ophæves|indsættes))", re.IGNORECASE)
NAMED_HEADING = re.compile(r"(?:kapitel)?overskriften,?\s{1,3}(?=»)", re.IGNORECASE)  # overskriften »Tilsyn«
HEADINGS = {"før": Facet.HEADING_BEFORE, "efter": Facet.HEADING_AFTER}  # else the heading of the unit itself
TITLE = re.compile(rf"(?:lovens|bekendtgørelsens){SPACE}titel|titlen\b", re.IGNORECASE)
FOOTNOTE = re.compile(
    r"(?:fod)?note(?:n|rne)?(?:\s(?P<mark>\d{1,3}|\*{1,3})\)?(?![\w.]))?(?:,?\s(?:til|i)\s(?=lovens\stitel|titlen|loven\b|[§sSbB]))?"
    r"(?:(?:lovens\stitel|titlen|loven)\b)?",
    re.IGNORECASE,
)
UNNUMBERED = re.compile(  # indledningen, 1. led
    r"(?:(?:den\s)?indledende\stekst|indledningen|\d{1,2}\.\s(?:led|afsnit|række|kolonne|spalte)|(?:første|andet|tredje|sidste)\sled"
    r"|(?:sidste|første|næstsidste)\spkt\.|(?:tabel(?:len|lerne)?|skema(?:et|erne)?|formlen|listen?)(?:\s[A-Z\d]{1,3}(?![\w]))?)"
    r"(?=[,.\s]|$)",
    re.IGNORECASE,
)
WITH_HEADING = re.compile(
    r",?\s(?:med|og|inkl(?:usive|\.)|samt)\s(?:den\s|de\s)?(?:der)?til(?:hørende)?\s?(?:hørende\s)?(?:kapitel)?overskrift(?:en|er(?:ne)?)?\b"
    r"|,?\sog\soverskriften\s(?:der|her)til|,?\smed\soverskrift(?:er)?\b"
)
ALREADY_GONE = re.compile(
    r",?\s(?:der|som)\s(?:tidligere\s)?er\s(?:tidligere\s)?(?:ophævet|indsat)(?=,|\s)(?:\sved[^,»«]{1,80})?"
)

BECOMES = re.compile(
    r",?\s{0,2}\b(?:der|som)\s(?:herefter\s|nu\s)?bliver(?:\still?)?(?:\shhv\.|\shenholdsvis)?\s{1,3}"
)
CONNECTOR = re.compile(
    r"(?P<comma>\s?[,;])\s{0,3}(?:(?P<after>og|samt|eller)\s{1,3})?"
    r"|\.,\s{1,3}|\s{1,3}(?P<word>og|samt|eller)\s{1,3}|\s{1,3}|\.\s{1,3}(?=[Ss]tk|\d)"
)
BACK = re.compile(r",?\s{1,3}(?:i|til)\s{1,3}")  # 1. pkt. i fodnoten

VERBS = {
    "c": r"ændres|erstattes",
    "n": r"indsættes|indføjes|tilføjes",
    "u": r"udgår|slettes",
    "o": r"ophæves|bortfalder",
    "f": r"affattes",
    "b": r"bliver",
    "m": r"flyttes",
}
VERB = re.compile("|".join(rf"(?P<{letter}>{words})\b" for letter, words in VERBS.items()), re.IGNORECASE)


def times(match: re.Match[str]) -> int:
    """How many places a match of `COUNT` tells."""
    number = match["number"]
    if not number:
        return EVERYWHERE
    return int(number) if number.isdigit() else NUMBER_WORDS[number.lower()]
