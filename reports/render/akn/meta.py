"""What a document is: Functional Requirements for Bibliographic Records, as Akoma Ntoso asks for them."""

from __future__ import annotations

from datetime import date

from parsing.model import Meta
from reports.render.akn.names import Element, add, work
from reports.render.akn.text import writable

TOOL = "solnedgang"
LANGUAGE = "dan"


def write_meta(parent: Element, meta: Meta, component: str = "main") -> None:
    """`component`: the part of the document that `parent` is: main, or an annex by its eId."""
    element = add(parent, "meta")
    identification = add(element, "identification", source=f"#{TOOL}")
    write_work(identification, meta, component)
    expression = f"{work(meta.eli)}/{LANGUAGE}@{day(meta)[0]}"
    write_core(identification, "FRBRExpression", expression, component, meta)
    add(identification[-1], "FRBRlanguage", language=LANGUAGE)
    write_core(identification, "FRBRManifestation", f"{expression}.xml", component, meta)
    add(identification[-1], "FRBRformat", value="application/xml")
    if meta.published and component == "main":
        name = "Lovtidende A"
        add(
            element,
            "publication",
            date=meta.published.isoformat(),
            name=name,
            showAs=name,
            number=meta.eli.number,
        )
    if component == "main":
        write_references(element, meta)


def write_work(identification: Element, meta: Meta, component: str) -> None:
    write_core(identification, "FRBRWork", work(meta.eli), component, meta, alias=meta.eli.address)
    element = identification[-1]
    add(element, "FRBRcountry", value="dk")
    add(element, "FRBRsubtype", value=meta.eli.domain)
    add(element, "FRBRnumber", value=meta.eli.number)
    if meta.popular_title:
        add(element, "FRBRname", value=writable(meta.popular_title))


def write_core(
    identification: Element, tag: str, address: str, component: str, meta: Meta, alias: str = ""
) -> None:
    element = add(identification, tag)
    add(element, "FRBRthis", value=f"{address}/!{component}")
    add(element, "FRBRuri", value=address)
    if alias:
        add(element, "FRBRalias", value=alias, name="eli")
    signed, name = day(meta)
    add(element, "FRBRdate", date=signed, name=name)
    add(element, "FRBRauthor", href="#issuer" if tag != "FRBRManifestation" else f"#{TOOL}")


def day(meta: Meta) -> tuple[str, str]:
    """The day of signature, and what the day is."""
    if meta.signed is not None:
        return meta.signed.isoformat(), "signature"
    return date(meta.eli.year, 1, 1).isoformat(), "year"


def write_references(element: Element, meta: Meta) -> None:
    """The organisations named above, and the later acts that change this one."""
    references = add(element, "references", source=f"#{TOOL}")
    add(references, "TLCOrganization", eid=TOOL, href=f"/ontology/organization/{TOOL}", showAs=TOOL)
    issuer = writable(meta.ministry or meta.authority) or "ikke oplyst"
    add(references, "TLCOrganization", eid="issuer", href="/ontology/organization/dk/issuer", showAs=issuer)
