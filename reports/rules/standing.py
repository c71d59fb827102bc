"""What stands now: the version of each family that holds, and whether a place is still in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from corpus.eli import Eli
from graph.law import Law
from graph.titles import fold_title
from graph.versions import InForce, Version
from parsing.model import STEP, DocumentType, ProvisionId, eid_number
from parsing.references import Place, find_references
from parsing.references.model import Target
from reports.rules.numbering import Numbering
from reports.rules.passages import is_repealed

NOWHERE = Eli("", 0, "")
CITED = ("sec", "subsec")  # levels whose numbering can be relied on from one version to the next


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest version of each family, as far as its whole text is held."""

    law: Law
    newest: Mapping[tuple[str, bool], Eli]
    numbering: Numbering

    @classmethod
    def of(cls, law: Law) -> Self:
        best: dict[tuple[str, bool], Version] = {}
        for version in law.versions.values():
            if version.type.is_amending or version.in_force is InForce.NO:
                continue
            key = version.family, version.type.is_order
            if key not in best or (version.signed or date.min) > (best[key].signed or date.min):
                best[key] = version
        return cls(law, {key: version.eli for key, version in best.items()}, Numbering.of(law))

    def version(self, eli: Eli) -> Eli | None:
        """The version of a document's family that stands now; None where its text is not held whole."""
        version = self.law.versions.get(eli)
        found = self.newest.get((version.family, version.type.is_order)) if version else None
        return found if found in self.law.documents and found not in self.law.incomplete else None

    def is_settled(self, source: Eli, cited: Eli) -> bool:
        """Can the version of `cited` that stands now be trusted to hold all that `source` may have meant?

        Not where `source` is newer and an amending act of the time between may have put in what it cites.
        """
        now, until = self.version(cited), self.law.versions[source].signed
        if now is None or until is None:
            return False
        since = self.law.versions[now].signed or date.max
        return since >= until or not any(
            since <= day <= until for day in self.amended(self.law.versions[now])
        )

    def is_amended_between(self, version: Eli, citing: Eli) -> bool:
        """Was an amending act of the act signed after one of its versions and before a document that cites it?"""
        cited, until = self.law.versions[version], self.law.versions[citing].signed
        if cited.signed is None or until is None:
            return True
        return any(cited.signed < day <= until for day in self.amended(cited))

    def may_be_mended(self, citing: Eli, now: Eli) -> bool:
        """Did an amending document name the citing one in its title, since the act it cites was last printed before now?

        "Other acts" in a title count for a consolidated act, which is a mere print.
        """
        version = self.law.versions[citing]
        if version.signed is None:
            return True
        days = self.amended(version) if version.type is DocumentType.CONSOLIDATED_ACT else self.named(version)
        return any(day > max(version.signed, self.printed_before(now)) for day in days)

    def printed_before(self, now: Eli) -> date:
        """When the version before this one was signed."""
        version = self.law.versions[now]
        days = (
            other.signed
            for other in self.law.versions.values()
            if other.family == version.family and not other.type.is_amending and other.signed is not None
        )
        return max((day for day in days if day < (version.signed or date.max)), default=date.min)

    def named(self, version: Version) -> Iterator[date]:
        """When amending documents were signed that name it in their title, and whose text is not held."""
        name = fold_title(version.title)
        for other in self.law.versions.values():
            unread = other.type.is_amending and other.eli in self.law.incomplete
            if unread and other.signed is not None and name in fold_title(other.title):
                yield other.signed

    def amended(self, version: Version) -> Iterator[date]:
        """When amending documents were signed that name the act, or "other acts", in their title."""
        name = fold_title(version.title)
        for other in self.law.versions.values():
            if other.type.is_amending and other.signed is not None:
                changed = fold_title(other.title)
                if name in changed or "andre love" in changed or "forskellige love" in changed:
                    yield other.signed

    def lacks(self, place: ProvisionId) -> ProvisionId | None:
        """The part of a place that its act no longer has; None where it has it or where that cannot be told."""
        now = self.version(place.eli)
        if now is None or not place.path.startswith("sec_"):
            return None
        here = ProvisionId(now)
        for step in place.path.split("__"):
            if not step.startswith(CITED) or "~" in step:
                return None
            here = ProvisionId(now, f"{here.path}__{step}" if here.path else step)
            provision = self.law.provisions.get(here)
            if provision is None:
                return None if here == here.section and self.numbering.is_hole(here) else here
            if is_repealed(provision):
                return here
        return None


def named_places(words: str, source: ProvisionId | None) -> list[ProvisionId]:
    """The places that the words of a reference name, as if in the document of `source`, and as seen from it."""
    found = map(STEP.fullmatch, source.path.split("__")) if source else ()
    steps = {step["prefix"]: step["number"] for step in found if step}
    here = Place(steps.get("sec"), steps.get("subsec"))
    return [
        ProvisionId(source.eli if source else NOWHERE, path(target))
        for reference in find_references(words, here)
        for target in reference.targets
        if target.steps
    ]


def path(target: Target) -> str:
    return "__".join(f"{level.value}_{eid_number(number)}" for level, number in target.steps)
