"""Libraries that are kept from importing what they would never use."""

import importlib
import sys

import pytest

from studio.lib.hidden import empty_module, hidden_module


def test_a_hidden_module_is_not_there_inside_and_is_afterwards() -> None:
    sys.modules.pop("colorsys", None)
    with hidden_module("colorsys"), pytest.raises(ImportError):
        importlib.import_module("colorsys")
    assert importlib.import_module("colorsys").rgb_to_hls


def test_an_empty_module_gives_nothing_inside_and_is_whole_afterwards() -> None:
    for name in [name for name in sys.modules if name.startswith("wsgiref")]:
        del sys.modules[name]
    with empty_module("wsgiref", "util", "guess_scheme"):
        assert importlib.import_module("wsgiref.util").guess_scheme is None
    assert importlib.import_module("wsgiref.util").guess_scheme({"HTTPS": "on"}) == "https"


def test_what_was_loaded_before_stays_loaded() -> None:
    json = importlib.import_module("json.decoder")
    with hidden_module("json"), empty_module("json", "decoder", "JSONDecoder"):
        assert importlib.import_module("json.decoder") is json
        assert json.JSONDecoder
