"""How the workspace keeps things: one file a question.

What must never be lost or mixed up stands in SQLite. Bytes as received and computed tables are files, written
whole under a name that tells their hash before a row says that they exist: so a killed process leaves files
that no row knows, and never a row without its file.
"""
