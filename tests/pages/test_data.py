from layers.downloads import downloads


def test_the_data_lies_in_its_folder(site, scene):
    there = {path.name: path.read_bytes() for path in (site / "data").iterdir()}
    assert there == downloads(scene.atlas, scene.words)
