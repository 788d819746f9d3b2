import pytest

from studio.lib.errors import NotFound
from studio.storage.artifacts import Record
from studio.storage.local import LocalStore


@pytest.fixture
def store(tmp_path):
    return LocalStore(tmp_path / "artifacts")


def test_what_is_put_can_be_read_by_its_hash(store):
    content_hash = store.put_bytes(b"a frame")
    assert store.open_path(content_hash).read_bytes() == b"a frame"
    assert store.has(content_hash)


def test_a_file_is_moved_into_the_store(store):
    path = store.scratch()
    path.write_bytes(b"a segment")
    content_hash = store.put_file(path)
    assert not path.exists()
    assert store.open_path(content_hash).read_bytes() == b"a segment"


@pytest.mark.parametrize("name", ["0" * 64, "../../etc/passwd", "", "Z" * 64])
def test_what_is_not_there_is_not_found(store, name):
    with pytest.raises(NotFound):
        store.open_path(name)


def test_a_record_is_recalled_with_files_and_facts(store):
    record = Record({"take.wav": store.put_bytes(b"sound")}, {"rate": 24000, "words": ["one"]})
    store.remember("ab" * 32, record)
    assert store.recall("ab" * 32) == record
    assert store.recall("cd" * 32) is None


def test_a_damaged_file_counts_as_not_made_and_is_dropped(store):
    content_hash = store.put_bytes(b"sound")
    store.remember("ab" * 32, Record({"take.wav": content_hash}, {}))
    store.open_path(content_hash).write_bytes(b"s0und")
    assert store.recall("ab" * 32) is None
    assert not store.has(content_hash)


def test_a_missing_file_counts_as_not_made(store):
    content_hash = store.put_bytes(b"sound")
    store.remember("ab" * 32, Record({"take.wav": content_hash}, {}))
    store.open_path(content_hash).unlink()
    assert store.recall("ab" * 32) is None


def test_a_half_written_record_counts_as_not_made(store):
    content_hash = store.put_bytes(b"sound")
    store.remember("ab" * 32, Record({"take.wav": content_hash}, {}))
    path = store.folder / "records" / "ab" / f"{'ab' * 32}.json"
    path.write_bytes(path.read_bytes()[:10])
    assert store.recall("ab" * 32) is None


def test_nothing_is_left_in_scratch_after_putting(store):
    store.put_bytes(b"a")
    store.remember("ab" * 32, Record({}, {}))
    assert list((store.folder / "scratch").iterdir()) == []
