"""``python -m studio seed``: bring the database up to date and put the four plans in."""

import argparse

from studio.services import plans, tables


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Say what the command takes."""
    told = "bring the database up to date and put the plans in"
    subparsers.add_parser("seed", help=told).set_defaults(run=run)


def run(_args: argparse.Namespace) -> int:
    """Migrate and seed."""
    added = prepare()
    print(f"{tables.address()}: up to date, {added} plans added")
    return 0


def prepare() -> int:
    """Migrate to the newest tables and add the plans that are missing; says how many."""
    tables.upgrade()
    return plans.seed()
