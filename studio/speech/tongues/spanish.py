"""How Spanish sounds: a word's letters, and what neighbours do to b, d and g.

Takes the words of a phrase in small letters, gives their phonemes in the voice's alphabet, as
Castile says them (c and z before e and i as in "think").
"""

from collections.abc import Sequence

from studio.speech.tongues.syllable import SECOND, STRESS, spelling, with_stress

SPELLING = spelling(
    """
    ch ʧ
    ll ʎ
    rr r
    (?<=#)r r
    (?<=[nls])r r
    r ɾ
    qu(?=[eiéí]) k
    q k
    gu(?=[eiéí]) ɡ
    gü(?=[eiéí]) ɡ+u
    g(?=[eiéí]) x
    g ɡ
    c(?=[eiéí]) θ
    c k
    z θ
    j x
    ñ ɲ
    h
    [bv] b
    (?<=#)x s
    x(?=ic|iq) x
    x k+s
    y# i
    y ʝ
    w w
    ph f
    n(?=[gj]) ŋ
    n(?=[bvpm]) m
    [áa] a
    [ée] e
    [íìi] i
    [óo] o
    [úu] u
    ü u
    ([dfklmnpst]) =
    ç s
    """
)
WEAK = frozenset(
    "el la los las un a al de del en con por para y e o u que se me te le les lo nos os mi tu su mis "
    "tus sus si sin".split()
)
LIGHT = frozenset("pero como cuando donde desde porque pues aunque hacia hasta entre sobre".split())
IRREGULAR = {"y": "i", "muy": "mˈuj"}
DIPHTHONGS = {"ai": "I", "ei": "A", "oi": "oɪ", "au": "W", "eu": "eʊ", "ou": "O"}
STRONG, CLOSE = "aeo", ("i", "u")
ACCENTED = "áéíóúì"
SOFT = {"b": "β", "d": "ð", "ɡ": "ɣ"}


def phrase(words: Sequence[str]) -> list[str]:
    """The phonemes of each word."""
    said: list[str] = []
    for word in words:
        phonemes = _word(word)
        before = said[-1][-1:] if said else ""
        said.append(_softened(phonemes, before))
    return said


def _word(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    sounds, letters = SPELLING.sounds(word)
    nuclei, accent = _nuclei(sounds, letters)
    if word in WEAK or not nuclei:
        return _merged(sounds, -1, nuclei)
    if accent < 0:
        ends_open = sounds[-1][-1] in "aeiou" or word[-1] in "ns"
        glide_end = word[-1] == "y"
        accent = len(nuclei) - (2 if ends_open and not glide_end else 1)
    said = _merged(sounds, max(0, min(accent, len(nuclei) - 1)), nuclei)
    return said.replace(STRESS, SECOND) if word in LIGHT else said


def _nuclei(sounds: Sequence[str], letters: Sequence[str]) -> tuple[list[int], int]:
    """The places of the vowels that carry a syllable, and which of them is written with an accent."""
    vowels = [n for n, sound in enumerate(sounds) if sound in "aeiou"]
    carried: list[int] = []
    accent = -1
    for n in vowels:
        written = letters[n]
        close = sounds[n] in CLOSE and written not in ACCENTED
        beside = [m for m in (n - 1, n + 1) if m in vowels]
        glides = close and any(
            sounds[m] in STRONG or (letters[m] in ACCENTED or m > n)
            for m in beside
            if not (sounds[m] in CLOSE and letters[m] not in ACCENTED and m < n)
        )
        if glides:
            continue
        if written in ACCENTED:
            accent = len(carried)
        carried.append(n)
    return carried, accent


def _merged(sounds: Sequence[str], stressed: int, nuclei: Sequence[int]) -> str:
    """Glides and diphthongs in the voice's letters, the stress before its vowel."""
    out, places = list(sounds), list(nuclei)
    for n, sound in enumerate(sounds):
        if sound not in CLOSE or n in nuclei:
            continue
        after = n + 1 < len(sounds) and sounds[n + 1] in "aeiou"
        if after:
            out[n] = "j" if sound == "i" else "w"
        elif n and sounds[n - 1] + sound in DIPHTHONGS and n - 1 in nuclei:
            out[n - 1] = DIPHTHONGS[sounds[n - 1] + sound]
            out[n] = ""
    return with_stress(out, places, stressed)


def _softened(phonemes: str, before: str) -> str:
    """b, d and g between sounds that flow are soft; after a pause, m, n (and l for d) they stop."""
    out = []
    for n, sound in enumerate(phonemes):
        prior = next((p for p in reversed(phonemes[:n]) if p not in "ˈˌ"), before)
        hard = not prior or prior in "mnŋɲ" or (sound == "d" and prior in "lʎ")
        final = sound == "d" and n + 1 == len(phonemes)
        out.append(SOFT[sound] if sound in SOFT and not hard and not final else sound)
    return "".join(out)
