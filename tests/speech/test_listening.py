"""A listener understands what is said."""

import pytest

from benchmarks.listen import hear_sentences
from config import ROOT
from studio.speech.voices import narrator_voice

SENTENCES = ROOT / "tests" / "data" / "sentences.txt"


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_eight_sentences_are_understood() -> None:
    sentences = SENTENCES.read_text().splitlines()[4::8]
    score = hear_sentences(sentences, voice=narrator_voice("female"), assets=ROOT / "assets")
    assert len(sentences) == 8
    assert score.words > 80
    assert score.rate <= 0.08, score.misheard
