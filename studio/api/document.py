"""The API's description, OpenAPI 3.1, made from the calls as they are declared."""

from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from studio.api.problems import MEDIA_TYPE, Fault, Problem
from studio.api.resource import Call, Resource

VERSION = "0.1.0"
REFERENCE = "#/components/schemas/{model}"
_ABOUT = """\
Scripts become films. Register, sign in, create a project, order its film, watch the job.

Send the access token as `Authorization: Bearer …`. Errors are problems after RFC 9457. A request
is refused in this order: 401, 415, 400, 422. What is another person's is a 404.
"""
_FAULT = Fault(pointer="/title", detail="It is empty.")


def document(resources: Sequence[Resource]) -> dict[str, Any]:
    """The whole description; it does not depend on settings."""
    calls = [call for resource in resources for call in resource.calls]
    paths: dict[str, dict[str, Any]] = {}
    for call in calls:
        paths.setdefault(call.path, {})[call.method.lower()] = _operation(call)
    return {
        "openapi": "3.1.0",
        "info": {"title": "AI Film Studio", "version": VERSION, "description": _ABOUT},
        "tags": [{"name": each.name, "description": each.about} for each in resources],
        "paths": paths,
        "components": {
            "schemas": _schemas(calls),
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
            },
        },
    }


def _operation(call: Call) -> dict[str, Any]:
    summary, _, rest = call.about.strip().partition("\n")
    operation: dict[str, Any] = {
        "operationId": f"{call.tag}_{call.name}",
        "tags": [call.tag],
        "summary": summary.rstrip("."),
        "parameters": [*_path_parameters(call), *_query_parameters(call)],
        "security": [{"token": []}] if call.needs_token else [],
        "responses": _responses(call),
    }
    if rest.strip():
        operation["description"] = " ".join(rest.split())
    if call.body is not None:
        content = {"schema": _reference(call.body), "example": _example(call.body)}
        operation["requestBody"] = {"required": True, "content": {"application/json": content}}
    if call.upload:
        operation["requestBody"] = _upload(call)
    return operation


def _path_parameters(call: Call) -> Iterable[dict[str, Any]]:
    for part in call.path.split("/"):
        if part.startswith("{"):
            name = part.strip("{}")
            schema = call.where.get(name, {"type": "string", "format": "uuid"})
            yield {"name": name, "in": "path", "required": True, "schema": dict(schema)}


def _query_parameters(call: Call) -> Iterable[dict[str, Any]]:
    if call.query is None:
        return
    schema = call.query.model_json_schema()
    for name, one in schema["properties"].items():
        about = one.pop("description", "")
        one.pop("title", None)
        shown = {"schema": _inlined(one, schema.get("$defs", {}))}
        yield {"name": name, "in": "query", "required": False, "description": about, **shown}


def _inlined(one: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """A parameter's schema with its enum in place; an absent parameter is not null."""
    options = [each for each in one.get("anyOf", [one]) if each.get("type") != "null"]
    chosen = dict(options[0])
    if "$ref" in chosen:
        chosen = dict(definitions[chosen["$ref"].rpartition("/")[2]])
    return {key: value for key, value in chosen.items() if key not in {"title", "description"}}


def _upload(call: Call) -> dict[str, Any]:
    fields = call.form.model_json_schema() if call.form else {}
    properties = {name: _plainly(one) for name, one in fields.get("properties", {}).items()}
    schema: dict[str, Any] = {
        "type": "object",
        "required": [call.upload, *fields.get("required", [])],
        "properties": {call.upload: {"type": "string", "format": "binary"}, **properties},
    }
    if call.form:
        schema["additionalProperties"] = False
    content = {"schema": schema, "encoding": {call.upload: {"contentType": call.upload_types}}}
    return {"required": True, "content": {"multipart/form-data": content}}


def _plainly(one: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in one.items() if key != "title"}


def _responses(call: Call) -> dict[str, Any]:
    good = {str(status): _good(status, model) for status, model in call.answers.items()}
    bad = {str(status): _bad(status, call) for status in sorted(_problem_statuses(call))}
    return good | bad


def _good(status: int, answer: type[BaseModel] | str | None) -> dict[str, Any]:
    described: dict[str, Any] = {"description": HTTPStatus(status).phrase}
    if isinstance(answer, str):
        described["content"] = {
            kind: {"schema": {"type": "string", "contentMediaType": kind}}
            for kind in answer.split(", ")
        }
    elif answer is not None:
        described["description"] = (answer.__doc__ or "").strip().rstrip(".")
        content = {"schema": _reference(answer), "example": _example(answer)}
        described["content"] = {"application/json": content}
    return described


def _bad(status: int, call: Call) -> dict[str, Any]:
    example = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": HTTPStatus(status).description or HTTPStatus(status).phrase,
        "instance": call.path,
        "errors": [_FAULT.model_dump()] if status == 422 else [],
    }
    content = {"schema": _reference(Problem), "example": example}
    return {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: content}}


def _problem_statuses(call: Call) -> set[int]:
    statuses = {500, *call.problems}
    if call.needs_token:
        statuses.add(401)
    if call.body is not None:
        statuses |= {400, 413, 415, 422}
    if call.upload:
        statuses |= {400, 413, 415, 422}
    if call.query is not None:
        statuses.add(422)
    if "{" in call.path:
        statuses.add(404)
    if call.limited:
        statuses.add(429)
    return statuses - set(call.answers)


def _reference(model: type[BaseModel]) -> dict[str, str]:
    return {"$ref": REFERENCE.format(model=model.__name__)}


def _example(model: type[BaseModel]) -> Any:
    extra = model.model_config.get("json_schema_extra")
    examples = extra.get("examples") if isinstance(extra, dict) else None
    if not isinstance(examples, list):
        raise TypeError(f"{model.__name__} has no example for the API's description")
    return examples[0]


def _schemas(calls: Iterable[Call]) -> dict[str, Any]:
    taken = {call.body for call in calls if call.body is not None}
    given: set[type[BaseModel]] = {Problem}
    for call in calls:
        given |= {each for each in call.answers.values() if each and not isinstance(each, str)}
    modes: list[tuple[type[BaseModel], JsonSchemaMode]] = [(each, "validation") for each in taken]
    modes += [(each, "serialization") for each in given]
    modes.sort(key=lambda each: each[0].__name__)
    _, schema = models_json_schema(modes, ref_template=REFERENCE)
    schemas: dict[str, Any] = schema["$defs"]
    for one in schemas.values():
        for each in one.get("properties", {}).values():
            if each.get("default", "") is None and "anyOf" not in each:
                del each["default"]
    return schemas
