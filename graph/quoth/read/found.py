"""What is known of where a text comes from, gathered from several places of which the earlier ones win."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quoth.model import DocumentKind, PartialDate


@dataclass(frozen=True, slots=True)
class Found:
    """Metadata of one text; ``None`` and ``()`` where a source does not say."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: PartialDate | None = None
    kind: DocumentKind | None = None
    url: str | None = None

    def over(self, other: Found) -> Found:
        """This, with what it does not know taken from ``other``."""
        return replace(
            self,
            title=self.title or other.title,
            publisher=self.publisher or other.publisher,
            authors=self.authors or other.authors,
            published=self.published or other.published,
            kind=self.kind or other.kind,
            url=self.url or other.url,
        )
