"""Documents in the flattened form: one JSON object, with one string for each §.

What this form lost: preambles, annexes, headings, footnotes, the instructions of amending documents, and line breaks.
Nothing that is lost is put back by guess; what a document shows to be missing stands in `Document.incomplete`.
"""

from parsing.flat.reader import read, read_record
from parsing.flat.record import read_meta
from parsing.flat.tracing import trace

__all__ = ["read", "read_meta", "read_record", "trace"]
