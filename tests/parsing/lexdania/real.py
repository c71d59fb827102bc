"""Real LexDania files beside the repository, where they are."""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import ZipFile

import pytest

from tests.shared import ACTS


def acts(every: int) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every so many files of the zip, in the order of their names."""
    if not ACTS.exists():
        pytest.skip(f"needs {ACTS.name}")
    with ZipFile(ACTS) as archive:
        for name in sorted(name for name in archive.namelist() if name.endswith(".xml"))[::every]:
            yield name, archive.read(name)
