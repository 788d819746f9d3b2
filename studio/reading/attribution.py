"""Who says a quote: "said the old keeper", "Tam shouted:", "she whispered", or their turn.

In: the pieces of paragraphs in order. Out: narration and speeches. A bare "she said" is not
kept: the voice and the picture say it.
"""

import re
from dataclasses import dataclass, field

from studio.film.screenplay import Action, Speech
from studio.reading.company import Company
from studio.reading.people import is_person_word
from studio.reading.persons import Person
from studio.reading.quotes import Piece, part_quotes
from studio.reading.sentences import split_sentences

_VERBS = """
said says say asked asks cried cries called calls shouted shouts whispered whispers murmured
murmurs replied replies answered answers added adds muttered mutters yelled yells screamed
screams laughed laughs sighed sighs told tells exclaimed snapped growled growls groaned hissed
began begins continued continues repeated agreed admitted announced insisted promised warned
wondered begged barked boomed breathed bellowed chirped croaked demanded declared explained
explains gasped giggled grumbled grunted howled interrupted joked moaned mumbled observed
offered ordered pleaded purred remarked roared sang sings sobbed squeaked stammered suggested
teased urged wailed wept wheezed hummed quacked piped chuckled concluded confessed corrected
hooted thought cackled drawled mused protested reassured responded retorted scoffed shrieked
snarled snorted spoke squealed stated stuttered ventured vowed whimpered whined rasped mouthed
bleated mooed neighed meowed twittered crowed cooed squawked buzzed rumbled
""".split()
_VERB = "(?:went on|put in|" + "|".join(_VERBS) + ")"
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|St)\.?\s+)?[A-ZÀ-ÖØ-Þ][\w’'\-]*(?:\s+(?:the\s+)?[A-ZÀ-ÖØ-Þ][\w’'\-]*){0,2}"
)
_SOME = r"(?:one|another|the (?:first|second|third|last|oldest|youngest|eldest)) of them"
_NOUN = r"(?:the|a|an|his|her|my|our|their|one of the|another)\s+(?:[\w’'\-]+\s+){0,3}[\w’'\-]+"
_PRON = r"(?:he|she|they|I|we|it)"
_WHO = rf"(?:{_PRON}|(?i:{_SOME})|(?i:{_NOUN})|{_NAME})"
_AFTER = re.compile(rf"^[,\s—–]*(?P<verb>{_VERB})\s+(?P<who>{_WHO})(?=[\s,.;:!?—–]|$)")
_AFTER_TURNED = re.compile(
    rf"^[,\s—–]*(?P<who>{_WHO})\s+(?:\w+ly\s+|then\s+|just\s+)?(?P<verb>{_VERB})\b"
)
_BEFORE = re.compile(rf"(?P<verb>\b{_VERB}\b)[^.!?]{{0,80}}?[,:—–]?\s*$")
_BARE = re.compile(
    rf"^[,\s—–]*(?:(?P<verb>{_VERB})\s+{_WHO}|{_WHO}\s+(?P<verb2>{_VERB}))(?:\s+(?:me|us|him|her|them))?(?:\s+(?P<how>\w+ly))?\s*[.,:]?\s*$"
)
_GOES_ON = re.compile(
    rf"^[,\s—–]*(?P<who>he|she|they|I)\s+(?P<verb>{_VERB})(?:\s+(?P<how>\w+ly))?,?\s+and\s+(?P<rest>(?P=who)\s.+)$",
    re.DOTALL,
)
"""A bare tag and a sentence of its own: "she said, and she began to gnaw"."""
_NEW_SENTENCE = re.compile(r"(?:He|She|They|It|The|A|An|His|Her)\b")
_NOUN_STOP = re.compile(
    r"\s+(?:to|as|with|in|from|and|at|on|of|who|while|when|for|into|through|by|without|over|under|after|before|quietly|softly|\w+ly|\w+ing)\b.*$",
    re.IGNORECASE,
)
_PLAY_CUE = re.compile(r"^([A-ZÀ-ÖØ-Þ][\w’'. \-]{0,30}?)(?:\s*\(([^)]{1,40})\))?:\s+(?=\S)")
_LEAD_NOT_CUE = frozenset(
    "note warning example remember chapter ps nb tip step part fact question answer".split()
)


