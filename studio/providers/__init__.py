"""Engines and the outside world, behind small protocols."""
