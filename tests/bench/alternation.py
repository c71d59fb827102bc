"""The patterns of references as one plain alternation: what finding them costs without triggers, the peer of two benches.

It is put together from the named parts that the grammar itself is made of: the heads of pinpoints with their numbers,
ranges and lists, sentences by ordinals, the nouns of acts with what may stand around them, numbers and dates of
documents. It finds spans, roughly; it expands nothing, resolves nothing and knows no relation.
"""

from __future__ import annotations

import re

from parsing.references import patterns as p
from parsing.references.act import NOUN
from parsing.references.items import CHAPTERS, HEADS, LEVELS, NAMED_SENTENCE, NUMBERS, SENTENCES
from parsing.references.numbered import DANISH, EUROPEAN
from parsing.references.scan import OWN_UNIT, THE_ANNEX
from parsing.references.title_rules import WORD
from parsing.references.titled_acts import INSTITUTIONS

LONGEST_LIST = 30
NAMED_GROUP = re.compile(r"\(\?P<\w+>")


def bare(pattern: re.Pattern[str] | str) -> str:
    """The pattern without the names of its groups, which may stand only once."""
    return NAMED_GROUP.sub("(?:", pattern if isinstance(pattern, str) else pattern.pattern)


CONNECTOR = f"(?:{bare(p.CONNECTOR)})"


def pinpoint(head: str, level: str) -> str:
    """One head with its numbers: "§§ 5-7 og 9"."""
    number = bare(NUMBERS[LEVELS[level]])
    return rf"(?:{head})(?:{number})(?:{CONNECTOR}(?:{number})){{0,{LONGEST_LIST}}}"


def alternation() -> re.Pattern[str]:
    heads = re.findall(r"\(\?P<(\w+)>(.*?)\)(?=\||$)", HEADS.pattern)
    items = "|".join(
        [*(pinpoint(head, level) for level, head in heads), *map(bare, (SENTENCES, NAMED_SENTENCE, CHAPTERS))]
    )
    chain = rf"(?:{items})(?:{CONNECTOR}(?:{items})){{0,{LONGEST_LIST}}}"
    title = rf"[ \t]om(?:[ \t](?:{bare(WORD)})){{1,{LONGEST_LIST}}}"
    institutions = bare(INSTITUTIONS).removesuffix("$")
    act = rf"(?:{institutions})?\b(?i:{bare(NOUN)})\b(?:{bare(EUROPEAN)}|{bare(DANISH)})?(?:{title})?"
    return re.compile(rf"(?<!\w)(?:{chain})|{act}|{bare(OWN_UNIT)}|{bare(THE_ANNEX)}")


ALTERNATION = alternation()
