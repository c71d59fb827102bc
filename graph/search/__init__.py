"""Finding provisions: by their words, by what they mean, or both.

Full-text search is tantivy's (MIT): it brings a Danish Snowball stemmer, BM25, phrases and an index in files of its
own, which a reader opens in milliseconds. SQLite's FTS5 has no Danish stemmer, so the stems would have to be made in
Python for every text and every query; and SQLite stays in `corpus`.

Texts that read the same are folded to one before they are indexed, so ten versions of a sentence are one hit.
"""
