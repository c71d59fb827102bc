"""What can go wrong, as a tree.

SolnedgangError             everything this program raises on purpose; its text is one line for a person
├── InvalidEli              an identifier that names no document
├── UnreadableSource        a file, entry or line that is not a document: what, where, what was expected
├── UnknownDocument         a document or provision that the workspace does not hold
│   └── NotAnalysed         any of them, of a workspace whose documents nobody has analysed
├── WorkspaceError          a workspace that cannot be opened, or is used by another run
└── BadInput                any other input that cannot be used: an option, a row, a configuration key
"""


class SolnedgangError(Exception):
    """Base of all errors raised on purpose."""


class InvalidEli(SolnedgangError):
    """The text is not an ELI."""


class UnreadableSource(SolnedgangError):
    """The bytes are not a document that can be read whole."""


class UnknownDocument(SolnedgangError):
    """The workspace holds no such document or provision."""


class NotAnalysed(UnknownDocument):
    """There are no tables to answer from; an empty answer would be untrue."""

    def __init__(self, text: str = "nothing has been analysed yet: 'solnedgang analyse' comes first") -> None:
        super().__init__(text)


class WorkspaceError(SolnedgangError):
    """The workspace cannot be opened or written."""


class BadInput(SolnedgangError):
    """Input that cannot be used."""
