"""Which document a reference speaks of: "loven", "samme lov", "forordningen", seen from where the text stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from parsing.references.act import EUROPEAN, TREATIES, Act, Naming
from parsing.references.model import THIS, NumberedDocument, Place

OWN_DOCUMENT = frozenset({"bekendtgørelse", "lovbekendtgørelse"})


@dataclass(frozen=True, slots=True)
class Named:
    """The document that a reference names, as its targets will say it."""

    act: str | None
    document: NumberedDocument | None = None

    def carried(self) -> Named:
        """What a later word for the same document carries: its name, or its number where it has none."""
        return Named(self.act) if self.act else self


OWN, UNKNOWN = Named(THIS), Named(None)


@dataclass(slots=True)
class Documents:
    """The documents named so far in one text."""

    aliases: dict[str, Named] = field(default_factory=dict)
    last: Named | None = None  # the nearest named before
    last_foreign: Named | None = None
    last_by_stem: dict[str, Named] = field(default_factory=dict)
    last_european: Named | None = None  # EU act or treaty

    def read(self, act: Act, at: Place, *, with_place: bool) -> Named:
        """The document of the next designator; `with_place` where it comes with a § or the like."""
        named = self.find(act, at, with_place=with_place)
        if act.alias:
            self.aliases[act.alias] = named.carried()
        self.last = named
        if named != OWN:
            self.last_foreign = named.carried()
            self.last_by_stem[act.stem] = named
            if act.stem in EUROPEAN | TREATIES:
                self.last_european = named
        return named

    def find(self, act: Act, at: Place, *, with_place: bool) -> Named:
        if act.naming is Naming.NAME:
            return Named(act.name, act.document)
        if act.naming is Naming.SAME:
            return self.last_foreign or UNKNOWN
        if act.naming is Naming.OWN:
            # "denne konvention" is the one spoken of, "denne lov" never
            return self.spoken_of(act) or OWN
        return self.bare(act, at, with_place=with_place)

    def spoken_of(self, act: Act) -> Named | None:
        """The EU act or treaty of that kind named before."""
        named = self.last_by_stem.get(act.stem) if act.stem in EUROPEAN | TREATIES else None
        return named.carried() if named else None

    def bare(self, act: Act, at: Place, *, with_place: bool) -> Named:
        """A definite noun alone: by its definition in the text, else by what the text is."""
        name = act.name or act.stem
        if name in self.aliases:
            return self.aliases[name]
        if act.stem == "lov":
            return self.the_act(at, with_place=with_place)
        if act.stem in OWN_DOCUMENT:
            order = None if at.in_order or at.section is None else self.last_by_stem.get(act.stem)
            return order.carried() if order else OWN
        if act.stem == "anordning" and at.in_order and not with_place:
            return OWN  # "Anordningen træder i kraft"
        return self.spoken_of(act) or Named(
            name, NumberedDocument(act.stem) if act.stem in TREATIES else None
        )

    def the_act(self, at: Place, *, with_place: bool) -> Named:
        """In an act "loven" is the act; in an order it is the act behind the order."""
        if at.in_order:
            return Named("loven")
        amending = (
            self.last if self.last and self.last.document and self.last.document.type == "lov" else None
        )
        if at.section is None and amending and with_place:
            return amending.carried()  # in a preamble "lovens § 7" follows the amending act that it speaks of
        return OWN
