"""The register of what the law set an end or a new look to: expiry clauses, revision clauses, trials."""

from graph.register.model import Entry, Promise, State

__all__ = ["Entry", "Promise", "State"]
