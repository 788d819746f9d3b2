"""How French sounds: letters that are silent, nasal vowels, and words that run into each other.

Takes the words of a phrase in small letters, gives their phonemes in the voice's alphabet. A word
that leans on the next gives it its last consonant (les enfants); the last vowel is stressed.
"""

import re
from collections.abc import Sequence

from studio.speech.tongues.french_words import (
    ASPIRATED,
    ENDS_SOUNDED_ENT,
    IRREGULAR,
    LIAISON,
    WEAK,
)
from studio.speech.tongues.syllable import STRESS, spelling

SPELLING = spelling(
    r"""
    ouill(?=V) u+j
    (?:eui|œi|uei)ll(?=V) œ+j
    aill(?=V) a+j
    eill(?=V) ɛ+j
    ail(?=s?#) a+j
    eil(?=s?#) ɛ+j
    (?<=V)ill(?=e) j
    (?<=[aeou])ill(?=V) j
    (?<=[aeu])ils?# j
    ill(?=V) i+j
    eaux?# o
    eau o
    aux?# o
    a[uû] o
    œu(?=x?#) ø
    œu œ
    œ e
    euil œ
    eu(?=s[ei]) ø
    eû ø
    eu(?=[xts]*#) ø
    eu(?=rV(?!#|s#)) ø
    eu œ
    oin(?!V|[mn]) w+ɛ̃
    oy(?=V) w+a+j
    o[iî]e?(?=[stxd]*#) w+a
    o[iî]ent# w+a
    o[iî] w+a
    o[uùû](?=i(?!ll)|é|a) w
    o[uùû] u
    oo ɔ
    aient# ɛ
    (?<=r)ai# e
    (?:ai|ei)n(?!V|[mnh]) ɛ̃
    aim(?=s?#) ɛ̃
    ay(?=V) ɛ+j
    ai[st]?# ɛ
    ill# i+l
    (?:aî|ai|eî|ei|ey|ay) ɛ
    ien(?=[ts]?#) j+ɛ̃
    (?<=b)ien(?=[vf]) j+ɛ̃
    éen(?=s?#) e+ɛ̃
    (?:in|im|yn|ym|în)(?!V|[mnhy]) ɛ̃
    (?<=\b)emm(?=e) ɑ̃+m
    (?:an|am|en|em|ân)(?!V|[mnhy]) ɑ̃
    (?:on|om)(?!V|[mnhy]) ɔ̃
    (?:un|um)(?!V|[mnhy]) œ̃
    (?<=[^q])ueil œ+j
    tion(?=s?#) s+j+ɔ̃
    (?<!s)ti(?=on|eux|el) s+j
    ch(?=[rl]) k
    ch ʃ
    sch ʃ
    ph f
    th t
    gn ɲ
    qu k
    q k
    gu(?=[eiéèêy]) ɡ
    ge(?=[aoâô]) ʒ
    g(?=[eiéèêîy]) ʒ
    gs?# -
    g ɡ
    cc(?=[eiéè]) k+s
    sc(?=[eiéèêîy]) s
    c(?=[eiéèêîy]) s
    cqu k
    cc k
    cts?# -
    cs?# k
    c k
    ç s
    ss s
    (?<=V)s(?=V) z
    [sxzdtp]+# -
    (?<=\be)x(?=V|h) ɡ+z
    x k+s
    s s
    ers?# e
    ez# e
    es# -
    e# -
    et(?=s?#) ɛ
    e(?=ff|ll|tt|nn|rr|ss|pp|cc|mm) ɛ
    e(?=x) ɛ
    e(?=[rlsf]s?#|c#) ɛ
    e(?=[rlscp](?!V|[hlr])C) ɛ
    e(?=s[tcp]) ɛ
    e ə
    é e
    [èêë] ɛ
    (?<=[bcdfgptv][rl])i(?=V) i+j
    y(?=V) j
    i(?=V(?!#|s#)) j
    i(?=[eé]s?#) i
    [iîïy] i
    [uûùü] y
    [ôo](?=s?#) o
    ô o
    o(?=s[eiéaou]) o
    o(?=tion) o
    o(?=Ces?#|[kgcpt]r) ɔ
    o(?=CV) o
    o ɔ
    [aàâä] a
    mn(?=e) n
    rh ʁ
    rr ʁ
    r ʁ
    h
    w w
    j ʒ
    bs?# b
    fs?# f
    ls?# l
    ([bdfklmnptvz])\1 =
    ([bdfklmnptvz]) =
    """
)
VOWELS = "aeiouyɛɔøœəɑ"
ASKED = frozenset("il ils elle elles on".split())
NASAL = "\N{COMBINING TILDE}"
FULL = re.compile(rf"[aeiouyɛɔøœɑ]{NASAL}?(?=[^aeiouyɛɔøœəɑ]*$)")
MUTE_E = re.compile(rf"(?<=[{VOWELS}{NASAL}][bdfklmnpstvzʒʃʁɡ])ə(?=[bdfklmnpstvzʒʃʁɡ][{VOWELS}])")
VERB_ENT = re.compile(r"(?<!m)ent$|(?<=[aêuiînslrpv]m)ent$")
CLUSTER_FINAL = re.compile(r"(?<=[bdfɡkptv])[ʁl]$")


def phrase(words: Sequence[str]) -> list[str]:
    """The phonemes of each word, with what it lends to the next."""
    said = []
    for word, after in zip(words, [*words[1:], ""], strict=True):
        said.append(_word(word) + _lent(word, after))
    return said


def _lent(word: str, after: str) -> str:
    """The consonant that a word gives to one that begins with a vowel."""
    last = re.split(r"['’]", word)[-1]
    if after in ASKED and len(last) > 2 and last[-1] in "td" and last not in LIAISON:
        return "t"
    if last not in LIAISON or not re.match(r"[aeiouyhàâéèêëîïôûùœ]", after):
        return ""
    return "" if re.split(r"['’-]", after)[0] in ASPIRATED else LIAISON[last]


def _word(word: str) -> str:
    word = word.replace("’", "'")
    if word in IRREGULAR:
        return IRREGULAR[word]
    parts = [part for part in word.split("'") if part]
    if len(parts) > 1:
        return "".join(_elided(part) for part in parts[:-1]) + _word(parts[-1])
    sounds = "".join(SPELLING.sounds(_without_verb_ending(word))[0]).replace("-", "")
    sounds = MUTE_E.sub("", sounds)
    if word in WEAK:
        return sounds
    return FULL.sub(lambda match: STRESS + match[0], sounds, count=1)


def _elided(part: str) -> str:
    """What stands before an apostrophe: l', d', qu', jusqu'."""
    return {"c": "s", "j": "ʒ", "qu": "k", "s": "s"}.get(part) or "".join(
        SPELLING.sounds(part + "e")[0]
    ).replace("-", "").removesuffix("ə")


def _without_verb_ending(word: str) -> str:
    """Third persons in -ent end as if in -e; nouns and adverbs in -ent keep their vowel."""
    if word in ENDS_SOUNDED_ENT or word.endswith(("aient", "oient", "ient")):
        return word
    if word.endswith("ment") and not word.endswith(("aiment", "dorment", "forment", "ferment")):
        return word
    if len(word) > 4 and word.endswith("ent"):
        return word[:-2]
    return word
