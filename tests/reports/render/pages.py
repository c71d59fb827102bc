"""What a test needs of a page: its text, its ids and its links, read by a parser of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({"meta", "link", "img", "br", "input"})


@dataclass
class Page(HTMLParser):
    path: Path
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    images: list[dict[str, str | None]] = field(default_factory=list)
    scripts: int = 0
    text: str = ""
    open: list[str] = field(default_factory=list)
    crossed: list[str] = field(default_factory=list)  # tags closed in the wrong order

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if identity := named.get("id"):
            self.ids.append(identity)
        for key in ("href", "xlink:href"):
            if (address := named.get(key)) and tag != "link":
                self.links.append(address)
        if source := named.get("src") or (named.get("href") if tag == "link" else None):
            self.sources.append(source)
        if tag == "img":
            self.images.append(named)
        self.scripts += tag == "script"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def read_pages(folder: Path) -> dict[Path, Page]:
    return {path.resolve(): Page(path.resolve()) for path in folder.rglob("*.html")}
