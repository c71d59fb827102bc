"""The words that set a relation, by where they stand; `Relation` tells what each means."""

from __future__ import annotations

import re

from parsing.references import patterns as p
from parsing.references.model import Relation

# A full stop that ends no abbreviation: behind a long word, "pkt", a number, "m.v", a parenthesis
SENTENCE_START = re.compile(
    r"[.;:](?:(?<=\w{4}.)|(?<=pkt.)|(?<=[\d ]\d\d.)|(?<=\bmv.)|(?<=\bm\.v.)|(?<=[\w)]\).))[ \t]+(?=[A-ZÆØÅ§])|\n"
)
PROVISION = r"(?:regler|reglerne|bestemmelse|bestemmelsen|bestemmelserne)"
SEE = re.compile(rf"\bjf\.?[ \t](?:(?:{PROVISION}|også)[ \t](?:i[ \t])?)?$")
COORDINATED = re.compile(
    rf",?[ \t]{{0,2}}(?:{p.CONNECTOR_WORD}[ \t])?(?:[ \t]?(?:[a-zæøå]|\d{{1,2}})\)[ \t])?"  # ", b) "
)
PARALLEL = re.compile(  # ", og personer omfattet af "
    rf"[^.;§]{{0,120}}?,?[ \t]{p.CONNECTOR_WORD}[ \t](?P<words>\w{{1,40}}[ \t](?:\w{{1,40}}[ \t])?\w{{1,40}}[ \t])"
)
ALSO_AMENDED = re.compile(r",?[ \t](?:og[ \t])?(?:senest[ \t])?(?:ved[ \t])?")

WORD = r"[^\s,.;:()\x00]+[ \t]"
WORDS = rf"(?:{WORD}){{0,6}}"  # up to six words of one clause
CLAUSE = r"[^.;,:\x00]{0,110}"
MARKER = r"(?:[ \t]?(?:\w|\d{1,2})\)[ \t])"  # a list marker

# uanset, jf. dog, bortset fra, medmindre ..., fravige ..., undtaget fra reglerne i, omfattes ikke af
HOWEVER = r"(?:\bjf\.?[ \t]dog|\bdog[ \t]jf\.?|\bbortset[ \t]fra|\bmed[ \t]undtagelse[ \t]af|\bmed[ \t]de[ \t]undtagelser)"
NOTWITHSTANDING = rf"\buanset[ \t](?!om\b|hv|at\b)(?:(?!jf|er[ \t]|har[ \t]|kan[ \t]|omfattet){WORD}){{0,6}}$"
EXEMPT = rf"\bundtag(?:et|es|ne)[ \t]fra[ \t](?:(?:{WORD}){{0,3}}i[ \t])?$"
EXEMPTION = (
    rf"\bundtagelser?[ \t]fra[ \t](?:(?:{PROVISION}|kravet|kravene|forbuddet|pligten)[ \t]"
    r"(?:[^.;,:\x00]{1,40}[ \t])?(?:i|efter)[ \t])?$"
)
UNLESS = rf"\bmedmindre[ \t](?!.*\b(?:jf\.|nævnt[ \t]i)){CLAUSE}$"
DEPART = r"(?:fraviger?|fravigelser?[ \t](?:af|fra)(?:[ \t]?:)?|(?:dispensere[sr]?|dispensation|afvige[sr]?)[ \t]fra)"
NOT_COVERED = (
    rf"\b(?:omfattes[ \t](?:dog[ \t])?ikke|er[ \t](?:dog[ \t])?ikke[ \t]omfattet)[ \t]af[ \t]{WORDS}$"
)
EXCEPTION = re.compile(
    rf"{HOWEVER}[ \t]{WORDS}$|{NOTWITHSTANDING}|{EXEMPT}|{EXEMPTION}|{UNLESS}"
    rf"|(?<!ikke )\b{DEPART}[ \t]{MARKER}?(?!.*\b(?:omfattet[ \t]af|nævnt[ \t]i)[ \t]){CLAUSE}$|{NOT_COVERED}",
    re.IGNORECASE,
)

