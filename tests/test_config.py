"""Settings: read once, typed, frozen; a wrong one stops the start with its name."""

import dataclasses
import re
from decimal import Decimal
from pathlib import Path

import pytest

import config

SECRETS = {"SECRET_KEY": "s" * 32, "JWT_SECRET_KEY": "j" * 32}
GUIDE = Path(config.__file__).parent / "docs" / "configuration.md"


def test_nothing_set_is_a_development_studio() -> None:
    settings = config.load({})
    assert settings.environment == "development"
    assert settings.sqlalchemy_url == f"sqlite:///{config.ROOT / 'var' / 'studio.db'}"
    assert settings.queue_url == "redis://127.0.0.1:6379/0"
    assert settings.rate_limits_url == settings.queue_url
    assert settings.artifacts == config.ROOT / "var" / "artifacts"


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.load({}).port = 80  # type: ignore[misc]  # what is tested


def test_an_empty_value_is_the_default() -> None:
    assert config.load({"PORT": "", "STUDIO_DEMO": ""}) == config.load({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("STUDIO_ENV", "staging"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "http"),
        ("WORKERS", "-1"),
        ("SECURE_COOKIES", "maybe"),
        ("LOG_LEVEL", "LOUD"),
        ("GPU_COST_PER_MINUTE", "much"),
        ("GPU_COST_PER_MINUTE", "-1"),
        ("GPU_COST_PER_MINUTE", "NaN"),
        ("MAX_UPLOAD_BYTES", "1.5"),
        ("PASSWORD_ROUNDS", "3"),
        ("SIGN_IN_LIMIT", "often"),
        ("SIGN_UP_LIMIT", "10 per minute; a lot"),
        ("DATABASE_URL", "studio.db"),
        ("DATABASE_URL", "mysql://localhost/studio"),
        ("REDIS_URL", "localhost:6379"),
        ("LIMITS_URL", "none"),
        ("SOUND_WORKERS", "-1"),
        ("AUDIO_SECONDS_PER_CREDIT", "0"),
        ("MEDIA_HOSTS", "https://media.example.com"),
        ("MEDIA_HOSTS", "media.example.com/films"),
        ("MEDIA_HOSTS", "*.example.com"),
        ("MEDIA_SECONDS", "0"),
        ("CORS_ORIGINS", "*"),
        ("CORS_ORIGINS", "https://a.example.com/path"),
    ],
)
def test_a_value_that_cannot_be_used_stops_the_start_with_its_name(name: str, value: str) -> None:
    with pytest.raises(config.SettingInvalid, match=re.escape(f"{name} has the value '{value}'")):
        config.load({name: value})


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("value", [config.DEVELOPMENT_SECRET, "short"])
def test_production_refuses_a_weak_secret(name: str, value: str) -> None:
    with pytest.raises(config.SettingInvalid, match=f"^{name} "):
        config.load({"STUDIO_ENV": "production"} | SECRETS | {name: value})


def test_hosts_for_footage_are_names_in_small_letters() -> None:
    hosts = config.load({"MEDIA_HOSTS": "Media.Example.com, films.example.com:8443"}).media_hosts
    assert hosts == ("media.example.com", "films.example.com:8443")


def test_production_refuses_to_fetch_from_inner_addresses() -> None:
    with pytest.raises(config.SettingInvalid, match=r"^MEDIA_INNER"):
        config.load({"STUDIO_ENV": "production", "MEDIA_INNER": "1"} | SECRETS)


def test_production_refuses_missing_secrets_and_fast_hashes() -> None:
    with pytest.raises(config.SettingInvalid, match=r"^SECRET_KEY"):
        config.load({"STUDIO_ENV": "production"})
    with pytest.raises(config.SettingInvalid, match=r"^PASSWORD_ROUNDS"):
        config.load({"STUDIO_ENV": "production", "PASSWORD_ROUNDS": "4"} | SECRETS)


def test_production_starts_with_secrets_of_its_own() -> None:
    settings = config.load({"STUDIO_ENV": "production"} | SECRETS)
    assert settings.secret_key == "s" * 32


@pytest.mark.parametrize("short", ["postgres://u:p@h/d", "postgresql://u:p@h/d"])
def test_a_postgresql_url_gets_our_driver(short: str) -> None:
    assert config.load({"DATABASE_URL": short}).sqlalchemy_url == "postgresql+psycopg://u:p@h/d"


def test_a_full_database_url_stays_as_it_is() -> None:
    url = "postgresql+psycopg://u:p@h/d"
    assert config.load({"DATABASE_URL": url}).sqlalchemy_url == url


def test_two_studios_live_side_by_side() -> None:
    one = config.load({"PORT": "5001", "STUDIO_HOME": "/srv/one"})
    two = config.load({"PORT": "5002", "STUDIO_HOME": "~/two"})
    assert one.queue_url != two.queue_url
    assert one.sqlalchemy_url == "sqlite:////srv/one/studio.db"
    assert two.home == Path.home() / "two"


def test_lists_flags_and_money_are_read_as_such() -> None:
    settings = config.load(
        {
            "SIGN_IN_LIMIT": "5/minute; 20 per 2 hours",
            "CORS_ORIGINS": "https://a, https://b,",
            "STUDIO_DEMO": "No",
            "GPU_COST_PER_MINUTE": "0.1",
        }
    )
    assert settings.cors_origins == ("https://a", "https://b")
    assert settings.demo is False
    assert settings.gpu_cost_per_minute == Decimal("0.1")


def test_the_default_costs_of_a_minute_are_those_of_the_contract() -> None:
    settings = config.load({})
    costs = (
        settings.gpu_cost_per_minute,
        settings.storage_cost_per_minute,
        settings.network_cost_per_minute,
    )
    assert sum(costs) == Decimal("0.53")


def test_the_guide_has_every_setting_as_it_is() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    for item in dataclasses.fields(config.Settings):
        about = item.metadata
        default = f"`{about['default']}`" if about["default"] else "empty"
        assert f"| `{about['name']}` | {default} |" in guide, about["name"]
        assert about["about"] in guide, about["name"]
