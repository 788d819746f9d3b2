"""How the languages beside English sound: their letters, and the words for what is no letter."""
