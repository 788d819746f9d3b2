"""``python -m studio``: the studio at the command line.

This is a program's entry, so it reads the settings, and hands them on like everyone else.
A StudioError ends with its one sentence and exit code 1; a setting that can't be used with 2.
"""

import sys

import config
from studio.lib.errors import StudioError


def main() -> int:
    """Run one command."""
    try:
        return _run()
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("studio"):
            raise
        sys.stderr.write(f"The Python package {error.name} is not installed: run make setup.\n")
    except StudioError as error:
        sys.stderr.write(f"{error}\n")
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        return 130
    return 1


def _run() -> int:
    try:
        settings = config.load()
    except config.SettingInvalid as error:
        sys.stderr.write(f"{error}\n")
        return 2
    from studio import cli  # noqa: PLC0415  # so that what is not installed can be told above
    from studio.services.backstage import create_backstage  # noqa: PLC0415

    args = cli.read(sys.argv[1:])
    args.settings = settings
    with create_backstage(settings).app_context():
        code: int = args.run(args)
    return code


if __name__ == "__main__":
    sys.exit(main())
