"""What the last analysis was asked for, as its tables tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.store.reading import CurrentTables
from corpus.workspace import Workspace
from graph import load
from reports.stages.asked import DATED
from reports.stages.run import state
from reports.stages.stage import Settings, Stage


def analysed_day(workspace: Workspace) -> date | None:
    """The day the tables look at the law on; None where there are none, or no document."""
    states = CurrentTables(workspace.current).read(DATED, ["as_of"]) if workspace.current(DATED) else None
    return load.day(states) if states else None


def last_settings(workspace: Workspace, stages: Sequence[Stage]) -> Settings:
    """The settings the dated tables were made with, which tell whether they are still current."""
    asked = Settings(as_of=analysed_day(workspace))
    return asked if any(made_with(asked, one, workspace, stages) for one in stages) else Settings()


def made_with(settings: Settings, stage: Stage, workspace: Workspace, stages: Sequence[Stage]) -> bool:
    """Whether a stage that dates the law has nothing to do under these settings."""
    return DATED in stage.writes and workspace.is_current(
        stage.name, state(stage, stages, workspace, settings)
    )
