"""Music: an order of moods and cues goes in, a piece of exactly that length comes out."""
