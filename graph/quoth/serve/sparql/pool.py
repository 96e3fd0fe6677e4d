"""Processes that run what comes from outside, warm and few; one that takes too long is killed and another takes its place."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from quoth.errors import LimitHit, QuothError
from quoth.serve.settings import without_token
from quoth.store.apart import READY
from quoth.store.asking import APART_BEHIND
from quoth.store.orders import Change, Order, Reply, reply_of, written

_PATIENCE = 5.0
"""How long an order waits for a process, in seconds."""
_ORDERS = 200
"""After so many orders a process makes room for a fresh one: memory that was freed within it does not come back."""


class Busy(QuothError):
    """All processes are at work, and enough orders wait."""


class _Process:
    """One process, which runs one order at a time."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.orders = 0

    @classmethod
    async def started(cls) -> _Process:
        """One that is ready."""
        pipe, nowhere = asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(
            *APART_BEHIND, READY, stdin=pipe, stdout=pipe, stderr=nowhere, env=without_token()
        )
        assert process.stdout is not None
        await process.stdout.readline()
        return cls(process)

    async def run(self, order: Order | Change) -> tuple[Reply, bytes]:
        """What comes of an order; the kind ``memory`` where the process broke off: the engine aborts when memory ends."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.orders += 1
        try:
            self._process.stdin.write(written(order))
            await self._process.stdin.drain()
            reply = reply_of(await self._process.stdout.readline())
            return reply, await self._process.stdout.readexactly(reply.length)
        except (ValueError, ConnectionError, asyncio.IncompleteReadError):
            return Reply("memory"), b""

    async def stop(self) -> None:
        """Ends it, whatever it does."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()


class Pool:
    """So many processes as ``size``; so many orders may wait for one."""

    def __init__(self, size: int, waiting: int) -> None:
        self._size, self._most = size, waiting
        self._idle: asyncio.Queue[_Process] = asyncio.Queue()
        self._all: set[_Process] = set()
        self._coming: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._started, self._closed = False, False

    def start(self) -> None:
        """Starts the processes, without waiting for them; the first order does so where nobody did."""
        if not self._started:
            self._started = True
            for _ in range(self._size):
                self._replace(None)

    async def close(self) -> None:
        """Ends them."""
        self._closed = True
        for task in tuple(self._coming):
            task.cancel()
        await asyncio.gather(*self._coming, return_exceptions=True)
        await asyncio.gather(*(process.stop() for process in tuple(self._all)))

    async def run(self, order: Order | Change, seconds: float) -> tuple[Reply, bytes]:
        """What comes of an order within so many seconds of wall clock; when the caller is cancelled, so is the order.

        Raises:
            Busy: when no process is free in time.
            LimitHit: when it takes too long.
        """
        process = await self._free()
        fine = False
        try:
            reply, body = await asyncio.wait_for(process.run(order), seconds)
            fine = reply.kind != "memory"
        except TimeoutError as error:
            raise LimitHit(f"stopped after {seconds:g} s") from error
        finally:
            if fine and process.orders < _ORDERS:
                self._idle.put_nowait(process)
            else:
                self._replace(process)
        return reply, body

    async def _free(self) -> _Process:
        if self._waiting >= self._most:
            raise Busy("too many queries at once", hint="try again in a moment")
        self.start()
        self._waiting += 1
        try:
            return await asyncio.wait_for(self._idle.get(), _PATIENCE)
        except TimeoutError as error:
            raise Busy("all query processes are at work", hint="try again in a moment") from error
        finally:
            self._waiting -= 1

    def _replace(self, process: _Process | None) -> None:
        if not self._closed:
            task = asyncio.get_running_loop().create_task(self._fresh(process))
            self._coming.add(task)
            task.add_done_callback(self._coming.discard)

    async def _fresh(self, process: _Process | None) -> None:
        if process is not None:
            self._all.discard(process)
            await process.stop()
        fresh = await _Process.started()
        self._all.add(fresh)
        self._idle.put_nowait(fresh)
