"""What follows when somebody breaks the law, or disagrees with a decision: sanction and appeal."""

from __future__ import annotations

import re

from parsing.kinds.model import ProvisionKind, Sign
from parsing.kinds.words import MAIN, START

PUNISHED = rf"{MAIN}\bstraffes\b(?! efter de hidtil)"  # Med bøde straffes den, der
FINE = r"\bstraf (?:af|i form af) (?:bøde|fængsel|hæfte)\b"  # kan der fastsættes straf af bøde
LIABLE = r"\b(?:straf|bøde)ansvar(?:et)?\b|\bfrifindes for straf\b"  # pålægges strafansvar
PENALTY = r"\b(?:tvangsbøder?|dagbøder?|administrativ bøde)\b"

# kan ikke påklages
BROUGHT = rf"{MAIN}\bpåklages\b|{MAIN}\bindbringes\b(?= (?:for|af|til|direkte|inden|senest|i|ikke)\b|[.,])"
COMPLAINT = rf"{START}(?:En )?[Kk]lage(?:n|r|rne)?\b(?! af)"  # Klagen indgives inden fire uger
BODY = r"(?:\w+ ){0,3}?\w*(?:afgørelse|klage|anke|nævn|styrelse)\w*"
COMPLAINS = rf"\b(?:klage|klager|klages) (?:\w+ ){{0,2}}?(?:over|til) {BODY}"  # kan klage over afgørelsen
TIME = r"\b[Kk]lagefrist(?:en|er)?\b"
ACCESS = r"\b(?:adgang|ret|mulighed)(?:en)? til at (?:klage|påklage|anke)\b|\bklageadgang(?:en)?\b|\bklagevejledning\b"
COURTS = r"\bindbringe (?:afgørelsen|sagen|klagen)\b"  # kan indbringe sagen for retten

REMEDIES = (
    Sign(
        ProvisionKind.SANCTION,
        ("straf", "bøde"),
        re.compile(f"{PUNISHED}|{FINE}|{LIABLE}|{PENALTY}"),
        hits=(
            "Med bøde straffes den, der river sin nabos hegn ned.",
            "I forskrifterne kan der fastsættes straf af bøde.",
            "Haveforeninger kan pålægges strafansvar efter reglerne i straffeloven.",
            "Kommunen kan pålægge ejeren daglige tvangsbøder.",
        ),
        clean=(
            "Ejeren må ikke være straffet for hegnstyveri.",
            "Straffelovens regler læses op i foreningen.",
        ),
    ),
    Sign(
        ProvisionKind.APPEAL,
        ("klage", "indbring"),
        re.compile(f"{BROUGHT}|{COMPLAINT}|{COMPLAINS}|{TIME}|{ACCESS}|{COURTS}"),
        hits=(
            "Havenævnets afgørelser kan ikke indbringes for anden administrativ myndighed.",
            "Afgørelsen kan påklages til havenævnet.",
            "Klagen indgives skriftligt.",
            "Klagefristen er fire uger.",
            "Ministeren kan begrænse adgangen til at klage.",
            "Ejeren kan klage over kommunens afgørelse.",
        ),
        clean=(
            "Gebyret betales for klager, der indbringes for nævnet.",
            "Sekretariatet for klagenævnet bor ved haven.",
            "Ejeren beklager støjen.",
        ),
    ),
)
