"""Phonemes become mouth shapes."""

from itertools import pairwise

from studio.film.look import Viseme
from studio.film.take import MouthKey
from studio.speech.mouth import Sounding, mouth_keys


def soundings(text: str, each_ms: float = 80.0, start_ms: float = 0.0) -> list[Sounding]:
    return [
        Sounding(p, start_ms + i * each_ms, start_ms + (i + 1) * each_ms)
        for i, p in enumerate(text)
    ]


def at(keys: tuple[MouthKey, ...], ms: float) -> Viseme:
    return [key.viseme for key in keys if key.start_ms <= ms][-1]


def test_lips_are_closed_while_m_b_and_p_sound() -> None:
    keys = mouth_keys(soundings("mˈɑmə bˈi pˈɑ"), end_ms=900)
    for sounding in soundings("mˈɑmə bˈi pˈɑ"):
        if sounding.phoneme in "mbp":
            assert at(keys, sounding.start_ms) is Viseme.MBP


def test_a_short_closure_is_still_seen_at_24_frames() -> None:
    quick = [
        Sounding(phoneme, 100 + syllable * 140 + offset, 100 + syllable * 140 + offset + length)
        for syllable, lips in enumerate("mbp")
        for phoneme, offset, length in ((lips, 0, 25), ("ɑ", 25, 115))
    ]
    keys = mouth_keys(quick, end_ms=700)
    spans = [b.start_ms - a.start_ms for a, b in pairwise(keys) if a.viseme is Viseme.MBP]
    assert len(spans) == 3
    assert min(spans) >= 42


def test_the_mouth_is_ready_a_little_before_the_sound() -> None:
    keys = mouth_keys(soundings("fɑ", start_ms=500), end_ms=800)
    fv = next(key for key in keys if key.viseme is Viseme.FV)
    assert 30 <= 500 - fv.start_ms <= 50


def test_pauses_rest_and_so_does_the_end() -> None:
    keys = mouth_keys(
        [*soundings("ɑ"), Sounding(",", 80, 150), Sounding(" ", 150, 300), Sounding("ɑ", 300, 400)],
        end_ms=500,
    )
    assert at(keys, 200) is Viseme.REST
    assert keys[-1] == MouthKey(400, Viseme.REST)


def test_a_diphthong_moves() -> None:
    keys = mouth_keys(soundings("I", each_ms=200, start_ms=100), end_ms=400)
    assert [key.viseme for key in keys] == [Viseme.REST, Viseme.AA, Viseme.EE, Viseme.REST]


def test_keys_rise_and_no_shape_follows_itself() -> None:
    keys = mouth_keys(soundings("ðə kwˈɪk bɹˈWn fˈɑks ʤˈʌmps", each_ms=45), end_ms=1400)
    assert all(a.start_ms < b.start_ms for a, b in pairwise(keys))
    assert all(a.viseme is not b.viseme for a, b in pairwise(keys))


def test_silence_is_a_mouth_at_rest() -> None:
    assert mouth_keys([], end_ms=300) == (MouthKey(0, Viseme.REST),)
