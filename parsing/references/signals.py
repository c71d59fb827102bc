"""The words that set a relation, by where they stand (gold/citations/CITATIONS.md, section 8)."""

from __future__ import annotations

import re

from parsing.references import patterns as p
from parsing.references.model import Relation

EUROPEAN_STEMS = frozenset({"forordning", "direktiv", "afgørelse", "konvention", "traktat"})

SENTENCE_START = re.compile(r"(?:(?:[\wæøå)]{4}|pkt|[\d ]\d\d|\bmv|\bm\.v)[.;:][ \t]+(?=[A-ZÆØÅ§])|\n)")
SEE = re.compile(r"\bjf\.?[ \t](?:(?:reglerne|bestemmelserne?|bestemmelsen|kapitel|også)[ \t](?:i[ \t])?)?$")
COORDINATED = re.compile(
    rf",?[ \t]{{0,2}}(?:{p.CONNECTOR_WORD}[ \t])?(?:[ \t]?(?:[a-zæøå]|\d{{1,2}})\)[ \t])?"
)
PARALLEL = re.compile(
    rf"[^.;§]{{0,120}}?,?[ \t]{p.CONNECTOR_WORD}[ \t](?P<words>\w+[ \t](?:\w+[ \t])?\w+[ \t])"
)

WORDS = r"(?:[^\s,.;:()\x00]+[ \t]){0,6}"  # up to six words of one clause
CLAUSE = r"[^.;,:\x00]{0,110}"
RULES = r"(?:regler|reglerne|forskrifter|forskrifterne|bestemmelser|bestemmelserne|bekendtgørelser|bekendtgørelse|retningslinjer|administrative[ \t]forskrifter)"
LAID_DOWN = r"(?:fastsat|udstedt|givet|udfærdiget|fastsatte|udstedte|fastsættes|udstedes|der fastsættes)"

BEFORE = {
    Relation.EXCEPTION: re.compile(
        rf"(?:\bjf\.?[ \t]dog|\bdog[ \t]jf\.?|\bbortset[ \t]fra|\bmed[ \t]undtagelse[ \t]af|\bmed[ \t]de[ \t]undtagelser)[ \t]{WORDS}$"
        rf"|\buanset[ \t](?!om\b|hv|at\b)(?:(?!jf|er[ \t]|har[ \t]|kan[ \t]|omfattet)[^\s,.;:()\x00]+[ \t]){{0,6}}$"
        rf"|\bundtag(?:et|es|ne)[ \t]fra[ \t](?:(?:[^\s,.;:()\x00]+[ \t]){{0,3}}i[ \t])?$"
        r"|\bundtagelser?[ \t]fra[ \t](?:(?:regler|reglerne|bestemmelse|bestemmelsen|bestemmelserne|kravet|kravene|forbuddet|pligten)[ \t]"
        r"(?:[^.;,:\x00]{1,40}[ \t])?(?:i|efter)[ \t])?$"
        rf"|\bmedmindre[ \t](?!.*\b(?:jf\.|nævnt[ \t]i)){CLAUSE}$"
        rf"|(?<!ikke )\b(?:fraviger?|fravigelser?[ \t](?:af|fra)(?:[ \t]?:)?|dispensere[sr]?[ \t]fra|dispensation[ \t]fra|afvige[sr]?[ \t]fra)[ \t](?:\d{{1,2}}\)[ \t])?{CLAUSE}$"
        rf"|\b(?:omfattes[ \t](?:dog[ \t])?ikke|er[ \t](?:dog[ \t])?ikke[ \t]omfattet)[ \t]af[ \t]{WORDS}$",
        re.IGNORECASE,
    ),
    Relation.LEGAL_BASIS: re.compile(
        rf"\b(?:i[ \t]medfør[ \t]af|med[ \t]hjemmel[ \t]i|hjemlet[ \t]i|i[ \t]henhold[ \t]til[ \t]bemyndigelse(?:n)?[ \t]i)[ \t](?:[^.;,:\x00§]{{0,60}}|[ \t]?\w\)[ \t])$"
        rf"|\b{RULES}[ \t](?:[^.;:\x00§]{{0,70}}?\b{LAID_DOWN}[ \t]{WORDS}(?:efter|i[ \t]henhold[ \t]til|ved|i)|i[ \t]henhold[ \t]til)[ \t](?:(?:reglerne|bestemmelserne?)[ \t]i[ \t])?$",
        re.IGNORECASE,
    ),
    Relation.DEFINITION: re.compile(
        rf"\b(?:defineret|definerede|definition(?:en|er|erne)?(?:[ \t]{WORDS})?)[ \t](?:i|efter|af)[ \t](?:[^\s,.;:]+[ \t]){{0,2}}$"
        r"|\bforstås[ \t](?:efter|i)[ \t]$|\b(?:betydning|forstand)[ \t](?:som[ \t])?(?:angivet[ \t])?i[ \t]$|\bi[ \t]$(?<=forstand i )",
        re.IGNORECASE,
    ),
    Relation.IMPLEMENTS: re.compile(
        rf"\b(?:gennemfører|gennemføres|implementerer|til[ \t]gennemførelse[ \t]af|gennemførelsen?[ \t]af)[ \t]{CLAUSE}$",
        re.IGNORECASE,
    ),
    Relation.REPEALS: re.compile(
        r"\bophæves[ \t:](?:[^\s,.;()\x00]+[ \t:]){0,4}(?:[ \t]?(?:\w|\d{1,2})\)[ \t])?$"
    ),
    Relation.REPLACES: re.compile(
        r"\b(?:erstatter|afløser|træder[ \t]i[ \t]stedet[ \t]for|træder[ \t]i[ \t]stedet[ \t]for[ \t]reglerne[ \t]i)[ \t]$"
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
        "udstedt",
        "givet",
        "udfærdiget",
    ),
    Relation.DEFINITION: ("defin", "forst", "betydning"),
    Relation.IMPLEMENTS: ("gennemfør", "implement"),
    Relation.REPEALS: ("ophæves",),
    Relation.REPLACES: ("erstatter", "afløser", "stedet"),
}
TERM = re.compile(
    r"(?:^|\n|[.;:)»\x00][ \t])[A-ZÆØÅ\x00][^.;:]{1,60}:[ \t]$"
)  # "3) Kemikalieforordningen: Forordning ..."

