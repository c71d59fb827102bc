"""Akoma Ntoso 3.0 (OASIS LegalDocML): a document as other legal software reads it.

Decided here:

- Every document is an `act`; its `name` is our type of document. Orders, too: the standard has no other hierarchy.
- eIds are the paths of our ids, so `lta/2019/548#sec_32` is `/akn/dk/act/lta/2019/548` and `sec_32`. Danish nr. is
  `paragraph`, litra `point`, pind `indent`; a punktum is a `p` with an eId.
- Text between two lists is an `alinea`, after the last one a `wrapUp`.
- Commencement clauses reprinted from other acts are an `hcontainer` of that name at the end of the body; annexes are
  attachments; new text of another act is a `quotedStructure`, and no words of this document.
- New text that an instruction carries is cut into units by its labels; text of several sections stays a paragraph.
- Words that name several places are one `ref`, to the first of them.
- A document without a known date of signature is dated the first day of its year, under the name `year`.
"""

from reports.render.akn.document import akoma_ntoso
from reports.render.akn.names import NAMESPACE, file_path, work

__all__ = ["NAMESPACE", "akoma_ntoso", "file_path", "work"]
