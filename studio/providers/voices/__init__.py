"""Voices: Kokoro behind the ports."""
