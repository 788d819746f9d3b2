"""Speech: a line of text goes in, a voice's recording with its phonemes and times comes out."""
