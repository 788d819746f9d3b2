"""How Portuguese sounds in Brazil: a word's letters, its nasal vowels, and what its ends become.

Takes the words of a phrase in small letters, gives their phonemes in the voice's alphabet. Ends
of words change with what follows: "disse o" runs together, and an s is voiced before a vowel.
"""

import re
from collections.abc import Sequence

from studio.speech.tongues.syllable import SECOND, STRESS, spelling, with_stress

SPELLING = spelling(
    r"""
    ch ʃ
    lh l+j
    nh ɲ
    rr x
    (?<=#)r x
    (?<=[nls])r x
    (?<=[bcdfgptv])r r
    r(?=[bcdfgjklmnpqstvxz]) ɾə
    r ɾ
    ç s
    sc(?=[eiéíê]) s
    ss s

    (?<=\be)x(?=V) z
    x(?=C) s
    (?<=á)x(?=im) s
    (?<=ó)x(?=im) s
    (?<=ou)x s
    (?<=á)x k+s
    (?<=fi)x k+s
    (?<=#)x ʃ
    x# k+s
    x ʃ
    c(?=[eiéíêî]) s
    c k
    qu(?=[eiéíê]) k
    q k
    gu(?=[eiéíê]) ɡ
    g(?=[eiéíêî]) ʒ
    g ɡ
    j ʒ
    (?<=V)s(?=V) z
    s(?=[bdgvmnlrjz]) z
    s s
    z# Z
    z z
    t(?=[ií]|e#|es#) ʧ
    d(?=[ií]|e#|es#) ʤ
    h
    y i
    w w
    ão ɐ̃ʊ̃
    ãe ɐ̃y
    õe õj
    am# ɐ̃ʊ̃
    [ãâ](?:m(?=C)|n(?=C)(?!h))? ɐ̃
    a(?=nh) ɐ̃
    a(?:m|n(?!h))(?=C) ɐ̃N
    a(?=[mn]V) a
    õ õ
    ém# AN
    [éê]n(?=s) AN
    [eéê](?:m|n(?!h))(?=C|#) AN
    [ií](?:m|n(?!h))(?=C|#) iN
    [oóô](?:m|n(?!h))(?=C|#) oN
    [uú](?:m|n(?!h))(?=C|#) ũN
    (?<=[aeiouáéíóúâêô])l(?=C|#) L
    ([bdfklmnptv]) =
    [áà] a
    a a
    é ɛ
    [eê] e
    [iíî] i
    ó ɔ
    [oô] o
    [uúü] u
    """
)
WEAK = frozenset(
    "o a os as de do da dos das em no na nos nas e que se me te lhe lhes com por um uma para pra ao aos à às mas meu "
    "seu teu eu sou vai num dum são pelo pela pelos pelas ou".split()
)
LIGHT = frozenset(
    "uma umas uns não você ele ela eles elas minha sua nossa esse essa este esta estava está desde até onde tinha vamos".split()
)
IRREGULAR = {
    "muito": "mwˈiŋtʊ",
    "muita": "mwˈiŋtæ",
    "muitos": "mwˈiŋtʊs",
    "muitas": "mwˈiŋtæs",
    "e": "i",
    "é": "ɛ",
    "dez": "dˈɛZ",
    "em": "Aŋ",
    "que": "ky",
    "de": "ʤy",
    "à": "a",
    "às": "as",
}
DIPHTHONGS = {
    "ai": "I", "ei": "A", "oi": "oɪ", "ɔi": "Y", "ui": "uɪ", "au": "W", "eu": "eʊ", "ɛu": "ɛʊ",
    "iu": "iʊ", "ou": "ow", "ɛi": "A", "ɔu": "ɔʊ",
    "aL": "W", "ɛL": "ɛʊ", "eL": "ɛʊ", "iL": "iʊ", "oL": "ɔl", "ɔL": "ɔl", "uL": "uw",
}  # fmt: skip
OPEN = re.compile(
    r"o(?=(?:L$|zas?$|t[ao]s?$|[vɾd]e$|d[eA]|ʒi|ɾas?$|vas?$|ɾə[td]))|"
    r"e(?=(?:L$|l[ao]s?$|s[ao]$|ɾo$|ɾes$|ʒi|ɾə[tnv]|stas?$))"
)
ACCENTED = "áéíóúâêôãõ"
CLOSE, ALL = ("i", "u"), "aeiouɛɔ"
FINAL = {"o": "ʊ", "e": "y", "a": "æ"}
VOICED = "bdɡvzʒmnlɾr"