# i medfør af, med hjemmel i, regler fastsat efter, forskrifter i henhold til
BEHALF = r"i[ \t]henhold[ \t]til[ \t]bemyndigelse(?:n)?[ \t]i"
POWER = rf"\b(?:i[ \t]medfør[ \t]af|med[ \t]hjemmel[ \t]i|hjemlet[ \t]i|{BEHALF})[ \t]"
RULES = (
    r"\b(?:regler|reglerne|(?:administrative[ \t])?forskrifter|forskrifterne|bestemmelser|bestemmelserne"
    r"|bekendtgørelser|bekendtgørelse|retningslinjer)[ \t]"
)
LAID_DOWN = r"(?:fastsat|udstedt|givet|udfærdiget|fastsatte|udstedte|fastsættes|udstedes)"
UNDER = rf"[^.;:\x00§]{{0,70}}?\b{LAID_DOWN}[ \t]{WORDS}(?:efter|i[ \t]henhold[ \t]til|ved|i)"
LEGAL_BASIS = re.compile(
    rf"{POWER}(?:[^.;,:\x00§]{{0,60}}|{MARKER})$"
    rf"|{RULES}(?:{UNDER}|i[ \t]henhold[ \t]til)[ \t](?:(?:reglerne|bestemmelserne?)[ \t]i[ \t])?$",
    re.IGNORECASE,
)

BEFORE = {
    Relation.EXCEPTION: EXCEPTION,
    Relation.LEGAL_BASIS: LEGAL_BASIS,
    Relation.DEFINITION: re.compile(
        rf"\b(?:defineret|definerede|definition(?:en|er|erne)?(?:[ \t]{WORDS})?)[ \t](?:i|efter|af)[ \t](?:{WORD}){{0,2}}$"
        r"|\bforstås[ \t](?:efter|i)[ \t]$|\b(?:betydning|forstand)[ \t](?:som[ \t])?(?:angivet[ \t])?i[ \t]$",
        re.IGNORECASE,
    ),
    Relation.IMPLEMENTS: re.compile(
        rf"\b(?:gennemfører|gennemføres|implementerer|til[ \t]gennemførelse[ \t]af|gennemførelsen?[ \t]af)[ \t]{CLAUSE}$",
        re.IGNORECASE,
    ),
    Relation.REPEALS: re.compile(rf"\bophæves[ \t:](?:[^\s,.;()\x00]+[ \t:]){{0,4}}{MARKER}?$"),
    Relation.REPLACES: re.compile(
        r"\b(?:erstatter|afløser|træder[ \t]i[ \t]stedet[ \t]for)[ \t](?:reglerne[ \t]i[ \t])?$"
    ),
}
# A word of each signal: where none stands, the pattern need not be tried
CUES = {
    Relation.EXCEPTION: (
        "dog",
        "bortset",
        "undtag",
        "uanset",
        "medmindre",
        "fravig",
        "dispens",
        "afvig",
        "ikke",
    ),
    Relation.LEGAL_BASIS: (
        "medfør",
        "hjem",
        "henhold",
        "fastsæt",
        "fastsat",
        "udsted",
        "givet",
        "udfærdiget",
    ),
    Relation.DEFINITION: ("defin", "forst", "betydning"),
    Relation.IMPLEMENTS: ("gennemfør", "implement"),
    Relation.REPEALS: ("ophæves",),
    Relation.REPLACES: ("erstatter", "afløser", "stedet"),
}
TERM = re.compile(  # "3) Kemikalieforordningen: Forordning ..."
    r"(?:^|\n|[.;:)»\x00][ \t])[A-ZÆØÅ\x00][^.;:]{1,60}:[ \t]$"
)

ON = r",?[ \t]{1,2}"  # from a subject to its verb
ADVERB = r"(?:(?:dog|også|endvidere|tilsvarende|samtidig|først|desuden|ligeledes|herudover|alene|kun|straks)[ \t]){0,2}"
ON_A_DAY = rf"[^.;]{{0,150}}?(?:\d{{1,2}}\.[ \t]{p.MONTH}[ \t]\d{{4}}|eller[ \t]senere)"
APPLIES = rf"finder[ \t]{ADVERB}(?:(?:ikke|første[ \t]gang)[ \t])?anvendelse"
NOT_APPLIED = (
    r"(?:ikke[ \t](?:finder[ \t](?:\w+[ \t])?anvendelse|gælder|anvendes)\b"  # "at § 5 ikke gælder"
    r"|finder[ \t](?:\w+[ \t]){0,2}?ikke[ \t](?:\w+[ \t]){0,2}?anvendelse)"
)
# "§ 5, som affattet ved § 2 i lov nr. 6, ophæves": what stands between a subject and its verb
INTERPOSED = re.compile(
    r",?[ \t](?:(?:som|der[ \t]er)[ \t])?(?:senest[ \t])?(?:affattet|ændret|indsat)[ \t](?:senest[ \t])?ved[ \t]"
    r"|,[ \t]jf\.[ \t]"
)
IS_NOT = r"[ \t](?:dog[ \t])?(?:heller[ \t])?ikke\b(?![ \t](?:kun|alene|blot)\b)"

