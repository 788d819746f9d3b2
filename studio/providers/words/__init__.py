"""Reading: the English reader and the embedding model behind the ports."""
