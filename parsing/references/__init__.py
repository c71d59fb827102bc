"""References in the text of law: the words, the places they spell out, and what the text does with them.

`find_references` goes from triggers (`scan`) over pinpoints and designators (`pinpoints`, `acts`, `titles`) to references
(`join`), their targets (`inherit`) and their relation (`relation`); amending acts go their own way (`amending`).
"""

from parsing.references.find import find_references
from parsing.references.model import THIS, NumberedDocument, Place, Reference, Relation, Target

__all__ = ["THIS", "NumberedDocument", "Place", "Reference", "Relation", "Target", "find_references"]
