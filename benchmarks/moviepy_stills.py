"""What is usual: stills with a slow zoom and a caption, by MoviePy. Needs MoviePy and a folder.

    python moviepy_stills.py FOLDER FRAMES

Films every PNG of the folder for FRAMES frames at 24 a second; prints frames a second as JSON.
"""

import json
import sys
import time
from pathlib import Path

from moviepy import CompositeVideoClip, ImageClip, TextClip, concatenate_videoclips

RATE = 24


def clip(still: Path, seconds: float) -> CompositeVideoClip:
    """One still, slowly enlarged, with a line of text."""
    picture = (
        ImageClip(str(still))
        .with_duration(seconds)
        .resized(lambda at: 1 + 0.04 * at)
        .with_position("center")
    )
    text = TextClip(
        text="The keeper said nothing all night.",
        font_size=48,
        color="white",
        stroke_color="black",
        stroke_width=2,
    )
    text = text.with_duration(seconds).with_position(("center", 0.85), relative=True)
    return CompositeVideoClip([picture, text], size=(1920, 1080))


def main() -> None:
    """Film and say how fast."""
    folder, frames = Path(sys.argv[1]), int(sys.argv[2])
    start = time.perf_counter()
    film = concatenate_videoclips(
        [clip(still, frames / RATE) for still in sorted(folder.glob("*.png"))]
    )
    film.write_videofile(str(folder / "stills.mp4"), fps=RATE, logger=None)
    seconds = time.perf_counter() - start
    print(json.dumps({"frames_a_second": film.duration * RATE / seconds}))


if __name__ == "__main__":
    main()
