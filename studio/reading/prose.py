"""Prose as scenes: paragraphs, breaks, headings, and changes of time and place.

In: a clean text, plain or Markdown. Out: title, author, and scenes of narration and speech.
"""

import re
from dataclasses import dataclass, field, replace

from studio.film.screenplay import Action, Scene, Speech
from studio.reading.animals import acting_animals
from studio.reading.attribution import Telling, play_cue
from studio.reading.company import Company
from studio.reading.creatures import creature_words
from studio.reading.jumps import starts_scene
from studio.reading.lexicon import words_of
from studio.reading.marks import strip_markdown
from studio.reading.names import proper_names
from studio.reading.people import is_person_word
from studio.reading.sentences import sentence_case, split_sentences
from studio.reading.source import is_capitals_only

_RULE = re.compile(r"^[ \t]*(?:(?:[*\-_~=•·][ \t]*){3,}|#{1,6}|⁂|[*•·])[ \t]*$")
_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"^[ \t]{0,3}(=+|-+)[ \t]*$")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)")
_AUTHOR = re.compile(r"^(?:written\s+|told\s+)?by\s+(.{2,60})$", re.IGNORECASE)
_SOURCE = re.compile(
    r"^(?:after|from|(?:freely\s+)?(?:adapted|retold)\s+(?:after|from|by)|based\s+on|inspired\s+by)"
    r"\s.{2,70}$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…:;,\"”’')\]—–]$")
_TITLE_WORDS = 9
_WIDE_LINE = 90


@dataclass(frozen=True)
class _Block:
    """A paragraph, or (with ``level``) a heading, or (with ``rule``) a break."""

    text: str = ""
    level: int = 0
    rule: bool = False


@dataclass
class _Draft:
    scenes: list[Scene] = field(default_factory=list)
    elements: list[Action | Speech] = field(default_factory=list)
    heading: str = ""

    def break_scene(self, heading: str = "") -> None:
        if self.elements:
            scene_id = f"sc{(len(self.scenes) + 1) * 10:03}"
            elements = tuple(_joined(self.elements))
            self.scenes.append(Scene(scene_id, self.heading, elements, chapter=self.heading))
            self.heading = ""
        self.elements = []
        self.heading = heading or self.heading


def parse_prose(text: str) -> tuple[str, str, tuple[Scene, ...]]:
    """Title, author and scenes of a tale told in prose; "" for a title or author not given."""
    if is_capitals_only(text):
        text = sentence_case(text)
    title, author, text = _front_matter(text)
    blocks = _blocks(text)
    title, author, blocks = _lettering(title, author, blocks)
    telling = Telling(_company(blocks), play=_is_play(blocks))
    draft = _Draft()
    for block in blocks:
        if block.rule or block.level:
            draft.break_scene(block.text)
            telling.turns.clear()
            continue
        for stretch in _stretches(block.text):
            if draft.elements and starts_scene(stretch):
                draft.break_scene()
            draft.elements.extend(telling.paragraph(stretch))
    draft.break_scene()
    return title, author, tuple(_latest_names(scene, telling.company) for scene in draft.scenes)


def _latest_names(scene: Scene, company: Company) -> Scene:
    """A scene whose speakers have the names that the tale gives them in the end."""
    elements = tuple(
        replace(one, speaker=_latest(one.speaker, company)) if isinstance(one, Speech) else one
        for one in scene.elements
    )
    return replace(scene, elements=elements)


def _latest(name: str, company: Company) -> str:
    for _ in company.renamed:
        name = company.renamed.get(name, name)
    return name


def _front_matter(text: str) -> tuple[str, str, str]:
    match = _FRONT_MATTER.match(text.lstrip("\n"))
    if not match:
        return "", "", text
    found = dict(
        re.findall(
            r"^(title|author):[ \t]*[\"']?(.*?)[\"']?[ \t]*$",
            match.group(1),
            re.MULTILINE | re.IGNORECASE,
        )
    )
    lowered = {key.lower(): value for key, value in found.items()}
    return lowered.get("title", ""), lowered.get("author", ""), text.lstrip("\n")[match.end() :]


def _blocks(text: str) -> list[_Block]:
    """Headings, breaks and paragraphs; wrapped lines joined, marks of Markdown gone."""
    blocks: list[_Block] = []
    lines: list[str] = []

    def close() -> None:
        blocks.extend(_Block(paragraph) for paragraph in _paragraphs(lines))
        lines.clear()

    for raw in text.split("\n"):
        if _FENCE.match(raw):
            continue
        heading = _HEADING.match(raw)
        if _UNDERLINE.match(raw) and len(lines) == 1 and not _ENDED.search(lines[0]):
            blocks.append(_Block(strip_markdown(lines.pop()), level=1 if "=" in raw else 2))
        elif heading:
            close()
            blocks.append(_Block(strip_markdown(heading.group(2)), level=len(heading.group(1))))
        elif _RULE.match(raw) and raw.strip():
            close()
            blocks.append(_Block(rule=True))
        elif raw.strip():
            lines.append(raw)
        else:
            close()
    close()
    return [block for block in blocks if block.rule or re.search(r"\w", block.text)]


