import numpy as np
import pytest

from studio.lib.errors import ResourceMissing
from studio.providers.words.minilm import open_word_sense
from tests.boards import ASSETS, word_sense


def likeness(one: str, two: str) -> float:
    vectors = word_sense().embed([one, two])
    return float(vectors[0] @ vectors[1])


def test_vectors_are_unit_and_384_long():
    vectors = word_sense().embed(["a sea", "the old keeper lit the lamp", "🙂"])
    assert vectors.shape == (3, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("a dog", "a puppy"), ("a dog", "a treaty")),
        (("ship", "boat"), ("ship", "onion")),
        (
            ("The cat sits outside", "A feline is outdoors"),
            ("The cat sits outside", "Interest rates rose"),
        ),
        (("lamp room", "lantern room"), ("lamp room", "wheat field")),
    ],
)
def test_what_means_alike_is_near(near, far):
    assert likeness(*near) > likeness(*far) + 0.2


def test_known_cosines_of_the_published_model():
    # From the model's card: these three sentences and their cosines.
    assert likeness("That is a happy person", "That is a happy dog") == pytest.approx(
        0.695, abs=0.01
    )
    assert likeness("That is a happy person", "That is a very happy person") == pytest.approx(
        0.943, abs=0.01
    )
    assert likeness("That is a happy person", "Today is a sunny day") == pytest.approx(
        0.257, abs=0.01
    )


def test_a_text_has_the_same_vector_alone_and_in_a_batch():
    texts = [f"a lamp and {word}" for word in "cat dog fox owl bee ant cow hen pig ram".split()] * 3
    assert np.abs(word_sense().embed(texts)[4] - word_sense().embed([texts[4]])[0]).max() < 1e-5


def test_a_batch_is_kept_by_content(tmp_path):
    sense = open_word_sense(ASSETS, tmp_path)
    texts = [f"word {n}" for n in range(30)]
    first = sense.embed(texts)
    kept = list((tmp_path / "words").iterdir())
    assert [path.suffix for path in kept] == [".npy"]
    assert np.array_equal(open_word_sense(ASSETS, tmp_path).embed(texts), first)


def test_no_texts_give_no_vectors():
    assert word_sense().embed([]).shape == (0, 384)


def test_a_missing_model_is_named(tmp_path):
    with pytest.raises(ResourceMissing, match=r"model\.safetensors"):
        open_word_sense(tmp_path, tmp_path)