@dataclass
class Telling:
    """Turns paragraphs into scene elements, and remembers whose turn it is."""

    company: Company
    turns: list[str] = field(default_factory=list)
    open_speaker: Person | None = None
    play: bool = False

    def paragraph(self, text: str) -> list[Action | Speech]:
        """The elements of one paragraph, in order."""
        if self.play and (cue := play_cue(text)):
            led = self.company.speaker(cue[0])
            self._had_turn(led)
            return [Speech(led.name, cue[2], cue[1])]
        pieces = part_quotes(text)
        elements: list[Action | Speech] = []
        speaker: Person | None = self.open_speaker if pieces and pieces[0].quoted else None
        self.open_speaker = None
        rest, manners = _without_tags(pieces)
        for number, piece in enumerate(pieces):
            if not piece.quoted:
                self._narrate(rest[number], elements)
                continue
            before = pieces[number - 1] if number else None
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            told = self._told_after(after) or self._told_before(before)
            speaker = told or speaker or self._acting(before, after) or self._whose_turn()
            self._say(piece, speaker, manners.get(number, ""), elements)
        if pieces and pieces[-1].open_end:
            self.open_speaker = speaker
        if not any(piece.quoted for piece in pieces) and len(text.split()) > 30:
            self.turns.clear()
        return elements

    def _narrate(self, text: str, elements: list[Action | Speech]) -> None:
        if not text:
            return
        self.company.take(text)
        trimmed = re.sub(r"^[,;\s]+", "", text)
        if re.search(r"\w", trimmed):
            elements.append(Action(trimmed[:1].upper() + trimmed[1:], spoken=True))

    def _say(
        self, piece: Piece, speaker: Person | None, how: str, elements: list[Action | Speech]
    ) -> None:
        if not re.search(r"\w", piece.text):
            return
        if speaker is None or speaker.key == "i":
            elements.append(Action(_full_stop(piece.text), spoken=True))
            return
        self._had_turn(speaker)
        self.company.take(piece.text, narrated=False)
        self.company.remember(speaker)
        elements.append(Speech(speaker.name, _full_stop(piece.text), how))

    def _had_turn(self, speaker: Person) -> None:
        if not self.turns or self.turns[-1] != speaker.key:
            self.turns.append(speaker.key)

    def _told_after(self, after: Piece | None) -> Person | None:
        if after is None or after.quoted or _NEW_SENTENCE.match(after.text):
            return None
        match = _AFTER.match(after.text) or _AFTER_TURNED.match(after.text)
        return self._who(match.group("who")) if match else None

    def _told_before(self, before: Piece | None) -> Person | None:
        if before is None or before.quoted:
            return None
        last = (split_sentences(before.text) or [""])[-1]
        if _BEFORE.search(last) or last.rstrip().endswith(":"):
            return self._subject(last)
        return None

    def _acting(self, before: Piece | None, after: Piece | None) -> Person | None:
        """Who does something in the sentence beside a quote is the one who speaks."""
        if before and not before.quoted:
            return self._subject((split_sentences(before.text) or [""])[-1])
        if after and not after.quoted:
            return self._subject((split_sentences(after.text) or [""])[0])
        return None

    def _subject(self, sentence: str) -> Person | None:
        found = self.company.take(sentence)
        return next((persons[0] for mention, persons in found if not mention.owner), None)

    def _who(self, written: str) -> Person | None:
        lower = written.lower()
        if lower in {"he", "she"}:
            return self._pronoun(lower)
        if lower == "i":
            return self.company.speaker("I")
        if lower in {"they", "we", "it"}:
            return None
        if lower.endswith("of them"):
            return self.company.one_of_them()
        noun = _NOUN_STOP.sub("", written)
        if re.match(r"(?:the|a|an|his|her|my|our|their|one of the|another)\s", noun, re.IGNORECASE):
            noun = _as_noun(noun)
        return self.company.speaker(noun)

    def _pronoun(self, family: str) -> Person | None:
        """ "she" beside a quote: of two who speak in turn, the one whose turn it is and whom it fits."""
        gender = {"he": "man", "she": "woman"}[family]
        turn = self._whose_turn()
        if turn and turn.gender == gender:
            return turn
        return self.company.by_pronoun(family)

    def _whose_turn(self) -> Person | None:
        """With no word on who speaks: the other of two in conversation."""
        last = self.turns[-1] if self.turns else ""
        for key in reversed(self.company.recent):
            if key not in {last, "i"}:
                return self.company.persons[key]
        return self.company.persons[last] if last else None


