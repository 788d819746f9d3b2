"""How Italian sounds: a word's letters, its doubled consonants, and where the stress falls.

Takes the words of a phrase in small letters, gives their phonemes in the voice's alphabet. The
stress is written only at a word's end; else it is the last but one, and the last but two for the
endings and words listed here.
"""

import re
from collections.abc import Sequence

from studio.speech.tongues.syllable import SECOND, STRESS, spelling, with_stress

SPELLING = spelling(
    """
    sc(?=i[aouàòù]) ʃ>
    sc(?=[eièìé]) ʃ
    (?<=V)ss S
    cc(?=i[aouàòù]) ʧː>
    cc(?=[eièìé]) ʧː
    cch kː
    cqu kːw
    ch k
    c(?=i[aoueàòùè]) ʧ>
    c(?=[eièìé]) ʧ
    cc kː
    c k
    qu kw
    q k
    ggh ɡː
    gg(?=i[aouàòù]) ʤː>
    gg(?=[eièìé]) ʤː
    gg ɡː
    gli(?=[aeouàèéòù]) ʎ
    gli# ʎ+i
    gl(?=i) ʎ
    (?<=V)gn ɲɲ
    gn ɲ
    gh ɡ
    g(?=i[aouàòù]) ʤ>
    g(?=[eièìé]) ʤ
    g ɡ
    zz(?=urr|anz|er[ao]) ʣː
    zz ʦː
    (?<=#)z ʣ
    z ʦ
    s(?=[bdgvmnlr]) z
    (?<=V)s(?=V) z
    s s
    h
    x ks
    j j
    y i
    w w
    rr rɾ
    ([flmnv])\\1 ==
    ([bdprtk])\\1 =ː
    ([bdflmnprtvk]) =
    [aáà] a
    è ɛ
    é e
    e e
    [iíìï] i
    ò ɔ
    ó o
    o o
    [uúùü] u
    """
)
WEAK = frozenset(
    "il lo la i gli le un uno una di a da in con su per tra fra e ed o che non mi ti ci vi si ne se del dello "
    "della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli "
    "nelle sul sullo sulla sui sugli sulle col ma l d un m t s c v n dell all dall nell sull quell".split()
)
LIGHT = frozenset("come quando dove perché sono era mio tuo suo mia tua sua".split())
THIRD_LAST = re.compile(
    r".*(?:[aei]bil[ei]|issim[oaie]|[aei]vano|evole|evoli|ass[ei]ro|[aei]ssero|[aei]rono|ebbero|ic[oa]|ici|ich[ei]|"
    r"logo|loghi|grafo|grafi|metro|metri|[aei]mmo|ognuno|udine|udini|agine|agini|edine|aceo|acea|"
    r"uol[oaie]|esimo|esima|[ai]tico|[ai]tica|ubblico)$"
)
STRESSED_THIRD_LAST = frozenset(
    "albero alberi angelo angeli animo anima anime attimo attimi camera camere cenere chiedono compito davano "
    "debole deboli desiderano dormono essere facile facili fegato femmina figlie folgore giovane giovani "
    "grandine isola isole lacrima lacrime lagrima lampada lampade lettera lettere libero libera liberi limite "
    "macchina macchine mandorla maschera maschere medico mettere mobile mobili musica nascere nobile "
    "numero numeri nuvola nuvole occupano opera opere ordine ordini origine pagina pagine parlano pecora pecore "
    "perdere periodo popolo popoli portano povero povera poveri prendere principe prossimo prossima pubblico "
    "ridere rispondere sabato scendere scrivere secolo secoli semplice semplici simile simili spirito spiriti "
    "stomaco subito tavola tavole tavolo tenero tenera termine ultimo ultima ultime ultimi umido unico unica "
    "uomini utile vedere' vendere vivere vogliono zucchero cattedrale' edera ettaro fabbrica favola favole giudice "
    "difficile difficili esercito eserciti ricordano sedici undici dodici tredici quindici quattordici aprono aprivano cantano mangiano guardano tornano restano "
    "sentono leggono corrono vivono tocca' piccolo piccola piccoli piccole tavolino' candido rapido timido "
    "rondine vittima regola regole stupido solido nuotano volano suonano ridono brillano gridano scegliere raccogliere togliere accogliere sciogliere correre chiudere aprire' crescere conoscere piangere leggere spingere rompere".split()
)
CLOSE, ALL = ("i", "u"), "aeiouɛɔ"
ACCENTED = "àèéìòóùíú"
SHUT_E = re.compile(r"e(?:tː|ʦː|S|ʧː|ɲɲ|v?ol|nt[eoi]$|z[eaio]$|ŋ)")
SHUT_O = re.compile(r"o(?:n[eio]$|r[eia]$|ɾ[eia]$|z[oaei]$|ʧ[eoi]$|nt[eoi]$|nd|rn|mp|lt[oai]$)")
IRREGULAR = {
    "è": "e",
    "ha": "a",
    "ho": "o",
    "hai": "aj",
    "ad": "ad",
    "ed": "ed",
    "od": "od",
    "più": "pjˈu",
    "paura": "paˈura",
    "paure": "paˈure",
}
STRESSED_LAST_BUT_ONE = frozenset(
    "amico amica amici amiche antico antica antichi antiche nemico nemica nemici nemiche fico fichi".split()
)


