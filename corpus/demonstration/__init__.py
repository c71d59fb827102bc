"""The demonstration corpus: acts and orders of a scheme that does not exist, written for this project.

Nothing in it is law. It holds every phenomenon that a rule, a metric or a report shows;
`CHECKLIST.toml` says where.
"""

from __future__ import annotations

from pathlib import Path

from corpus.eli import Eli

FOLDER = Path(__file__).parent
CHECKLIST = FOLDER / "CHECKLIST.toml"


def paths() -> tuple[Path, ...]:
    """The XML files, oldest first: `2012-9001.xml` is Lovtidende A of 2012, number 9001."""
    return tuple(sorted(FOLDER.glob("*.xml")))


def elis() -> frozenset[Eli]:
    """The documents of those files."""
    names = (path.stem.split("-") for path in paths())
    return frozenset(Eli("lta", int(year), number) for year, number in names)
