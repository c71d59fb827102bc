"""An operation: what one instruction of an amending act does to the act it changes.

Places use the numbers before the amending act ("§ 4, stk. 2, der bliver stk. 3" is stk. 2); where the words tell the
number after it, that stands in `becomes`. Resolve all places of one amending section against the text before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parsing.model import Level, ProvisionId

Steps = tuple[  # outermost first, as in references: ((SECTION, "53 a"), (SUBSECTION, "2"))
    tuple[Level, str], ...
]

EVERYWHERE = 0  # times: all places, however many


class Kind(StrEnum):
    """What is done."""

    REPLACE_WORDS = "replace_words"  # ændres »a« til: »b«
    INSERT_WORDS = "insert_words"  # indsættes efter »a«: »b«
    DELETE_WORDS = "delete_words"  # udgår »a«
    REWRITE = "rewrite"  # affattes således:
    INSERT = "insert"  # indsættes efter stk. 1 som nyt stykke:
    REPEAL = "repeal"  # ophæves
    REPEAL_AND_INSERT = "repeal_and_insert"  # ophæves, og i stedet indsættes:
    RENUMBER = "renumber"  # stk. 3 bliver herefter stk. 4
    VOID = "void"  # (Udelades): a number without an instruction
    UNREAD = "unread"  # the words say what nobody here could read


class Facet(StrEnum):
    """What of a place is meant."""

    TEXT = "text"  # its words
    WITH_HEADING = "with_heading"  # § 4 med tilhørende overskrift
    HEADING = "heading"  # overskriften til kapitel 4
    HEADING_BEFORE = "heading_before"  # overskriften før § 5
    HEADING_AFTER = "heading_after"  # overskriften efter § 5
    TITLE = "title"  # lovens titel
    FOOTNOTE = "footnote"  # fodnoten til lovens titel
    PART = "part"  # a part that only words tell: indledningen, bilag 1, liste A


class Position(StrEnum):
    """How new text stands to a place."""

    BEFORE = "before"  # før
    AFTER = "after"  # efter
    AS = "as"  # som stk. 4
    IN = "in"  # i kapitel 3


class Source(StrEnum):
    """Where the new text is."""

    NONE = ""
    QUOTE = "quote"  # in the instruction itself
    CARRIER = "carrier"  # Amendment.new_text
    ANNEX = "annex"  # an annex of the amending act


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the amended act; no steps: the act itself (its title, a footnote, all of it)."""

    steps: Steps = ()
    facet: Facet = Facet.TEXT
    becomes: Steps = ()  # its steps after the amending act; () where they stay or nothing is told
    until: str = ""  # the last number of a range that cannot be counted out: "40 a" of §§ 36-40 a
    times: int = 1  # how many hits of the old words the place holds; EVERYWHERE: all
    words: str = ""  # what tells the part, where it has no number: the words of a heading, "liste A, punkt 3"

    @property
    def level(self) -> Level | None:
        return self.steps[-1][0] if self.steps else None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where new text goes: after § 14, before the heading before § 15, as stk. 4."""

    position: Position
    place: Place


@dataclass(frozen=True, slots=True)
class Move:
    """One unit that gets another number."""

    source: Place
    target: Place


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. What its kind has no use for is empty.

    Of words: `old` are replaced or deleted, or, where words are inserted, what they stand at (`position`). Several old
    words may have one new; where there are as many new as old, they pair in order.
    """

    amendment: ProvisionId  # the instruction it was read from
    kind: Kind
    words: str  # the words of the instruction that say it
    targets: tuple[Place, ...] = ()  # what is changed; of an insertion, the unit that receives it
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()  # new words; () where the new text is a carrier's or an annex's
    source: Source = Source.NONE
    position: Position | None = None  # of new words to the old
    anchors: tuple[Anchor, ...] = ()  # of new units
    inserted: Level | None = None  # what kind of unit is new, where the words tell
    moves: tuple[Move, ...] = ()
    given: tuple[Place, ...] = ()  # the annexes of the amending act that hold the new text (`Source.ANNEX`)
    spared: tuple[Place, ...] = ()  # where the words stay: "overalt i loven bortset fra § 1"
