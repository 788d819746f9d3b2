"""The AI Film Studio: a script goes in, a finished film comes out."""
