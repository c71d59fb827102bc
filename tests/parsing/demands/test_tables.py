"""Demands to rows of a table and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsing.demands import Demand, Part
from parsing.demands.model import Shown, Source
from parsing.demands.tables import DEMANDS, demand_columns, demand_of
from parsing.model import Span
from parsing.quantities import Anchor, Bound, Frequency, Length, Unit
from parsing.tagging.model import Bearer, Duty, Modality

STATEMENT = "Fyrmesteren skal pudse linsen hver 2. uge."
OFTEN = Span(30, 41)
DEMAND = Demand(
    Span(0, len(STATEMENT)),
    True,
    False,
    (Duty.RECURRENCE,),
    Modality.OBLIGATION,
    Bearer.OTHER,
    Source.WORDS,
    ("pudse",),
    parts=(Shown(Part.FREQUENCY, OFTEN),),
)


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("opening", [True, False])
def test_a_frequency_comes_back_as_it_went(unit: Unit, opening: bool) -> None:
    often = Frequency(OFTEN, 1, Length(2, unit), Bound.EXACT, "linser", opening)
    assert there_and_back(replace(DEMAND, frequency=often)).frequency == often


def test_what_follows_an_event_comes_back() -> None:
    often = Frequency(OFTEN, event=Anchor(OFTEN, "stormen lægger sig"))
    assert there_and_back(replace(DEMAND, frequency=often)).frequency == often


def there_and_back(demand: Demand) -> Demand:
    row = dict.fromkeys(DEMANDS.names) | demand_columns(demand, STATEMENT, 0)
    return demand_of(row)
