"""A document's provisions as print has them: groups and sections in order, each section a tree of its units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from parsing.model import Level, Provision

GROUPS = frozenset({Level.BOOK, Level.PART, Level.CHAPTER})  # headings over sections
UNSET = frozenset({Level.SENTENCE, Level.TABLE})  # print does not set them apart


@dataclass(slots=True)
class Unit:
    """A provision and the units printed within it."""

    provision: Provision
    children: list[Unit] = field(default_factory=list)

    @property
    def is_group(self) -> bool:
        return self.provision.level in GROUPS


def printed(provisions: Iterable[Provision]) -> Iterator[Unit]:
    """Groups and sections (annexes, preambles) in the order of print; `provisions` must be in that order."""
    root: Unit | None = None
    held: dict[str, Unit] = {}
    for provision in provisions:
        if root is not None and provision.body and provision.body == root.provision.body:
            add(provision, root, held)
            continue
        if root is not None:
            yield root
        root = Unit(provision)
        held = {provision.id.path: root}
    if root is not None:
        yield root


def add(provision: Provision, root: Unit, held: dict[str, Unit]) -> None:
    """Put a unit under the innermost one whose path begins its own."""
    if provision.level in UNSET:
        return
    path = provision.id.path
    unit = held[path] = Unit(provision)
    while path := path.rpartition("__")[0]:
        if (above := held.get(path)) is not None:
            above.children.append(unit)
            return
    root.children.append(unit)
