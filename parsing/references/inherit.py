"""What the relative parts mean: "stk. 2", "loven", "samme lov", "dette kapitel", seen from where the text stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parsing.model import Level
from parsing.references.act import Act, Naming
from parsing.references.join import TIED, Mention
from parsing.references.model import THIS, NumberedDocument, Place, Target
from parsing.references.chains import Pin, Steps
from parsing.references.quiet import Heading
from parsing.references.scan import ALL_BEFORE, BEFORE, OWN

WITHIN_SUBSECTION = frozenset({Level.ITEM, Level.POINT, Level.SENTENCE})
OWN_DOCUMENT = frozenset({"bekendtgørelse", "lovbekendtgørelse", "lbk", "bek"})


@dataclass(frozen=True, slots=True)
class Named:
    """The document that a reference names, as its targets will say it."""

    act: str | None
    document: NumberedDocument | None = None

    @property
    def external(self) -> bool:
        return self.act != THIS


@dataclass(slots=True)
class Reader:
    """What has been read so far of one text. `at` is the place of the mention being read."""

    text: str
    at: Place
    headings: Sequence[Heading] = ()
    passed: int = 0  # headings that lie behind
    aliases: dict[str, Named] = field(default_factory=dict)
    last: Named | None = None  # the nearest document named before
    last_foreign: Named | None = None
    last_article: Named | None = None  # the nearest EU act or treaty, and which of them
    article_stem: str = ""
    before: tuple[Mention, tuple[Target, ...]] | None = None

    def read(self, mention: Mention) -> tuple[Target, ...]:
        """The targets of the next mention."""
        self.move_to(mention.span.start)
        documents = [self.document(act, mention) for act in mention.acts] or [self.unnamed(mention)]
        for act, named in zip(mention.acts, documents, strict=False):
            self.remember(act, named)
        pins = mention.pins or (None,)
        targets = tuple(self.target(named, pin, mention) for named in documents for pin in pins)
        self.before = (mention, targets)
        return targets

    def document(self, act: Act, mention: Mention) -> Named:
        if act.naming is Naming.OWN:
            foreign = self.last_article if act.stem == self.article_stem else None
            return carried(foreign) if foreign else Named(THIS)  # "denne konvention" is the one spoken of
        if act.naming is Naming.SAME:
            return self.last_foreign or Named(None)
        if act.naming is Naming.BARE:
            return self.bare(act, mention)
        return Named(act.name, act.document)

    def bare(self, act: Act, mention: Mention) -> Named:
        """ "loven" in an act is the act; in an order it is the act behind the order."""
        name = act.name or act.stem
        if name in self.aliases:
            return self.aliases[name]
        if act.stem == "lov":
            return self.the_act(mention)
        if act.stem in OWN_DOCUMENT:
            return Named(THIS)
        if (
            self.last_article
            and act.stem in {"forordning", "direktiv", "konvention"}
            and self.article_stem == act.stem
        ):
            return carried(self.last_article)
        return Named(name, NumberedDocument(act.stem) if act.stem in {"konvention", "traktat"} else None)

    def the_act(self, mention: Mention) -> Named:
        if self.at.in_order:
            return Named("loven")
        amending = (
            self.last if self.last and self.last.document and self.last.document.type == "lov" else None
        )
        if self.at.section is None and amending and mention.pins:
            return carried(amending)  # in a preamble "lovens § 7" follows the amending act that it speaks of
        return Named(THIS)

    def remember(self, act: Act, named: Named) -> None:
        if act.alias:
            self.aliases[act.alias] = carried(named)
        self.last = named
        if named.external:
            self.last_foreign = carried(named)
            if act.stem in {"forordning", "direktiv", "konvention", "traktat", "afgørelse"}:
                self.last_article, self.article_stem = named, act.stem

    def unnamed(self, mention: Mention) -> Named:
        """A place without an act stands in the own document, or in the one that the place before it stands in."""
        if mention.pins[0].level is Level.ARTICLE:
            return carried(self.last_article) if self.last_article else Named(None)
        if self.tied(mention) and self.before:
            first = self.before[1][-1]
            return Named(first.act, first.document)
        if mention.pins[0].level is Level.ANNEX and self.before and self.joined_to_article(mention):
            first = self.before[1][-1]
            return Named(first.act, first.document)
        return self.outside(mention) or Named(THIS)

    def outside(self, mention: Mention) -> Named | None:
        """In an order a bare "§ 73 f" is of another document: orders are issued anew, so hardly one has lettered sections
        (56 of 1,147 such references in the orders of one ministry are its own)."""
        if not self.at.in_order or (self.at.section or "1")[-1].isalpha():
            return None
        if not any(
            step[0] is Level.SECTION and step[1][-1].isalpha() for pin in mention.pins for step in pin.steps
        ):
            return None
        gap = self.text[self.before[0].span.end : mention.span.start] if self.before else ""
        follows = self.before and TIED.fullmatch(gap) and self.before[1][-1].act != THIS
        return (
            Named(self.before[1][-1].act, self.before[1][-1].document)
            if follows and self.before
            else Named(None)
        )

    def joined_to_article(self, mention: Mention) -> bool:
        """ "REACH-forordningens artikel 67, jf. bilag XVII": the annex of the EU act."""
        before = self.before
        gap = self.text[before[0].span.end : mention.span.start] if before else ""
        return bool(TIED.fullmatch(gap)) and bool(before and before[1][-1].step(Level.ARTICLE))

    def tied(self, mention: Mention) -> bool:
        """ "konkurslovens § 95, stk. 1, jf. stk. 2": the subsection is of § 95."""
        if not self.before or mention.acts or mention.pins[0].level is not Level.SUBSECTION:
            return False
        target = self.before[1][-1]
        gap = self.text[self.before[0].span.end : mention.span.start]
        if (
            not TIED.fullmatch(gap)
            or not target.step(Level.SECTION)
            or self.before[0].pins[0].level is not Level.SECTION
        ):
            return False
        return target.act != THIS or target.step(Level.SUBSECTION) is not None

    def target(self, named: Named, pin: Pin | None, mention: Mention) -> Target:
        if pin is None:
            return Target(named.act, named.document)
        steps = self.numbered(pin.steps)
        if mention.acts and named.act != THIS:
            return Target(named.act, named.document, steps, pin.end)
        if self.tied(mention) and self.before:
            section = self.before[1][-1].step(Level.SECTION)
            return Target(named.act, named.document, ((Level.SECTION, section or ""), *steps), pin.end)
        inherited = self.inherited(steps[0][0]) if named.act == THIS and not mention.acts else ()
        return Target(named.act, named.document, (*inherited, *steps), pin.end)

    def move_to(self, at: int) -> None:
        """Own labels inside the text ("Stk. 2.") move the place on."""
        while self.passed < len(self.headings) and self.headings[self.passed].end <= at:
            heading = self.headings[self.passed]
            self.passed += 1
            if heading.level is Level.SECTION:
                self.at = replace(self.at, section=heading.number, subsection="1")
            else:
                self.at = replace(self.at, subsection=heading.number)

    def inherited(self, level: Level) -> Steps:
        if level is not Level.SUBSECTION and level not in WITHIN_SUBSECTION:
            return ()
        section = self.at.section or self.last_section()
        steps: Steps = ((Level.SECTION, section),) if section else ()
        if level in WITHIN_SUBSECTION and self.at.subsection:
            steps += ((Level.SUBSECTION, self.at.subsection),)
        return steps

    def last_section(self) -> str | None:
        """In a preamble a bare "stk. 4" is of the section spoken of."""
        if self.before and self.before[1][-1].act == THIS:
            return self.before[1][-1].step(Level.SECTION)
        return None

    def numbered(self, steps: Steps) -> Steps:
        """Words for a place ("dette stykke") as its number."""
        (level, number), *rest = steps
        if number not in {OWN, BEFORE, ALL_BEFORE} or (
            number == OWN and level not in {Level.SECTION, Level.SUBSECTION}
        ):
            return steps
        here = self.at.section if level is Level.SECTION else self.at.subsection
        if number != OWN and here:
            here = str(int(here) - 1) if here.isdecimal() and int(here) > 1 else None
        return ((level, here or "this"), *rest)


def carried(named: Named) -> Named:
    """What a later word for the same document carries: its name, or its number where it has none."""
    return Named(named.act) if named.act else named
