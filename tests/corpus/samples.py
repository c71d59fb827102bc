"""Invented documents, as small as they can be, in both forms."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path

from corpus.sources.piece import Piece


def xml(
    number: str = "7",
    year: int = 2019,
    title: str = "Bekendtgørelse af lov om lygtetændere",
    text: str = "Lygten tændes ved mørkets frembrud.",
    kind: str = "LBK H#LOKDOK03",
    announced: str = "<AnnouncedIn>Lovtidende A</AnnouncedIn>",
) -> bytes:
    return (
        f"<?xml version='1.0' encoding='utf-8'?>\n<Dokument><Meta><DocumentType>{kind}</DocumentType><Rank>A</Rank>"
        f"<DocumentId>BE000123</DocumentId><DocumentTitle>{title}</DocumentTitle><Year>{year}</Year>"
        f"<DiesSigni>{year}-05-07</DiesSigni><Number>{number}</Number>{announced}"
        "<Ministry>Lygteministeriet</Ministry></Meta><DokumentIndhold><Bog><Afsnit><Kapitel><ParagrafGruppe>"
        f"<Paragraf><Explicatus>§ 1.</Explicatus><Stk><Exitus><Linea><Char>{text}</Char></Linea></Exitus></Stk>"
        "</Paragraf></ParagrafGruppe></Kapitel></Afsnit></Bog></DokumentIndhold></Dokument>"
    ).encode()


def flat(number: str = "7", year: int = 2019, text: str = "§ 1. Lygten tændes.", **changes: object) -> bytes:
    row: dict[str, object] = {
        "eli": f"lta/{year}/{number}",
        "accession": "A20190000729",
        "document_id": "BE000123",
        "document_type": "LBK H",
        "title": "Bekendtgørelse af lov om lygtetændere",
        "signed": f"{year}-05-07",
        "url": f"https://www.retsinformation.dk/eli/lta/{year}/{number}",
        "provisions": [{"chapter": "1", "section": "1", "text": text}],
    }
    row |= changes
    kept = {key: value for key, value in row.items() if value is not ...}
    return json.dumps(kept, ensure_ascii=False).encode()


def piece(data: bytes, source: str = "by hand") -> Piece:
    return Piece(source, data)


def zipped(path: Path, entries: list[tuple[str, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def gzipped(path: Path, *lines: bytes) -> Path:
    path.write_bytes(gzip.compress(b"".join(line + b"\n" for line in lines)))
    return path
