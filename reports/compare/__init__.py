"""Two versions of an act or order, compared: their size, demands and readability, and what became of each provision."""

from reports.compare.compare import compare
from reports.compare.model import Changed, Comparison, Side, Size
from reports.compare.named import read_version

__all__ = ["Changed", "Comparison", "Side", "Size", "compare", "read_version"]
