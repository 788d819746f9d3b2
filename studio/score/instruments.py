"""The players: which preset of the soundfont each name is, how loud, where it sits.

Gains even out the presets: each was measured at velocity 80 on middle C (RMS over 0.75 s) and
brought to about -30 dBFS. Pans are 0 (left) to 127 (right), seated as a chamber orchestra.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Instrument:
    """A preset and how it is played.

    ``low`` and ``high`` bound its good register (MIDI pitches); ``early`` is how many seconds
    before the beat a slow attack must start; ``holds`` marks instruments that can swell;
    ``layer`` is the one velocity layer in use, see ``soundfont.thinned``.
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

    @property
    def preset(self) -> tuple[int, int]:
        """(bank, program) in the soundfont."""
        return (128 if self.drums else 0, self.program)


INSTRUMENTS: dict[str, Instrument] = {
    "piano": Instrument(0, 8.5, 58, 28, 79, layer=120),
    "electric piano": Instrument(4, -1.0, 60, 36, 88),
    "celesta": Instrument(8, 4.5, 78, 60, 103),
    "glockenspiel": Instrument(9, 3.0, 84, 67, 100),
    "music box": Instrument(10, -3.5, 66, 55, 96),
    "vibraphone": Instrument(11, -3.5, 74, 53, 89),
    "marimba": Instrument(12, 3.5, 48, 45, 91),
    "tubular bells": Instrument(14, -3.5, 84, 60, 77),
    "dulcimer": Instrument(15, 10.0, 76, 48, 84),
    "harmonium": Instrument(20, 4.0, 56, 36, 84, early=0.02, holds=True),
    "accordion": Instrument(21, 0.0, 70, 48, 88, early=0.04, holds=True),
    "guitar": Instrument(24, 2.0, 46, 40, 79),
    "jazz guitar": Instrument(26, 3.0, 44, 40, 79),
    "acoustic bass": Instrument(32, -9.5, 64, 28, 55),
    "violin": Instrument(40, -2.5, 40, 55, 93, early=0.06, holds=True),
    "viola": Instrument(41, -1.0, 76, 48, 81, early=0.06, holds=True),
    "cello": Instrument(42, -7.0, 84, 36, 72, early=0.06, holds=True),
    "basses": Instrument(43, -0.5, 88, 28, 48, early=0.04, holds=True),
    "tremolo strings": Instrument(44, 4.5, 60, 40, 88, early=0.10, holds=True),
    "pizzicato": Instrument(45, 1.5, 54, 36, 86),
    "harp": Instrument(46, -1.0, 36, 36, 86),
    "timpani": Instrument(47, -4.0, 60, 36, 55),
    "strings": Instrument(48, 2.5, 60, 36, 91, early=0.09, holds=True),
    "slow strings": Instrument(49, 3.5, 60, 36, 91, early=0.16, holds=True),
    "choir": Instrument(52, 2.5, 64, 43, 81, early=0.05, holds=True),
    "trumpet": Instrument(56, -8.0, 80, 55, 82, early=0.01, holds=True),
    "horns": Instrument(60, -9.0, 46, 41, 74, early=0.03, holds=True),
    "oboe": Instrument(68, -5.0, 54, 58, 86, early=0.02, holds=True),
    "bassoon": Instrument(70, -5.0, 72, 36, 67, early=0.02, holds=True),
    "clarinet": Instrument(71, -1.5, 70, 50, 86, early=0.02, holds=True),
    "flute": Instrument(73, -3.0, 50, 60, 93, early=0.02, holds=True),
    "recorder": Instrument(74, -1.5, 52, 60, 82, early=0.02, holds=True),
    "pan flute": Instrument(75, -4.0, 48, 60, 86, early=0.04, holds=True),
    "warm pad": Instrument(89, 5.5, 64, 36, 84, early=0.18, holds=True),
    "glass pad": Instrument(92, 3.0, 64, 48, 88, early=0.12, holds=True),
    "taiko": Instrument(116, 0.0, 62, 36, 60),
    "kalimba": Instrument(108, 1.0, 72, 55, 88),
    "percussion": Instrument(0, -3.0, 66, 0, 127, drums=True),
    "brushes": Instrument(40, -2.0, 64, 0, 127, drums=True),
    "concert percussion": Instrument(48, -3.0, 64, 0, 127, drums=True),
}
