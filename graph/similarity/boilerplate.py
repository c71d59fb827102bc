"""Clauses that each act needs for itself: one line per family, never pairs.

A family is told by the clause's first sentence. An empowerment counts as delegation only while the whole text is one:
a rule that also empowers is a rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.similarity.words import folded

HOST = (
    r"(?:denne |nærværende )?(?:lov|bekendtgørelse|anordning|forordning)(?:en|n)?s?"  # denne bekendtgørelse
)
UNITS = r"(?:(?:jf\. |dog )*(?:loven|lovens|bekendtgørelsen|bekendtgørelsens|stk\.|§{1,2}|kapitel|nr\.)[^.]{0,60}? )?"


@dataclass(frozen=True, slots=True)
class Family:
    name: str
    needs: tuple[str, ...]  # one of these stands in every hit: most texts hold none, and are done with
    pattern: re.Pattern[str]
    hits: tuple[str, ...]
    clean: tuple[str, ...]

    def holds(self, text: str) -> bool:
        return any(word in text for word in self.needs) and self.pattern.search(text) is not None


def family(
    name: str, needs: tuple[str, ...], *patterns: str, hits: tuple[str, ...], clean: tuple[str, ...]
) -> Family:
    return Family(name, needs, re.compile("|".join(patterns)), hits, clean)


FAMILIES = (
    family(
        "commencement",
        ("i kraft", "ikrafttræd", "virkning", "eller senere", "fra og med"),
        rf"^{HOST}\b[^.]{{0,60}}\btræder i kraft\b",  # denne lov træder i kraft den ...
        # § 2, stk. 1, træder i kraft ...
        r"^(?:loven|lovens|bekendtgørelsens|stk\.|§{1,2}|kapitel|nr\.)[^.]*(?:\.[^.]{1,30}){0,6}\btræder i kraft\b",
        r"\b(?:fastsætter|bestemmer) tidspunktet for [^.]{0,60}ikrafttræden",
        r"^(?:loven|bekendtgørelsen|§+ \d[^.]{0,40}) har virkning (?:fra|for)\b",
        r"^(?:loven|bekendtgørelsen|bestemmelserne?) (?:finder anvendelse|gælder) (?:for|på) [^.]{3,90}"
        r"(?:den \d+\. \w+ \d{4} eller senere|efter lovens ikrafttræden|fra og med)",
        hits=("Bekendtgørelsen træder i kraft, når haverne åbner i maj.", "Loven har virkning fra den 1. juli 2030."),
        clean=("Når aftalen træder i kraft, underretter lejeren nævnet.",),
    ),
    family(
        "repeal",
        ("ophæves",),
        r"^(?:samtidigt? (?:hermed )?|fra samme tidspunkt )?ophæves (?:lov|bekendtgørelse|cirkulære|anordning)",
        r"^(?:samtidigt? (?:hermed )?|fra samme tidspunkt )?ophæves følgende",
        r"^(?:lov|bekendtgørelse|anordning|cirkulære)\w* nr\. \d+ af \d.{0,400}?\bophæves",
        hits=("Samtidig ophæves bekendtgørelse nr. 12 af 3. maj 2020 om havelodder.",),
        clean=("Tilladelsen ophæves, hvis haven ikke passes.",),
    ),
    family(
        "territorial",
        ("færøerne", "grønland"),
        r"\bgælder ikke for (?:færøerne|grønland)",
        r"\b(?:sættes|træde) (?:helt eller delvist? )?i kraft for (?:færøerne|grønland)",
        hits=("Haveloven gælder ikke for Færøerne.",),
        clean=("En have på Færøerne lejes ud af kommunen.",),
    ),
    family(
        "company_liability",
        ("ansvar", "pålægges"),
        r"\(?(?:en |den )?juridiske? persone?r?\)?[^.]{0,40} (?:strafansvar|kriminalretligt ansvar)",
        r"\bselskaber m\.? ?v\.?[^.]{0,3} [^.]{0,30}strafansvar",
        r"\bbegået af et (?:aktie|anparts)?selskab\b.{0,160}\bpålægges\b",
        r"\bpålægges (?:selskabet|selskaber)[^.]{0,60}(?:straf|bøde)ansvar",
        hits=("Der kan pålægges foreninger m.v. (juridiske personer) strafansvar efter straffelovens 5. kapitel.",),
        clean=("Foreningens ansvar for skader på hegnet følger af lejeaftalen.",),
    ),
    family(
        "penalty",
        ("straf", "bøde", "overtrædelse"),
        r"\bstraffes med (?:bøde|fængsel|foranstaltninger)",
        r"\b(?:fastsættes|foreskrives) (?:bestemmelser om )?(?:straf af |bødestraf)",
        r"^med bøde straffes\b",
        r"^(?:for )?overtrædelse af [^.]{2,120}\b(?:straffes|bødeansvar)",
        r"\bbødeansvar,? selv ?om overtrædelsen ikke kan tilregnes\b",
        r"\bforældelsesfristen for overtrædelse af (?:lov|denne|bekendtgørelse)",
        hits=("Med bøde straffes den, der overtræder § 2.",
              "Den, der overtræder § 4, straffes med bøde.",
              "For overtrædelse af § 3 kan lejeren pålægges bødeansvar.",
              "For overtrædelse af § 2, stk. 1, kan lejeren få bødeansvar, selv om overtrædelsen ikke kan tilregnes ham.",
              "Forældelsesfristen for overtrædelse af lovens kapitel 2 er 5 år."),
        clean=("Bøden indbetales til foreningens konto.",),
    ),
    family(
        "appeal",
        ("indbring", "påklag", "klage"),
        r"\bafgørelser?\b.{0,200}?\bkan\b.{0,160}?\b(?:indbringes|påklages)\b",
        r"^klager? over .{3,160}(?:indbringes for|indgives til|sendes til|behandles af)\b",
        r"\bkan (?:indbringe|påklage) [^.]{0,80}afgørelser?\b",
        hits=("Nævnets afgørelser om hegn kan indbringes for Haveankenævnet.",
              "Klage over kommunens afgørelser indgives til Haveankenævnet."),
        clean=("Sager om hegn kan drøftes med naboen, før de indbringes for nævnet.",),
    ),
    family(
        "dispensation",
        ("bekendtgørelse",),
        r"\b(?:tillade|dispensere|gøre|meddele dispensation)\b[^.]{0,100}"
        r"\bfra (?:bestemmelserne i |kravene i )?(?:denne )?bekendtgørelsen?s?\b",
        hits=("Havenævnet kan for små lodder tillade afvigelser fra denne bekendtgørelse.",),
        clean=("Foreningen kan tillade et højere hegn.",),
    ),
    family(
        "delegation",
        ("minister",),
        rf"^(?:{UNITS})?[\w-]*minister(?:en|iet) (?:kan |skal )?(?:efter [^.]{{3,120}} )?(?:fastsætter?|udsteder?) "
        r"(?:efter [^.]{3,120} )?(?:de )?(?:nærmere )?(?:regler|retningslinjer|bestemmelser)",
        r"^(?:de )?nærmere regler (?:om|for|herom)[^.]{0,250}\bfastsættes af [\w-]*minister",
        r"^[\w-]*minister(?:en|iet) (?:kan )?bemyndiger?\b",
        hits=("Haveministeren fastsætter nærmere regler om leje af haver.",
              "Haveministeren kan efter høring af Haverådet fastsætte regler om hegn."),
        clean=("Haveministeren udpeger formanden for nævnet.",),
    ),
)  # fmt: skip


def boilerplate(text: str) -> str | None:
    """The family of clauses that the text belongs to, or None.

    >>> boilerplate("Stk. 2. Haveloven gælder ikke for Færøerne.")
    'territorial'
    """
    text = folded(text)
    return next((family.name for family in FAMILIES if family.holds(text)), None)
