"""Harmony: the mode and the progressions that moods and styles move in."""

from studio.score.palettes.kinds import Palette, Shades
from studio.score.palettes.moods import BY_MOOD

__all__ = ["BY_MOOD", "Palette", "Shades"]
