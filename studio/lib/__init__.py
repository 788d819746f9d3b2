"""Small, general pieces that know nothing of film: clock, hashing, errors, logs."""
