"""Things that sets are dressed with, each cut from paper on a sheet the caller gives."""