# "Følgende bekendtgørelser ophæves: 1) ...": the list, and the number that opens an item of it
LIST_REPEALED = re.compile(r"\bophæves(?:[ \t]følgende[ \t][\wæøå \t]{1,60})?:[ \t\n]*(?=1\))")
OPENS_ITEM = re.compile(r"(?:^|[ \t\n])\d{1,2}\)[ \t\n]+(?:\w{1,30}s[ \t])?$")  # "3) ", "3) Rådets "

# Verbs behind a reference that is their subject; the first that fits counts
AFTER = (
    (
        Relation.COMMENCES,
        re.compile(
            rf"{ON}(?:(?:træder|sættes)[ \t]{ADVERB}i[ \t]kraft|har[ \t]{ADVERB}(?:første[ \t]gang[ \t])?virkning[ \t]"
            rf"(?:fra|for|på|ved)"
            rf"|{APPLIES}[ \t](?:for|på|fra|i|ved|første|til|når|om)\b{ON_A_DAY}|{APPLIES}[ \t]før\b"
            rf"|(?:gælder|anvendes)[ \t]{ADVERB}(?:første[ \t]gang|for|fra|på)[ \t]{ON_A_DAY})"
        ),
    ),
    (
        Relation.EXCEPTION,
        re.compile(
            rf"{ON}(?:{NOT_APPLIED}|(?:gælder|anvendes|omfatter){IS_NOT}|(?:kan[ \t])?(?:dog[ \t])?fraviges\b)"
        ),
    ),
    (Relation.REPEALS, re.compile(rf"{ON}(?:\w{{1,20}}[ \t])?ophæves\b")),
    (
        Relation.REPLACES,
        re.compile(
            rf"{ON}(?:erstatter|erstattes[ \t]af|afløser|afløses[ \t]af|træder[ \t]i[ \t]stedet[ \t]for)\b"
        ),
    ),
    (Relation.DEFINITION, re.compile(rf"{ON}forstås\b(?![ \t]som[ \t]en[ \t]henvisning)")),
)
# "finder § 4 ikke anvendelse": the verb stands before, the rest behind
INVERTED = (
    (
        Relation.EXCEPTION,
        re.compile(rf"\b(?:finder|gælder|anvendes)[ \t](?:{WORD}){{0,2}}$", re.IGNORECASE),
        re.compile(rf"{ON}(?:dog[ \t])?(?:heller[ \t])?ikke\b"),
    ),
    (
        Relation.COMMENCES,
        re.compile(rf"\b(?:træder|sættes)[ \t](?:{WORD}){{0,3}}$", re.IGNORECASE),
        re.compile(rf"{ON}{ADVERB}i[ \t]kraft\b"),
    ),
    (
        Relation.COMMENCES,
        re.compile(rf"\bhar[ \t](?:{WORD}){{0,2}}$", re.IGNORECASE),
        re.compile(rf"{ON}{ADVERB}(?:første[ \t]gang[ \t])?virkning[ \t](?:fra|for|på|ved)\b"),
    ),
    (
        Relation.COMMENCES,
        re.compile(rf"\bfinder[ \t](?:{WORD}){{0,2}}$", re.IGNORECASE),
        re.compile(rf"{ON}{ADVERB}(?:første[ \t]gang[ \t])?anvendelse[ \t](?:for|på|fra)\b{ON_A_DAY}"),
    ),
)

AMENDED = re.compile(
    rf"\b(?:ændret|affattet|ændringer|ophævet|indsat|ændres)[ \t](?:{WORD}){{0,2}}?(?:bl\.a\.[ \t])?(?:senest[ \t])?ved[ \t]"
    rf"(?:{WORD}){{0,4}}$"
)
# The set sentences of a preamble
CONSOLIDATION = re.compile(r"\b(?:[Hh]erved|[Hh]ermed|[Nn]edenfor|[Ii]gen)[ \t]bekendtgøres\b")
INCORPORATION = re.compile(r"\bændringer\b")
NOT_INCORPORATED = re.compile(
    r"\b[Dd]en?[ \t]ændring(?:er)?,?[ \t](?:der|som)[ \t]følger[ \t]af[ \t](?![^\n]*\bjf\.)"
)
PRESENTED = re.compile(r"\blovtekst[ \t]vedrørende\b(?!.*\b(?:træder|sættes)\b)")
IN_FORCE = re.compile(r"\b(?:træder|sættes)\b[^.]{0,40}\bi[ \t]kraft\b|\btræder\b")
