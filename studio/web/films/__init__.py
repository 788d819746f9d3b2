"""A film's page: being made, failed, finished."""
