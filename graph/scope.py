"""Scope: the part of the workspace that is analysed, measured and ranked. All of it can be the target of a reference."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """Documents of certain series (the letters of the document id) or ministries (their name at harvest)."""

    name: str
    series: tuple[str, ...]
    ministries: tuple[str, ...] = ()

    def holds(self, document_id: str, ministry: str) -> bool:
        return document_id.startswith(self.series) or ministry in self.ministries

    def watches(self, document_id: str) -> bool:
        """Does the corpus hold the whole series, so that a successor would be in it?"""
        return document_id.startswith(self.series)


EMPLOYMENT = Scope("beskæftigelse", ("BE",), ("Beskæftigelsesministeriet",))
