"""The sound page of a project: voices, pronunciations, music, captions, corrections."""
