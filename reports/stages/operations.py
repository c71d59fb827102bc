"""The stage that reads the instructions of amending acts as operations."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from parsing.amending.tables import amendments_of, operation_table
from parsing.model import DocumentType
from reports.stages.stage import DocumentStage, Settings


def operate(tables: Mapping[str, pa.Table], _: Settings) -> Mapping[str, pa.Table]:
    """What each instruction does to which place of the act it amends."""
    rows = tables["documents"].select(["eli", "type"]).to_pylist()
    consolidated = {row["eli"] for row in rows if row["type"] == DocumentType.CONSOLIDATED_ACT}
    return {"operations": operation_table(amendments_of(tables["amendments"]), consolidated)}


OPERATIONS_STAGE = DocumentStage("operations", 1, ("documents", "amendments"), ("operations",), operate)
