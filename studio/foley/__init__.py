"""Foley: beds of natural sound and single sounds, synthesised from nothing."""
