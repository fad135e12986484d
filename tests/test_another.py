"""Another atlas, of the other hemisphere and across 180 degrees, from a text of a few lines: nothing in it is ours."""

import json
import shutil

import pytest
import shapely
from playwright.sync_api import expect

from layers.controls.insets import Insets
from layers.data.paragraphs import compared
from layers.data.read import read
from layers.data.rules import lessons, views
from layers.model.feature import Named
from layers.pictures import portrait
from layers.pictures.chart import Chart
from layers.scene import Scene
from layers.whole import projection_of
from layers.words import Words
from tests.asserts import parsed
from tests.conftest import ROOT
from tests.edits import edited
from tests.test_anywhere import FONT, ours

FOLDER = ROOT / "tests" / "another"
# how far from straight up north is, in degrees, in the middle of the map
TILT = """() => {
    const {map} = atlas, centre = map.getCenter();
    const [at, north] = [0, 0.5].map((up) => map.latLngToLayerPoint([centre.lat + up, centre.lng]));
    return Math.abs(Math.atan2(north.x - at.x, at.y - north.y)) * 180 / Math.PI;
}"""

BOX = "(one) => { const {left, top, right, bottom} = one.getBoundingClientRect(); return [left, top, right, bottom]; }"


@pytest.fixture(scope="module")
def another(made_once, run):
    """The site that the other atlas gives, built once."""

    def build(folder):
        done = run("--geo", FOLDER / "geo", "--out", folder)
        assert done.returncode == 0, done.stderr

    return made_once("another", build)


def test_its_text_is_the_one_beside_it():
    told = compared(read(FOLDER / "geo"), FOLDER / "text.txt")
    assert all("2 of 2 paragraphs on the map" in line for line in told), told


def test_no_page_of_it_has_a_word_of_ours(another, atlas):
    pattern = ours(atlas)
    kept = {one.about.name for one in read(FOLDER / "geo").everything if isinstance(one.about, Named)}
    for path in another.rglob("*.*"):
        if path.suffix in (".html", ".svg", ".json", ".csv", ".geojson"):
            text = path.read_text(encoding="utf-8").replace(FONT, "").replace(FONT.replace('"', "&quot;"), "")
            assert set(pattern.findall(text)) <= kept, path.name


