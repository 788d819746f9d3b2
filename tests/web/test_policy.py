"""What holds for every page: no inline code, safe headers, icons that exist, thin routes."""

import ast
import importlib.util
import re
import sys

import pytest

from studio.lib.settings import ROOT
from studio.web.films.stages import ICONS
from studio.web.projects.choices import STATES

TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
ROUTES = sorted((ROOT / "studio" / "web").rglob("routes.py"))
HANDLERS = re.compile(r"\son[a-z]+\s*=", re.IGNORECASE)
LONGEST_ROUTE = 15


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_has_no_inline_code_or_style(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle\s*=", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)
    assert not HANDLERS.search(re.sub(r"\{[{%].*?[}%]\}", "", text))
    assert "hx-on" not in text
    assert "| safe" not in text


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_every_form_that_posts_carries_a_token(path):
    text = path.read_text(encoding="utf-8")
    for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", text, re.DOTALL):
        assert "m.csrf()" in form


def test_every_icon_is_in_the_sprite():
    sprite = (ROOT / "static/vendor/icons.svg").read_text(encoding="utf-8")
    have = set(re.findall(r'<symbol id="([^"]+)"', sprite))
    used = set()
    for path in TEMPLATES:
        for call in re.findall(r"icon\(('[^)]*)\)", path.read_text(encoding="utf-8")):
            used.update(re.findall(r"'([a-z0-9-]+)'", re.sub(r"==\s*'[^']*'", "", call)))

    used |= set(ICONS.values()) | {icon for _, icon in STATES.values()}
    assert used <= have


def test_pages_allow_nothing_from_elsewhere(guest):
    headers = guest.see("/").response.headers
    policy = headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ROUTES, ids=lambda path: path.parent.name)
def test_routes_are_thin(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_ROUTE + 1, node.name


def test_colours_are_written_in_tokens_alone():
    for path in sorted((ROOT / "static/css").glob("*.css")):
        if path.name != "tokens.css":
            css = path.read_text(encoding="utf-8")
            assert not re.search(r"oklch\(|rgba?\(|hsla?\(|#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", css), (
                path
            )


def test_important_is_for_utilities_alone():
    for path in sorted((ROOT / "static/css").glob("*.css")):
        if path.name != "utilities.css":
            assert "!important" not in path.read_text(encoding="utf-8"), path


def test_every_pair_of_colours_can_be_read():

    spec = importlib.util.spec_from_file_location("contrast", ROOT / "tools/contrast.py")
    contrast = importlib.util.module_from_spec(spec)

    sys.modules["contrast"] = contrast
    spec.loader.exec_module(contrast)
    pairs = contrast.measured(contrast.TOKENS.read_text(encoding="utf-8"))
    assert len(pairs) > 30
    assert not [f"{p.front} on {p.back}: {p.ratio:.2f}" for p in pairs if not p.passes]
    black, white = contrast.luminance(0, 0, 0), contrast.luminance(1, 0, 0)
    assert (white + 0.05) / (black + 0.05) == pytest.approx(21, abs=0.05)
