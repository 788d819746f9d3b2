"""Fetching from elsewhere: allowed hosts only, never an inner address, within limits."""

import dataclasses
import ipaddress
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from studio.lib import remote
from studio.lib.errors import BadInput
from studio.lib.remote import Rules

FILM = b"\x00\x00\x00\x18ftypmp42" + bytes(5000)


class Elsewhere(BaseHTTPRequestHandler):
    """Another host's server."""

    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["Host"]))
        answer = getattr(self, "answer_" + self.path.strip("/").partition("?")[0], None)
        if answer is None:
            self.send_error(404)
        else:
            answer()

    def answer_film(self) -> None:
        self.give(FILM)

    def answer_page(self) -> None:
        self.give(b"<html>", "text/html")

    def answer_huge(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "video/mp4")
        self.send_header("Content-Length", str(10**9))
        self.end_headers()

    def answer_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "video/mp4")
        self.end_headers()
        while True:
            try:
                self.wfile.write(bytes(1 << 16))
            except OSError:
                return

    def answer_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "video/mp4")
        self.end_headers()
        for _ in range(200):
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    def answer_short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "video/mp4")
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b"half")

    def answer_within(self) -> None:
        self.lead("/film")

    def answer_away(self) -> None:
        self.lead("http://169.254.169.254/latest/meta-data/")

    def answer_round(self) -> None:
        self.lead("/round")

    def lead(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def give(self, data: bytes, kind: str = "video/mp4") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join(5)


@pytest.fixture
def rules(port: int) -> Rules:
    return Rules(
        hosts=frozenset({f"media.example.com:{port}"}),
        most_bytes=1 << 20,
        most_seconds=5,
        types=("video/", "audio/"),
        inner=True,
    )


def here(_host: str, _port: int) -> list[str]:
    """A resolver that sends every name to this machine."""
    return ["127.0.0.1"]


def fetched(path: str, port: int, rules: Rules, resolver=here) -> bytes:
    url = f"http://media.example.com:{port}/{path}"
    return b"".join(remote.fetch(url, rules, resolver=resolver))


def test_a_file_comes_whole_from_an_allowed_host(port, rules):
    Elsewhere.asked.clear()
    assert fetched("film?a=1", port, rules) == FILM
    assert Elsewhere.asked == [("/film?a=1", f"media.example.com:{port}")]


def test_a_redirect_on_the_same_host_is_followed(port, rules):
    assert fetched("within", port, rules) == FILM


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("away", "fetches nothing from 169.254.169.254"),
        ("round", "leads on and on"),
        ("page", "text/html"),
        ("nothing", "answers 404"),
        ("huge", "too large"),
        ("endless", "too large"),
        ("short", "broke off|as it should"),
    ],
)
def test_what_is_no_file_to_be_had_is_refused(port, rules, path, said):
    with pytest.raises(BadInput, match=said):
        fetched(path, port, rules)


def test_a_host_that_drips_is_hung_up_on(port, rules):
    began = time.monotonic()
    with pytest.raises(BadInput, match="too long"):
        fetched("drip", port, dataclasses.replace(rules, most_seconds=0.4))
    assert time.monotonic() - began < 3


def test_an_inner_address_is_refused_whatever_the_name_says(port, rules):
    outward = dataclasses.replace(rules, inner=False)
    Elsewhere.asked.clear()
    for address in (
        "127.0.0.1",
        "10.0.0.7",
        "169.254.169.254",
        "::1",
        "fd00::1",
        "::ffff:10.0.0.1",
    ):
        with pytest.raises(BadInput, match="inner address"):
            fetched("film", port, outward, resolver=lambda *_, a=address: [a])
    assert Elsewhere.asked == []


def test_one_inner_address_among_public_ones_is_enough_to_refuse(port, rules):
    outward = dataclasses.replace(rules, inner=False)
    with pytest.raises(BadInput, match="inner address"):
        fetched("film", port, outward, resolver=lambda *_: ["93.184.216.34", "10.0.0.1"])


def test_a_name_is_asked_once_and_its_checked_address_is_connected_to(port, rules):
    """A name that answers otherwise the second time (rebinding) is never asked a second time."""
    answers = iter([["127.0.0.1"]])
    assert fetched("film", port, rules, resolver=lambda *_: next(answers)) == FILM
    assert list(answers) == []


def test_the_next_address_is_tried_when_one_does_not_answer(port, rules):
    assert fetched("film", port, rules, resolver=lambda *_: ["127.0.0.2", "127.0.0.1"]) == FILM


def test_a_host_that_is_not_there_is_said(port, rules):
    def nobody(*_: object) -> list[str]:
        raise OSError("no such host")

    with pytest.raises(BadInput, match="There is no host"):
        fetched("film", port, rules, resolver=nobody)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://media.example.com/film",
        "file:///etc/passwd",
        "http://",
        "media.example.com/film",
        "http://user:secret@media.example.com/film",
        "http://media.example.com@10.0.0.1/film",
        "http://other.example.com/film",
        "http://media.example.com:8080/film",
        "http://media.example.com.evil.example/film",
        "http://media.example.com\\@10.0.0.1/film",
        "http://media.example.com/a b",
        "http://media.example.com/\r\nX: y",
        "http://[::1/film",
        "http://media.example.com:port/film",
        "http://mediä.example.com/film",
        "http://0x7f000001/film",
        "gopher://media.example.com/",
    ],
)
def test_an_address_that_may_not_be_fetched_by_its_looks(url):
    rules = Rules(frozenset({"media.example.com"}), 1, 1, ("video/",))
    with pytest.raises(BadInput):
        remote.check(url, rules)


@pytest.mark.parametrize(
    "url",
    [
        "http://media.example.com/film",
        "https://media.example.com:443/film?x=1",
        "https://MEDIA.example.com./film",
    ],
)
def test_an_address_of_an_allowed_host(url):
    rules = Rules(frozenset({"media.example.com"}), 1, 1, ("video/",))
    assert remote.check(url, rules).path == "/film"


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104  # looked at, not bound
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:a00:1::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    ],
)
def test_an_inner_address_is_known_in_every_disguise(address):
    assert not remote.is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"]
)
def test_a_public_address_is_known(address):
    assert remote.is_public(ipaddress.ip_address(address))
