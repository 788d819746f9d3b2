"""The queue's door: what workers run. Shallow: take the row, call a service, record the end."""
