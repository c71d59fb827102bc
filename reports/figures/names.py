"""Names on a picture: each beside its disc where there is room, else a little away with a thin line to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

RINGS = (0.0, 9.0, 20.0, 34.0, 50.0)  # points away from the disc, the nearest tried first
ANGLES = (0, 180, 90, 270, 30, 150, 330, 210, 60, 120, 300, 240)  # degrees; right and left read best


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def within(self, other: Box) -> bool:
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.bottom <= self.bottom
            and self.top <= other.top
        )

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The point of the box that is nearest to another."""
        return min(max(x, self.left), self.right), min(max(y, self.bottom), self.top)


@dataclass(frozen=True, slots=True)
class Disc:
    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        return Box(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


@dataclass(frozen=True, slots=True)
class Name:
    """How large a name is, and the disc it belongs to."""

    disc: int
    width: float
    height: float


def placed(
    names: Sequence[Name], discs: Sequence[Disc], frame: Box, point: float
) -> Iterator[tuple[Name, Box, bool]]:
    """Each name with its box, and whether it stands away from its disc. `point` is the size of 1/72 inch.

    The first names choose first; one for which there is no room is left out.
    """
    taken = [disc.box for disc in discs]
    for name in names:
        for box, away in candidates(name, discs[name.disc], point):
            if box.within(frame) and not any(box.overlaps(other) for other in taken):
                taken.append(box)
                yield name, box, away
                break


def candidates(name: Name, disc: Disc, point: float) -> Iterator[tuple[Box, bool]]:
    """Where a name may stand, the best place first."""
    for ring in RINGS:
        for angle in ANGLES:
            reach = disc.radius + (2.5 + ring) * point
            x, y = disc.x + reach * cos(angle * pi / 180), disc.y + reach * sin(angle * pi / 180)
            yield anchored(x, y, angle, name), ring > 0


def anchored(x: float, y: float, angle: int, name: Name) -> Box:
    """A box of the name's size that touches a point with the side that faces the disc."""
    across, up = cos(angle * pi / 180), sin(angle * pi / 180)
    left = x if across > 0.1 else x - name.width if across < -0.1 else x - name.width / 2
    bottom = y if up > 0.6 else y - name.height if up < -0.6 else y - name.height / 2
    return Box(left, bottom, left + name.width, bottom + name.height)


def leader(box: Box, disc: Disc) -> tuple[tuple[float, float], tuple[float, float]]:
    """A line from a name to the edge of its disc."""
    x, y = box.nearest(disc.x, disc.y)
    distance = hypot(x - disc.x, y - disc.y) or 1.0
    edge = disc.x + (x - disc.x) * disc.radius / distance, disc.y + (y - disc.y) * disc.radius / distance
    return (x, y), edge
