"""The use cases: one module a plural noun. Each owns its transaction, takes and gives plain values.

Doors call these and nothing below. What a person can't have raises ``studio.lib.errors``.
"""
