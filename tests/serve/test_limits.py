"""Slow, endless and oversized requests, by raw sockets; two writers; and that a token is never told."""

from __future__ import annotations

import contextlib
import gzip
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from helpers_serve import TOKEN, WRITING, eventually, serving
from quoth.errors import WrongCall
from quoth.serve.settings import Bounds, Settings, token_from
from quoth.store import open_store
from quoth.workspace import Workspace

HASTY = """
import sys
from quoth.serve.settings import Bounds, Settings
from quoth.serve.server import run
bounds = Bounds(head_seconds=1, body_seconds=1, send_seconds=1, connections=8, body=1000, upload=2000)
run(Settings(sys.argv[1], port=0, token=sys.argv[2], bounds=bounds), lambda url: print(url, flush=True))
"""
"""A server with short deadlines, so that tests of them are short too."""


HOLDING = """
import sys, time
from quoth.store import open_store
with open_store(sys.argv[1]).write():
    print("in", flush=True)
    time.sleep(60)
"""
"""Somebody else, who writes."""


@pytest.fixture(scope="module")
def hasty(tmp_path_factory):
    """Its port."""
    command = [sys.executable, "-c", HASTY, tmp_path_factory.mktemp("hasty") / "store", TOKEN]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline().rsplit(":", 1)[1])
        process.terminate()


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), 15)


def closed_after(connection: socket.socket) -> tuple[float, bytes]:
    """How long until the server ends a connection, and what it said."""
    start, said = time.monotonic(), b""
    with contextlib.suppress(ConnectionError):
        while part := connection.recv(65536):
            said += part
    return time.monotonic() - start, said


def is_well(port: int) -> bool:
    with connected(port) as connection:
        connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return closed_after(connection)[1].startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize(
    "sent", [b"", b"G", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "], ids=["nothing", "a letter", "half"]
)
def test_a_head_that_never_comes(hasty, sent):
    with connected(hasty) as connection:
        connection.sendall(sent)
        assert closed_after(connection)[0] < 4
    assert is_well(hasty)


def test_a_head_that_drips(hasty):
    """A byte now and then keeps no connection open."""
    start = time.monotonic()
    with connected(hasty) as connection, contextlib.suppress(ConnectionError):
        for letter in b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X-Drip: 1\r\n" * 100:
            connection.sendall(bytes([letter]))
            time.sleep(0.1)
            if time.monotonic() - start > 10:
                break
    assert time.monotonic() - start < 5


def test_a_body_that_drips(hasty):
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 900\r\n\r\n"
    with connected(hasty) as connection:
        connection.sendall(head + b"ASK {")
        seconds, said = closed_after(connection)
    assert seconds < 5
    assert b" 408 " in said
    assert is_well(hasty)


def test_a_body_without_end(hasty):
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n"
    with connected(hasty) as connection, contextlib.suppress(ConnectionError):
        connection.sendall(head)
        for _ in range(100):
            connection.sendall(b"100\r\n" + b" " * 256 + b"\r\n")
        assert b" 413 " in closed_after(connection)[1]
    assert is_well(hasty)


@pytest.mark.parametrize("length", ["1001", "99999999999999999999", "-1", "1e3", "0x10"])
def test_a_body_that_announces_too_much(hasty, length):
    head = f"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: {length}\r\n\r\n"
    with connected(hasty) as connection:
        connection.sendall(head.encode())
        seconds, said = closed_after(connection)
    assert seconds < 5
    assert said.split(b" ", 2)[1] in (b"400", b"413")


def test_an_upload_has_a_limit_of_its_own(hasty):
    for size, status in ((1500, b"201"), (2500, b"413")):
        body = b"<x:a> <x:b> 1 ." + b" " * (size - 15)
        head = (
            f"PUT /store?graph=x:{size} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: text/turtle\r\n"
            f"Content-Length: {size}\r\nConnection: close\r\n\r\n"
        )
        with connected(hasty) as connection:
            connection.sendall(head.encode() + body)
            assert closed_after(connection)[1].split(b" ", 2)[1] == status


def test_a_head_that_is_too_long(hasty):
    with connected(hasty) as connection, contextlib.suppress(ConnectionError):
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"x" * 2_000_000)
        assert b" 400 " in closed_after(connection)[1]
    assert is_well(hasty)


