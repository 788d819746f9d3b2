"""Whether voices can be told apart by ear alone: all of the catalogue, and casts of films.

    python benchmarks/voices_apart.py [--language en-us] [--words] [--at-most 8] [--films]

Every voice says the same sentences. For every pair: semitones between their middle pitches, and
how far their timbres are apart, in units of how far a voice is from itself when it says something
else. Then a listener that knows each voice by its other sentences says who is speaking (nearest
centroid): a voice is *told apart* when it is named rightly in 95 % of the sentences or more; two
of a dialogue are when they are 2 semitones apart, or 2 units of timbre. ``--words`` adds what
Whisper understands of each voice (English). Recordings are kept in the temporary folder, by
content. Ends with 1 when fewer than 24 voices are told apart, two of a dialogue are not, or a
voice is misheard more often than ``--at-most`` percent.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from voice_features import NAMES, apart, figures, recognised, spread_within  # noqa: E402

from studio.film.shot import Line, LineKind, Storyboard, Voice  # noqa: E402
from studio.film.sound import Language  # noqa: E402
from studio.lib import hashing  # noqa: E402
from studio.media.audio import read_wav, write_wav  # noqa: E402
from studio.pipeline.stages.breakdown import break_down  # noqa: E402
from studio.pipeline.stages.storyboard import draw_storyboard  # noqa: E402
from studio.providers.voices.kokoro import open_voice_actor  # noqa: E402
from studio.providers.words.minilm import open_word_sense  # noqa: E402
from studio.speech.catalogue import catalogue, name_of  # noqa: E402
from studio.speech.voices import cast_voice, narrator_voice  # noqa: E402

CACHE = Path(tempfile.gettempdir()) / "studio-voices-apart"
ENGLISH = (
    "The old harbour was quiet that evening.",
    "I never said that you could keep the lamp.",
    "We walked for seven hours and saw no one.",
    "My grandfather knew every bird by its song.",
    "They played cards in the kitchen all day.",
    "There is a small blue house behind the hill.",
)
OTHERS = {
    Language.SPANISH: (
        "El viejo puerto estaba tranquilo aquella tarde.",
        "Nunca dije que pudieras quedarte con la lámpara.",
        "Alguien dejó una cesta de manzanas junto a la puerta.",
        "Mi abuelo conocía cada pájaro por su canto.",
        "Hay una casita azul detrás de la colina.",
    ),
    Language.FRENCH: (
        "Le vieux port était calme ce soir-là.",
        "Je n'ai jamais dit que tu pouvais garder la lampe.",
        "Quelqu'un a laissé un panier de pommes près de la porte.",
        "Mon grand-père connaissait chaque oiseau par son chant.",
        "Il y a une petite maison bleue derrière la colline.",
    ),
    Language.ITALIAN: (
        "Il vecchio porto era tranquillo quella sera.",
        "Non ho mai detto che potevi tenere la lampada.",
        "Qualcuno ha lasciato un cesto di mele accanto alla porta.",
        "Mio nonno conosceva ogni uccello dal suo canto.",
        "C'è una piccola casa blu dietro la collina.",
    ),
    Language.PORTUGUESE: (
        "O velho porto estava calmo naquela tarde.",
        "Eu nunca disse que você podia ficar com a lâmpada.",
        "Alguém deixou uma cesta de maçãs perto da porta.",
        "Meu avô conhecia cada pássaro pelo seu canto.",
        "Há uma casinha azul atrás da colina.",
    ),
    Language.HINDI: (
        "पुराना बंदरगाह उस शाम शांत था।",
        "मैंने कभी नहीं कहा कि तुम दीपक रख सकते हो।",
        "किसी ने दरवाज़े के पास सेब की टोकरी छोड़ दी है।",
        "मेरे दादा हर चिड़िया को उसके गीत से पहचानते थे।",
        "पहाड़ी के पीछे एक छोटा नीला घर है।",
    ),
}
RIGHTLY = 0.95
LEAST_VOICES = 24
APART_SEMITONES, APART_TIMBRE = 2.0, 2.0
Rows = NDArray[np.float64]


class Studio:
    """Records voices, each sentence once for ever."""

    def __init__(self) -> None:
        self._actor = open_voice_actor(ROOT / "assets", CACHE)
        CACHE.mkdir(parents=True, exist_ok=True)

    def record(self, voice: Voice, text: str) -> tuple[NDArray[np.float32], int]:
        """The samples of a sentence and their rate."""
        path = CACHE / f"{hashing.of_value([self._actor.version, voice, text])[:24]}.wav"
        if not path.is_file():
            reading = self._actor.speak(Line("l", "", text, LineKind.DIALOGUE), voice)
            write_wav(path, reading.samples, reading.take.rate)
        return read_wav(path)

    def rows(self, voice: Voice, texts: Sequence[str]) -> Rows:
        """The figures of every sentence, (sentences, figures)."""
        return np.array([figures(*self.record(voice, text)) for text in texts])


def main() -> int:
    """Record, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--language", type=Language, default=Language.EN_US)
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--films", action="store_true", help="only the casts of the examples")
    parser.add_argument("--at-most", type=float, default=8.0, help="percent misheard, a voice")
    chosen = parser.parse_args()
    studio = Studio()
    texts = OTHERS.get(chosen.language, ENGLISH)
    voices = {one.id: one.voice for one in catalogue(chosen.language)}
    rows = np.array([studio.rows(voice, texts) for voice in voices.values()])
    spread = spread_within(rows)
    failed = 0
    if not chosen.films:
        failed += judge_catalogue(chosen.language, rows, spread)
    if chosen.words and chosen.language in {Language.EN_US, Language.EN_GB}:
        failed += judge_words(studio, voices, chosen.at_most)
    if chosen.language is Language.EN_US:
        failed += judge_films(studio, spread)
    return int(failed > 0)


