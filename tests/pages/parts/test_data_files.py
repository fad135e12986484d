from dataclasses import replace

from layers.data.read import read
from layers.pages.parts.data_files import data_files
from layers.scene import Scene
from layers.words import Words


def test_the_files_are_made_once_and_anew_in_another_language(tiny):
    scene = Scene(read(tiny), Words("en"))
    files = data_files(scene)
    assert data_files(scene) is files
    french = data_files(replace(scene, language=Words("fr")))
    assert french.keys() == files.keys() and french["datapackage.json"] != files["datapackage.json"]
