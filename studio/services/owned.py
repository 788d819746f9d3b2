"""Finding what belongs to a person. What is another's is not there."""

import uuid

import sqlalchemy as sa

from studio.lib import clock
from studio.lib.errors import NotFound
from studio.models import Project, db


def own_project(owner_id: uuid.UUID, project_id: uuid.UUID, *, to_change: bool) -> Project:
    """A person's project, in the caller's transaction.

    ``to_change`` first takes its row, on SQLite too, so that of two changes at once the second
    sees what the first did.

    Raises:
        NotFound: when there is none, or it is another's.
    """
    mine = (Project.id == project_id, Project.user_id == owner_id)
    if to_change:
        db.session.execute(
            sa.update(Project)
            .where(*mine)
            .values(updated_at=clock.now())
            .execution_options(synchronize_session=False)
        )
    found = sa.select(Project).where(*mine).execution_options(populate_existing=to_change)
    project = db.session.scalar(found)
    if project is None:
        raise NotFound("There is no such project.")
    return project