def test_every_page_is_sound_and_says_its_own(another):
    for path in another.rglob("*.html"):
        page = parsed(path.read_bytes())
        assert page.find("head/title").text
    about = (another / "about.html").read_text(encoding="utf-8")
    for said in ("It is a letter that was written for this example.", "Since 1974", "Annotations: CC0."):
        assert said in about
    place = (another / "places" / "sutter.html").read_text(encoding="utf-8")
    assert "Before 1902: Southern Runs. Independence: 1 May 1902." in place
    package = json.loads((another / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert (package["name"], package["licenses"][0]["name"]) == ("wool-lands", "CC0-1.0")


def test_its_projection_is_worked_out_from_its_areas():
    flat = projection_of(read(FOLDER / "geo"))
    south, north = flat.parallels
    assert -47 < south < north < -39
    assert abs(flat.meridian - 176) < 1


def test_it_opens_upright_on_its_subject(another, opened):
    page = opened(another / "index.html")
    expect(page.locator("h1")).to_have_text("The wool lands")
    assert page.evaluate(TILT) < 2
    window = shapely.box(*page.evaluate("(({x, y}) => [0, 0, x, y])(atlas.map.getSize())"))
    for place in page.evaluate("""() => [...atlas.places.values()].map(({middle}) => {
            const {x, y} = atlas.map.latLngToContainerPoint(middle); return [x, y]; })"""):
        assert window.contains(shapely.Point(place))
    page.evaluate("atlas.select('sutter')")
    for town in ("Fold", "Dip"):  # on either side of 180 degrees
        expect(page.locator("#map .labels").get_by_text(town, exact=True)).to_be_visible()
    page.evaluate("atlas.select('tarn')")
    expect(page.locator("#tarn h2, #tarn h3").first).to_be_visible()
    assert page.evaluate(TILT) < 1


@pytest.fixture
def beyond(tmp_path):
    """The other atlas with an inset, and a lesson's second step, that show such an extent."""

    def shown(extent):
        geo = shutil.copytree(FOLDER / "geo", tmp_path / "geo")
        with edited(geo / "atlas.json") as settings:
            settings["insets"][0]["extent"] = extent
        with edited(geo / "lessons" / "wool.json") as lesson:
            for target in ("place", "view", "extent"):
                lesson["steps"][1].pop(target, None)
            lesson["steps"][1] |= {"extent": extent, "light": ["tarn"]}
        return geo

    return shown


def test_a_quiz_asks_for_nothing_that_there_is_not(another, page_of, tmp_path):
    def offered(index):
        page = parsed(index.read_bytes())
        groups = page.findall(".//select[@id='quiz-set']/optgroup")
        return [[one.get("value") for one in group] for group in groups], page.find(".//*[@id='offer']//ol") is not None

    assert offered(another / "index.html") == ([["republics", "zones", "both", "capitals", "towns"], ["wool"]], True)
    geo = shutil.copytree(FOLDER / "geo", tmp_path / "geo")
    for without in ("lessons", "zones", "landscape", "flows", "regions"):
        shutil.rmtree(geo / without)
    assert offered(page_of(geo)) == ([["republics", "capitals"]], False)


EXTENTS = [-179.9, -44.8, -178, -42], [179.2, -44.8, -178, -42]


@pytest.mark.parametrize("extent", EXTENTS)
def test_an_inset_beyond_180_degrees_or_across_them_has_its_zone_and_its_frame(extent, beyond):
    atlas = read(beyond(extent))
    assert not [*views.insets_show(atlas), *lessons.lesson_frames(atlas)]
    scene = Scene(atlas, Words("en"))
    (inset,) = Insets(scene).data(scene)["insets"]
    assert inset["zones"] == ["tarn"] and {one["id"] for one in inset["names"]} >= {"tarn"}
    west, _, east, _ = inset["bounds"]
    assert 179 < west < east == 182  # as the map counts them, of which 176 degrees are the middle


def test_an_inset_and_a_step_across_180_degrees_are_seen(beyond, page_of, opened):
    index = page_of(beyond(EXTENTS[1]))
    page = opened(index)
    page.locator(".inset path.zone").first.wait_for(state="attached")
    inset, zone = (shapely.box(*page.locator(one).first.evaluate(BOX)) for one in (".inset", ".inset path.zone"))
    assert inset.contains(zone) and zone.area > inset.area / 10
    page = opened(index, "#lesson=wool&step=2")
    expect(page.locator("#map .labels").get_by_text("Tarn", exact=True)).to_be_visible()
    assert abs(page.evaluate("atlas.map.getCenter().lng") % 360 - 180.6) < 1


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1440, 900)])
def test_without_insets_no_land_is_cut_off(width, height, made_once, run, opened, tmp_path):
    def build(folder):
        geo = shutil.copytree(FOLDER / "geo", tmp_path / "geo")
        path = geo / "atlas.json"
        path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"insets": []}), encoding="utf-8")
        run("--geo", geo, "--mend")
        done = run("--geo", geo, "--out", folder)
        assert done.returncode == 0, done.stderr

    page = opened(made_once("another-without-insets", build) / "index.html", width=width, height=height)
    frame = page.locator("#map").bounding_box()
    for land in page.locator("path.republic").all():
        box = land.bounding_box()
        assert frame["x"] <= box["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"]
        assert frame["y"] <= box["y"] and box["y"] + box["height"] <= frame["y"] + frame["height"]


def test_what_it_has_none_of_it_does_not_name(another, run, opened, tmp_path):
    legend = parsed((another / "index.html").read_bytes()).find(".//*[@id='legend']")
    assert [line.get("data-line") for line in legend.iter("li") if line.get("data-line")] == [".zone.conventional"]
    geo = shutil.copytree(FOLDER / "geo", tmp_path / "geo")
    for path in geo.glob("*/*.geojson"):
        feature = json.loads(path.read_text(encoding="utf-8"))
        if "since" in feature["properties"]:
            feature["properties"]["since"] = []
            path.write_text(json.dumps(feature), encoding="utf-8")
    assert read(geo).as_of == read(geo).told_until
    done = run("--geo", geo, "--out", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    later = {
        "index.html": ("Today (", "newest entry"),
        "about.html": ("newest entry",),
        "handout.html": ("Since 1974",),
    }
    for name, said in later.items():
        for words in said:
            assert words in (another / name).read_text(encoding="utf-8"), name
            assert words not in (tmp_path / "site" / name).read_text(encoding="utf-8"), name
    page = opened(tmp_path / "site" / "index.html")
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("#date-shown")).to_have_text("The map shows 1968 | March 1974")


