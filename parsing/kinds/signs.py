"""All signs. The one list that a new sign is added to."""

from __future__ import annotations

from parsing.kinds.force import FORCE
from parsing.kinds.model import Sign
from parsing.kinds.opening import OPENING
from parsing.kinds.remedies import REMEDIES

SIGNS: tuple[Sign, ...] = (*FORCE, *OPENING, *REMEDIES)
