"""What may be chosen in the editor, in words."""

VOICES = (
    ("neutral", "Calm", "Between the two, even and clear"),
    ("female", "Woman", "Warm, close to the ear"),
    ("male", "Man", "Low, unhurried"),
)
MUSIC = (
    ("", "What each scene’s mood asks for"),
    ("slow_tide", "Slow tide: pads, choir and harp"),
    ("night_piano", "Night piano, alone"),
    ("lullaby", "Lullaby: celesta and flute"),
    ("music_box", "Music box"),
    ("chamber", "Chamber: violin, viola, cello"),
    ("waltz", "Waltz: violin and clarinet"),
    ("wonder", "Wonder: flute, strings, horns"),
    ("march", "March: trumpet and drums"),
    ("suspense", "Suspense: low strings and taiko"),
    ("folk_dance", "Folk dance: fiddle and accordion"),
    ("old_tavern", "Old tavern: recorder and dulcimer"),
    ("kalimba_morning", "Kalimba morning"),
    ("lantern_jazz", "Lantern jazz: vibraphone and brushes"),
    ("none", "No music"),
)
SHAPES = (("16:9", "Wide"), ("9:16", "Tall"), ("1:1", "Square"))
STATES = {
    "pending": ("Not filmed yet", "circle"),
    "processing": ("Being made", "circle-dot"),
    "complete": ("Finished", "check"),
    "failed": ("Failed", "triangle-alert"),
}
