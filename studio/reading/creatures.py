"""Animals and things that speak in a tale.

In: speakers as written. Out: the plain nouns among them that are no persons.
"""

import re
from collections.abc import Sequence

from studio.reading.animals import animal_words
from studio.reading.lexicon import table
from studio.reading.names import gender_of_name
from studio.reading.people import is_person_word
from studio.reading.words import tokens


def creatures_among(speakers: Sequence[str]) -> frozenset[str]:
    """Plain nouns among speakers' names that are things or animals: "The Moon", "FOX"."""
    found = set()
    for speaker in speakers:
        words = tokens(re.sub(r"^(?:the|a|an)\s+", "", speaker, flags=re.IGNORECASE))
        if not words:
            continue
        noun = words[-1].lemma
        led = (
            re.match(r"(?:the|a|an|this|that)\s", speaker, re.IGNORECASE)
            or speaker.isupper()
            or speaker.islower()
        )
        if (
            led
            and not is_person_word(noun)
            and not gender_of_name(noun)
            and noun in creature_words()
        ):
            found.add(noun)
    return frozenset(found)


def creature_words() -> frozenset[str]:
    """Animals and things that a tale may let speak."""
    return frozenset(table("creatures")["words"].split()) | animal_words()
