from jinja2 import Environment, FileSystemLoader

import layers.templates
from layers.cache import Cache
from layers.templates import TemplateCache


def test_a_template_that_is_known_is_shown_as_it_stands_now(tmp_path, monkeypatch):
    (tmp_path / "page.html").write_text("{{ word }} on a page", encoding="utf-8")

    def shown():
        templates = Environment(
            loader=FileSystemLoader(tmp_path), bytecode_cache=TemplateCache(Cache(tmp_path / "cache"))
        )
        return templates.get_template("page.html").render(word="Words")

    assert shown() == "Words on a page"
    with monkeypatch.context() as patched:
        patched.setattr(Environment, "_generate", lambda *_: 1 / 0)
        assert shown() == "Words on a page", "it is compiled no second time"
    (tmp_path / "page.html").write_text("{{ word }} on another", encoding="utf-8")
    assert shown() == "Words on another"


def test_a_template_is_compiled_again_when_what_compiles_it_is_another(tmp_path, monkeypatch):
    (tmp_path / "page.html").write_text("{% if word %}\n{{ word }}{% endif %}", encoding="utf-8")

    def shown(**options):
        known = TemplateCache(Cache(tmp_path / "cache"))
        templates = Environment(loader=FileSystemLoader(tmp_path), bytecode_cache=known, **options)
        return templates.get_template("page.html").render(word="Words")

    assert shown() == "\nWords"
    monkeypatch.setattr(layers.templates, "digest", lambda *_, **__: "of another module, or another Jinja")
    assert shown(trim_blocks=True) == "Words"
