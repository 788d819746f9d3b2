"""One use case, one transaction: kept whole at the end, or nothing of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from studio.models import db


@contextmanager
def transaction() -> Iterator[Session]:
    """The session; commits when the block ends, rolls back when it raises.

    Not to be nested: what runs inside another's transaction takes no ``transaction`` of its own.
    """
    session = db.session()
    try:
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise
