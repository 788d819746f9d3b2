"""Where the parts are joined: settings, database, sessions, tokens, limits, headers and doors."""

import datetime as dt
import re
import uuid
from typing import Any

from flask import Flask, Response, g, request
from flask_cors import CORS
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_talisman import Talisman
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from studio import api, web
from studio.lib import clock, logs
from studio.lib.settings import Settings
from studio.services.backstage import create_backstage
from studio.web.visitor import load_visitor

SIGN_IN_ENDPOINTS = ("api.users.login", "accounts.sign_in")
SIGN_UP_ENDPOINTS = ("api.users.register", "accounts.sign_up")
DOCS_ENDPOINTS = ("api.docs.swagger", "api.docs.redoc")
QUIET_ENDPOINTS = ("static", "api.health.alive", "films.status", "sound.listen", "faces.status")
FOOTAGE_ENDPOINTS = ("faces.dub", "sound.track")
"""Pages that take videos and sounds, which may be larger than all else."""
REQUEST_ID = "X-Request-Id"
CONTENT_POLICY = {
    "default-src": "'self'",
    "img-src": ["'self'", "data:"],
    "media-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
DOCS_POLICY = CONTENT_POLICY | {
    "style-src": ["'self'", "'unsafe-inline'"],
    "worker-src": ["'self'", "blob:"],
}


def create_app(settings: Settings) -> Flask:
    """The web application. ``settings`` say all that differs from one place to another."""
    app = create_backstage(settings)
    app.config.update(_web_settings(settings))
    if settings.proxy_hops:
        hops = settings.proxy_hops
        proxied = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)
        app.wsgi_app = proxied  # type: ignore[method-assign]  # Flask's own way to wrap
    _open_sessions(app)
    _log_requests(app)
    _take_footage(app, settings)
    api.register(app)
    web.register(app)
    _protect(app, settings)
    return app


def _web_settings(settings: Settings) -> dict[str, Any]:
    return {
        "MAX_CONTENT_LENGTH": settings.max_upload_bytes,
        "MAX_FORM_MEMORY_SIZE": settings.max_upload_bytes,
        # Browsers keep cookies by host, not by port: two studios side by side each have their own.
        "SESSION_COOKIE_NAME": f"studio_{settings.port}",
        "REMEMBER_COOKIE_NAME": f"studio_{settings.port}_remember",
        "SESSION_COOKIE_SECURE": settings.secure_cookies,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "REMEMBER_COOKIE_SECURE": settings.secure_cookies,
        "REMEMBER_COOKIE_HTTPONLY": True,
        "REMEMBER_COOKIE_SAMESITE": "Lax",
        "JWT_SECRET_KEY": settings.jwt_secret_key,
        "JWT_TOKEN_LOCATION": ["headers"],
        "JWT_ACCESS_TOKEN_EXPIRES": dt.timedelta(hours=24),
        "WTF_CSRF_TIME_LIMIT": None,
    }


def _open_sessions(app: Flask) -> None:
    sessions = LoginManager(app)
    sessions.login_view = "accounts.sign_in"
    sessions.user_loader(load_visitor)


def _log_requests(app: Flask) -> None:
    """Give each request an id, in its logs and in its answer, and log it when it ends."""

    @app.before_request
    def begin() -> None:
        given = request.headers.get(REQUEST_ID, "")
        g.request_id = given if re.fullmatch(r"[A-Za-z0-9._-]{8,64}", given) else uuid.uuid4().hex
        g.log_facts = logs.bind(request_id=g.request_id)
        g.began = clock.ticks()

    @app.after_request
    def finish(response: Response) -> Response:
        response.headers[REQUEST_ID] = g.request_id
        if request.endpoint not in QUIET_ENDPOINTS:
            spent_ms = round((clock.ticks() - g.began) * 1000)
            facts = {"method": request.method, "path": request.path, "ms": spent_ms}
            logs.event("request", status=response.status_code, **facts)
        return response

    @app.teardown_request
    def forget(_error: BaseException | None) -> None:
        if "log_facts" in g:
            logs.release(g.pop("log_facts"))


def _take_footage(app: Flask, settings: Settings) -> None:
    """Let some forms be larger, before anything reads them."""

    @app.before_request
    def widen() -> None:
        if request.endpoint in FOOTAGE_ENDPOINTS:
            request.max_content_length = settings.max_footage_bytes + settings.max_upload_bytes


def _protect(app: Flask, settings: Settings) -> None:
    csrf = CSRFProtect(app)
    for name, blueprint in app.blueprints.items():
        if name.partition(".")[0] == "api":
            csrf.exempt(blueprint)
    _limit_guesses(app, settings)
    headers = Talisman(
        app,
        force_https=False,
        frame_options="DENY",
        session_cookie_secure=settings.secure_cookies,
        strict_transport_security=settings.secure_cookies,
        content_security_policy=CONTENT_POLICY,
        referrer_policy="same-origin",
    )
    for endpoint in DOCS_ENDPOINTS:
        view = app.view_functions[endpoint]
        app.view_functions[endpoint] = headers(content_security_policy=DOCS_POLICY)(view)
    if settings.cors_origins:
        CORS(app, resources={r"/api/*": {"origins": list(settings.cors_origins)}})


def _limit_guesses(app: Flask, settings: Settings) -> None:
    limiter = Limiter(
        get_remote_address,
        app=app,
        storage_uri=settings.rate_limits_url,
        strategy="moving-window",
        headers_enabled=True,
        in_memory_fallback_enabled=True,
    )
    for limit, scope, endpoints in (
        (settings.sign_in_limit, "sign-in", SIGN_IN_ENDPOINTS),
        (settings.sign_up_limit, "sign-up", SIGN_UP_ENDPOINTS),
    ):
        shared: Any = limiter.shared_limit(limit, scope=scope, methods=["POST"])
        for endpoint in endpoints:
            if endpoint in app.view_functions:
                app.view_functions[endpoint] = shared(app.view_functions[endpoint])
