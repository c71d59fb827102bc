"""What a statement of law demands: of whom, and which step or paper.

Rules over the words of the main clause, on a blank spaCy pipeline: nothing is downloaded. What stands in a
condition, a relative clause, a reference or a possibility demands nothing, so the clauses are told apart first
(clauses.py), then the governing verb (modality.py), the cues (duties.py) and who must act (bearer.py).
"""
