"""From a script to a film: stages as functions, walked by one runner."""
