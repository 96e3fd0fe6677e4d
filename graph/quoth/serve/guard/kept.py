"""Answers that are made once and kept until the store changes: twenty people who look at one page cost what one does."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import Message, Send

MOST = 64 << 20
"""Bytes of all answers that are kept."""
LARGEST = 1 << 20
"""Bytes of one: larger ones are made anew."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer as it was sent."""

    start: Message
    body: bytes

    async def send(self, send: Send) -> None:
        """Sends it once more."""
        await send({**self.start, "headers": list(self.start["headers"])})
        await send({"type": "http.response.body", "body": self.body})


class Answers:
    """Those of one version of the store; the least recently asked for goes first. For one event loop."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Answer] = OrderedDict()
        self._making: dict[str, asyncio.Event] = {}
        self._bytes = 0
        self._version = ""

    async def sent(self, key: str, version: str, send: Send, make: Callable[[Send], Awaitable[None]]) -> None:
        """Sends the answer to ``key``: the one that is kept, the one that is being made for somebody else, or one made now.

        Only an answer that carries an ``ETag`` is kept: it hangs on the store alone.
        """
        if version != self._version:
            self._kept.clear()
            self._version, self._bytes = version, 0
        if key in self._making:
            await self._making[key].wait()
        if key in self._kept:
            self._kept.move_to_end(key)
            await self._kept[key].send(send)
            return
        made = self._making.setdefault(key, asyncio.Event())
        try:
            await make(self._recorded(key, version, send))
        finally:
            made.set()
            self._making.pop(key, None)

    def _recorded(self, key: str, version: str, send: Send) -> Send:
        """``send``, which keeps what goes through it once it is whole."""
        parts: list[bytes] = []
        start: Message | None = None

        async def sent(message: Message) -> None:
            nonlocal start
            await send(message)
            if message["type"] == "http.response.start":
                # after sending: the headers are whole by then
                start = message if message["status"] == 200 and "etag" in Headers(raw=message["headers"]) else None
            elif start is not None:
                parts.append(message.get("body", b""))
                if sum(map(len, parts)) > LARGEST:
                    start = None
                elif not message.get("more_body", False) and version == self._version:
                    self._keep(key, Answer(start, b"".join(parts)))

        return sent

    def _keep(self, key: str, answer: Answer) -> None:
        if key in self._kept:
            return
        self._kept[key] = answer
        self._bytes += len(answer.body)
        while self._bytes > MOST:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= len(dropped.body)
