"""What burns: lamps that are lit or put out, and the things on the set that glow.

In: sentences in order, and props. Out: whether a place's lamps burn as the time asks, are lit, or
are dark, and each prop with its light. What was said holds until it is said otherwise, or until
the scene ends.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from studio.film.look import Lamps, TimeOfDay
from studio.film.shot import Prop

_LIGHT = (
    r"(?:lamps?|lanterns?|candles?|candlesticks?|lights?|torch(?:es)?|fires?|bonfire|campfire|stove|chandelier|oil lamp|flashlight"
    r"|lighthouse|match(?:es)?|bulbs?|light bulbs?|street ?lamps?|street ?lights?|flames?|wick|beacon|fairy lights|neon|headlights?|tapers?)"
)
_BETWEEN = r"(?:\s+(?:up|on))?(?:\s+(?:the|a|an|one|two|three|every|all|his|her|their|its|my|our|another|each|last|old|little|first|of)|\s+\w+){0,4}?\s+"
_LIT = re.compile(
    rf"\b(?:lit|lights|lighting|kindled|kindles|rekindled)\b{_BETWEEN}{_LIGHT}\b"
    rf"|\b(?:switch(?:ed|es)?|turn(?:ed|s)?|flick(?:ed|s)?|flipp?(?:ed|s)?|put)\s+(?:on\s+)?(?:the\s+|a\s+|her\s+|his\s+|it\s+)?(?:\w+\s+)?(?:{_LIGHT}|it)\s+(?:back\s+)?on\b"
    rf"|\b(?:switch(?:ed|es)?|turn(?:ed|s)?|flick(?:ed|s)?)\s+on\s+(?:the\s+|a\s+|her\s+|his\s+)?(?:\w+\s+)?{_LIGHT}\b"
    rf"|\b{_LIGHT}\s+(?:\w+\s+)?(?:came|come|comes|went|go|goes|flicker(?:ed|s)?|blink(?:ed|s)?)\s+(?:back\s+)?on\b"
    rf"|\b{_LIGHT}\s+(?:\w+\s+)?(?:was|were|is|are|had been|stood)\s+(?:\w+\s+)?(?:lit|burning|glowing|blazing|alight)\b"
    rf"|\b{_LIGHT}\b[^.;,]{{0,20}}\b(?:burned|burnt|burns|burning|glowed|glows|glowing|shone|shines|blazed|blazes|flared|flickered|flickers|flickering|crackled|crackles|crackling|roared)\b(?!\s+(?:itself\s+|themselves\s+)?(?:out|down))"
    rf"|\b(?:by|in|with)\s+(?:candle|lamp|torch|fire|lantern)light\b|\b(?:lit by|by the light of|struck a match|(?:made|built|lit|had lit|tended|round|around|by|beside|at)\s+(?:a|the|their|her|his)\s+(?:\w+\s+)?(?:fire|campfire|bonfire))\b"
    rf"|\blit\s+(?:its|their|the|all|every|a hundred)\s+(?:\w+\s+)?{_LIGHT}\b|\b(?:lit|burning|lighted|glowing|blazing)\s+{_LIGHT}\b",
    re.IGNORECASE,
)
_OUT = re.compile(
    rf"\b(?:blew|blows|blow|put|puts|snuffed|snuffs|pinched|turned|turns|switched|switches|stamped)\s+(?:out|off)\s+(?:the|a|an|his|her|their|its|my|our|all|every)?\s*(?:\w+\s+){{0,2}}?{_LIGHT}\b"
    rf"|\b(?:blew|put|snuffed|turned|switched)\s+(?:the|his|her|their|its|a|all the|every)\s+(?:\w+\s+)?(?:{_LIGHT})\s+(?:out|off)\b"
    rf"|\b{_LIGHT}\s+(?:\w+\s+){{0,3}}?(?:went|goes|go|gone|died|burned|burnt|blew|blown|guttered|was|were)\s+(?:\w+\s+)?(?:out|off|dark|dead|cold)\b"
    rf"|\b(?:extinguished|snuffed|doused)\b|\b(?:lighthouse|house|city|town|street|room|hall|stage|window|windows)\s+(?:\w+\s+){{0,4}}?(?:went|goes|was plunged into|fell)\s+(?:dark|black|darkness)\b"
    rf"|\bpower (?:cut|failure|outage)\b|\bblackout\b|\bpower (?:failed|went out|was cut)\b"
    rf"|\b(?:in|into|through) (?:the |complete |total |pitch )?(?:dark|darkness)\b(?!\s+(?:wood|forest|night|sky|street))|\bdark(?:ened)? (?:room|house|hall|corridor|kitchen|attic|cellar|stage|theatre|study|bedroom|library)\b"
    rf"|\bpitch[- ]?(?:dark|black)\b|\bunlit\b|\bwithout a (?:light|lamp|candle)\b|\bno (?:lamp|light|candle|lights|lamps)\b"
    rf"|\bout (?:went|goes) the {_LIGHT}\b"
    rf"|\b{_LIGHT}\b[^.;:]{{0,40}}\b(?:died|(?:burned|burnt|burns) (?:itself |themselves )?out|guttered out|went out|was blown out)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|nobody|no one|n't|refus\w+|fail\w+|forgot|tried|try|wanted|without|could hardly|would)\b[^.;,]{0,28}$",
    re.IGNORECASE,
)
_WILL_NOT = re.compile(
    rf"\b{_LIGHT}\s+(?:that\s+|which\s+)?(?:refused|would not|wouldn't|did not|didn't|failed)\b",
    re.IGNORECASE,
)
GLOWING = frozenset(
    "candle red-paper-lantern fire flashlight diya-lamp jack-o-lantern light-bulb lighthouse sparkler "
    "fireworks couch-and-lamp birthday-cake oil-lamp lantern street-lamp stove firefly".split()
)
_ALWAYS = frozenset({"fire", "fireworks", "sparkler", "firefly"})
_DIM = frozenset({TimeOfDay.NIGHT, TimeOfDay.DUSK})


@dataclass
class Lighting:
    """The lamps of the scene that is being read, and the things in it that are out."""

    lamps: Lamps = Lamps.BY_TIME
    _out: set[str] = field(default_factory=set)

    def begin(self) -> None:
        """A new scene: its lamps burn as its time asks."""
        self.lamps = Lamps.BY_TIME
        self._out.clear()

    def hear(self, text: str) -> None:
        """Take in a sentence that is told; the last word on the lamps counts."""
        found = [(m.start(), Lamps.LIT) for m in _LIT.finditer(text) if not _denied(text, m)]
        found += [(m.start(), Lamps.DARK) for m in _OUT.finditer(text) if not _denied(text, m)]
        found += [(m.start(), Lamps.DARK) for m in _WILL_NOT.finditer(text)]
        if found:
            self.lamps = max(found)[1]

    def glow(self, props: Sequence[Prop], time: TimeOfDay) -> list[Prop]:
        """Props with their light: a fire burns unless it is out, a lamp when it is dark or told."""
        return [self.lit(prop, time) for prop in props]

    def lit(self, prop: Prop, time: TimeOfDay) -> Prop:
        """One prop with its light."""
        icon = prop.icon.partition(":")[2]
        if icon not in GLOWING or self.lamps is Lamps.DARK:
            return prop
        burns = self.lamps is Lamps.LIT or icon in _ALWAYS or time in _DIM
        return replace(prop, lit=burns)


def _denied(text: str, match: re.Match[str]) -> bool:
    return bool(_DENIED.search(text, 0, match.start()))
