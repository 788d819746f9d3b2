"""Music and sounds: the house composer and the foley room behind the ports."""
