"""Running the application over HTTP until it is told to stop."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import Any

import uvicorn

from quoth import collecting
from quoth.errors import WrongCall
from quoth.serve.app import create_app
from quoth.serve.desk import ready
from quoth.serve.guard.connection import Connection
from quoth.serve.settings import Settings
from quoth.store.serving import shown_at

_BACKLOG = 128
_HEAD = 32 << 10
"""Bytes of a request's head, its address included."""
_GRACE = 3
"""Seconds for requests at work when the server ends."""


def run(settings: Settings, told: Callable[[str], None]) -> None:
    """Serves until it is interrupted; ``told`` gets the address once it can be called.

    Raises:
        WrongCall: when the address can't be listened at.
        StoreError: when the store can't be used.
    """
    with ExitStack() as stack:
        listener = stack.enter_context(_listening(settings))
        settings = replace(settings, port=listener.getsockname()[1])
        annex = None if str(settings.store) == "memory:" else ready(settings.store).annex
        app = create_app(settings)
        if annex is not None:
            stack.enter_context(shown_at(annex.with_name("serving.json"), settings.url))
        collecting.settle()  # what is loaded stays: walking it at every collection would hold up each page
        listener.listen(_BACKLOG)
        told(settings.url)
        uvicorn.Server(config(app, settings)).run(sockets=[listener])


def config(app: Any, settings: Settings) -> uvicorn.Config:  # noqa: ANN401 - any ASGI application
    """uvicorn's, for an application of ours."""
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    protocol: Any = partial(Connection, settings.bounds)
    return uvicorn.Config(
        app,
        http=protocol,
        ws="none",
        lifespan="on",
        access_log=False,  # addresses hold what people look for
        log_level="error",
        server_header=False,
        proxy_headers=False,
        h11_max_incomplete_event_size=_HEAD,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=_GRACE,
    )


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, or asyncio leaves Nagle on
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except (OSError, OverflowError) as error:
        listener.close()
        said = getattr(error, "strerror", None) or str(error)
        raise WrongCall(f"{settings.url}: can't listen there ({said})", hint="name another --port") from error
    return listener
