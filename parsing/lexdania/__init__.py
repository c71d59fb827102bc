"""Documents in LexDania 2.1, the publisher's XML."""

from parsing.lexdania.meta import read_meta
from parsing.lexdania.reader import read

__all__ = ["read", "read_meta"]
