"""The players: which preset of the soundfont each name is, how loud, where it sits.

Gains even out the presets: each was measured at velocity 72 all over its register (median RMS
over 0.75 s) and brought to one level. Pans are 0 (left) to 127 (right), seated as a chamber
orchestra. Those with ``own`` are our own (``synth.VOICES``).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Instrument:
    """A preset and how it is played.

    ``low`` and ``high`` bound its good register (MIDI pitches); ``early`` is how many seconds
    before the beat a slow attack must start; ``holds`` marks instruments that can swell;
    ``layer`` is the one velocity layer in use, see ``soundfont.Cut``; ``send`` is how much of it
    goes to the room.
    """

    program: int
    gain_db: float
    pan: int
    low: int
    high: int
    early: float = 0.0
    holds: bool = False
    drums: bool = False
    layer: int | None = None
    bank: int = 0
    own: str = ""
    send: float = 1.0

    @property
    def preset(self) -> tuple[int, int]:
        """(bank, program) in the soundfont."""
        return (128 if self.drums else self.bank, self.program)


_STRUCK: dict[str, Instrument] = {
    "piano": Instrument(0, 12.0, 58, 28, 96, layer=120),
    "electric piano": Instrument(4, 0.5, 60, 36, 88),
    "harpsichord": Instrument(6, 8.0, 66, 36, 84),
    "celesta": Instrument(8, 5.5, 78, 60, 103),
    "glockenspiel": Instrument(9, 6.0, 84, 67, 100),
    "music box": Instrument(10, -1.0, 66, 55, 96),
    "vibraphone": Instrument(11, -3.0, 74, 53, 79),
    "marimba": Instrument(12, 4.0, 48, 45, 91),
    "xylophone": Instrument(13, 7.0, 76, 60, 96),
    "tubular bells": Instrument(14, -2.5, 84, 60, 77),
    "dulcimer": Instrument(15, 13.0, 76, 48, 84),
    "kalimba": Instrument(108, 0.0, 72, 55, 88),
    "timpani": Instrument(47, -3.5, 60, 36, 55),
    "taiko": Instrument(116, -1.5, 62, 36, 60),
}
_PLUCKED: dict[str, Instrument] = {
    "guitar": Instrument(24, 0.5, 46, 40, 79),
    "steel guitar": Instrument(25, 7.0, 80, 40, 82),
    "jazz guitar": Instrument(26, 2.0, 44, 40, 79),
    "mandolin": Instrument(25, -5.0, 84, 55, 88, bank=16),
    "banjo": Instrument(105, -3.0, 84, 48, 84),
    "sitar": Instrument(104, -3.5, 44, 45, 84),
    "harp": Instrument(46, 2.5, 36, 36, 88),
    "pizzicato": Instrument(45, 2.0, 54, 36, 86),
    "acoustic bass": Instrument(32, -10.5, 64, 28, 55, send=0.4),
    "electric bass": Instrument(33, -11.5, 64, 28, 55, send=0.25),
}
_BOWED: dict[str, Instrument] = {
    "violin": Instrument(40, -2.5, 40, 55, 93, early=0.06, holds=True),
    "fiddle": Instrument(110, -2.5, 44, 55, 91, early=0.03, holds=True),
    "viola": Instrument(41, -2.5, 76, 48, 81, early=0.06, holds=True),
    "cello": Instrument(42, -7.5, 84, 36, 72, early=0.06, holds=True),
    "basses": Instrument(43, -0.5, 88, 28, 48, early=0.04, holds=True, send=0.6),
    "tremolo strings": Instrument(44, 6.5, 60, 40, 88, early=0.10, holds=True),
    "strings": Instrument(48, 4.5, 60, 36, 91, early=0.09, holds=True),
    "short strings": Instrument(48, 4.0, 56, 36, 91, early=0.03),
    "slow strings": Instrument(49, 6.0, 60, 36, 91, early=0.16, holds=True),
}
_BLOWN: dict[str, Instrument] = {
    "harmonium": Instrument(20, 3.5, 56, 36, 84, early=0.02, holds=True),
    "pipe organ": Instrument(19, -0.5, 64, 36, 88, early=0.03, holds=True),
    "accordion": Instrument(21, 0.0, 70, 48, 88, early=0.04, holds=True),
    "choir": Instrument(52, 4.0, 64, 43, 81, early=0.05, holds=True),
    "oohs": Instrument(53, -5.5, 64, 45, 81, early=0.05, holds=True),
    "trumpet": Instrument(56, -9.5, 80, 55, 82, early=0.01, holds=True),
    "muted trumpet": Instrument(59, -3.0, 80, 55, 82, early=0.01, holds=True),
    "trombone": Instrument(57, -14.0, 84, 40, 67, early=0.02, holds=True),
    "tuba": Instrument(58, -13.0, 78, 28, 55, early=0.02, holds=True),
    "horns": Instrument(60, -8.5, 46, 41, 74, early=0.03, holds=True),
    "saxophone": Instrument(66, -5.5, 76, 46, 75, early=0.01, holds=True),
    "oboe": Instrument(68, -5.0, 54, 58, 86, early=0.02, holds=True),
    "english horn": Instrument(69, 0.5, 52, 52, 76, early=0.02, holds=True),
    "bassoon": Instrument(70, -3.5, 72, 36, 67, early=0.02, holds=True),
    "clarinet": Instrument(71, -0.5, 70, 50, 86, early=0.02, holds=True),
    "piccolo": Instrument(72, -2.5, 48, 70, 98, early=0.02, holds=True),
    "flute": Instrument(73, -4.0, 50, 60, 93, early=0.02, holds=True),
    "recorder": Instrument(74, -1.5, 52, 60, 86, early=0.02, holds=True),
    "pan flute": Instrument(75, -4.0, 48, 60, 86, early=0.04, holds=True),
    "bamboo flute": Instrument(75, -4.5, 56, 55, 84, early=0.04, holds=True, send=1.4),
    "whistle": Instrument(72, -2.5, 50, 67, 93, early=0.02, holds=True),
    "bagpipe": Instrument(109, -6.0, 70, 48, 79, early=0.02, holds=True),
}
_PADS: dict[str, Instrument] = {
    "warm pad": Instrument(89, 5.0, 64, 36, 84, early=0.18, holds=True),
    "glass pad": Instrument(92, 4.5, 64, 48, 88, early=0.12, holds=True),
    "halo pad": Instrument(94, -4.5, 64, 40, 84, early=0.2, holds=True),
    "space voice": Instrument(91, -5.0, 64, 48, 86, early=0.15, holds=True),
    "saw pad": Instrument(0, -1.0, 64, 36, 88, early=0.12, holds=True, own="saw pad"),
    "pluck": Instrument(0, 4.5, 52, 40, 96, own="pluck", send=0.7),
    "lead": Instrument(0, -2.5, 68, 48, 91, holds=True, own="lead", send=0.9),
    "synth bass": Instrument(0, -4.0, 64, 26, 55, own="synth bass", send=0.1),
    "sub bass": Instrument(0, -3.0, 64, 26, 52, own="sub bass", send=0.1),
    "tanpura": Instrument(0, 5.0, 64, 36, 67, own="tanpura", send=0.8),
}
_DRUMS: dict[str, Instrument] = {
    "percussion": Instrument(0, -3.0, 66, 0, 127, drums=True, send=0.7),
    "jazz kit": Instrument(32, -3.0, 66, 0, 127, drums=True, send=0.6),
    "brushes": Instrument(40, -2.0, 64, 0, 127, drums=True, send=0.6),
    "concert percussion": Instrument(48, -3.0, 64, 0, 127, drums=True),
    "tabla": Instrument(0, 4.0, 70, 0, 127, drums=True, own="tabla", send=0.6),
    "machine": Instrument(0, 3.0, 64, 0, 127, drums=True, own="machine", send=0.25),
    "dusty kit": Instrument(0, 4.0, 64, 0, 127, drums=True, own="dusty kit", send=0.3),
    "boom": Instrument(0, 2.0, 64, 0, 127, drums=True, own="boom"),
}

INSTRUMENTS: dict[str, Instrument] = {
    **_STRUCK,
    **_PLUCKED,
    **_BOWED,
    **_BLOWN,
    **_PADS,
    **_DRUMS,
}
