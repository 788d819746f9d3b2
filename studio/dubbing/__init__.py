"""Dubbing: footage of a face and a sound in, footage whose mouth speaks that sound out."""
