"""The stages, one module each. They never import each other: they meet in film types."""
