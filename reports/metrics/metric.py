"""A metric: one number for each section (or document), with its unit."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from graph.law import Law
from parsing.model import ProvisionId


class Metric(ABC):
    """A way to measure; its docstring tells what a reader may conclude from the number, and its source."""

    name: ClassVar[str]
    unit: ClassVar[str]

    @abstractmethod
    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        """The number of each provision that has one."""
