"""Files of picture and sound: encode, join, probe, measure. No editorial choices."""