def _paragraphs(lines: list[str]) -> list[str]:
    """The lines of a block as paragraphs: each its own when it ends a sentence or leads a speech."""
    cleaned = [strip_markdown(line).strip() for line in lines]
    cleaned = [line for line in cleaned if line]
    if not cleaned:
        return []
    separate = all(_ENDED.search(line) for line in cleaned[:-1]) and (
        any(line[0] in "\"“'‘—–«„" for line in cleaned)
        or max(map(len, cleaned)) > _WIDE_LINE
        or all(map(play_cue, cleaned))
    )
    return cleaned if separate else [" ".join(cleaned)]


def _lettering(title: str, author: str, blocks: list[_Block]) -> tuple[str, str, list[_Block]]:
    """Takes a title and an author from the first blocks, if they are such."""
    rest = list(blocks)
    while rest and rest[0].rule:
        rest.pop(0)
    if rest and (rest[0].level or _is_title(rest)):
        if not title:
            title = rest.pop(0).text
        elif rest[0].text.casefold() == title.casefold():
            rest.pop(0)
    if rest and (match := _AUTHOR.match(rest[0].text)) and len(rest) > 1:
        author = author or match.group(1).strip(" .")
        rest.pop(0)
    elif title and len(rest) > 1 and _is_source(rest[0].text):
        author = author or rest[0].text.strip(" .")
        rest.pop(0)
    return title, author, rest


def _is_source(line: str) -> bool:
    """Whether a line under the title says whom the tale was told after."""
    return bool(_SOURCE.match(line)) and not _ENDED.search(line)


def _is_title(blocks: list[_Block]) -> bool:
    first = blocks[0].text
    return len(blocks) > 1 and len(first.split()) <= _TITLE_WORDS and not _ENDED.search(first)


def _company(blocks: list[_Block]) -> Company:
    texts = [block.text for block in blocks if not block.level]
    creatures = _creatures(texts) | acting_animals(texts)
    return Company(proper_names(texts, (), creatures), creatures)


def _creatures(texts: list[str]) -> frozenset[str]:
    """Animals and things to whom the text gives speech ("said the fox")."""
    verbs = r"(?:said|asked|cried|called|replied|answered|whispered|shouted|thought|sighed|laughed|murmured|told|sang)"
    whole = "\n".join(texts)
    after = re.findall(
        rf"[”\"’'»]\s+{verbs}\s+(?:the|a|an|his|her)\s+((?:[\w\-]+\s+){{0,2}}[\w\-]+)",
        whole,
        re.IGNORECASE,
    )
    before = re.findall(
        rf"(?:the|a|an)\s+((?:[\w\-]+\s+){{0,2}}?[\w\-]+)\s+{verbs}\b[^.!?\n]{{0,40}}[,:]\s+[“\"‘'«]",
        whole,
        re.IGNORECASE,
    )
    turned = re.findall(
        rf"[”\"’'»]\s+(?:the|a|an)\s+((?:[\w\-]+\s+){{0,2}}?[\w\-]+)\s+{verbs}\b",
        whole,
        re.IGNORECASE,
    )
    words = {word.lower() for phrase in (*after, *before, *turned) for word in phrase.split()}
    return frozenset(word for word in words & creature_words() if not is_person_word(word))


def _is_play(blocks: list[_Block]) -> bool:
    """Whether lines are led by speakers' names and colons, as in a play."""
    cues = [cue for block in blocks if not block.level and (cue := play_cue(block.text))]
    banned = words_of("names", "not_people")
    return len([cue for cue in cues if cue[0].split()[0].lower() not in banned]) >= 2


def _stretches(paragraph: str) -> list[str]:
    """A paragraph in parts that each stay in one time and place; quotes are never parted."""
    parts: list[list[str]] = [[]]
    marks = 0
    for sentence in split_sentences(paragraph):
        if parts[-1] and marks % 2 == 0 and starts_scene(sentence):
            parts.append([])
        parts[-1].append(sentence)
        marks += sum(sentence.count(mark) for mark in '"“”«»')
    return [" ".join(part) for part in parts if part]


def _joined(elements: list[Action | Speech]) -> list[Action | Speech]:
    """Pieces of one speech that only a bare "she said" had parted, joined."""
    joined: list[Action | Speech] = []
    for element in elements:
        before = joined[-1] if joined else None
        if (
            isinstance(element, Speech)
            and isinstance(before, Speech)
            and before.speaker == element.speaker
        ):
            manner = before.parenthetical or element.parenthetical
            goes_on = element.text[:1].islower() and before.text.endswith(".")
            said = f"{before.text[:-1]}," if goes_on else before.text
            joined[-1] = Speech(before.speaker, f"{said} {element.text}", manner)
        else:
            joined.append(element)
    return joined
