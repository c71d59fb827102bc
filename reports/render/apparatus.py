"""What stands below a section: how old it is, who refers to it, and what it resembles."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import escape

from graph.history import SectionLife
from graph.similarity.model import Similarity
from parsing.model import ProvisionId
from reports.render.site import Site
from reports.render.texts import Texts

MOST = 12  # places named; the rest are counted


def apparatus_html(section: ProvisionId, site: Site) -> str:
    """The lines below a section; "" where there is nothing to say."""
    law = site.report.law
    sources = tuple(dict.fromkeys(edge.source.section for edge in law.dependants(section)))
    copies = law.copies_of.get(section, ())
    life = site.report.lives.get(section)
    if not sources and not copies and life is None:
        return ""
    told = life_html(life, site.texts) + referred_html(sources, site) + copies_html(section, copies, site)
    return f'<div class="apparatus">{told}</div>'


def life_html(life: SectionLife | None, texts: Texts) -> str:
    """Since when it stands in the act, and how often its words were changed."""
    if life is None:
        return ""
    since = texts(f"life.{'at_least' if life.at_least else 'since'}", date=texts.date(life.since))
    changed = (
        texts.count("life.amended", life.times_amended) if life.times_amended else texts("life.unchanged")
    )
    last = texts("life.last", date=texts.date(life.last_amended)) if life.last_amended else ""
    return f"<p>{escape(f'{since}; {changed}{last}.')}</p>"


def referred_html(sources: Sequence[ProvisionId], site: Site) -> str:
    if not sources:
        return ""
    texts = site.texts
    named = ", ".join(link(source, site) for source in sources[:MOST])
    return details(
        texts("document.referred_from", n=texts.count("n.places", len(sources))), named, len(sources), site
    )


def copies_html(section: ProvisionId, copies: Sequence[Similarity], site: Site) -> str:
    if not copies:
        return ""
    texts = site.texts
    best = sorted(dict.fromkeys(copies), key=lambda one: -one.verdict.score)
    named = ", ".join(copy_html(section, one, site) for one in best[:MOST])
    return details(texts("document.copies", n=texts.count("n.places", len(best))), named, len(best), site)


def copy_html(section: ProvisionId, one: Similarity, site: Site) -> str:
    """`stk. 2: Lov om åmænd, § 4 (ens, 0,98)`: the own side where it is not the whole section."""
    own, other = (one.a, one.b) if one.a.section == section else (one.b, one.a)
    how = f"{site.texts(f'likeness.{one.verdict.label}')}, {site.texts.number(one.verdict.score, 2)}"
    return f"{escape(site.places.cite(own))} ≈ {link(other, site)} ({escape(how)})"


def details(summary: str, named: str, number: int, site: Site) -> str:
    rest = (
        f" {escape(site.texts('document.more', n=site.texts.number(number - MOST)))}" if number > MOST else ""
    )
    return f"<details><summary>{escape(summary)}</summary><p>{named}{rest}</p></details>"


def link(place: ProvisionId, site: Site) -> str:
    places = site.places
    return f'<a href="{escape(places.href(place, within=True))}">{escape(places.named(place))}</a>'
