"""Running the application over HTTP until it is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import replace

import uvicorn

from quoth.errors import WrongCall
from quoth.serve.app import create_app
from quoth.serve.settings import Settings


def run(settings: Settings, told: Callable[[str], None]) -> None:
    """Serves until it is interrupted; ``told`` gets the address once it is known.

    Raises:
        WrongCall: when the address can't be listened at.
        StoreError: when the store can't be used.
    """
    with _listening(settings) as listener:
        settings = replace(settings, port=listener.getsockname()[1])
        told(settings.url)
        config = uvicorn.Config(create_app(settings), log_level="warning", access_log=False, lifespan="on")
        uvicorn.Server(config).run(sockets=[listener])


def _listening(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except (OSError, OverflowError) as error:
        listener.close()
        said = getattr(error, "strerror", None) or str(error)
        raise WrongCall(f"{settings.url}: can't listen there ({said})", hint="name another --port") from error
    return listener
