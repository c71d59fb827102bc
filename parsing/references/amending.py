"""Sections of amending acts: the first sentence names the act, each instruction changes places in it.

"I lov om X, jf. lovbekendtgørelse ..., foretages følgende ændringer: 1. I § 6, stk. 4, ændres ..." (CITATIONS, section 5).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parsing.model import Level
from parsing.references.act import Act, Naming
from parsing.references.chains import Steps, rank
from parsing.references.documents import Named
from parsing.references.join import Mention
from parsing.references.model import THIS, Place, Reference, Relation, Target
from parsing.references.quiet import BLANK, Quiet

INTRODUCTION = re.compile(r"\bforetages[ \t](?:herefter[ \t])?følgende[ \t]ændring")
ITEM = re.compile(r"(?:^|\n|(?<=[.:«\x00)][ ]))[ \t]{0,2}\d{1,3}[.)][ \t]{1,3}(?=[A-ZÆØÅ§»\x00])")

FEW_WORDS = r"(?:[^\s,.:;\x00]+[ \t]){0,4}"
RENUMBERED = re.compile(r"\bbliver(?:[ \t]herefter)?[ \t]$")
NEW = re.compile(r"\b[Ss]om(?:[ \t]nyt|[ \t]nye|[ \t]ny)?[ \t]$")
ANCHOR = re.compile(r"\b(?:[Ee]fter|[Ff]ør)[ \t](?:overskriften[ \t](?:til|før)[ \t])?$")
INSERTED = re.compile(
    rf",?[ \t]{FEW_WORDS}indsættes\b|[ \t]?:|[ \t]som\b|[ \t]?$|,?[ \t](?:og|i)\b|,[ \t]som\b"
)
AFTERWARDS = re.compile(r",?[ \t]der[ \t]bliver[ \t]$")
REPEALED = re.compile(  # "ophæves stk. 2" is said of stk. 2; "udgår »...«" takes words only
    rf",?[ \t]{FEW_WORDS}(?:ophæves\b(?![ \t]?$)|udgår\.)"
)
REPLACED = re.compile(rf",?[ \t]{FEW_WORDS}affattes\b(?![ \t]?$)")
REPEALED_BEFORE = re.compile(r"\bophæves[ \t]$")
REPLACED_BEFORE = re.compile(r"\baffattes[ \t]$")
COORDINATED = re.compile(r",?[ \t](?:og|eller|samt)[ \t](?:[^\s,.:;\x00]+[ \t]){0,3}|,[ \t]")


def is_amending(text: str, place: Place) -> bool:
    """Whether the text is made of instructions; its introduction shows it, whatever the place says."""
    return (
        "foretages" in text
        and bool(INTRODUCTION.search(text))
        and (place.amending or text.lstrip(" \n\t" + BLANK).startswith("I "))
    )


def read_amending(quiet: Quiet, mentions: Sequence[Mention], _: Place) -> Iterator[Reference]:
    """The references of a section of an amending act."""
    introduction = INTRODUCTION.search(quiet.text)
    body = introduction.end() if introduction else 0
    items = [match.start() for match in ITEM.finditer(quiet.text, body)]
    reader = Instructions(quiet.text, mentions, items)
    for n, mention in enumerate(mentions):
        yield reader.introduce(mention) if mention.span.start < body else reader.read(n)


@dataclass(slots=True)
class Instructions:
    """What is known while the instructions are read: the act they change, and the place spoken of last."""

    text: str
    mentions: Sequence[Mention]
    items: Sequence[int]
    base: Named | None = None
    act: Named | None = None
    steps: Steps = ()
    item: int = field(default=-1)

    def introduce(self, mention: Mention) -> Reference:
        """The first document named is the one that is changed; the others changed it before."""
        named = [Named(act.name, act.document) for act in mention.acts] or [Named(THIS)]
        targets = tuple(
            Target(n.act, n.document, pin.steps if pin else ())
            for n in named
            for pin in mention.pins or (None,)
        )
        if self.base is None and mention.acts:
            self.base = self.act = named[0].carried()
            return Reference(mention.span, Relation.AMENDS, targets)
        return Reference(mention.span, Relation.REFERS, targets, "amended_by")

    def read(self, n: int) -> Reference:
        """One reference of an instruction."""
        mention = self.mentions[n]
        if (item := bisect_right(self.items, mention.span.start)) != self.item:
            self.item, self.act = item, self.base
        named = self.document(mention.act)
        targets = tuple(self.target(named, mention, pin.steps, end=pin.end) for pin in mention.pins) or (
            Target(named.act, named.document),
        )
        if named.act != THIS and mention.pins:
            self.act, self.steps = named, targets[-1].steps
        if mention.act and mention.act.naming is Naming.OWN:
            return Reference(mention.span, Relation.REFERS, targets)
        return Reference(mention.span, self.relation(n), targets, self.role(n))

    def document(self, act: Act | None) -> Named:
        if act is None:
            return self.act or Named(None)
        if act.naming is Naming.OWN:
            return Named(THIS)
        if act.naming is Naming.NAME:
            return Named(act.name, act.document)
        return self.base or Named(None)

    def target(self, named: Named, mention: Mention, steps: Steps, *, end: bool) -> Target:
        level = steps[0][0]
        if mention.acts or level in {Level.SECTION, Level.ANNEX, Level.CHAPTER, Level.PART, Level.ARTICLE}:
            return Target(named.act, named.document, steps, end)
        above = tuple(step for step in self.steps if rank(step[0]) < rank(level))
        return Target(named.act, named.document, (*above, *steps), end)

    def before(self, n: int) -> str:
        """The words of the instruction between the reference before and this one."""
        start = self.mentions[n].span.start
        item = self.items[bisect_right(self.items, start) - 1] if bisect_right(self.items, start) else 0
        return self.text[max(item, self.mentions[n - 1].span.end if n else 0) : start]

    def behind(self, n: int) -> str:
        """The words from this reference to the next, over one that it "becomes"."""
        end = self.next_start(n)
        words = self.text[self.mentions[n].span.end : end]
        if AFTERWARDS.fullmatch(words) and n + 1 < len(self.mentions):
            return self.text[self.mentions[n + 1].span.end : self.next_start(n + 1)]
        return words

    def next_start(self, n: int) -> int:
        following = self.mentions[n + 1].span.start if n + 1 < len(self.mentions) else len(self.text)
        at = bisect_right(self.items, self.mentions[n].span.start)
        return min(following, self.items[at] if at < len(self.items) else len(self.text))

    def relation(self, n: int, reach: int = 30) -> Relation:
        """What the verb of the instruction does to the place; coordinated places share the verb behind the last."""
        before, behind = self.before(n), self.behind(n)
        if RENUMBERED.search(before):
            return Relation.AMENDS
        if REPEALED_BEFORE.search(before) or REPEALED.match(behind):
            return Relation.REPEALS
        if REPLACED_BEFORE.search(before) or REPLACED.match(behind):
            return Relation.REPLACES
        same_item = n + 1 < len(self.mentions) and self.next_start(n) == self.mentions[n + 1].span.start
        if reach and same_item and COORDINATED.fullmatch(behind) and not self.role(n + 1):
            return self.relation(n + 1, reach - 1)
        return Relation.AMENDS

    def role(self, n: int) -> str:
        before = self.before(n)
        if RENUMBERED.search(before):
            return "renumbered"
        if NEW.search(before):
            return "new"
        if ANCHOR.search(before) and ("indsættes" in before or INSERTED.match(self.behind(n))):
            return "anchor"
        return ""
