"""The words of amending instructions: what an instruction does, and which act its section amends."""

from __future__ import annotations

import re

QUOTED = re.compile(r"»[^«]*«?")  # old and new words say nothing about the operation
KINDS = (  # the first operation that the words state; each with the verb meant
    ("rewrite", r"affattes|ophæves,?\sog\si\sstedet\sindsættes"),
    ("insert", r"indsættes|indføjes|tilføjes"),
    ("replace", r"ændres|erstattes"),
    ("repeal", r"ophæves|bortfalder"),
    ("delete", r"udgår|slettes"),
)
OPERATION = re.compile("|".join(rf"(?P<{kind}>\b(?:{verbs})\b)" for kind, verbs in KINDS))
RENUMBERING = re.compile(  # only where no operation stands: "§ 4, stk. 3, der bliver stk. 4, ophæves"
    r"\bbliver\b"
)

INTRO = re.compile(  # I lov om kanaler, jf. lovbekendtgørelse nr. 9 af 1. maj 2011, som ændret ved ..., foretages følgende
    r"^I\s?(?P<act>.+?)"
    r"(?:,?\s(?:som|der|således\ssom\sden)\s(?:senest\s|bl\.a\.\s|blandt\sandet\s)?(?:er\s)?ændret|,?\sforetages\b|,?\sgøres\b)",
)
WHOLE = re.compile(  # lov nr. 5 af 1. maj 2011 om kanaler, som ændret ..., ændres således
    r"^(?P<act>(?:[Ll]ov|[Bb]ekendtgørelse|[Aa]nordning).+?)(?:,?\ssom\s(?:senest\s)?ændret|,?\s(?:ændres|ophæves|affattes)\b)"
)


def kind_of(words: str) -> str:
    """What an instruction does: replace, insert, repeal, rewrite, delete, renumber, or unread.

    >>> [kind_of(words) for words in ("§ 4, der bliver § 5, affattes således:", "Nr. 3 bliver nr. 4.", "(Udelades)")]
    ['rewrite', 'renumber', 'unread']
    """
    words = QUOTED.sub("", words)
    if match := OPERATION.search(words):
        return match.lastgroup or "unread"
    return "renumber" if RENUMBERING.search(words) else "unread"


def amended_act(intro: str) -> str:
    """The words that name the amended act; "" where the sentence does not read as one that opens instructions.

    >>> amended_act("I lov om kanaler, jf. lovbekendtgørelse nr. 900 af 1. maj 2011, foretages følgende ændring:")
    'lov om kanaler, jf. lovbekendtgørelse nr. 900 af 1. maj 2011'
    """
    match = INTRO.search(intro) or WHOLE.search(intro)
    return match["act"].strip() if match else ""
