"""The stages of making, in five rows and plain words."""

from dataclasses import dataclass

GROUPS = (
    ("Script read", "scenes, people, shots", ("breakdown", "storyboard")),
    ("Lines spoken", "narrator and cast", ("voices", "edit")),
    ("Shots moved", "paper, puppets, camera", ("pictures",)),
    ("Sound mixed", "voice, music, weather", ("score", "mix")),
    ("Joined and checked", "captions, loudness, cuts", ("captions", "render", "master")),
)
HEADINGS = {
    "breakdown": "Your script is being read",
    "storyboard": "The board is being drawn",
    "voices": "The lines are being spoken",
    "edit": "The cuts are being chosen",
    "pictures": "The paper is moving",
    "score": "The music is being played",
    "mix": "The sound is being mixed",
    "captions": "The captions are being set",
    "render": "The shots are being joined",
    "master": "We watch it once through",
}
ICONS = {"done": "check", "now": "circle-dot", "wait": "circle", "failed": "triangle-alert"}
WORDS = {"done": "done", "now": "being made", "wait": "waiting", "failed": "failed here"}


@dataclass(frozen=True)
class Row:
    """One row: its name, a detail, and whether it is done, now, waiting or failed."""

    name: str
    detail: str
    state: str

    @property
    def icon(self) -> str:
        """The shape that goes with the state."""
        return ICONS[self.state]

    @property
    def state_word(self) -> str:
        """The state for those who do not see the shape."""
        return WORDS[self.state]


def heading(stage: str) -> str:
    """What happens now, as a head."""
    return HEADINGS.get(stage, "Your film waits for its turn" if not stage else "Making your film")


def rows(stage: str, *, shot: str = "", failed: bool = False) -> tuple[Row, ...]:
    """All rows while ``stage`` is being made, or where it failed."""
    current = next((n for n, (_, _, names) in enumerate(GROUPS) if stage in names), -1)
    if current < 0 and failed:
        current = 0
    found = []
    for place, (name, detail, _) in enumerate(GROUPS):
        state = "done" if place < current else "wait" if place > current else "now"
        here = place == current
        shown = shot if here and shot else detail
        found.append(Row(name, shown, "failed" if here and failed else state))
    return tuple(found)
