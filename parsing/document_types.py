"""Kinds of documents, as the publisher writes them: in codes (`LOV H#LOKDOK 01`) and, before 2007, in words."""

from __future__ import annotations

from parsing.model import DocumentType

CODES = {
    "LOV H": DocumentType.ACT,
    "LOV Æ": DocumentType.AMENDING_ACT,
    "LBK H": DocumentType.CONSOLIDATED_ACT,
    "BEK H": DocumentType.ORDER,
    "BEK Æ": DocumentType.AMENDING_ORDER,
    "BEK I": DocumentType.COMMENCEMENT_ORDER,
}
SERIES = {  # the first word of a code, where the second is another one or missing
    "LOV": DocumentType.ACT,
    "LBK": DocumentType.CONSOLIDATED_ACT,
    "BEK": DocumentType.ORDER,
    "ANG": DocumentType.DECREE,
    "CIR": DocumentType.CIRCULAR,
    "CIS": DocumentType.CIRCULAR,
    "VEJ": DocumentType.GUIDANCE,
    "LSF": DocumentType.BILL,
    "LFF": DocumentType.BILL,
}
WORDS = {
    "lov": DocumentType.ACT,
    "ændringslov": DocumentType.AMENDING_ACT,
    "lovbekendtgørelse": DocumentType.CONSOLIDATED_ACT,
    "bekendtgørelse": DocumentType.ORDER,
    "ændringsbekendtgørelse": DocumentType.AMENDING_ORDER,
    "ikrafttræd. bekendtgørelse": DocumentType.COMMENCEMENT_ORDER,
    "ikrafttrædelsesbekendtgørelse": DocumentType.COMMENCEMENT_ORDER,
    "anordning": DocumentType.DECREE,
    "cirkulære": DocumentType.CIRCULAR,
    "cirkulæreskrivelse": DocumentType.CIRCULAR,
    "vejledning": DocumentType.GUIDANCE,
    "lovforslag": DocumentType.BILL,
}


def document_type(text: str) -> DocumentType:
    """The kind that `text` names; `OTHER` for one that it does not know.

    >>> [document_type(text).value for text in ("LBK H#LOKDOK03", "Ændringslov", "BEK", "KEN")]
    ['consolidated_act', 'amending_act', 'order', 'other']
    """
    words = text.partition("#")[0].split()
    code = " ".join(words).upper()
    first = words[0].upper() if words else ""
    return CODES.get(code) or WORDS.get(code.lower()) or SERIES.get(first) or DocumentType.OTHER
