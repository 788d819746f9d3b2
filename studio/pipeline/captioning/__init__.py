"""How captions are made: words in groups, groups in time, names, sounds, places."""