def test_an_island_of_a_few_kilometres_can_be_gone_nearer_to(page_of, opened, tmp_path):
    geo = shutil.copytree(FOLDER / "geo", tmp_path / "geo")
    for name in ("zones", "places", "lessons", "landscape", "flows", "regions", "ground", "glossary.json"):
        shutil.rmtree(geo / name) if (geo / name).is_dir() else (geo / name).unlink()
    with edited(geo / "atlas.json") as settings:
        settings["insets"] = []
    for path, (west, east) in zip(
        sorted((geo / "republics").iterdir()), ((170, 170.03), (170.03, 170.06)), strict=True
    ):
        with edited(path) as land:
            land["geometry"] = shapely.geometry.mapping(shapely.box(west, -40.03, east, -40))
    page = opened(page_of(geo), width=1440, height=900)
    least, most = page.evaluate("[atlas.map.getMinZoom(), atlas.map.getMaxZoom()]")
    assert most > least + 2
    page.evaluate("atlas.select('norrin')")
    page.wait_for_timeout(1200)  # a flight takes 700 ms
    frame, land = (page.locator(one).first.bounding_box() for one in ("#map", "#map path.republic"))
    assert land["height"] > frame["height"] / 2


def test_a_picture_of_a_small_land_is_filled_by_it(tmp_path):
    geo = shutil.copytree(FOLDER / "geo", tmp_path / "geo")
    for path, west in zip(sorted((geo / "republics").iterdir()), (170, 170.03), strict=True):
        with edited(path) as land:
            land["geometry"] = shapely.geometry.mapping(shapely.box(west, -40.03, west + 0.03, -40))
    scene = Scene(read(geo), Words("en"))
    chart = Chart(scene)
    frame = portrait.window_of(chart.land.subject("norrin"), scene.atlas.by_id["norrin"], scene.map)
    assert frame.resolution < 30  # metres a pixel: the land is 3 km wide


@pytest.fixture
def in_language(tmp_path):
    """The other atlas as data in another language: its names are under that code."""

    def told(language):
        geo = shutil.copytree(FOLDER / "geo", tmp_path / "geo")
        for path in geo.glob("*/*.geojson"):
            feature = json.loads(path.read_text(encoding="utf-8"))
            if "names" in feature["properties"]:
                feature["properties"]["names"] = {language: feature["properties"]["name"]}
                path.write_text(json.dumps(feature), encoding="utf-8")
        settings = json.loads((geo / "atlas.json").read_text(encoding="utf-8"))
        (geo / "atlas.json").write_text(json.dumps(settings | {"language": language}), encoding="utf-8")
        return geo

    return told


def test_data_in_another_language_have_a_site_in_it_alone(in_language, run, opened, tmp_path):
    geo, out = in_language("fr"), tmp_path / "site"
    (geo / "languages" / "de").mkdir(parents=True)
    done = run("--geo", geo, "--out", out)
    assert done.returncode == 0, done.stderr
    left = [line for line in done.stdout.splitlines() if "languages/de" in line]
    assert len(left) == 1 and "is not in the site: the interface has no words in that language" in left[0]
    assert not (out / "fr").exists() and not (out / "en").exists()
    page = opened(out / "index.html")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.get_by_role("button", name="Comparer")).to_be_visible()
    expect(page.locator("[lang=en]")).to_have_count(0)


def test_data_in_a_language_without_words_are_refused_in_a_line(in_language, run, tmp_path):
    done = run("--geo", in_language("de"), "--out", tmp_path / "site")
    assert (done.returncode, done.stdout) == (1, "")
    (told,) = done.stderr.splitlines()
    assert "atlas.json: atlas/language: is 'de': the interface has no words in that language: write one of en" in told
    assert told in run("--geo", tmp_path / "geo", "--check").stderr.splitlines()


def test_data_are_not_translated_into_their_own_language(in_language, command, tmp_path):
    (in_language("ru") / "languages" / "ru").mkdir(parents=True)
    done = command("--geo", tmp_path / "geo", "--check")
    assert done.returncode == 1 and "languages/ru: -: is the language of the data itself" in done.stderr
