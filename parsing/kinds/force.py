"""What an act says of time: when it and others take effect and end, and what holds in between."""

from __future__ import annotations

import re

from parsing.kinds.model import ProvisionKind, Sign
from parsing.kinds.words import DAY, INSTRUMENT, ITS, ITSELF, ON, OWN_PART, PLACE, START

EMPTY = r"(?:[Oo]phæve[ts]|[Uu]delad(?:t|es)|[Uu]benyttet|[Ee]ndnu ikke trådt i kraft)"
VACANT = rf"^(?:Stk\.? ?\d[\w ,-]*\. )?\({EMPTY}\)\.?$"  # Stk. 2. (Ophævet)

CHANGES = r"\b(?:foretages|gøres|foretaget) følgende ændring"  # foretages følgende ændringer
SO_CHANGED = rf"{START}(?:I )?{INSTRUMENT}{ON}{{0,300}}? (?:ændres|affattes) således"

TAKES_EFFECT = (
    rf"{START}{OWN_PART}{ON}{{0,200}}?\b(?:træder|trådte|træde) (?:\w+ ){{0,2}}?i kraft\b(?! for\b)"
)
SET_IN_FORCE = rf"{START}{OWN_PART}{ON}{{0,200}}?\bsættes (?:\w+ ){{0,2}}?i kraft\b(?! for\b)"
TIME_FIXED = (
    rf"\b[Tt]idspunkt(?:et)? for {ON}{{0,80}}?ikrafttræde"  # fastsætter tidspunktet for lovens ikrafttræden
)
EFFECT_FROM = rf"{START}{OWN_PART}{ON}{{0,120}}?\bhar virkning fra\b"  # Loven har virkning fra den

ENDS = r"(?:ophæves|bortfalder|udløber|ophører|ophæves automatisk)"
SELF_ENDS = rf"{START}{ITSELF}(?! om\b| kan\b)[^.,;:]{{0,60}}? {ENDS}\b"  # Loven ophæves den
# § 4 ophæves den 1. maj 2030
PART_ENDS = rf"{START}{PLACE}(?:(?! i (?:samme )?lov\b){ON}){{0,80}}? {ENDS}\b{ON}{{0,40}}?\bden {DAY}"
HOLDS_UNTIL = rf"{START}{OWN_PART}{ON}{{0,60}}? (?:gælder|har virkning) (?:til|indtil)\b"  # Loven gælder til

BILL = r"\bforslag (?:til|om) (?:lov om )?(?:\w+ ){0,2}revision\b(?! af \w*plan)"  # fremsætter forslag om revision af loven
SCHEME = r"(?:[Oo]rdningen|[Ff]orsøgsordningen|[Ff]orsøget|[Ff]orsøgene|[Rr]eglerne|[Bb]estemmelserne)"
SUBJECT = rf"{START}(?:{ITSELF}|{ITS}|{PLACE}|{SCHEME}|[A-ZÆØÅ]\w*ordningen)"
TAKEN_UP = rf"{SUBJECT}{ON}{{0,120}}?\btages op til (?:\w+ )?revision\b"  # Lovens § 4 tages op til revision
LOOKED_AT = rf"{SUBJECT}[^,.;:]{{0,80}}? (?:revideres|evalueres)\b"  # Loven evalueres senest
EVALUATION = rf"\b(?:evaluering|revision) af (?:{ITSELF}|{ITS})|\bevaluerer (?:{ITSELF}|{ITS}|{SCHEME})"
EFFECTS = rf"\bredegørelse (?:om|for) (?:{ITS} (?:virkning|anvendelse)|erfaringerne med {ITSELF})"

ENDED_OBJECT = (  # Bekendtgørelse nr. 5 ophæves
    rf"{START}(?:(?:{PLACE}|[Ss]amtidig|Endvidere|Desuden){ON}{{0,60}}? )?{INSTRUMENT}{ON}{{0,400}}?"
    r"(?<! eller)(?<! indtil de)(?<! indtil den)(?<! indtil det) (?:ophæves|bortfalder|sættes ud af kraft)\b"
)
AT_ONCE = rf"\b[Ss]amtidigt?,? (?:med {ON}{{0,80}}?)?(?:ophæves|bortfalder)\b"  # Samtidig ophæves
ENDS_THESE = rf"\bophæves(?: følgende)?:? {INSTRUMENT}"  # ophæves bekendtgørelse nr. 5
# Samtidig finder bekendtgørelse nr. 5 ikke længere anvendelse
NO_LONGER = rf"{START}{ON}{{0,80}}?{INSTRUMENT}{ON}{{0,400}}?\bikke længere anvendelse\b"
FOLLOWING_END = (
    r"\b[Ff]ølgende (?:love|lovbekendtgørelser|bekendtgørelser|bestemmelser|regler|cirkulærer) ophæves\b"
)

OLD_RULES = r"\bhidtil gældende (?:regler|bestemmelser|lov)\w*|\bhidtidige (?:regler|bestemmelser)\b"
STAYS = (
    r"\b(?:forbliver|bliver) (?:\w+ )?i kraft\b|\bbevarer (?:deres|sin) gyldighed\b|\bfortsat anvendelse\b"
)
AROUND = rf"\b(?:før|inden|efter|forud for|ved|siden|fra) {ITS} ikrafttræde"  # før lovens ikrafttræden
APPLIES = (
    r"(?:har virkning for|finder (?:\w+ ){0,2}?anvendelse (?:for|på|ved|fra)|gælder (?:\w+ ){0,2}?for)\b"
)
FROM_DAY = rf"(?:før|efter|inden|fra og med|fra|senest|indtil|siden) (?:og med )?(?:den )?{DAY}"
APPLIES_FROM = rf"{START}{OWN_PART}{ON}{{0,120}}? {APPLIES}{ON}{{0,200}}? {FROM_DAY}"

