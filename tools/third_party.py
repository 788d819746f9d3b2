"""Write THIRD_PARTY.md: whose work the studio uses, and under which licence.

Comes in: what requirements.txt and package-lock.json pin, and the licences that the installed
packages state. Goes out: ``THIRD_PARTY.md``, which the page of thanks is drawn from.

    python tools/third_party.py
"""

import json
import re
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPENING = (
    "The studio's own code is MIT. It stands on the work below. None of it lies in this"
    " repository: the set-up fetches every piece at the version that is written here."
)
ART = (
    ("Kokoro-82M", "hexgrad", "Apache-2.0", "the speaking voices, and their styles"),
    ("all-MiniLM-L6-v2", "Sentence Transformers", "Apache-2.0", "finding a prop for a word"),
    ("en_core_web_sm", "Explosion", "MIT", "how English words are said"),
    ("Whisper tiny.en", "OpenAI", "MIT", "listening back to what was spoken, in tests"),
    ("MuseScore General Lite", "MuseScore and S. Christian Collins", "MIT", "the instruments"),
    ("Noto Emoji", "Google", "Apache-2.0", "props, cut anew from paper"),
    ("Fluent Emoji", "Microsoft", "MIT", "props, cut anew from paper"),
    ("Grenze", "Omnibus-Type", "OFL-1.1", "titles"),
    ("Hanken Grotesk", "Alfredo Marco Pradil", "OFL-1.1", "words of the pages, captions"),
    ("Courier Prime", "Quote-Unquote Apps", "OFL-1.1", "scripts and slates"),
    ("MediaPipe face detection and face mesh", "Google", "Apache-2.0", "finding faces and lips"),
    ("Lucide", "Lucide contributors", "ISC", "the signs on buttons"),
)
SHORT = {
    "Apache Software License": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "GNU General Public License v3 (GPLv3)": "GPL-3.0",
}
READ = {
    "decko": "MIT",
    "resvg-py": "MIT",
    "stickyfill": "MIT",
}
"""Licences of packages whose metadata says nothing, as read in their licence files."""
UNSTATED = "see the package"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)")


def pinned() -> dict[str, str]:
    """Python packages and versions, as requirements.txt pins them."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    found = (match for line in lines if (match := _PIN.match(line)))
    return {match[1]: match[2] for match in found}


def python_licence(package: str) -> str:
    """The licence that an installed package states."""
    if package in READ:
        return READ[package]
    try:
        facts = metadata.metadata(package)
    except metadata.PackageNotFoundError:
        return UNSTATED
    expression = facts.get("License-Expression")
    classifiers = facts.get_all("Classifier") or []
    named = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    named = [SHORT.get(name, name) for name in named if name != "OSI Approved"]
    free_text = (facts.get("License") or "").strip().splitlines()
    short_text = [SHORT.get(line, line) for line in free_text[:1] if 0 < len(line) <= 40]
    return expression or ", ".join(dict.fromkeys(named)) or next(iter(short_text), UNSTATED)


def npm_packages() -> Iterable[tuple[str, str, str]]:
    """Name, version, licence of every package of the lock file that is installed."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    for place, facts in sorted(lock["packages"].items()):
        manifest = ROOT / place / "package.json"
        if not place or not manifest.is_file():
            continue
        stated = json.loads(manifest.read_text(encoding="utf-8")).get("license")
        name = place.rpartition("node_modules/")[2]
        yield (
            name,
            facts["version"],
            str(facts.get("license") or stated or READ.get(name, UNSTATED)),
        )


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A markdown table."""
    head = list(columns)
    lines = [head, ["---"] * len(head), *(list(row) for row in rows)]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in lines
    )


def document() -> str:
    """The whole file."""
    own = ("Name", "Version", "Licence")
    python = ((name, version, python_licence(name)) for name, version in sorted(pinned().items()))
    parts = (
        f"# Third-party work\n\n{OPENING}",
        "## Voices, art, music and type\n\n" + table(("Work", "By", "Licence", "What for"), ART),
        "## Python packages\n\n" + table(own, python),
        "## Front-end packages\n\n" + table(own, dict.fromkeys(npm_packages())),
    )
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    (ROOT / "THIRD_PARTY.md").write_text(document(), encoding="utf-8")
    sys.stdout.write("THIRD_PARTY.md\n")
