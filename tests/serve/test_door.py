"""Who may call: hosts, origins, and what every answer carries."""

from __future__ import annotations

import socket

import pytest

from helpers_serve import WRITING, serving

HOSTS = {
    "127.0.0.1": 200,
    "localhost": 200,
    "LOCALHOST:{port}": 200,
    "127.0.0.1:{port}": 200,
    "[::1]:{port}": 200,
    "evil.example": 421,
    "evil.example:{port}": 421,  # what a rebound name sends
    "localhost.evil.example": 421,
    "127.0.0.1.evil.example": 421,
    "127.0.0.1@evil.example": 421,
    "localhost/../evil": 421,
    "0x7f000001": 421,
    "": 400,
}
PAGES = ("/", "/documents", "/help", "/robots.txt", "/sparql", "/api/documents", "/nothing", "/store?default")


@pytest.mark.parametrize("host", HOSTS)
def test_only_its_own_names_are_answered(server, host):
    answer = server.client.get("/health", headers={"Host": host.format(port=server.port)})
    assert answer.status_code == HOSTS[host]


def test_two_hosts_are_none(server):
    with socket.create_connection(("127.0.0.1", server.port), 10) as connection:
        connection.sendall(b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n")
        assert connection.recv(65536).startswith(b"HTTP/1.1 400")


def test_a_name_it_was_started_with_is_its_own(example):
    with serving(example, "--name", "desk.newsroom.example") as named:
        for host, status in (("desk.newsroom.example", 200), ("newsroom.example", 421)):
            assert named.client.get("/health", headers={"Host": host}).status_code == status


# method, path, headers, status: what another site can make a browser send, and what it can't
OWN_ORIGIN, OTHER = "http://127.0.0.1:{port}", "https://evil.example"
CALLS = [
    ("GET", "/", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 200),  # a link is fine
    ("GET", "/", {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"}, 200),
    ("GET", "/api/documents", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors", "Origin": OTHER}, 403),
    (
        "GET",
        "/api/documents",
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors"},
        403,
    ),  # another port of this machine
    ("GET", "/api/documents", {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}, 200),
    ("GET", "/sparql?query=ASK{}", {"Origin": OTHER}, 403),
    ("GET", "/sparql?query=ASK{}", {"Origin": "null"}, 403),
    ("GET", "/sparql?query=ASK{}", {"Origin": OWN_ORIGIN}, 200),
    ("POST", "/sparql", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 403),  # a form of another site
    ("POST", "/sparql", {"Sec-Fetch-Site": "same-origin"}, 200),
    ("POST", "/sparql", {}, 200),  # a program
    ("POST", "/judge", {}, 403),
    ("POST", "/judge", {"Sec-Fetch-Site": "cross-site", "Origin": OTHER}, 403),
    ("POST", "/add", {}, 403),  # a program must show the token
    ("POST", "/add", {"Origin": OTHER}, 403),
    ("POST", "/add", {"Origin": "null"}, 403),
    ("POST", "/add", {"Sec-Fetch-Site": "cross-site", "Origin": OTHER}, 403),
    ("POST", "/add", {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:1"}, 403),
    ("POST", "/add", {"Sec-Fetch-Site": "none"}, 403),
    ("DELETE", "/store?default", {"Origin": OTHER, **WRITING}, 403),
    ("OPTIONS", "/sparql", {"Origin": OTHER, "Access-Control-Request-Method": "POST"}, 403),
]


@pytest.mark.parametrize(("method", "path", "headers", "status"), CALLS, ids=range(len(CALLS)))
def test_other_sites_are_kept_out(server, method, path, headers, status):
    sent = {name: value.format(port=server.port) for name, value in headers.items()}
    body = {"query": "ASK {}"} if method == "POST" else None
    answer = server.client.request(method, path, headers=sent, data=body)
    assert answer.status_code == status, answer.text
    assert "access-control-allow-origin" not in answer.headers


def test_a_page_of_ours_may_add(server):
    headers = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
    answer = server.client.post("/add", headers=headers, data={"text": ""})
    assert answer.status_code not in (401, 403, 404, 405, 500)  # looked at, and found empty


def test_a_server_that_takes_nothing_takes_nothing(example):
    with serving(example, "--read-only") as server:
        headers = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
        answer = server.client.post("/add", headers=headers, data={"text": "Ada Holm said 4 berths were closed."})
        assert answer.status_code == 403
        assert "quoth add" in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_is_dressed(server, path):
    answer = server.client.get(path, headers={"Accept": "text/html"})
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "cache-control" in answer.headers
    assert "server" not in answer.headers


def test_robots_are_sent_away(server):
    answer = server.client.get("/robots.txt")
    assert "Disallow: /" in answer.text
    assert "noindex" in answer.headers["x-robots-tag"]


def test_what_the_client_has_is_not_sent_again(server):
    for path in ("/", "/documents", "/api/documents", "/sparql?query=ASK{}"):
        first = server.client.get(path)
        again = server.client.get(path, headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        other = server.client.get(path, headers={"If-None-Match": first.headers["etag"], "Accept": "text/csv"})
        assert other.status_code != 304  # another format is another answer


def test_the_tag_changes_with_the_store(tmp_path):
    with serving(tmp_path / "store") as server:
        before = server.client.get("/api/documents").headers["etag"]
        assert server.update("INSERT DATA { <x:a> <x:b> 1 }").status_code == 204
        assert server.client.get("/api/documents", headers={"If-None-Match": before}).status_code == 200


def test_what_is_over_is_never_kept(server):
    for path in ("/health", "/nothing", "/api/jobs/none"):
        assert server.client.get(path).headers["cache-control"] == "no-store"
