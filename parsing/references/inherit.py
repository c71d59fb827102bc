"""What the relative parts mean: "stk. 2", "dette kapitel", "jf. stk. 3", seen from where the text stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parsing.model import Level
from parsing.references.chains import Pin, Steps
from parsing.references.documents import OWN, UNKNOWN, Documents, Named
from parsing.references.join import TIED, Mention
from parsing.references.model import THIS, Place, Target
from parsing.references.quiet import Heading
from parsing.references.scan import OWN as THIS_UNIT
from parsing.references.scan import OWN_ALL_BEFORE, OWN_BEFORE

WITHIN_SUBSECTION = frozenset({Level.ITEM, Level.POINT, Level.SENTENCE})
COUNTED = frozenset({Level.SECTION, Level.SUBSECTION})


@dataclass(slots=True)
class Reader:
    """What has been read so far of one text. `at` is the place of the mention being read."""

    text: str
    at: Place
    headings: Sequence[Heading] = ()
    passed: int = 0  # headings that lie behind
    documents: Documents = field(default_factory=Documents)
    end: int = 0  # of the mention before
    before: Target | None = None  # its last target
    bound: Target | None = None  # the same, where ", jf." ties the mention being read to it

    def read(self, mention: Mention) -> tuple[Target, ...]:
        """The targets of the next mention."""
        self.move_to(mention.span.start)
        tied = TIED.fullmatch(self.text[self.end : mention.span.start]) and not mention.acts
        self.bound = self.before if tied else None
        found = [self.documents.read(act, self.at, with_place=bool(mention.pins)) for act in mention.acts]
        pins = mention.pins or (None,)
        targets = tuple(
            self.target(named, pin, given=bool(mention.acts))
            for named in found or [self.unnamed(mention)]
            for pin in pins
        )
        self.end, self.before = mention.span.end, targets[-1]
        return targets

    def move_to(self, at: int) -> None:
        """Own labels inside the text ("Stk. 2.") move the place on."""
        while self.passed < len(self.headings) and self.headings[self.passed].end <= at:
            heading = self.headings[self.passed]
            self.passed += 1
            if heading.level is Level.SECTION:
                self.at = replace(self.at, section=heading.number, subsection="1")
            else:
                self.at = replace(self.at, subsection=heading.number)

    def unnamed(self, mention: Mention) -> Named:
        """A place without an act stands in the own document, or in the one that the place before it stands in."""
        level = mention.pins[0].level
        if level is Level.ARTICLE:
            european = self.documents.last_european
            return european.carried() if european else UNKNOWN
        if self.bound and (
            self.continues(level) or (level is Level.ANNEX and self.bound.step(Level.ARTICLE))
        ):
            return Named(self.bound.act, self.bound.document)
        return self.outside(mention) or OWN

    def continues(self, level: Level) -> bool:
        """Whether a subsection belongs to the section before it: "konkurslovens § 95, stk. 1, jf. stk. 2"."""
        if level is not Level.SUBSECTION or not self.bound or not self.bound.step(Level.SECTION):
            return False
        return self.bound.act != THIS or self.bound.step(Level.SUBSECTION) is not None

    def outside(self, mention: Mention) -> Named | None:
        """In an order a bare "§ 73 f" is of another document.

        Orders are issued anew instead of being amended, so hardly one has lettered sections: of 1,147 such references
        in the orders of one ministry 56 are to its own.
        """
        if not self.at.in_order or (self.at.section or "1")[-1].isalpha():
            return None
        sections = [number for pin in mention.pins for level, number in pin.steps if level is Level.SECTION]
        if not any(number[-1].isalpha() for number in sections):
            return None
        foreign = self.bound if self.bound and self.bound.act != THIS else None
        return Named(foreign.act, foreign.document) if foreign else UNKNOWN

    def target(self, named: Named, pin: Pin | None, *, given: bool) -> Target:
        """One place; where no act is given, with the steps above it that the text leaves out."""
        if pin is None:
            return Target(named.act, named.document)
        steps = self.numbered(pin.steps)
        if given:
            return Target(named.act, named.document, steps, pin.end)
        return Target(named.act, named.document, (*self.inherited(steps[0][0]), *steps), pin.end)

    def inherited(self, level: Level) -> Steps:
        """The steps that a bare unit of this level stands in."""
        if self.bound and self.continues(level):
            return tuple(step for step in self.bound.steps if step[0] is Level.SECTION)
        if level is not Level.SUBSECTION and level not in WITHIN_SUBSECTION:
            return ()
        section = self.at.section or self.section_spoken_of()
        steps: Steps = ((Level.SECTION, section),) if section else ()
        if level in WITHIN_SUBSECTION and self.at.subsection:
            steps += ((Level.SUBSECTION, self.at.subsection),)
        return steps

    def section_spoken_of(self) -> str | None:
        """In a preamble a bare "stk. 4" is of the section named before."""
        return self.before.step(Level.SECTION) if self.before and self.before.act == THIS else None

    def numbered(self, steps: Steps) -> Steps:
        """Words for a place ("dette stykke") as its number; a chapter, part or annex stays "this"."""
        (level, number), *rest = steps
        if number not in {THIS_UNIT, OWN_BEFORE, OWN_ALL_BEFORE} or level not in COUNTED:
            return steps
        here = self.at.section if level is Level.SECTION else self.at.subsection
        if number != THIS_UNIT:
            here = str(int(here) - 1) if here and here.isdecimal() and int(here) > 1 else None
        return ((level, here or THIS_UNIT), *rest)
