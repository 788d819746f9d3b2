"""Fetching a file from a host that was allowed, and from no inner address whatever its name says.

A name is resolved once, every address it has is checked, and the connection goes to the address
that was checked: a name that answers otherwise a moment later ("DNS rebinding") changes nothing.
Certificates are checked against the name. A redirect is another address and is checked as the
first was. Bytes and seconds are limited from the first to the last.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from studio.lib import clock
from studio.lib.errors import BadInput

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Sequence[str]]

PORTS = {"http": 80, "https": 443}
CHUNK = 1 << 16
MOST_REDIRECTS = 3
MOST_LETTERS = 2048
CONNECT_S = 10.0
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True)
class Rules:
    """What may be fetched.

    ``hosts`` are names, each with ``:port`` where it is not the scheme's own; ``types`` are
    beginnings of media types; ``inner`` lets hosts have inner addresses, for tests.
    """

    hosts: frozenset[str]
    most_bytes: int
    most_seconds: float
    types: tuple[str, ...]
    inner: bool = False


def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of a name, by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: Address) -> bool:
    """Whether an address is one of the open net, looked at through every disguise.

    Refused are private, shared, loopback, link-local, reserved, multicast and documentation
    addresses, and IPv6 addresses that carry such an IPv4 address inside (mapped, NAT64, 6to4,
    Teredo).
    """
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if any(address in network for network in _NAT64):
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        if address.sixtofour is not None or address.teredo is not None or address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def check(url: str, rules: Rules) -> SplitResult:
    """The parts of an address that may be fetched by its looks.

    Raises:
        BadInput: saying what is wrong with it.
    """
    plain = all("!" <= letter <= "~" for letter in url) and len(url) <= MOST_LETTERS
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BadInput("This is not an address.") from error
    if not plain or "\\" in url or parts.scheme not in PORTS or not parts.hostname:
        raise BadInput("This is not an http or https address.")
    if parts.username is not None or parts.password is not None:
        raise BadInput("An address with a user name in it is not fetched.")
    host = parts.hostname.rstrip(".")
    named = host if port in (None, PORTS[parts.scheme]) else f"{host}:{port}"
    if named not in rules.hosts:
        raise BadInput(
            f"The studio fetches nothing from {named[:100]}. Upload the file, and use its address"
            " here."
        )
    return parts


def fetch(url: str, rules: Rules, *, resolver: Resolver = resolve) -> Iterator[bytes]:
    """The bytes of a file, piece by piece.

    Raises:
        BadInput: when the address, its host, its kind or its size is not allowed, or the host
            does not give the file in time.
    """
    until = clock.ticks() + rules.most_seconds
    for _ in range(MOST_REDIRECTS + 1):
        parts = check(url, rules)
        connection = _Pinned(parts, _addresses(parts, rules, resolver))
        try:
            with ExitStack() as exchange:
                exchange.enter_context(closing(connection))
                exchange.enter_context(_deadline(connection, until))
                response = exchange.enter_context(closing(_asked(connection, parts)))
                if response.status in _REDIRECTS:
                    url = urljoin(url, response.headers.get("Location", ""))
                    continue
                _check_answer(response, rules)
                yield from _read(response, rules, until)
                return
        except (OSError, http.client.HTTPException) as error:
            _refuse_if_late(until)
            raise BadInput(f"{parts.hostname} does not answer as it should.") from error
    raise BadInput("This address leads on and on, and nowhere.")


def _addresses(parts: SplitResult, rules: Rules, resolver: Resolver) -> list[str]:
    """Every address of a host, each of which may be connected to."""
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    try:
        found = [ipaddress.ip_address(each.partition("%")[0]) for each in resolver(host, port)]
    except (OSError, UnicodeError) as error:
        raise BadInput(f"There is no host {host[:100]}.") from error
    if not found or not (rules.inner or all(is_public(each) for each in found)):
        raise BadInput(f"The host {host[:100]} has an inner address; nothing is fetched there.")
    return [str(each) for each in found]


class _Pinned(http.client.HTTPConnection):
    """A connection to addresses that were checked, which speaks to the host by its name."""

    def __init__(self, parts: SplitResult, addresses: Sequence[str]) -> None:
        port = parts.port or PORTS[parts.scheme]
        super().__init__(parts.hostname or "", port, timeout=CONNECT_S)
        self.default_port = PORTS[parts.scheme]
        self._addresses, self._secure = addresses, parts.scheme == "https"
        self.line: socket.socket | None = None
        """The open socket, until the deadline; ``http.client`` lets go of its own earlier."""

    def connect(self) -> None:
        """Connect to the first address that answers; a certificate must be the name's."""
        plain = self._reached()
        if self._secure:
            context = ssl.create_default_context()
            plain = context.wrap_socket(plain, server_hostname=self.host)
        self.sock = self.line = plain

    def _reached(self) -> socket.socket:
        last: OSError | None = None
        for address in self._addresses:
            try:
                return socket.create_connection((address, self.port), self.timeout)
            except OSError as error:
                last = error
        raise last or OSError("no address")


@contextmanager
def _deadline(connection: _Pinned, until: float) -> Iterator[None]:
    """Ends the exchange when its time is over, however slowly the other side drips."""

    def hang_up() -> None:
        if connection.line is not None:
            with suppress(OSError):
                connection.line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, until - clock.ticks()), hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def _asked(connection: http.client.HTTPConnection, parts: SplitResult) -> http.client.HTTPResponse:
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Accept-Encoding": "identity", "User-Agent": "ai-film-studio", "Connection": "close"}
    connection.request("GET", target, headers=headers)
    return connection.getresponse()


def _check_answer(response: http.client.HTTPResponse, rules: Rules) -> None:
    if response.status != 200:
        raise BadInput(f"The host answers {response.status} instead of the file.")
    kind = response.headers.get_content_type()
    if not kind.startswith(rules.types):
        raise BadInput(f"The host sends {kind[:60]}, which is no video, photo or sound.")
    if (response.length or 0) > rules.most_bytes:
        raise _too_large(rules)


def _read(response: http.client.HTTPResponse, rules: Rules, until: float) -> Iterator[bytes]:
    taken = 0
    while piece := response.read1(CHUNK):
        _refuse_if_late(until)
        taken += len(piece)
        if taken > rules.most_bytes:
            raise _too_large(rules)
        yield piece
    _refuse_if_late(until)
    if response.length:
        raise BadInput("The file broke off before its end.")


def _refuse_if_late(until: float) -> None:
    if clock.ticks() >= until:
        raise BadInput("The file takes too long to be fetched. Upload it instead.")


def _too_large(rules: Rules) -> BadInput:
    return BadInput(f"The file is too large: the studio takes up to {rules.most_bytes >> 20} MB.")
