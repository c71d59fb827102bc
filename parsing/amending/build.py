"""From the clauses of an instruction to operations: which places, words and anchors each one has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import starmap

from parsing.amending.clauses import Clause, Form
from parsing.amending.model import Anchor, Kind, Move, Operation, Place, Position, Source
from parsing.amending.phrases import Phrase
from parsing.amending.placing import anchors, inserted, nested, receiving
from parsing.model import Amendment, Level

KINDS = {
    Form.CHANGE: Kind.REPLACE_WORDS,
    Form.INSERT_WORDS: Kind.INSERT_WORDS,
    Form.DELETE: Kind.DELETE_WORDS,
    Form.DELETE_AND_INSERT: Kind.REPLACE_WORDS,
    Form.REPEAL_AND_INSERT: Kind.REPEAL_AND_INSERT,
    Form.REPEAL: Kind.REPEAL,
    Form.REWRITE: Kind.REWRITE,
    Form.RENUMBER: Kind.RENUMBER,
    Form.INSERT: Kind.INSERT,
    Form.UNREAD: Kind.UNREAD,
}


@dataclass(slots=True)
class Builder:
    """The operations of one instruction as far as they are read."""

    amendment: Amendment
    phrases: Sequence[Phrase]
    scope: tuple[Place, ...] = ()  # the places that the clause before changed
    spared: tuple[Place, ...] = ()  # and those that it left alone

    def build(self, clauses: Iterable[Clause]) -> Iterator[Operation]:
        for clause in clauses:
            match clause.form:
                case Form.CHANGE | Form.DELETE | Form.DELETE_AND_INSERT | Form.INSERT_WORDS:
                    yield self.of_words(clause)
                case Form.RENUMBER:
                    yield self.renumbering(clause)
                case Form.INSERT:
                    yield self.insertion(clause)
                case Form.UNREAD:
                    yield self.operation(clause)
                case _:
                    yield self.of_units(clause)

    def operation(self, clause: Clause, targets: tuple[Place, ...] = ()) -> Operation:
        first, last = self.phrases[clause.start], self.phrases[clause.end - 1]
        words = self.amendment.words[first.start : last.end]
        return Operation(self.amendment.id, KINDS[clause.form], words, targets)

    def part(self, clause: Clause, name: str) -> list[Phrase]:
        return [self.phrases[place] for place in clause.part(name)]

    def places(self, clause: Clause, name: str) -> tuple[Place, ...]:
        return tuple(place for phrase in self.part(clause, name) for place in phrase.places)

    def of_words(self, clause: Clause) -> Operation:
        """Words replaced, inserted or deleted, in the clause's own places or those of the clause before."""
        outer = self.places(clause, "where")
        inner = tuple(nested(place, outer) for place in self.places(clause, "inner"))
        own = inner or outer
        if own:
            self.scope, self.spared = own, self.places(clause, "spared")
        at = self.part(clause, "at") or self.part(clause, "old")
        new = self.quotes(clause, "new")
        return replace(
            self.operation(clause, self.counted(clause, own=bool(own))),
            old=tuple(phrase.quote for phrase in at if phrase.kind in "QE"),
            new=new,
            source=self.source(clause, new),
            position=next((phrase.position for phrase in at if phrase.position), None),
            spared=self.spared,
        )

    def counted(self, clause: Clause, *, own: bool) -> tuple[Place, ...]:
        """The places, with the count of hits that the clause tells; a count told for other words does not go on."""
        told = [phrase.times for phrase in self.phrases[clause.start : clause.end] if phrase.kind == "N"]
        if len(told) == 1:
            return tuple(replace(place, times=told[0]) for place in self.scope)
        if own or clause.elliptic:
            return self.scope
        return tuple(replace(place, times=1) if place.times > 1 else place for place in self.scope)

    def quotes(self, clause: Clause, name: str) -> tuple[str, ...]:
        return tuple(phrase.quote for phrase in self.part(clause, name) if phrase.kind == "Q")

    def source(self, clause: Clause, new: tuple[str, ...]) -> Source:
        """Where the new text is."""
        if KINDS[clause.form] is Kind.DELETE_WORDS:
            return Source.NONE
        if clause.part("given"):
            return Source.ANNEX
        if new:
            return Source.QUOTE
        return Source.CARRIER if self.amendment.new_text else Source.NONE

    def of_units(self, clause: Clause) -> Operation:
        """Units rewritten or repealed."""
        outer = self.places(clause, "where")
        self.scope = tuple(nested(place, outer) for place in self.places(clause, "what"))
        made = self.operation(clause, self.scope)
        return made if clause.form is Form.REPEAL else self.with_text(clause, made, self.part(clause, "back"))

    def insertion(self, clause: Clause) -> Operation:
        around = [*self.part(clause, "front"), *self.part(clause, "back")]
        self.scope = receiving(around, self.scope)
        return self.with_text(clause, self.operation(clause, self.scope), around)

    def with_text(self, clause: Clause, made: Operation, around: Sequence[Phrase]) -> Operation:
        new = self.quotes(clause, "new")
        given = self.part(clause, "given")
        own = next((phrase.places for phrase in reversed(given) if phrase.places), ())
        named = [replace(phrase, position=Position.AS) for phrase in given[:-2] if phrase.kind == "U"]
        placed = anchors([*around, *named], made.targets)
        return replace(
            made,
            new=new,
            source=self.source(clause, new),
            anchors=placed,
            inserted=self.inserted(clause, around, placed),
            given=own,
        )

    def inserted(self, clause: Clause, around: Sequence[Phrase], placed: Sequence[Anchor]) -> Level | None:
        """What kind of unit is new; where units are replaced, the kind of the last of them unless the text shows another."""
        if clause.form is Form.REWRITE:
            return None
        found = inserted(around, placed, self.amendment.new_text)
        return found or (self.scope[-1].level if clause.form is Form.REPEAL_AND_INSERT else None)

    def renumbering(self, clause: Clause) -> Operation:
        """Old numbers paired with new; where they do not pair, the clause is not understood."""
        old, new = list(self.places(clause, "what")), list(self.places(clause, "to"))
        last = self.places(clause, "last")
        if last:  # "stk. 3 bliver stk. 4, og stk. 6 bliver stk. 7": new numbers, then the next old ones
            count = len(old)
            old, new = [*old, *new[count:]], [*new[:count], *last]
        made = self.operation(clause, tuple(old))
        if len(old) != len(new) or any(place.until for place in (*old, *new)):
            return replace(made, kind=Kind.UNREAD)
        moves = tuple(starmap(move, zip(old, new, strict=True)))
        return replace(made, targets=tuple(one.source for one in moves), moves=moves)


def move(old: Place, new: Place) -> Move:
    """A move to the number after the act; where the unit above moves as well, under its new number."""
    steps = new.becomes or new.steps
    return Move(replace(old, becomes=steps), replace(new, steps=steps, becomes=()))
