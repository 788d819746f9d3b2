"""All resources of the API, in the order in which its description shows them."""

from studio.api.ai import ai
from studio.api.credits import balances
from studio.api.health import health
from studio.api.images import images
from studio.api.projects import projects
from studio.api.sound import sound
from studio.api.uploads import uploads
from studio.api.users import users

RESOURCES = (users, projects, sound, images, uploads, balances, ai, health)
