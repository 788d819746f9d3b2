"""The pure language of film: frozen values, standard library only."""