FORCE = (
    Sign(
        ProvisionKind.VACANT,
        ("(ophæve", "(udelad", "(ubenyttet", "(endnu"),
        re.compile(VACANT),
        hits=("(Ophævet)", "Stk. 2. (Ophævet).", "(Udeladt)"),
        clean=("Hegnet males. Stk. 1, 2. pkt. (Ophævet)",),
    ),
    Sign(
        ProvisionKind.AMENDMENT,
        ("følgende ændring", "således"),
        re.compile(f"{CHANGES}|{SO_CHANGED}"),
        hits=("I lov om haver foretages følgende ændringer: 1. § 2 ophæves.", "Lov om hegn ændres således:"),
        clean=("Hegnet males således, at det ikke ændres.",),
    ),
    Sign(
        ProvisionKind.COMMENCEMENT,
        ("i kraft", "ikrafttræde", "har virkning fra"),
        re.compile(f"{TAKES_EFFECT}|{SET_IN_FORCE}|{TIME_FIXED}|{EFFECT_FROM}"),
        hits=(
            "Loven træder i kraft den 1. maj 2031.",
            "Stk. 2. § 1, nr. 3 og 4, træder først i kraft, når haven er sået.",
            "Ministeren fastsætter tidspunktet for lovens ikrafttræden.",
            "Lovens § 4 har virkning fra den 1. maj 2031.",
        ),
        clean=(
            "En aftale om hegn træder i kraft, når begge har skrevet under.",
            "Loven kan sættes i kraft for Grønland.",
        ),
    ),
    Sign(
        ProvisionKind.EXPIRY,
        ("ophæves", "bortfalder", "udløber", "ophører", " til", "indtil"),
        re.compile(f"{SELF_ENDS}|{PART_ENDS}|{HOLDS_UNTIL}"),
        hits=(
            "Loven ophæves den 1. maj 2036.",
            "§ 4, stk. 2, bortfalder den 1. maj 2036.",
            "Bekendtgørelsen gælder til og med den 1. maj 2036.",
        ),
        clean=(
            "Retten til haven bortfalder den 1. maj.",
            "Loven om hegn ophæves ikke og kan læses på biblioteket.",
        ),
    ),
    Sign(
        ProvisionKind.REVISION,
        ("revision", "revideres", "evaluer", "redegørelse"),
        re.compile(f"{BILL}|{TAKEN_UP}|{LOOKED_AT}|{EVALUATION}|{EFFECTS}"),
        hits=(
            "Ministeren fremsætter forslag om revision af loven i folketingsåret 2035-36.",
            "Vandingsordningen og § 4 tages op til revision senest i 2036.",
            "Forsøgsordningen evalueres senest to år efter, at den begyndte.",
            "Ministeren afgiver en redegørelse om lovens virkninger for haverne.",
        ),
        clean=(
            "Havens regnskab er undergivet revision.",
            "Kommunen evaluerer haveplanen hvert år.",
            "Ved forslag til revision af haveplanen høres naboen.",
        ),
    ),
    Sign(
        ProvisionKind.REPEAL,
        ("ophæves", "bortfalder", "ud af kraft", "ikke længere"),
        re.compile(f"{ENDED_OBJECT}|{AT_ONCE}|{ENDS_THESE}|{FOLLOWING_END}|{NO_LONGER}"),
        hits=(
            "Bekendtgørelse nr. 7 af 1. maj 2020 om hegn ophæves.",
            "Stk. 2. Samtidig ophæves lov om haver.",
            "Samtidig med lovens ikrafttræden ophæves §§ 1-4.",
            "Følgende bekendtgørelser ophæves: 1) om hegn.",
            "Samtidig finder bekendtgørelse nr. 7 om hegn ikke længere anvendelse på stakitter.",
        ),
        clean=(
            "Loven ophæves den 1. maj 2036.",
            "Kommunen skriver til ejeren, hvis tilladelsen efter lov om hegn ophæves.",
            "Forbuddet ophæves, når hegnet er malet.",
            "Reglerne forbliver i kraft, indtil de ophæves.",
            "Bekendtgørelse nr. 7 om hegn forbliver i kraft, indtil den ophæves.",
        ),
    ),
    Sign(
        ProvisionKind.TRANSITIONAL,
        (
            "hidtil gældende",
            "hidtidige",
            "i kraft",
            "gyldighed",
            "fortsat anvendelse",
            "ikrafttræde",
            "virkning for",
            "anvendelse",
            "gælder",
        ),
        re.compile(f"{OLD_RULES}|{STAYS}|{AROUND}|{APPLIES_FROM}"),
        hits=(
            "For haver, der er anlagt tidligere, finder de hidtil gældende regler anvendelse.",
            "Regler fastsat i medfør af lov om hegn forbliver i kraft, indtil de afløses.",
            "Loven finder anvendelse på haver, der er anlagt efter lovens ikrafttræden.",
            "§ 4 har virkning for hegn, der rejses fra og med den 1. maj 2031.",
        ),
        clean=("Hegnet har virkning for naboen.", "Loven træder i kraft den 1. maj 2031."),
    ),
)