def test_a_reader_who_takes_nothing(hasty):
    """The answer is larger than the buffers between; the connection is cut, and the server lives on."""
    rows = "".join(f"{n} " for n in range(120))
    asked = f"SELECT * {{ VALUES ?a {{ {rows} }} VALUES ?b {{ {rows} }} }}".replace(" ", "+")
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        connection.connect(("127.0.0.1", hasty))
        connection.sendall(
            f"GET /sparql?timeout=10&rows=20000&query={asked} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
        )
        time.sleep(5)
        connection.settimeout(10)
        _, said = closed_after(connection)
    length = int(said.split(b"content-length: ")[1].split(b"\r\n")[0])
    assert len(said) < length  # cut, and seen to be cut


def test_too_many_connections(hasty):
    held = [connected(hasty) for _ in range(8)]
    try:
        time.sleep(0.2)
        with connected(hasty) as one_more:
            assert b" 503 " in closed_after(one_more)[1]
    finally:
        for connection in held:
            connection.close()
    assert eventually(lambda: is_well(hasty))


def test_a_compressed_body_is_not_unpacked(server):
    bomb = gzip.compress(b"ASK {} #" + b" " * 50_000_000)
    headers = {"Content-Type": "application/sparql-query", "Content-Encoding": "gzip"}
    assert server.client.post("/sparql", content=bomb, headers=headers).status_code in (400, 415)


# the token -------------------------------------------------------------------------------------------------------------


def test_a_token_is_never_told(tmp_path):
    """Not to who asks, not in the list of processes, not in what the server says."""
    planted = "planted-token-4711-not-to-be-seen"
    file = tmp_path / "token"
    file.write_text(f"{planted}\n", encoding="utf-8")
    with serving(tmp_path / "store", "--token-file", str(file), token=None) as server:
        told = [
            server.client.get(path, headers={"Authorization": f"Bearer {planted}"}).text
            for path in ("/", "/help", "/nothing", "/api/none")
        ]
        told += [server.client.post("/sparql", data={"update": "x"}, headers={"Authorization": value}).text
                 for value in (f"Bearer {planted}", f"Bearer {planted}x", f"Basic {planted}")]  # fmt: skip
        told.append(
            server.client.post(
                "/sparql", data={"update": "CLEAR ALL"}, headers={"Authorization": f"Bearer {planted}"}
            ).text
        )
        told += [_of_process(pid) for pid in _family(server.process.pid)]
        assert len(told) > 9
        told.append(server.stop())
    assert [text for text in told if planted in text] == []


def _family(pid: int) -> list[int]:
    """A process and its children."""
    found = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout.split("\n")
    pairs = [tuple(map(int, line.split())) for line in found if line.strip()]
    return [pid, *(child for child, parent in pairs if parent == pid)]


def _of_process(pid: int) -> str:
    """Its command line, and its environment unless it is the one that was given the token."""
    place = Path(f"/proc/{pid}")
    return "".join(
        (place / name).read_bytes().decode(errors="replace")
        for name in ("cmdline", "environ")
        if (place / name).exists()
    )


def test_children_do_not_inherit_the_token(tmp_path):
    with serving(tmp_path / "store") as server:
        server.query("ASK {}")
        children = _family(server.process.pid)[1:]
        assert len(children) >= 2
        assert [pid for pid in children if TOKEN in _of_process(pid)] == []


