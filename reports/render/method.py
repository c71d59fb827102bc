"""The page of method: what the words mean, what the figures do not show, and how to make the report again."""

from __future__ import annotations

from dataclasses import dataclass

from reports.render.site import FILES, Site

TERMS = ("duty", "reference", "copy", "force", "finding", "score", "word")
LIMITS = ("limit_1", "limit_2", "limit_3")
FORCE_RULES = (
    "newest", "consolidated", "repealed", "expired", "historic", "not_yet", "not_signed",
    "newer_beside", "namesake", "year_over", "temporary", "done", "basis_ended", "amending", "unseen", "record_only",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    name: str
    text: str


def write(site: Site) -> None:
    texts, provenance = site.texts, site.report.provenance
    site.page(
        FILES["method"],
        "method.html",
        key="method",
        title=texts("method.title"),
        terms=[Term(texts(f"method.{term}_term"), texts(f"method.{term}_text")) for term in TERMS],
        limits=[texts(f"method.{limit}") for limit in LIMITS],
        force_rules=[Term(texts(f"force_short.{rule}"), texts(f"force_rule.{rule}")) for rule in FORCE_RULES],
        reproduce=texts(
            "method.reproduce",
            command=texts("format.quote", words=provenance.command),
            digest=provenance.digest,
            version=provenance.version,
        ),
    )
