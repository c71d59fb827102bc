"""The real job's input, where it lies beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.intake import Added
from corpus.record import Form
from corpus.sources.files import pieces
from corpus.workspace import Workspace
from tests.shared import ACTS, CORPUS, EMPLOYMENT, ORDER


@pytest.mark.skipif(not CORPUS.is_dir(), reason="real law is not part of the repository")
def test_everything_is_taken(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "w", create=True) as workspace:
        paths = [ACTS, EMPLOYMENT, ORDER.parent]
        # 138 of the 3,863 flat ones stand in the zip too, and one is the sample order
        assert workspace.add(pieces(paths)) == Added(new=5274, preferred=1, beside=138)
        status = workspace.status()
    assert status.by_form == {Form.LEXDANIA: 1550, Form.FLAT: 3724}
    assert (status.by_year[2010], status.by_year[2025], status.by_type["BEK H"]) == (490, 138, 1736)