ON = r",?[ \t]{1,2}"  # from a subject to its verb
ADVERB = (
    r"(?:(?:dog|også|endvidere|tilsvarende|samtidig|først|desuden|ligeledes|herudover|alene|kun)[ \t]){0,2}"
)
ON_A_DAY = rf"[^.;]{{0,150}}?(?:\d{{1,2}}\.[ \t]{p.MONTH}[ \t]\d{{4}}|eller[ \t]senere)"

# Verbs behind a reference that is their subject; the first that fits counts
AFTER = (
    (
        Relation.COMMENCES,
        re.compile(
            rf"{ON}(?:(?:træder|sættes)[ \t]{ADVERB}(?:straks[ \t])?i[ \t]kraft"
            rf"|har[ \t]{ADVERB}(?:første[ \t]gang[ \t])?virkning[ \t](?:fra|for|på|ved)"
            rf"|finder[ \t]{ADVERB}(?:(?:ikke|første[ \t]gang)[ \t])?anvendelse[ \t](?:for|på|fra|i|ved|første|til|når|om)\b{ON_A_DAY}"
            rf"|finder[ \t]ikke[ \t]anvendelse[ \t]før\b|(?:gælder|anvendes)[ \t]{ADVERB}(?:første[ \t]gang|for|fra|på)[ \t]{ON_A_DAY})"
        ),
    ),
    (
        Relation.EXCEPTION,
        re.compile(
            rf"{ON}(?:finder[ \t](?:\w+[ \t]){{0,2}}?ikke[ \t](?:\w+[ \t]){{0,2}}?anvendelse|gælder[ \t](?:dog[ \t])?(?:heller[ \t])?ikke\b(?![ \t](?:kun|alene|blot))"
            rf"|anvendes[ \t](?:dog[ \t])?(?:heller[ \t])?ikke\b|omfatter[ \t](?:dog[ \t])?ikke\b|(?:kan[ \t])?(?:dog[ \t])?fraviges\b)"
        ),
    ),
    (Relation.REPEALS, re.compile(rf"{ON}(?:\w+[ \t])?ophæves\b")),
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
        re.compile(r"\b(?:finder|gælder|anvendes)[ \t](?:[^\s,.;:]+[ \t]){0,2}$", re.IGNORECASE),
        re.compile(rf"{ON}(?:dog[ \t])?(?:heller[ \t])?ikke\b"),
    ),
    (
        Relation.COMMENCES,
        re.compile(r"\b(?:træder|sættes)[ \t](?:[^\s,.;:]+[ \t]){0,3}$", re.IGNORECASE),
        re.compile(rf"{ON}{ADVERB}i[ \t]kraft\b"),
    ),
)

AMENDED = re.compile(
    r"\b(?:ændret|affattet|ændringer|ophævet|indsat|ændres)[ \t](?:[^\s,.;:]+[ \t]){0,2}?(?:bl\.a\.[ \t])?(?:senest[ \t])?ved[ \t](?:[^\s,.;:]+[ \t]){0,4}$"
)
CONSOLIDATION = re.compile(r"\b(?:[Hh]erved|[Hh]ermed|[Nn]edenfor|[Ii]gen)[ \t]bekendtgøres\b")
INCORPORATION = re.compile(r"\bændringer\b")
NOT_INCORPORATED = re.compile(
    r"\b[Dd]en?[ \t]ændring(?:er)?,?[ \t](?:der|som)[ \t]følger[ \t]af[ \t](?![^\n]*\bjf\.)"
)
PRESENTED = re.compile(r"\blovtekst[ \t]vedrørende\b(?!.*\b(?:træder|sættes)\b)")
ALONE = re.compile(r"\b(?:træder|sættes)\b[^.]{0,40}\bi[ \t]kraft\b|\btræder\b")
