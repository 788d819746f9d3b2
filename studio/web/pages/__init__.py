"""The entrance, and thanks to those whose work we use."""