@pytest.mark.parametrize(("header", "status"), [
    ({}, 401), ({"Authorization": "Bearer wrong-token-0123456789"}, 401),
    ({"Authorization": f"Basic {TOKEN}"}, 401), ({"Authorization": TOKEN}, 401), ({"Authorization": f"Bearer {TOKEN}"}, 204),
])  # fmt: skip
def test_writing_needs_the_token(tmp_path_factory, server, header, status):
    answer = server.client.post("/sparql", data={"update": "INSERT DATA {}"}, headers=header)
    assert answer.status_code == status
    assert ("www-authenticate" in answer.headers) == (status == 401)


def test_without_a_token_nobody_writes(example):
    with serving(example, token=None) as server:
        for method, path in (
            ("POST", "/sparql"),
            ("PUT", "/store?default"),
            ("POST", "/api/documents"),
            ("DELETE", "/store?default"),
        ):
            answer = server.client.request(method, path, data={"update": "CLEAR ALL"}, headers=WRITING)
            assert answer.status_code == 403
            assert "only read" in answer.text


def test_a_token_that_keeps_nobody_out_is_refused(tmp_path, monkeypatch):
    for said in ("short", "has a space in it 0123", "ünïcödé-0123456789abc"):
        monkeypatch.setenv("QUOTH_TOKEN", said)
        with pytest.raises(WrongCall) as caught:
            token_from(None)
        assert said not in str(caught.value)
    with pytest.raises(WrongCall):
        token_from(tmp_path / "none")
    assert TOKEN not in repr(Settings(token=TOKEN))


# beside other processes ------------------------------------------------------------------------------------------------


def test_reading_beside_a_server(example, server):
    done = subprocess.run(
        [sys.executable, "-m", "quoth", "list", "--store", example, "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == server.client.get("/api/documents").json()["total"]


def test_what_others_write_is_seen(tmp_path):
    with serving(tmp_path / "store") as server:
        assert server.client.get("/api/documents").json()["total"] == 0
        Workspace(tmp_path / "store").add_text("Ada Holm said 40 berths were closed.", "note.txt")
        assert eventually(lambda: server.client.get("/api/documents").json()["total"] == 1)


def test_a_second_writer_is_told_where_the_server_is(tmp_path):
    """While somebody else writes, who wants to write gets exit 3 and the server's address."""
    with serving(tmp_path / "store") as server:
        code = HOLDING
        with subprocess.Popen(
            [sys.executable, "-c", code, tmp_path / "store"], stdout=subprocess.PIPE, text=True
        ) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "in\n"
            (tmp_path / "a.txt").write_text("Ada Holm said 40 berths were closed.", encoding="utf-8")
            add = [sys.executable, "-m", "quoth", "add", tmp_path / "a.txt", "--store", tmp_path / "store"]
            done = subprocess.run(add, capture_output=True, text=True, check=False)
            other.kill()
        assert done.returncode == 3
        assert f"in use by process {other.pid}, or talk to it at {server.url}" in done.stderr
    assert not (tmp_path / "store" / "serving.json").exists()


def test_a_port_that_is_taken_is_one_clear_line(server, example):
    command = [sys.executable, "-m", "quoth", "serve", "--store", example, "--port", str(server.port)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "--port" in done.stderr


def test_it_ends_when_told_to(tmp_path):
    with serving(tmp_path / "store") as server:
        server.query("ASK {}")
        children = _family(server.process.pid)[1:]
        said = server.stop()
        assert "Traceback" not in said
        assert server.process.returncode in (0, 130)
    assert eventually(lambda: not any(os.path.exists(f"/proc/{pid}/exe") for pid in children))
    assert list((tmp_path / "store" / "readers").glob("*")) == []
    with open_store(tmp_path / "store").write():
        pass  # nobody holds it any more


def test_bounds_are_what_the_documentation_says():
    bounds = Bounds()
    assert (bounds.seconds, bounds.rows, bounds.most_seconds, bounds.most_rows) == (1.0, 1_000, 10.0, 100_000)