def phrase(words: Sequence[str]) -> list[str]:
    """The phonemes of each word; what stands before an apostrophe leans on the word after it."""
    return ["".join(_word(part) for part in re.split(r"['’]", word) if part) for word in words]


def _word(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    sounds, letters = SPELLING.sounds(word)
    nuclei, accent = _nuclei(sounds, letters)
    if word in WEAK or not nuclei:
        return _merged(sounds, nuclei, -1)
    if accent < 0:
        falls = bool(nuclei) and nuclei[-1] < len(sounds) - 1 and sounds[-1] in CLOSE
        accent = len(nuclei) - (1 if falls else _from_end(word, len(nuclei)))
    said = _merged(sounds, nuclei, max(0, accent))
    return said.replace(STRESS, SECOND) if word in LIGHT else said


def _from_end(word: str, count: int) -> int:
    """Which syllable from the end is stressed, by word and ending."""
    if word in STRESSED_LAST_BUT_ONE:
        return 2
    if count > 2 and (word in STRESSED_THIRD_LAST or THIRD_LAST.match(word)):
        return 3
    return 2 if count > 1 and word[-1] in "aeiou" else 1


def _nuclei(sounds: Sequence[str], letters: Sequence[str]) -> tuple[list[int], int]:
    """Places of the vowels that carry a syllable, and which is written with an accent."""
    carried: list[int] = []
    accent = -1
    for n, sound in enumerate(sounds):
        if sound[-1:] not in ALL:
            continue
        after = sounds[n + 1] if n + 1 < len(sounds) else ""
        before = sounds[n - 1][-1:] if n else ""
        plain = letters[n][-1] not in ACCENTED
        last_two = len([s for s in sounds if s[-1:] in ALL]) <= 2
        if sound in CLOSE and plain:
            rising = bool(after) and after in ALL and not (last_two and n + 2 == len(sounds))
            falling = before in ALL and before != "" and n - 1 in carried and before not in CLOSE
            if rising or falling:
                continue
        if not plain:
            accent = len(carried)
        carried.append(n)
    return carried, accent


def _merged(sounds: Sequence[str], nuclei: Sequence[int], stressed: int) -> str:
    out = list(sounds)
    for n, sound in enumerate(sounds):
        if sound in CLOSE and sound and n not in nuclei:
            after = n + 1 < len(sounds) and sounds[n + 1] and sounds[n + 1][0] in ALL
            out[n] = ("j" if sound == "i" else "w") if after else {"i": "ɪ", "u": "ʊ"}[sound]
    if stressed >= 0:
        place = nuclei[stressed]
        rest = "".join(out[place:])
        if out[place] == "e" and not SHUT_E.match(rest) and len(rest) > 1:
            out[place] = "ɛ"
        if out[place] == "o" and not SHUT_O.match(rest) and len(rest) > 1:
            out[place] = "ɔ"
    if nuclei and out[-1] in CLOSE and nuclei[-1] == len(out) - 1 and stressed != len(nuclei) - 1:
        out[-1] = {"i": "ɪ", "u": "ʊ"}[out[-1]]
    return with_stress(out, nuclei, stressed, second=0)
