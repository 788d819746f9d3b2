"""Artifacts by content hash: what was made once is kept, and found again by its key."""
