"""Pictures: the paper theatre behind the ports."""
