"""One use case, one transaction: kept whole at the end, or nothing of it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from sqlalchemy.orm import Session

from studio.models import db


@contextmanager
def transaction() -> Iterator[Session]:
    """The session; commits when the block ends, rolls back when it raises.

    Not to be nested: what runs inside another's transaction takes no ``transaction`` of its own.
    """
    session = db.session()
    with ExitStack() as undo:
        undo.callback(session.rollback)
        yield session
        session.commit()
        undo.pop_all()
