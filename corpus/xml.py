"""XML from strangers: parsed without entities, DTDs or network, and within bounds."""

from __future__ import annotations

from lxml import etree

from corpus.errors import UnreadableSource

MAX_BYTES = 64 * 1024 * 1024  # the largest known document is about 10 MB


def parse_xml(data: bytes) -> etree._Element:
    """The root element of `data`; raises `UnreadableSource` saying what is wrong with it."""
    if len(data) > MAX_BYTES:
        raise UnreadableSource(f"{len(data):,} bytes, more than the {MAX_BYTES:,} that one document may have")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        collect_ids=False,
        remove_blank_text=True,  # the white space between elements; a blank that is all of an element's text stays
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableSource(f"not well-formed XML: {' '.join(str(error.msg).split())}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableSource("has a document type declaration (DTD); LexDania has none")
    return root
