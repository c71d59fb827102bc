"""The short names of acts, for those who look names up."""

from parsing.references.word_lists import short_names

__all__ = ["short_names"]
