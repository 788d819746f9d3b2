"""The usual way to glue a piece: shaded towards its foot, casting the light's own shadow."""

from studio.theatre.colour import brighten
from studio.theatre.paper import Path, Sheet
from studio.theatre.scene import Set


def glue(
    scene: Set,
    sheet: Sheet,
    path: Path,
    paper: str,
    *,
    lift: float = 0.7,
    fade: float = 0.82,
    clip: Path | None = None,
) -> None:
    """Glue a piece of a paper that the light has toned; ``lift`` is how high it lies."""
    sheet.cut(
        path,
        paper,
        brighten(paper, fade),
        shadow=scene.light.shadow(lift) if lift else None,
        clip=clip,
    )
