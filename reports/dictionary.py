"""The data dictionary: what each column of each table means."""

from __future__ import annotations

import tomllib
from importlib import resources

from graph.edges import Cause
from graph.register.model import Promise, State
from graph.similarity.model import Kind, Likeness
from parsing.kinds.model import ProvisionKind
from parsing.references.model import Relation
from parsing.tagging.model import Bearer, Duty, Modality
from reports.sunset.model import Criterion, Ground

WORDS = {
    "modality": Modality,
    "bearer": Bearer,
    "duty": Duty,
    "relation": Relation,
    "likeness": Likeness,
    "neighbours": Kind,
    "provision_kind": ProvisionKind,
    "cause": Cause,
    "promise": Promise,
    "state": State,
    "criterion": Criterion,
    "ground": Ground,
}


def meanings() -> dict[tuple[str, str], str]:
    """Meaning by table and column; where a column holds words of an enum, each with its own."""
    words = {name: terms.told() for name, terms in WORDS.items()}
    text = resources.files("reports").joinpath("dictionary.toml").read_text(encoding="utf-8")
    return {
        (table, column): meaning.format(**words)
        for table, columns in tomllib.loads(text).items()
        for column, meaning in columns.items()
    }
