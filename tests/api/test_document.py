"""The API's description is valid, complete, and true."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from openapi_spec_validator import OpenAPIV31SpecValidator
from pydantic import TypeAdapter

from studio.api.problems import Problem
from studio.api.resources import RESOURCES

CALLS = [call for resource in RESOURCES for call in resource.calls]
CONTRACT = {
    "POST /api/users/register",
    "POST /api/users/login",
    "GET /api/users/profile",
    "POST /api/projects/create",
    "GET /api/projects/{project_id}",
    "GET /api/projects/",
    "PUT /api/projects/{project_id}",
    "DELETE /api/projects/{project_id}",
    "POST /api/projects/{project_id}/regenerate",
    "GET /api/credits/balance",
    "GET /api/credits/plans",
    "GET /api/credits/transactions",
    "POST /api/ai/video-generate",
    "POST /api/ai/audio-generate",
    "POST /api/ai/music-generate",
    "POST /api/ai/lip-sync",
    "GET /api/ai/jobs/{job_id}",
    "POST /api/ai/jobs/{job_id}/cancellation",
    "GET /health",
    "GET /health/ready",
}


@pytest.fixture
def document(client: FlaskClient) -> dict:
    answer = client.get("/api/openapi.json")
    assert answer.mimetype == "application/json"
    return answer.json


def operations(document: dict) -> dict[str, dict]:
    return {
        f"{method.upper()} {path}": operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }


def test_it_is_valid_openapi_3_1(document: dict) -> None:
    assert document["openapi"] == "3.1.0"
    OpenAPIV31SpecValidator(document).validate()


def test_it_has_every_call_that_was_asked_for(document: dict) -> None:
    assert set(operations(document)) >= CONTRACT


def test_it_has_every_route_that_is_served(app: Flask, document: dict) -> None:
    pages = {"/api/docs", "/api/redoc", "/api/openapi.json", "/api/swagger/{name}"}
    pages.add("/api/redoc/redoc.standalone.js")
    served = {
        f"{method} {path}"
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
        for path in [re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)]
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if path not in pages
    }
    assert served == set(operations(document))


def test_every_answer_is_described_with_an_example(document: dict) -> None:
    for name, operation in operations(document).items():
        assert operation["summary"], name
        for status, answer in operation["responses"].items():
            assert answer["description"], (name, status)
            if status == "204":
                assert "content" not in answer
                continue
            for kind, content in answer["content"].items():
                assert content["schema"], (name, status)
                file = content["schema"].get("contentMediaType") == kind
                assert file or "example" in content, (name, status)


def test_every_error_is_a_problem(document: dict) -> None:
    for name, operation in operations(document).items():
        for status, answer in operation["responses"].items():
            if status >= "400" and name != "GET /health/ready":
                assert set(answer["content"]) == {"application/problem+json"}, (name, status)
                example = answer["content"]["application/problem+json"]["example"]
                assert Problem.model_validate(example).status == int(status)


def test_every_example_is_true_to_its_model() -> None:
    models = {model for call in CALLS for model in (call.body, *call.answers.values())}
    for model in models - {None}:
        if isinstance(model, str):
            continue
        for example in model.model_config["json_schema_extra"]["examples"]:
            adapter = TypeAdapter(model)
            read = adapter.validate_python(example)
            shown = adapter.dump_python(read, mode="json", exclude_unset=True)
            assert shown == example, model.__name__


def test_what_needs_a_token_says_so(document: dict) -> None:
    shown = operations(document)
    for call in CALLS:
        security = shown[f"{call.method} {call.path}"]["security"]
        assert security == ([{"token": []}] if call.needs_token else [])


def test_nothing_in_it_names_another_host(document: dict) -> None:
    assert "http://" not in str(document)
    assert "https://" not in str(document)


@pytest.mark.parametrize("page", ["/api/docs", "/api/redoc"])
def test_its_readers_load_from_here_alone(client: FlaskClient, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 200
    assets = re.findall(r'(?:src|href)="([^"]+)"', answer.text)
    assert len(assets) >= 2
    for asset in assets:
        assert asset.startswith("/")
        assert client.get(asset, buffered=True).status_code == 200, asset
    assert "<script>" not in answer.text
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe-inline" in policy.partition("style-src")[2].partition(";")[0]


def test_redoc_fetches_no_picture_from_its_maker(client: FlaskClient) -> None:
    program = client.get("/api/redoc/redoc.standalone.js").text
    assert len(program) > 500_000
    assert "cdn.redoc" not in program


def test_no_other_page_allows_inline_style(client: FlaskClient) -> None:
    for path in ("/api/openapi.json", "/health", "/api/nothing"):
        assert "unsafe" not in client.get(path).headers["Content-Security-Policy"]


def test_a_swagger_file_outside_its_folder_is_not_served(client: FlaskClient) -> None:
    for path in ("../plugins.py", "..%2fplugins.py", "..%2f..%2fplugins.py", "nothing.js"):
        assert client.get(f"/api/swagger/{path}").status_code in {404, 405}


def test_the_guide_names_every_call() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
    for call in CALLS:
        assert f"`{call.method} {call.path}`" in guide, (
            f"docs/api.md lacks {call.method} {call.path}"
        )
