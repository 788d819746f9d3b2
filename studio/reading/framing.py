"""Shot sizes and camera moves, by a small grammar.

In: what a shot shows and what came before it. Out: framing and camera. A ``Lens`` remembers the
shots of a board; how sizes are wished for and what may follow what is ``coverage``'s.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from studio.film.look import CameraMove, Emotion, Framing, Mood
from studio.film.shot import Action, Prop, Staged
from studio.reading.coverage import (
    SINGLES,
    Look,
    Taken,
    may_follow,
    subject_of,
    warmth,
    wishes,
)
from studio.reading.words import tokens

_UP = frozenset(
    "climb climbed climbs rise rises rising above tower tall stairs mountain cathedral giant "
    "soared balloon rocket summit".split()
)
_SKY = frozenset("moon stars star sky sun clouds cloud heavens sunset sunrise dawn".split())
_AWAY = frozenset(
    "leave left leaves alone away goodbye gone vast empty end far small distance".split()
)
_SIZES = (
    (("insert", "close on the", "close on a", "detail"), Framing.INSERT),
    (("close on", "close-up", "close up", "extreme close"), Framing.CLOSE),
    (("establishing", "aerial", "extreme wide"), Framing.ESTABLISHING),
    (("wide on", "wide shot", "long shot"), Framing.WIDE),
    (("over the shoulder", "over-the-shoulder", "ots"), Framing.OVER_SHOULDER),
    (("two shot", "two-shot"), Framing.TWO_SHOT),
    (("medium shot",), Framing.MEDIUM),
    (("full shot",), Framing.FULL),
)
_MOVES = (
    (("pan left", "pans left", "panning left"), CameraMove.PAN_LEFT),
    (("pan right", "pans right", "pan across", "pans across"), CameraMove.PAN_RIGHT),
    (("tilt up", "tilts up"), CameraMove.TILT_UP),
    (("tilt down", "tilts down"), CameraMove.TILT_DOWN),
    (("tracking shot", "camera follows", "camera tracks", "dolly with"), CameraMove.TRACK),
    (("push in", "pushes in", "dolly in", "zoom in"), CameraMove.PUSH_IN),
    (("pull back", "pulls back", "pull out", "zoom out"), CameraMove.PULL_OUT),
    (("handheld", "hand-held", "hand held"), CameraMove.HANDHELD),
    (("crane up", "camera rises"), CameraMove.RISE),
)
_GOING = frozenset({Action.WALK, Action.RUN})
_STIRRED = frozenset({Emotion.AFRAID, Emotion.ANGRY})
_OPEN = frozenset({Framing.ESTABLISHING, Framing.WIDE})
_REACTION_WORDS = 7  # a speech goes on at least so long before the listener is looked at


@dataclass
class Lens:
    """Remembers the last shots; ``face`` is the one face of the last single, or ""."""

    taken: list[Taken] = field(default_factory=list)
    moves: list[CameraMove] = field(default_factory=list)
    face: str = ""
    _heat: float = 0.0
    _spoke: str = ""
    _company: tuple[str, ...] = ()

    def frame(
        self,
        *,
        text: str,
        new_place: bool,
        said: bool,
        staged: list[Staged],
        props: list[Prop],
        speaker: str,
    ) -> Framing:
        """The size of the next shot."""
        look = Look(text, new_place, said, tuple(staged), tuple(props), speaker)
        self._heat = self._warmer(look)
        asked = None if said else _asked(text, _SIZES)
        self.face = self._reacting(look)
        size = self._drawable(asked, look) if asked else self._chosen(look)
        if size in SINGLES and not self.face:
            self.face = (look.acting or look.staged[0]).name
        elif size not in SINGLES:
            self.face = ""
        self._spoke = speaker if said else ""
        self._company = tuple(sorted(one.name for one in staged))
        self.taken.append(Taken(size, subject_of(look, size, self.face)))
        return size

    def _warmer(self, look: Look) -> float:
        """How warm a conversation is with one more speech; its first is of both."""
        if not look.said or look.new_place:
            return 0.0
        return self._heat + warmth(look) if self._heat else 1.0

    def open_up(self) -> Framing:
        """Takes the last single back to a shot of two, because both speak in it."""
        before, both = self.taken[:-1], self._company
        size = Framing.TWO_SHOT if may_follow(Framing.TWO_SHOT, both, before) else Framing.FULL
        self.taken[-1] = Taken(size, both)
        self.face, self._heat = "", 0.0
        return size

    def _chosen(self, look: Look) -> Framing:
        """The first wish that can follow; a conversation that has been near opens again."""
        if self.face:
            return Framing.CLOSE
        near = [one.size for one in self.taken[-3:]]
        if look.said and near == [Framing.CLOSE] * 3 and len(look.staged) > 1:
            self._heat = 0.0
        last = self.taken[-1] if self.taken else None
        options = wishes(look, self._heat, last)
        for size in options:
            if may_follow(size, subject_of(look, size), self.taken):
                return size
        return options[0]

    def _reacting(self, look: Look) -> str:
        """The listener's name, when a long speech goes on and it is time to look at them."""
        goes_on = look.said and look.speaker == self._spoke and not look.new_place
        if not goes_on or len(look.staged) != 2 or len(look.text.split()) < _REACTION_WORDS:
            return ""
        if not self.taken or self.taken[-1].size not in SINGLES:
            return ""
        other = next((one.name for one in look.staged if one.name != look.speaker), "")
        return "" if self.taken[-1].subject == (other,) else other

    @staticmethod
    def _drawable(size: Framing, look: Look) -> Framing:
        """What the script asks for, or the next best that can be shown."""
        if size is Framing.INSERT and not look.props:
            size = Framing.CLOSE
        if not look.staged and size not in {Framing.INSERT, *_OPEN}:
            return Framing.INSERT if look.props else Framing.WIDE
        return size

    def move(
        self,
        *,
        text: str,
        size: Framing,
        staged: Sequence[Staged],
        last: bool,
        opens: bool,
        mood: Mood = Mood.CALM,
    ) -> CameraMove:
        """The camera's move in the next shot."""
        wanted = _asked_move(text) or self._wanted(
            words={word.lower for word in tokens(text)},
            size=size,
            staged=staged,
            last=last,
            opens=opens,
            mood=mood,
        )
        resting = {CameraMove.STILL, CameraMove.DRIFT, CameraMove.TRACK, CameraMove.HANDHELD}
        if self.moves[-1:] == [wanted] and wanted not in resting:
            far = size in {*_OPEN, Framing.FULL}
            wanted = CameraMove.DRIFT if far else CameraMove.STILL
        self.moves.append(wanted)
        return wanted

    def _wanted(
        self,
        *,
        words: set[str],
        size: Framing,
        staged: Sequence[Staged],
        last: bool,
        opens: bool,
        mood: Mood,
    ) -> CameraMove:
        if last:
            return CameraMove.PULL_OUT
        if any(one.action in _GOING for one in staged) and size is not Framing.INSERT:
            return CameraMove.TRACK
        if size in _OPEN:
            return self._over_the_place(words, opens=opens)
        strong = any(one.emotion is not Emotion.NEUTRAL for one in staged)
        if mood is Mood.TENSE and any(one.emotion in _STIRRED for one in staged):
            return CameraMove.HANDHELD
        if size is Framing.INSERT or (size is Framing.CLOSE and strong):
            return CameraMove.PUSH_IN
        if size in SINGLES or self.moves[-1:] == [CameraMove.DRIFT]:
            return CameraMove.PUSH_IN if strong and size not in SINGLES else CameraMove.STILL
        return CameraMove.DRIFT

    def _over_the_place(self, words: set[str], *, opens: bool) -> CameraMove:
        """A look over a whole place: up at what is high, down from the sky, in or across."""
        if words & _UP:
            return CameraMove.TILT_UP if CameraMove.RISE in self.moves[-6:] else CameraMove.RISE
        if words & _AWAY:
            return CameraMove.PULL_OUT
        if opens and words & _SKY:
            return CameraMove.TILT_DOWN
        if opens:
            return CameraMove.PUSH_IN
        return (CameraMove.PAN_RIGHT, CameraMove.PAN_LEFT)[len(self.moves) % 2]


def _asked(text: str, table: Sequence[tuple[tuple[str, ...], Framing]]) -> Framing | None:
    """What the script itself asks of the camera: "CLOSE ON the key"."""
    start = text.strip().lower()
    return next((size for phrases, size in table if start.startswith(phrases)), None)


def _asked_move(text: str) -> CameraMove | None:
    """A move that the script's own words ask for, in a sentence about the camera."""
    said = text.lower()
    about = said.startswith(("pan", "tilt", "track", "push", "pull", "crane", "hand", "zoom"))
    if not about and not any(word in said for word in ("camera", "we pan", "we pull", "we push")):
        return None
    return next((move for words, move in _MOVES if any(each in said for each in words)), None)