def _without_tags(pieces: list[Piece]) -> tuple[list[str], dict[int, str]]:
    """What of each piece is left when bare tags are taken off, and each quote's manner."""
    rest = ["" if piece.quoted else piece.text for piece in pieces]
    manners: dict[int, str] = {}
    for number, piece in enumerate(pieces):
        if not piece.quoted:
            continue
        if number + 1 < len(pieces) and not pieces[number + 1].quoted:
            manner, rest[number + 1] = _tag_first(rest[number + 1])
            manners[number] = manner
        if number and not pieces[number - 1].quoted:
            manner, rest[number - 1] = _tag_last(rest[number - 1])
            manners[number] = manners.get(number) or manner
    return rest, manners


def _tag_first(text: str) -> tuple[str, str]:
    """The manner of a tag that opens ``text``, and the text without it when it is bare."""
    sentences = split_sentences(text)
    first = sentences[0] if sentences else ""
    if _NEW_SENTENCE.match(first):
        return "", text
    if match := _BARE.match(first):
        manner = _manner(match.group("verb") or match.group("verb2"), match.group("how") or "")
        return manner, " ".join(sentences[1:])
    if goes_on := _GOES_ON.match(first):
        manner = _manner(goes_on.group("verb"), goes_on.group("how") or "")
        return manner, " ".join([goes_on.group("rest"), *sentences[1:]])
    told = _AFTER.match(first) or _AFTER_TURNED.match(first)
    return (_manner(told.group("verb"), "") if told else ""), text


def _tag_last(text: str) -> tuple[str, str]:
    """The manner of a tag that leads to a quote, and the text without it when it is bare."""
    sentences = split_sentences(text)
    last = sentences[-1] if sentences else ""
    match = _BARE.match(last) if last.endswith((",", ":")) else None
    if not match:
        verb = _BEFORE.search(last)
        return (_manner(verb.group("verb"), "") if verb else ""), text
    manner = _manner(match.group("verb") or match.group("verb2"), match.group("how") or "")
    return manner, " ".join(sentences[:-1])


def _manner(verb: str, how: str) -> str:
    plain = {
        "said",
        "says",
        "say",
        "asked",
        "asks",
        "told",
        "tells",
        "thought",
        "added",
        "adds",
        "replied",
        "answered",
    }
    return " ".join(word for word in (("" if verb in plain else verb), how) if word)


def _as_noun(written: str) -> str:
    """ "the old keeper gruffly" → up to the word for a person, if there is one."""
    words = written.split()
    for number in range(len(words), 1, -1):
        if is_person_word(words[number - 1].lower().removesuffix("'s")):
            return " ".join(words[:number])
    return written


def _full_stop(said: str) -> str:
    """A quote that ended with the comma before "she said" ends with a full stop."""
    said = said.strip()
    return re.sub(r"[,;]$", ".", said)


def play_cue(line: str) -> tuple[str, str, str] | None:
    """Speaker, parenthetical and words of a line such as ``Tam (softly): Come in``."""
    match = _PLAY_CUE.match(line)
    if (
        not match
        or len(match.group(1).split()) > 3
        or match.group(1).split()[0].lower() in _LEAD_NOT_CUE
    ):
        return None
    said = line[match.end() :].strip().strip('"“”')
    return (match.group(1).strip(), (match.group(2) or "").strip(), said) if said else None
