"""Real law and marked law, which lie beside the repository and are no part of it: their paths, and their scorer.

    ../shared/corpus/     the documents of the publisher: employment/*.jsonl.gz, a zip of LexDania XML, both forms of some acts
    ../shared/gold/       citations, duties and pairs marked by hand, and score.py, which scores answers on them
    ../shared/facts/      what was counted in the publisher's files

A test that needs one of them skips where it is missing; a bench says so in a line.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "corpus"
EMPLOYMENT = CORPUS / "employment"
ACTS = CORPUS / "lexdania-2010-2014.zip"
ORDER = CORPUS / "order-sample" / "2024-1709.xml"
FLAT = CORPUS / "both-forms.jsonl.gz"
GOLD = SHARED / "gold"
SCHEMA = SHARED / "facts" / "lexdania_schema.json"


def needed(path: Path) -> Path:
    """The path. A bench that lacks it ends here."""
    if not path.exists():
        raise SystemExit(f"{path} is not here: real and marked law are no part of the repository")
    return path


def score() -> ModuleType:
    """The scorer of the marked law, as a module."""
    spec = importlib.util.spec_from_file_location("score", needed(GOLD / "score.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
