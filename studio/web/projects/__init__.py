"""Projects: the list, the editor, deleting."""
