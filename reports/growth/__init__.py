"""Growth: how much law was in force on each day, what came and went between, and how much of it was seen.

    sizes       one document: its words, provisions, duties, references
    counted     the documents in force on a day, one version of a family at a time, with how sure that is
    series      the figures of each day, with the coverage beside them
    panel       the same families on every day: growth that no change of coverage can make
    flow        words added, repealed, moved and rewritten from day to day
    ledger      one act, version by version; `regrowth`: what was cut in one and stands again in a later one
    pages       the same law under every definition of a page, beside counts that were quoted in public

Two rules hold everywhere. A document that is held as a record only has no size: it is told as coverage, and when its
text comes into view that is no growth. A document whose force is undetermined is not in a figure, but in the upper end
beside it (`possible`).
"""