def judge_catalogue(language: Language, rows: Rows, spread: NDArray[np.float64]) -> int:
    """Print the table of voices and the nearest pairs; 1 when too few are told apart."""
    named = catalogue(language)
    taken = recognised(rows, spread)
    right = (taken == np.arange(len(named))[:, None]).mean(axis=1)
    pairs = {(a, b): apart(rows[a], rows[b], spread) for a, b in combinations(range(len(named)), 2)}
    print(f"{'voice':12} {'who':34} {'semitones':>9} {'named':>6}  nearest")
    for n, one in enumerate(named):
        near = min((p for p in pairs if n in p), key=lambda p: pairs[p][0] / 2 + pairs[p][1])
        other = named[near[0] if near[1] == n else near[1]]
        pitch = rows[n][:, NAMES.index("pitch")].mean()
        print(
            f"{one.id:12} {one.description:34} {pitch:9.1f} {100 * right[n]:5.0f}%  "
            f"{other.id} ({pairs[near][0]:.1f} st, timbre {pairs[near][1]:.1f})"
        )
    a, b = min(pairs, key=lambda p: pairs[p][0] / 2 + pairs[p][1])
    told = int((right >= RIGHTLY).sum())
    print(
        f"{len(named)} voices, {told} told apart by their voice alone in {100 * RIGHTLY:.0f} % of "
        f"sentences or more; all together {100 * right.mean():.1f} %\n"
        f"nearest pair: {named[a].id} and {named[b].id}, {pairs[a, b][0]:.1f} semitones, "
        f"timbre {pairs[a, b][1]:.1f}"
    )
    return int(told < min(LEAST_VOICES, len(named)))


def judge_words(studio: Studio, voices: Mapping[str, Voice], most: float) -> int:
    """Print what is understood of each voice; 1 when one is misheard too often."""
    from listen import Listener, compare, ear_samples  # noqa: PLC0415  # heavy

    listener = Listener()
    worst = 0.0
    for name, voice in voices.items():
        heard = [listener.hear(ear_samples(*studio.record(voice, text))) for text in ENGLISH]
        score = compare(ENGLISH, heard, listener)
        worst = max(worst, 100 * score.rate)
        if score.rate:
            print(f"{name:12} misheard {100 * score.rate:4.1f} %  {score.misheard[0][1]}")
    print(f"worst voice: {worst:.1f} % of words misheard")
    return int(worst > most)


def judge_films(studio: Studio, spread: NDArray[np.float64]) -> int:
    """Print how far apart those are who speak with each other in the example films."""
    engine = open_word_sense(ROOT / "assets", CACHE)
    missed = 0
    for path in sorted((ROOT / "examples").iterdir()):
        board = draw_storyboard(
            break_down(path.read_text(encoding="utf-8"), path.name),
            word_sense=engine,
            narrator=narrator_voice("neutral"),
            cast_voice=partial(cast_voice, language=Language.EN_US),
            seed=7,
        )
        missed += _judge_cast(studio, path.stem, board, spread)
    return missed


def _judge_cast(studio: Studio, title: str, board: Storyboard, spread: NDArray[np.float64]) -> int:
    kinds = {LineKind.NARRATION: "Narrator"}
    spoken = [kinds.get(line.kind, line.speaker) for shot in board.shots for line in shot.lines]
    voices = {one.name: one.voice for one in board.cast} | {"Narrator": board.narrator}
    heard = [name for name in dict.fromkeys(spoken) if name in voices]
    rows = {name: studio.rows(voices[name], ENGLISH) for name in heard}
    missed = 0
    for name in heard:
        known = name_of(voices[name])
        print(f"{title:26} {name:16} {known.description if known else 'a shade of the catalogue'}")
    for one, two in combinations(heard, 2):
        semitones, timbre = apart(rows[one], rows[two], spread)
        fine = semitones >= APART_SEMITONES or timbre >= APART_TIMBRE
        missed += not fine
        print(
            f"{title:26} {one} / {two}: {semitones:.1f} semitones, timbre {timbre:.1f}"
            f"{'' if fine else '  NOT APART'}"
        )
    return missed


if __name__ == "__main__":
    sys.exit(main())
