"""The web application for gunicorn: ``gunicorn wsgi:app``."""

import config
from studio.app import create_app
from studio.lib import logs

settings = config.load()
logs.configure(settings.log_level)
app = create_app(settings)
