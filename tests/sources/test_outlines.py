import pytest

from layers.sources.outlines import FILES, read


def test_every_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileNotFoundError) as error:
        read(tmp_path)
    assert all(name in str(error.value) for name in FILES.values())