def phrase(words: Sequence[str]) -> list[str]:
    """The phonemes of each word, its end as what follows asks."""
    said = ["".join(_word(part) for part in re.split(r"['’]", word) if part) for word in words]
    return [_joined(one, after) for one, after in zip(said, [*said[1:], ""], strict=True)]


def _joined(word: str, after: str) -> str:
    first = after.lstrip(STRESS + SECOND)[:1]
    vowel = bool(first) and first in "aeiouɛɔɐAIOQWYʊũõ"
    if word.endswith("Z"):
        word = word[:-1] + ("z" if vowel or (first and first in VOICED) else "s")
    elif word.endswith("s") and len(word) > 1 and (vowel or (first and first in VOICED)):
        word = word[:-1] + "z"
    if vowel and len(word) > 2 and word[-1] in "ʊy" and word[-2] not in "ɐ̃eɛoiɪ":
        word = word[:-1] + {"ʊ": "w", "y": "j"}[word[-1]]
    return word


def _word(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    sounds, letters = SPELLING.sounds(word)
    nuclei, accent = _nuclei(sounds, letters)
    if not nuclei:
        return "".join(sounds)
    if accent < 0:
        falls = nuclei[-1] < len(sounds) - 1 and sounds[-1] in ("i", "u", "L")
        plain_end = bool(re.search(r"(?:[aeo]s?|am|ens?|em)$", word)) and not falls
        accent = len(nuclei) - (2 if plain_end and len(nuclei) > 1 else 1)
    stressed = -1 if word in WEAK else accent
    said = _merged(sounds, letters, nuclei, stressed)
    return said.replace(STRESS, SECOND) if word in LIGHT else said


def _nuclei(sounds: Sequence[str], letters: Sequence[str]) -> tuple[list[int], int]:
    """Places of the sounds that carry a syllable, and which is written with an accent."""
    carried: list[int] = []
    accent, tilde = -1, -1
    for n, sound in enumerate(sounds):
        if sound[0] not in "aeiouɛɔɐõũA":
            continue
        marked = next((x for x in letters[n] if x in ACCENTED), "")
        before = sounds[n - 1] if n else ""
        after = sounds[n + 1] if n + 1 < len(sounds) else ""
        if sound in CLOSE and not marked:
            falling = (
                before in ("a", "e", "o", "ɛ", "ɔ", *CLOSE) and n - 1 in carried and before != sound
            )
            behind_g = (
                sound == "u"
                and letters[n - 1][:1] in ("g", "q")
                and after[:1] in tuple(ALL + "ɐAõ")
            )
            if (falling and not after.endswith(("N", "ɲ"))) or behind_g:
                continue
        if marked in "ãõ" and marked:
            tilde = len(carried)
        elif marked:
            accent = len(carried)
        carried.append(n)
    return carried, accent if accent >= 0 else tilde


def _merged(
    sounds: Sequence[str], letters: Sequence[str], nuclei: Sequence[int], stressed: int
) -> str:
    out = list(sounds)
    place = nuclei[stressed] if stressed >= 0 else -1
    if place >= 0 and letters[place] in ("e", "o") and OPEN.match("".join(out[place:])):
        out[place] = {"e": "ɛ", "o": "ɔ"}[out[place]]
    for n in nuclei:
        if out[n] == "a" and n + 1 < len(out) and out[n + 1] in ("m", "n") and n == place:
            out[n] = "ɐ̃"
    last = nuclei[-1]
    ends = "".join(out[last + 1 :]) in ("", "s") and (len(nuclei) > 1 or out[last] != "a")
    if ends and last != place and out[last] in FINAL and letters[last] in FINAL:
        out[last] = FINAL[letters[last]]
    for n in range(len(out) - 1):
        pair = out[n] + out[n + 1]
        if n in nuclei and n + 1 not in nuclei and pair in DIPHTHONGS:
            inside = pair == "oL" and n + 2 < len(out)
            out[n], out[n + 1] = "ow" if inside else DIPHTHONGS[pair], ""
        elif n not in nuclei and out[n] in CLOSE and out[n + 1][:1] in ALL + "ɐæʊyA":
            out[n] = {"i": "j", "u": "w"}[out[n]]
    said = with_stress(out, nuclei, stressed, second=1 if len(nuclei) > 2 else 0)
    return re.sub(r"N(?=[pb])", "m", said).replace("N", "ŋ").replace("L", "ʊ")
