"""``/api/projects``: what you own, from script to film."""

import uuid

from studio.api.resource import Resource
from studio.api.schemas.projects import (
    Project,
    ProjectCreated,
    ProjectCreateRequest,
    Projects,
    ProjectsQuery,
    ProjectUpdateRequest,
    Regenerated,
)
from studio.services import films
from studio.services import projects as service
from studio.services.accounts import AccountView
from studio.services.projects import ProjectDraft
from studio.services.words import ProjectStatus

projects = Resource("projects", "/api/projects", "Your projects, from script to film.")


@projects.post("/create", body=ProjectCreateRequest, answers={201: ProjectCreated})
def create(account: AccountView, body: ProjectCreateRequest) -> ProjectCreated:
    """Start a project.

    422 for a picture that is not one of yours, and for a script longer than the studio reads.
    """
    given = body.model_dump() | {"images": tuple(body.images)}
    return ProjectCreated.model_validate(service.create(account.id, ProjectDraft(**given)))


@projects.get("/", query=ProjectsQuery, answers={200: Projects})
def page(account: AccountView, query: ProjectsQuery) -> Projects:
    """Your projects, newest first."""
    found = service.page(account.id, query.page, query.per_page, query.status)
    return Projects.model_validate(found)


@projects.get("/<uuid:project_id>", answers={200: Project})
def show(account: AccountView, project_id: uuid.UUID) -> Project:
    """One project, with the addresses of its film and captions."""
    return Project.model_validate(service.get(account.id, project_id))


@projects.put("/<uuid:project_id>", body=ProjectUpdateRequest, answers={200: Project})
def update(account: AccountView, project_id: uuid.UUID, body: ProjectUpdateRequest) -> Project:
    """Change any of a project's fields.

    A film that is already being made is made as it was ordered.
    """
    changes = body.model_dump(exclude_unset=True)
    return Project.model_validate(service.update(account.id, project_id, changes))


@projects.delete("/<uuid:project_id>", answers={204: None}, problems=(409,))
def delete(account: AccountView, project_id: uuid.UUID) -> None:
    """Take a project away, with its pictures and its film.

    A film that is being made is stopped, and its credits come back.
    """
    service.delete(account.id, project_id)


@projects.post(
    "/<uuid:project_id>/regenerate", answers={200: Regenerated}, problems=(402, 409, 422)
)
def regenerate(account: AccountView, project_id: uuid.UUID) -> Regenerated:
    """Make the project's film anew.

    What is reused from an earlier film is free. 402 when credits do not suffice, 409 while its
    film is being made, 422 for a script that can't be filmed or is too long.
    """
    films.order(account.id, project_id)
    return Regenerated(id=project_id, status=ProjectStatus.PENDING)
