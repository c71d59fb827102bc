"""What a quick answer rests on: nothing heavy is imported on the way to a workspace's tables."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("spacy", "torch", "sentence_transformers", "sklearn", "matplotlib")


@pytest.mark.parametrize("module", ["cli.main", "graph.load", "reports.close_up", "reports.promises"])
def test_nothing_heavy_is_imported(module: str) -> None:
    code = f"import sys, {module}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.split() == []
