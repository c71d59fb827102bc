"""What an act says of itself at its beginning: its purpose, its scope, its terms, the EU law it implements."""

from __future__ import annotations

import re

from parsing.kinds.model import ProvisionKind, Sign
from parsing.kinds.words import DAY, ITS, ITSELF, ON, START

NAMED_PURPOSE = (
    rf"{START}(?:{ITS} formål er|Formålet (?:med|for) {ON}{{1,120}}? er\b|Formålet er\b)"  # Lovens formål er
)
HAS_PURPOSE = rf"{START}[A-ZÆØÅ][^.,;:]{{1,80}} har (?:\w+ )?til formål\b"  # Ordningen har til formål at

IN_PART = r" i (?:denne|dette|disse|nærværende|kapitel \d+|afsnit)(?:(?! i lov)[^.,;:]){0,30}"  # Reglerne i dette kapitel
RULES = rf"(?:(?:Reglerne|Bestemmelserne){IN_PART}(?! i lov)|Dette (?:kapitel|afsnit)|Kapitel \d+)"
# "... på sager, der er rejst efter lovens ikrafttræden" is transitional
IN_TIME = rf"(?!{ON}{{0,300}}?(?:ikrafttræd|{DAY}|\bhidtil))"
COVERS = r"(?:gælder(?! til\b| indtil\b)|omfatter|finder|finde)\b"
# Loven gælder ikke for
OF_ITSELF = rf"{START}(?:{ITSELF}|{RULES}){IN_TIME}[^.,;:]{{0,40}}? {COVERS}(?! tilsvarende| i givet fald)"
COVERED = (  # er omfattet af loven, undtages fra bekendtgørelsen
    rf"{START}[A-ZÆØÅ][^.,;:]{{1,120}}? (?:er|omfattes|undtages|falder)\b (?:\w+ ){{0,2}}?"
    r"(?:omfattet af |undtaget fra |fra |af |uden for |under )"
    rf"{ITSELF}(?=[.,;:]|$| for så vidt| hvis| når)"
)
TERRITORY = (
    rf"\bsættes (?:\w+ ){{0,5}}?i kraft for {ON}{{0,30}}?(?:Færøerne|Grønland)"  # sættes i kraft for Færøerne
)

MEANT_BY = (
    r"\bforstås(?: der)?(?: i (?:denne|dette) \w+| her)?(?: følgende)? ved\b"  # I denne lov forstås ved
)
BY_IS_MEANT = rf"{START}(?:Ved|I {ON}{{1,60}}? ved) {ON}{{1,200}}? forstås\b"  # Ved en bro forstås
IS_DEFINED = rf"{START}[A-ZÆØÅ][^.;:]{{1,100}} defineres som\b|\bhar følgende betydning\b"

EU_LAW = r"(?:direktiv|forordning|rammeafgørelse)"
EU = rf"{START}{ITSELF}{ON}{{0,120}}?(?:gennemfør|implementer|nødvendige? for anvendelsen)\w*{ON}{{0,200}}?{EU_LAW}"

OPENING = (
    Sign(
        ProvisionKind.PURPOSE,
        ("formål",),
        re.compile(f"{NAMED_PURPOSE}|{HAS_PURPOSE}"),
        hits=(
            "Lovens formål er at holde kolonihaverne grønne.",
            "Formålet med vandingsordningen er, at ingen have tørrer ud.",
            "Fonden har til formål at dele frø ud.",
        ),
        clean=(
            "Foreninger, der har til formål at dyrke roser, kan søge om jord.",
            "Oplysningerne må ikke bruges til andre formål end vanding.",
        ),
    ),
    Sign(
        ProvisionKind.SCOPE,
        ("gælder", "omfatte", "finde", "undtage", "falder", "i kraft for "),
        re.compile(f"{OF_ITSELF}|{COVERED}|{TERRITORY}"),
        hits=(
            "Loven gælder ikke for altaner.",
            "Denne bekendtgørelse omfatter haver, der er større end 50 kvadratmeter.",
            "Reglerne i dette kapitel finder anvendelse på drivhuse.",
            "Gårdhaver er ikke omfattet af loven.",
            "Loven kan ved kongelig anordning sættes i kraft for Grønland.",
        ),
        clean=(
            "Loven finder anvendelse på haver, der er anlagt efter lovens ikrafttræden.",
            "Tilladelsen gælder i fem år.",
            "Ejeren melder de haver, der er omfattet af loven.",
            "Reglerne i § 4 gælder tilsvarende.",
            "Bekendtgørelsen gælder til den 1. maj 2031.",
        ),
    ),
    Sign(
        ProvisionKind.DEFINITION,
        ("forstås", "defineres", "betydning"),
        re.compile(f"{MEANT_BY}|{BY_IS_MEANT}|{IS_DEFINED}"),
        hits=(
            "I denne lov forstås ved: 1) Have: Jord med planter.",
            "Ved et drivhus forstås et hus af glas.",
            "Udtrykket har følgende betydning: en have uden hegn.",
            "Et bed defineres som jord uden græs.",
        ),
        clean=("Skiltet skal kunne forstås af enhver.", "Hegn, hvorved indsigten er af betydning, males."),
    ),
    Sign(
        ProvisionKind.EU_IMPLEMENTATION,
        ("gennemfør", "implementer", "nødvendig"),
        re.compile(EU),
        hits=(
            "Bekendtgørelsen gennemfører dele af Rådets direktiv om frø.",
            "Loven indeholder bestemmelser, der gennemfører Europa-Parlamentets direktiv om spader.",
            "Denne lov indeholder regler, der er nødvendige for anvendelsen af forordningen om planter.",
        ),
        clean=("Kommunen gennemfører forsøg efter direktivet.",),
    ),
)
