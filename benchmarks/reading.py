"""How well boards agree with readers: labelled passages of many genres, judged field by field.

    python benchmarks/reading.py [--misses] [--only TEXT] [--passages FILE]

Reads tests/data/labelled/passages.json (its README says what the labels mean), draws the board of
every passage, and prints the share of judged sentences that agree, by field and by genre. Place,
time and weather are those of the shot that holds the sentence's marked words; people and things
may be in any shot of the sentence.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from studio.film.look import Age, Gender, Lamps, Look, Setting, Species, TimeOfDay  # noqa: E402
from studio.film.shot import Prop, Shot, Storyboard, Voice  # noqa: E402
from studio.pipeline.stages.breakdown import break_down  # noqa: E402
from studio.pipeline.stages.storyboard import draw_storyboard  # noqa: E402
from studio.providers.words.minilm import MiniLM, open_word_sense  # noqa: E402
from studio.reading.lexicon import table  # noqa: E402
from studio.reading.people import is_person_word  # noqa: E402
from studio.reading.sentences import split_sentences  # noqa: E402
from studio.reading.things import _SHOWN  # noqa: E402
from studio.reading.words import lemma, tokens  # noqa: E402

PASSAGES = ROOT / "tests" / "data" / "labelled" / "passages.json"
FIELDS = ("setting", "time", "weather", "people", "main", "not", "lit", "fitting")
SYNONYM = 0.72
FITS = 0.5
MOST_ON_STAGE = 5
NARRATOR = Voice((("narrator", 1.0),))


@dataclass(frozen=True)
class Verdict:
    """One field of one sentence: whether the board agrees, and what was wanted and shown."""

    passage: str
    genre: str
    field: str
    agrees: bool
    said: str


def main() -> int:
    """Judge all passages and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--misses", action="store_true", help="list every miss")
    parser.add_argument("--only", default="", help="part of a passage's id or genre")
    parser.add_argument("--passages", type=Path, default=PASSAGES)
    chosen = parser.parse_args()
    passages = [
        passage
        for passage in json.loads(chosen.passages.read_text(encoding="utf-8"))
        if chosen.only in passage["id"] or chosen.only in passage["genre"]
    ]
    verdicts = judge_all(passages, words_engine())
    for name, group in by_genre(verdicts).items():
        print(f"{name:22}", "  ".join(_share(group, field) for field in FIELDS))
    if chosen.misses:
        for verdict in verdicts:
            if not verdict.agrees:
                print(f"{verdict.passage:12} {verdict.field:8} {verdict.said}")
    return 0


def words_engine() -> MiniLM:
    """The installed model; its cache is kept between runs, by content."""
    return open_word_sense(ROOT / "assets", Path(tempfile.gettempdir()) / "studio-test-words")


def by_genre(verdicts: Sequence[Verdict]) -> dict[str, list[Verdict]]:
    """Verdicts of each genre, and of all."""
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[verdict.genre].append(verdict)
    groups["all"] = list(verdicts)
    return groups


