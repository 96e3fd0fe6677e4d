"""What every answer carries, and answers that the client has already."""

from __future__ import annotations

import hashlib

from starlette.datastructures import MutableHeaders
from starlette.requests import Request

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing from elsewhere, and no script or style that stands in the page."""

FIXED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer, browsers send Origin: null along with our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex, nofollow",
}


def secured(headers: MutableHeaders) -> None:
    """Adds what is not there yet."""
    for name, value in FIXED.items():
        headers.setdefault(name, value)


def tag(request: Request, version: str) -> str:
    """The ``ETag`` of what a request gets from this version of the store: it hangs on the formats that the client accepts."""
    wishes = "\n".join(request.headers.get(name, "") for name in ("accept", "accept-encoding"))
    return f'W/"{version}-{hashlib.sha256(wishes.encode()).hexdigest()[:8]}"'


def has_already(request: Request, etag: str) -> bool:
    """Whether the client holds that very answer."""
    held = request.headers.get("if-none-match", "")
    return etag in (part.strip() for part in held.split(","))


def cached(headers: MutableHeaders, etag: str) -> None:
    """Lets a client keep an answer and ask each time whether it still holds; what has rules of its own keeps them."""
    if "cache-control" not in headers:
        headers["Cache-Control"] = "private, no-cache"
        headers["ETag"] = etag
        headers.add_vary_header("Accept")
