import pytest

from layers.publish.base_url import base_url


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/atlas", "https://example.org/atlas/"),
        ("http://127.0.0.1:8000/a%20b/", "http://127.0.0.1:8000/a%20b/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
    ],
)
def test_an_address_ends_in_a_slash(given, used):
    assert base_url(given) == used


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "example.org", "ftp://example.org/", "https://", "https:///atlas", "https://-.org", "//example.org"),
        *("https://example.org/?q=1", "https://example.org/#map", "https://user@example.org/", "https://e.org:65536/"),
        *(
            "https://e.org/a b",
            'https://e.org/"><script>',
            "https://e.org/%zz",
            "https://e.org/\n",
            "javascript:alert(1)",
        ),
    ],
)
def test_what_is_no_address_of_a_folder_is_refused(text):
    with pytest.raises(ValueError, match="is not an address like"):
        base_url(text)


def test_the_address_of_a_page_is_refused_with_the_remedy():
    with pytest.raises(ValueError, match="name the folder"):
        base_url("https://example.org/atlas/index.html")