def shares(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """The share, 0 to 1, of agreement in every field that was asked for."""
    found: dict[str, list[bool]] = defaultdict(list)
    for verdict in verdicts:
        found[verdict.field].append(verdict.agrees)
    return {field: sum(agreed) / len(agreed) for field, agreed in found.items()}


def _share(verdicts: Sequence[Verdict], field: str) -> str:
    agreed = [verdict.agrees for verdict in verdicts if verdict.field == field]
    return f"{field} {100 * sum(agreed) / len(agreed):3.0f}" if agreed else f"{field}   –"


def judge_all(passages: Sequence[dict[str, Any]], engine: MiniLM) -> list[Verdict]:
    """The verdicts of all passages."""
    return [verdict for passage in passages for verdict in judge(passage, engine)]


def judge(passage: dict[str, Any], engine: MiniLM) -> Iterator[Verdict]:
    """The verdicts of every sentence of a passage that is judged."""
    board = draw_storyboard(
        break_down(passage["text"]),
        word_sense=engine,
        narrator=NARRATOR,
        cast_voice=_voice,
        seed=7,
    )
    owners = _owners(passage["text"], board)
    for wanted in passage["shots"]:
        scene = _Seen(board, *_shots_of(passage["text"], wanted["at"], owners, board), engine)
        for field in FIELDS:
            if wanted.get(field) is None:
                continue
            agrees, shown = getattr(scene, f"is_{field}")(wanted)
            said = f"«{wanted['at']}» wanted {wanted[field]}, shown {shown}"
            yield Verdict(passage["id"], passage["genre"], field, agrees, said)


def _voice(*, name: str, **_: object) -> Voice:
    return Voice(((name, 1.0),))


def _owners(text: str, board: Storyboard) -> list[int | None]:
    """For every word of a text, the number of the shot that shows it; None for "she said"."""
    written = [word.lower for word in tokens(text)]
    shown = [(word.lower, n) for n, shot in enumerate(board.shots) for word in tokens(shot.words)]
    owners: list[int | None] = []
    at = 0
    for number, word in enumerate(written):
        ahead = next((k for k in range(at, min(at + 3, len(shown))) if shown[k][0] == word), None)
        following = written[number + 1 : number + 3]
        if ahead is None or (ahead > at and following and shown[at][0] in following):
            owners.append(None)
            continue
        owners.append(shown[ahead][1])
        at = ahead + 1
    return owners


def _shots_of(
    text: str, mark: str, owners: Sequence[int | None], board: Storyboard
) -> tuple[Shot, list[Shot]]:
    """The shot of the marked words, and all shots of their sentence."""
    words = tokens(text)
    start = text.index(mark)
    numbers = [n for n, word in enumerate(words) if start <= word.start < start + len(mark)]
    first, last = _sentence_around(text, start)
    inside = [n for n, word in enumerate(words) if first <= word.start < last]
    marked = [owner for n in numbers if (owner := owners[n]) is not None]
    near = marked or [owner for n in inside if (owner := owners[n]) is not None]
    near = near or [owner for owner in owners[: numbers[0]] if owner is not None][-1:] or [0]
    shown = {owner for n in inside if (owner := owners[n]) is not None} | {near[-1]}
    return board.shots[near[-1]], [board.shots[number] for number in sorted(shown)]


def _sentence_around(text: str, at: int) -> tuple[int, int]:
    """Where the sentence of a letter begins and ends; a line break ends one too."""
    start = 0
    for line in text.split("\n"):
        offset = start
        for sentence in split_sentences(line):
            begin = text.index(sentence.split()[0], offset)
            end = begin + len(sentence)
            if begin <= at < end:
                return begin, end
            offset = end
        start += len(line) + 1
    return 0, len(text)


class _Seen:
    """What a board shows of one sentence."""

    def __init__(self, board: Storyboard, shot: Shot, shots: list[Shot], engine: MiniLM) -> None:
        self.shot = shot
        self.shots = shots
        self.engine = engine
        self.looks = {character.name: character.look for character in board.cast}
        self.staged = list(dict.fromkeys(staged.name for one in shots for staged in one.characters))

    def is_setting(self, wanted: dict[str, Any]) -> tuple[bool, str]:
        return self.shot.setting.value in wanted["setting"], self.shot.setting.value

    def is_time(self, wanted: dict[str, Any]) -> tuple[bool, str]:
        return self.shot.time_of_day.value in wanted["time"], self.shot.time_of_day.value

    def is_weather(self, wanted: dict[str, Any]) -> tuple[bool, str]:
        return self.shot.weather.value in wanted["weather"], self.shot.weather.value

    def is_people(self, wanted: dict[str, Any]) -> tuple[bool, str]:
        people = wanted["people"]
        shown = f"{self.staged}"
        if people["nobody"]:
            return not self.staged, shown
        count = people["count"]
        if count is not None and len(self.staged) != min(count, MOST_ON_STAGE):
            return False, shown
        return self._all_there(people["who"]), shown

    def is_main(self, wanted: dict[str, Any]) -> tuple[bool, str]:
        words = self._visible()
        return self._any(wanted["main"], words), f"{self._thing_words()}"

    def is_fitting(self, wanted: dict[str, Any]) -> tuple[bool, str]:
        words = self._thing_words()
        return self._any(wanted["fitting"], words, least=FITS), f"{words}"

    def is_not(self, wanted: dict[str, Any]) -> tuple[bool, str]:
        words = set(self._thing_words())
        return not words & {lemma(word) for word in wanted["not"]}, f"{sorted(words)}"

    def is_lit(self, wanted: dict[str, Any]) -> tuple[bool, str]:
        lamps = self.shots[-1].lamps
        names = wanted.get("main") or wanted.get("not") or []
        props = [p for p in self._props() if self._any(names, _prop_words(p))]
        burns = lamps is Lamps.LIT or any(prop.lit for prop in props)
        dark = lamps is Lamps.DARK or not burns
        return burns if wanted["lit"] else dark, f"{lamps.value} {props}"

    def _props(self) -> list[Prop]:
        held = [s.holds for one in self.shots for s in one.characters if s.holds]
        return [*(prop for one in self.shots for prop in one.props), *held]

    def _thing_words(self) -> list[str]:
        """Things, animals and creatures that stand on the stage."""
        words = [word for prop in self._props() for word in _prop_words(prop)]
        for name in self.staged:
            look = self.looks[name]
            if look.species is not Species.PERSON:
                words += [look.species.value, *(lemma(word.lower()) for word in name.split())]
        return list(dict.fromkeys(words))

    def _visible(self) -> list[str]:
        """All that can be seen: things, animals, the backdrop, the air."""
        words = self._thing_words()
        for shot in self.shots:
            words += [
                shot.setting.value.replace("_", " "),
                *_SHOWN.get(shot.setting, "").replace("-", " ").split(),
            ]
            words += [shot.weather.value, *(effect.value for effect in shot.effects)]
            if shot.time_of_day is TimeOfDay.NIGHT and shot.setting is not Setting.PAPER:
                words += ["moon", "star"]
            if shot.time_of_day is TimeOfDay.DAY:
                words += ["sun"]
        return list(dict.fromkeys(words))

    def _any(self, wanted: Sequence[str], words: Sequence[str], least: float = SYNONYM) -> bool:
        """Whether a wanted noun, or a word that means nearly the same, is among the words."""
        plain = {lemma(word) for word in words} | {part for w in words for part in w.split()}
        nouns = [" ".join(lemma(part) for part in noun.lower().split()) for noun in wanted]
        if any(noun in plain or noun.rpartition(" ")[2] in plain for noun in nouns):
            return True
        if not words or not nouns:
            return False
        return bool((self.engine.embed(nouns) @ self.engine.embed(list(words)).T).max() >= least)

    def _all_there(self, who: Sequence[str]) -> bool:
        """Whether everybody named is on the stage; a plural asks for two at least."""
        free = list(self.staged)
        things = {word for prop in self._props() for word in _prop_words(prop)}
        for name in sorted(who, key=lambda one: one[0].islower()):
            last = name.lower().split()[-1]
            plain = last if name[0].isupper() else lemma(last)
            several = plain != last or plain in _PLURAL_PRONOUNS
            found = [one for one in free if self._is_called(one, plain)]
            found = found or [one for one in free if self._may_be(one, name, plain)][:2]
            if len(found) < 1 + several:
                if plain in things and not is_person_word(plain):
                    continue
                return False
            for one in found if several else found[:1]:
                free.remove(one)
        return True

    def _is_called(self, staged: str, plain: str) -> bool:
        called = {form for word in tokens(staged) for form in (word.lower, word.lemma)}
        called |= {"police"} if called & {"officer", "policeman", "constable"} else set()
        return plain in called or plain == self.looks[staged].species.value

    def _may_be(self, staged: str, name: str, plain: str) -> bool:
        """Whether somebody who is called otherwise may be meant: a noun or pronoun that fits."""
        look = self.looks[staged]
        if plain in _PRONOUNS:
            return look.gender in {_PRONOUNS[plain], Gender.NEUTRAL}
        if plain in _ANYBODY:
            return True
        facts = table("persons").get(plain)
        if facts is None or name[0].isupper() or look.species is not Species.PERSON:
            return False
        return _fits(look, facts)


_PRONOUNS = {"he": Gender.MAN, "she": Gender.WOMAN, "her": Gender.WOMAN, "him": Gender.MAN}
_ANYBODY = frozenset({"i", "we", "they", "us", "you", "people", "me"})
_PLURAL_PRONOUNS = frozenset({"we", "they", "us"})


def _fits(look: Look, facts: dict[str, Any]) -> bool:
    gender = Gender(facts.get("gender", "neutral"))
    child = facts.get("age") == "child"
    return (gender is Gender.NEUTRAL or look.gender in {gender, Gender.NEUTRAL}) and (
        not child or look.age in {Age.CHILD, Age.YOUNG}
    )


def _prop_words(prop: Prop) -> list[str]:
    icon = prop.icon.partition(":")[2].replace("-", " ")
    return [lemma(prop.word.lower().replace("_", " ")), icon]


if __name__ == "__main__":
    raise SystemExit(main())
