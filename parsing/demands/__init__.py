"""A demand in parts: who must do what to whom, when, how often, in what form, and what follows if not.

`parsing.tagging` says whether a statement demands something and of what kind. Here the statement is taken apart: into one
demand for each separate duty (split.py), and each demand into its parts, every part with the words that show it.
`read.read_demands` does it; it stands apart, since it needs spaCy and those who only look at demands do not.
"""

from parsing.demands.model import Demand, Form, Part, Shown, Source

__all__ = ["Demand", "Form", "Part", "Shown", "Source"]
