"""Lips on footage: the dubbing room behind the ports."""
