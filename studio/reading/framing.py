"""Shot sizes, camera moves and transitions, by a small grammar.

In: what a shot shows and what came before it. Out: framing, camera, transition. A new place is
established wide; talk begins with both and goes to close-ups in turn; a named thing alone is an
insert; the same size is not used three times in a row.
"""

from dataclasses import dataclass, field

from studio.film.look import CameraMove, Emotion, Framing
from studio.film.shot import Action, Placement, Prop, Staged, Transition
from studio.reading.words import tokens

_BIG = frozenset({Placement.SKY, Placement.WATER})
_UP = frozenset(
    "climb climbed climbs rise rises rising above tower sky tall stairs mountain fly flew "
    "soared balloon rocket summit".split()
)
_AWAY = frozenset(
    "leave left leaves alone away goodbye gone vast empty end far small distance".split()
)
_DIRECTIONS = (
    (("insert", "close on the", "close on a", "detail"), Framing.INSERT),
    (("close on", "close-up", "close up", "extreme close"), Framing.CLOSE),
    (("wide on", "wide shot", "establishing", "aerial"), Framing.WIDE),
    (("medium shot", "two shot", "two-shot"), Framing.MEDIUM),
)


@dataclass
class Lens:
    """Remembers the last shots."""

    sizes: list[Framing] = field(default_factory=list)
    moves: list[CameraMove] = field(default_factory=list)
    talk: int = 0

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
        self.talk = self.talk + 1 if said else 0
        size = _asked(text) if not said else None
        if size is None:
            size = self._size(
                new_place=new_place, said=said, staged=staged, props=props, speaker=speaker
            )
        if not staged and size in {Framing.CLOSE, Framing.MEDIUM}:
            size = Framing.INSERT if props else Framing.WIDE
        self.sizes.append(size)
        return size

    def open_up(self) -> Framing:
        """Takes the last close-up back to a medium shot, because two speak in it."""
        self.sizes[-1] = Framing.MEDIUM
        return Framing.MEDIUM

    def _size(
        self, *, new_place: bool, said: bool, staged: list[Staged], props: list[Prop], speaker: str
    ) -> Framing:
        if said:
            return self._talk_size(staged, speaker, new_place=new_place)
        if new_place:
            return Framing.WIDE
        if not staged:
            small = [prop for prop in props if prop.placement not in _BIG]
            return self._varied(Framing.INSERT, Framing.WIDE) if small else Framing.WIDE
        if any(person.action is Action.WALK for person in staged) or len(staged) > 2:
            return self._varied(Framing.FULL, Framing.WIDE)
        if len(staged) == 1 and staged[0].emotion is not Emotion.NEUTRAL:
            return self._varied(Framing.CLOSE, Framing.MEDIUM)
        return self._varied(Framing.MEDIUM, Framing.FULL)

    def _talk_size(self, staged: list[Staged], speaker: str, *, new_place: bool) -> Framing:
        """Both first, then one after the other, and both again now and then."""
        if len(staged) > 2:
            return Framing.FULL
        if new_place:
            return Framing.FULL
        acting = next((person for person in staged if person.name == speaker), None)
        if acting is None:
            return Framing.MEDIUM
        if self.talk == 1 and len(staged) == 2:
            return Framing.MEDIUM
        strong = acting.emotion not in {Emotion.NEUTRAL, Emotion.THOUGHTFUL}
        if strong or self.talk % 4 in {2, 3}:
            return (
                Framing.CLOSE
                if self.sizes[-2:] != [Framing.CLOSE] * 2 or strong
                else Framing.MEDIUM
            )
        return Framing.MEDIUM

    def _varied(self, first: Framing, second: Framing) -> Framing:
        """``first``, or ``second`` when the last shot was already of that size."""
        return second if self.sizes[-1:] == [first] else first

    def move(
        self, *, text: str, size: Framing, staged: list[Staged], last: bool, opens: bool
    ) -> CameraMove:
        """The camera's move in the next shot."""
        wanted = self._wanted(text=text, size=size, staged=staged, last=last, opens=opens)
        if self.moves[-1:] == [wanted] and wanted not in {CameraMove.STILL, CameraMove.DRIFT}:
            wanted = CameraMove.DRIFT if size in {Framing.WIDE, Framing.FULL} else CameraMove.STILL
        self.moves.append(wanted)
        return wanted

    def _wanted(
        self, *, text: str, size: Framing, staged: list[Staged], last: bool, opens: bool
    ) -> CameraMove:
        words = {word.lower for word in tokens(text)}
        if last:
            return CameraMove.PULL_OUT
        if size is Framing.WIDE:
            if words & _UP:
                return CameraMove.RISE
            if words & _AWAY:
                return CameraMove.PULL_OUT
            return (
                CameraMove.PUSH_IN
                if opens
                else (CameraMove.PAN_RIGHT, CameraMove.PAN_LEFT)[len(self.moves) % 2]
            )
        walker = next((person for person in staged if person.action is Action.WALK), None)
        if walker and size is Framing.FULL:
            return CameraMove.PAN_RIGHT if walker.facing >= 0 else CameraMove.PAN_LEFT
        if size is Framing.INSERT:
            return CameraMove.PUSH_IN
        if size is Framing.CLOSE:
            strong = any(person.emotion is not Emotion.NEUTRAL for person in staged)
            return CameraMove.PUSH_IN if strong else CameraMove.STILL
        return CameraMove.DRIFT


def _asked(text: str) -> Framing | None:
    """What the script itself asks of the camera: "CLOSE ON the key"."""
    start = text.strip().lower()
    for phrases, size in _DIRECTIONS:
        if start.startswith(phrases):
            return size
    return None


def transition_into(*, first: bool, new_place: bool, jumped: bool) -> Transition:
    """How a shot begins: a cut in a scene, a dissolve to another place, a fade over time."""
    if jumped:
        return Transition.FADE
    return Transition.DISSOLVE if first or new_place else Transition.CUT
