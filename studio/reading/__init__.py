"""Reading a script: from letters to scenes, and from words to what stands on the stage."""
