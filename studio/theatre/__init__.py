"""The built-in picture engine: paper, places, puppets, props, weather, camera; knows no project."""
