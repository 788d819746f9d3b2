"""A soundfont cut down to the notes in use, so that it loads in a moment.

Takes the bytes of an SF2 or SF3 file, one preset and the keys it will play; gives bytes of a font
that holds nothing but the samples these need. A preset whose velocity layers need modulators that
the synth has not (the grand piano) can be played from one layer alone, whatever the velocity.
Structures as in the SoundFont 2.04 specification, chapter 7.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from studio.lib.errors import ResourceMissing

_PRESET = 38
_BAG = 4
_GENERATOR = 4
_INSTRUMENT = 22
_SAMPLE = 46
_SAMPLE_BOUNDS = 20  # after the name: start, end, loop start, loop end, four bytes each
_SAMPLE_TYPE = 44
_COMPRESSED = 0x10

_CUTOFF = 8
_OPEN_CUTOFF = 11_400  # cents: 5.9 kHz; the layer's own is opened by velocity, which we fix
_PLAYS_INSTRUMENT = 41
_KEYS = 43
_VELOCITIES = 44
_PLAYS_SAMPLE = 53
_ALL_VELOCITIES = 127 << 8
_NO_VELOCITY = 127


@dataclass(frozen=True)
class Cut:
    """What of a font is wanted: a preset (bank, program), its keys from low to high, a layer.

    ``layer`` is the velocity whose layer plays at every velocity, or None to leave them.
    """

    preset: tuple[int, int]
    low: int = 0
    high: int = 127
    layer: int | None = None


class Font:
    """A soundfont in memory, whose tables are read once.

    Raises:
        ResourceMissing: when the data is no soundfont.
    """

    def __init__(self, data: bytes) -> None:
        if data[:4] != b"RIFF" or data[8:12] != b"sfbk":
            raise ResourceMissing("The soundfont is not one; run make setup again.")
        self.data = data
        self.tables: dict[bytes, tuple[int, int]] = {}
        at = 12
        while at + 8 <= len(data):
            name, size = data[at : at + 4], struct.unpack_from("<I", data, at + 4)[0]
            if name == b"LIST" and data[at + 8 : at + 12] in {b"pdta", b"sdta"}:
                at += 12
                continue
            self.tables[name] = (at + 8, size)
            at += 8 + size  # SF3 files in the wild have no padding, and the synth expects none

    def table(self, name: bytes) -> bytes:
        """The bytes of one table."""
        start, size = self.tables[name]
        return self.data[start : start + size]

    def word(self, table: bytes, size: int, row: int, field: int) -> int:
        """A 16-bit field of a row."""
        at = self.tables[table][0] + row * size + field
        return int(struct.unpack_from("<H", self.data, at)[0])

    def preset_row(self, wanted: tuple[int, int]) -> int:
        """The row of a preset.

        Raises:
            ResourceMissing: when the font has it not.
        """
        for row in range(self.tables[b"phdr"][1] // _PRESET - 1):
            found = self.word(b"phdr", _PRESET, row, 22), self.word(b"phdr", _PRESET, row, 20)
            if found == wanted:
                return row
        raise ResourceMissing("The soundfont lacks an instrument; run make setup again.")

    def zones(self, table: bytes, size: int, row: int, field: int) -> range:
        """The zones of a preset or an instrument."""
        return range(self.word(table, size, row, field), self.word(table, size, row + 1, field))

    def generators(self, bags: bytes, table: bytes, zone: int) -> Iterator[tuple[int, int, int]]:
        """Kind, amount and row of each generator of a zone."""
        first, last = self.word(bags, _BAG, zone, 0), self.word(bags, _BAG, zone + 1, 0)
        for row in range(first, last):
            yield self.word(table, _GENERATOR, row, 0), self.word(table, _GENERATOR, row, 2), row


def _instruments(font: Font, row: int, cut: Cut, generators: bytearray) -> set[int]:
    """The instruments that a preset plays; a single layer is opened to all velocities."""
    kept: set[int] = set()
    for zone in font.zones(b"phdr", _PRESET, row, 24):
        hit, played = True, []
        for kind, amount, at in font.generators(b"pbag", b"pgen", zone):
            if kind == _VELOCITIES and cut.layer is not None:
                hit = amount & 0xFF <= cut.layer <= amount >> 8
                value = _ALL_VELOCITIES if hit else _NO_VELOCITY
                struct.pack_into("<H", generators, at * _GENERATOR + 2, value)
            elif kind == _PLAYS_INSTRUMENT:
                played.append(amount)
        kept.update(played if hit else ())
    return kept


def _opened(font: Font, instrument: int, generators: bytearray) -> None:
    """Open an instrument's filters as a firm stroke would."""
    for zone in font.zones(b"inst", _INSTRUMENT, instrument, 20):
        for kind, _, at in font.generators(b"ibag", b"igen", zone):
            if kind == _CUTOFF:
                struct.pack_into("<H", generators, at * _GENERATOR + 2, _OPEN_CUTOFF)


def _samples(font: Font, instrument: int, cut: Cut) -> set[int]:
    """The samples that an instrument plays on the wanted keys."""
    kept: set[int] = set()
    for zone in font.zones(b"inst", _INSTRUMENT, instrument, 20):
        inside, played = True, []
        for kind, amount, _ in font.generators(b"ibag", b"igen", zone):
            if kind == _KEYS:
                inside = (amount & 0xFF) <= cut.high and (amount >> 8) >= cut.low
            elif kind == _PLAYS_SAMPLE:
                played.append(amount)
        kept.update(played if inside else ())
    return kept


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body


def cut_down(font: Font, cut: Cut) -> bytes:
    """A font with one preset's samples for some keys, and nothing else that is heavy."""
    generators, inner = bytearray(font.table(b"pgen")), bytearray(font.table(b"igen"))
    row = font.preset_row(cut.preset)
    wanted: set[int] = set()
    for instrument in _instruments(font, row, cut, generators):
        wanted |= _samples(font, instrument, cut)
        if cut.layer is not None:
            _opened(font, instrument, inner)
    headers = bytearray(font.table(b"shdr"))
    sound, start = bytearray(), font.tables[b"smpl"][0]
    for index in range(len(headers) // _SAMPLE):
        at = index * _SAMPLE + _SAMPLE_BOUNDS
        first, last, loop, loop_end = struct.unpack_from("<4I", headers, at)
        if index not in wanted:
            headers[at : at + 16] = bytes(16)
            continue
        packed = struct.unpack_from("<H", headers, index * _SAMPLE + _SAMPLE_TYPE)[0] & _COMPRESSED
        unit = 1 if packed else 2  # offsets count bytes of compressed sound, else samples
        place = len(sound) // unit
        sound += font.data[start + first * unit : start + last * unit]
        shift = 0 if packed else place - first  # loops of compressed sound count from its start
        struct.pack_into(
            "<4I", headers, at, place, place + last - first, loop + shift, loop_end + shift
        )
    order = (b"phdr", b"pbag", b"pmod", b"pgen", b"inst", b"ibag", b"imod", b"igen", b"shdr")
    own = {b"pgen": bytes(generators), b"igen": bytes(inner), b"shdr": bytes(headers)}
    tables = b"".join(_chunk(name, own.get(name) or font.table(name)) for name in order)
    body = _chunk(b"LIST", b"sdta" + _chunk(b"smpl", bytes(sound)))
    body += _chunk(b"LIST", b"pdta" + tables)
    return _chunk(b"RIFF", b"sfbk" + body)
