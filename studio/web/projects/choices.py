"""What may be chosen in the editor, in words."""

from studio.services.pieces import styles

VOICES = (
    ("neutral", "Calm", "Between the two, even and clear"),
    ("female", "Woman", "Warm, close to the ear"),
    ("male", "Man", "Low, unhurried"),
)
MUSIC = (
    ("", "What each scene’s mood asks for"),
    *((card.id, f"{card.label}: {card.words[0].lower()}{card.words[1:]}") for card in styles()),
    ("none", "No music"),
)
SHAPES = (("16:9", "Wide"), ("9:16", "Tall"), ("1:1", "Square"))
STATES = {
    "pending": ("Not filmed yet", "circle"),
    "processing": ("Being made", "circle-dot"),
    "complete": ("Finished", "check"),
    "failed": ("Failed", "triangle-alert"),
}
