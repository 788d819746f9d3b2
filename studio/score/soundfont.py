"""A soundfont cut down to the instruments in use, so that it loads in a moment.

Takes the bytes of an SF2 or SF3 file and the presets wanted; gives bytes of the same layout in
which every sample that no wanted preset plays is marked empty, and so is never decoded. A preset
whose velocity layers need modulators that the synth has not (the grand piano) can be played
from one layer alone, whatever the velocity.
Structures as in the SoundFont 2.04 specification, chapter 7.
"""

import struct
from collections.abc import Collection, Iterator, Mapping

from studio.lib.errors import ResourceMissing

_PRESET = 38
_BAG = 4
_GENERATOR = 4
_INSTRUMENT = 22
_SAMPLE = 46
_SAMPLE_BOUNDS = 20  # after the name: start, end, loop start, loop end, four bytes each

_PLAYS_INSTRUMENT = 41
_VELOCITIES = 44
_ALL_VELOCITIES = 127 << 8
_NO_VELOCITY = 127
_PLAYS_SAMPLE = 53


def _tables(data: bytes) -> dict[bytes, tuple[int, int]]:
    """Where each chunk of the ``pdta`` list lies: name → (offset, size)."""
    if data[:4] != b"RIFF" or data[8:12] != b"sfbk":
        raise ResourceMissing("The soundfont is not one; run make setup again.")
    at, found = 12, {}
    while at + 8 <= len(data):
        name, size = data[at : at + 4], struct.unpack_from("<I", data, at + 4)[0]
        if name == b"LIST" and data[at + 8 : at + 12] == b"pdta":
            at += 12
            continue
        found[name] = (at + 8, size)
        at += 8 + size  # SF3 files in the wild have no padding, and the synth expects none
    return found


class _Font:
    """Reads the tables of one soundfont."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.tables = _tables(data)

    def count(self, table: bytes, size: int) -> int:
        return self.tables[table][1] // size

    def word(self, table: bytes, size: int, row: int, field: int) -> int:
        at = self.tables[table][0] + row * size + field
        return int(struct.unpack_from("<H", self.data, at)[0])

    def presets(self, wanted: Collection[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
        """Rows of the wanted presets, with their (bank, program)."""
        for row in range(self.count(b"phdr", _PRESET) - 1):
            preset = (
                self.word(b"phdr", _PRESET, row, 22),
                self.word(b"phdr", _PRESET, row, 20),
            )
            if preset in wanted:
                yield row, preset

    def amounts(
        self, bags: bytes, generators: bytes, zones: range, kind: int
    ) -> Iterator[tuple[int, int]]:
        """Offset and amount of each generator ``kind`` in a range of zones."""
        first = self.word(bags, _BAG, zones.start, 0)
        last = self.word(bags, _BAG, zones.stop, 0)
        for row in range(first, last):
            if self.word(generators, _GENERATOR, row, 0) == kind:
                at = self.tables[generators][0] + row * _GENERATOR + 2
                yield at, self.word(generators, _GENERATOR, row, 2)

    def zones(self, table: bytes, size: int, row: int, field: int) -> range:
        return range(self.word(table, size, row, field), self.word(table, size, row + 1, field))


def _one_layer(font: _Font, result: bytearray, row: int, velocity: int) -> set[int]:
    """Let the layer for ``velocity`` answer to all of them; its instruments are returned."""
    kept: set[int] = set()
    for zone in font.zones(b"phdr", _PRESET, row, 24):
        zones = range(zone, zone + 1)
        for at, amount in font.amounts(b"pbag", b"pgen", zones, _VELOCITIES):
            hit = amount & 0xFF <= velocity <= amount >> 8
            struct.pack_into("<H", result, at, _ALL_VELOCITIES if hit else _NO_VELOCITY)
            if hit:
                played = font.amounts(b"pbag", b"pgen", zones, _PLAYS_INSTRUMENT)
                kept.update(amount for _, amount in played)
    return kept


def _instruments(font: _Font, row: int) -> set[int]:
    zones = font.zones(b"phdr", _PRESET, row, 24)
    return {amount for _, amount in font.amounts(b"pbag", b"pgen", zones, _PLAYS_INSTRUMENT)}


def thinned(data: bytes, wanted: Mapping[tuple[int, int], int | None]) -> bytes:
    """The soundfont with only the samples of the presets ``wanted``.

    ``wanted`` maps (bank, program) to the velocity whose layer plays at every velocity, or to
    None where the preset is played as it is.

    Raises:
        ResourceMissing: when the data is no soundfont.
    """
    font, result = _Font(data), bytearray(data)
    instruments: set[int] = set()
    for row, preset in font.presets(wanted):
        velocity = wanted[preset]
        if velocity is None:
            instruments |= _instruments(font, row)
        else:
            instruments |= _one_layer(font, result, row, velocity)
    samples = {
        amount
        for row in instruments
        for _, amount in font.amounts(
            b"ibag", b"igen", font.zones(b"inst", _INSTRUMENT, row, 20), _PLAYS_SAMPLE
        )
    }
    start = font.tables[b"shdr"][0]
    for row in range(font.count(b"shdr", _SAMPLE)):
        if row not in samples:
            at = start + row * _SAMPLE + _SAMPLE_BOUNDS
            result[at : at + 16] = bytes(16)
    return bytes(result)
