"""Which part of a web page is its content, and why the rest is not: navigation, notices, captions, what is hidden.

What an element is shows in its name, its role (WAI-ARIA 1.2, section 5.3.4) and the names that designers give to
classes. An element that holds more than half of the page's words is its content, whatever it is called.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from policygen.intake.compiled import lazily, regex
from policygen.intake.value_words import is_value_word

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_NAVIGATION = "navigation"
_FOOT = "the foot of the page"
_HEAD = "the head of the page"
_BESIDE = "beside the text"
_NOTICE = "a notice over the page"
_CAPTION = "a picture’s caption"
_SHARING = "links for sharing"
_FORM = "a form"
_HIDDEN = "hidden on the page"
OUTSIDE = "outside the page’s main content"

CODE = frozenset({"script", "style", "template", "link", "meta", "base"})
"""Elements whose text is for machines."""

_BY_NAME = {
    "nav": _NAVIGATION, "footer": _FOOT, "aside": _BESIDE, "header": _HEAD, "title": "the page’s title",
    "noscript": "words for browsers without scripts", "figcaption": _CAPTION, "caption": "a table’s caption",
    "form": _FORM, "button": _FORM, "select": _FORM, "option": _FORM, "datalist": _FORM, "textarea": _FORM,
    "dialog": _NOTICE, "iframe": "another page inside this one", "object": "another page inside this one",
    "svg": "a picture", "canvas": "a picture", "video": "a film", "audio": "a recording",
    "address": "how to reach somebody", "menu": _NAVIGATION, "rt": "how a word is said", "rp": "how a word is said",
}  # fmt: skip
_BY_ROLE = {
    "navigation": _NAVIGATION, "menu": _NAVIGATION, "menubar": _NAVIGATION, "tablist": _NAVIGATION,
    "toolbar": _NAVIGATION, "banner": _HEAD, "contentinfo": _FOOT, "complementary": _BESIDE, "search": _FORM,
    "dialog": _NOTICE, "alertdialog": _NOTICE, "alert": _NOTICE, "tooltip": _NOTICE,
}  # fmt: skip
_BY_CLASS = tuple(
    (re.compile(rf"(?:^| |(?<!with)(?<!has)(?<!no)-)(?:{names})(?:$|[ -])"), why)
    for names, why in (
        (r"cookies?(?:-[\w-]+)?|consent|gdpr|ccpa|onetrust(?:-[\w-]+)?|cookie(?:bar|bot|consent|notice)", _NOTICE),
        (r"popup|pop-up|newsletter|subscribe|skip-?links?|skip-to-[\w-]+", _NOTICE),
        (r"nav|navbar|navigation|menu|sub-?menu|mega-?menu|bread-?crumbs?|pagination|pager|sitemap", _NAVIGATION),
        (r"footer|site-foot|colophon|copyright|bottom-bar", _FOOT),
        (r"site-header|masthead|top-?bar|site-branding", _HEAD),
        (r"side-?bar|aside|related(?:-[\w-]+)?|latest-news|news-feed|advert(?:isement)?", _BESIDE),
        (r"share|sharing|sharedaddy|addtoany|sharethis|socials?(?= |$)", _SHARING),
        (r"social-(?:links?|icons?|media|bar|nav|menu|share|buttons?|feed)", _SHARING),
        (r"(?:wp-|image-|img-|photo-|figure-|picture-)?caption(?:-text)?|photo-credit|image-credit", _CAPTION),
        (r"byline|(?:entry|post|article)-meta|posted-on|post-tags", "about the page, not of it"),
        (r"sr-only|visually-?hidden|screen-reader-text|screen-reader", "words for screen readers only"),
    )
)  # fmt: skip
_OPENS = lazily(r"accordion|collaps|toggle|tab|panel|expand|reveal|faq|carousel|slide|swiper", re.I)
_HANDLES = ("aria-controls", "aria-expanded", "data-toggle", "data-bs-toggle")
_NOT_SHOWN = lazily(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CONTENT_NAMES = frozenset(
    {"main", "content", "main-content", "maincontent", "page-content", "entry-content", "primary", "content-main"}
)
_LEAST = 12
"""A main element of fewer words than this was not meant: the content stands elsewhere."""

Element = etree._Element


@dataclass(frozen=True)
class Page:
    """A web page: its root, its main content, the elements around that, and how many words each element has."""

    root: Element
    main: Element
    around: frozenset[Element]
    words: dict[Element, int]

    @property
    def has_main(self) -> bool:
        """Whether the page says which part is its content."""
        return bool(self.around)


def page_of(root: Element) -> Page:
    """The page with this root element, its main content found: by name, by role, by id, or all that is left."""
    words = _word_counts(root)
    body = root if root.tag == "body" else next(root.iter("body"), root)
    main = _main(body, words)
    around = frozenset() if main is body else frozenset(main.iterancestors())
    return Page(root, main, around, words)


def _word_counts(root: Element) -> dict[Element, int]:
    """The words that each element holds, those of scripts not counted."""
    counts: dict[Element, int] = defaultdict(int)
    for _, element in etree.iterwalk(root, events=("end",)):
        own = 0 if element.tag in CODE else counts[element] + len((element.text or "").split())
        counts[element] = own
        parent = element.getparent()
        if parent is not None:
            counts[parent] += own + len((element.tail or "").split())
    return counts


def _main(body: Element, words: dict[Element, int]) -> Element:
    named: list[Element] = list(body.iter("main")) or [e for e in body.iter() if e.get("role") == "main"]
    best = max(named, key=lambda e: words[e], default=body)
    if named and words[best] >= _LEAST:
        return best
    whole = words[body] - sum(words[e] for e in body.iter("nav", "footer", "aside"))
    held = [e for e in body.iter("div", "section", "td") if (e.get("id") or "").casefold() in _CONTENT_NAMES]
    articles = list(body.iter("article"))
    likely: list[Element] = [*held, *(articles if len(articles) == 1 else ())]
    return next((e for e in likely if words[e] >= _LEAST and words[e] * 2 >= whole), body)


def why_left_out(element: Element, page: Page) -> str | None:
    """Why an element is no part of the page's content; None where it may be."""
    tag = str(element.tag)
    if element is page.main or element in page.around or tag in ("html", "body"):
        return None
    why = _by_itself(element, tag, page)
    # What holds most of the words is the content, whatever its designer called it.
    if why and tag not in ("title", "noscript") and page.words[element] * 2 > page.words[page.main]:
        return None
    return why


def _by_itself(element: Element, tag: str, page: Page) -> str | None:
    if tag in CODE:
        return "code of the page"
    if tag in ("footer", "figcaption") and _is_of_quotation(element):
        return None
    if tag in ("button", "summary") and (opens(element) or _within(element, HEADINGS)):
        return None
    if tag == "header" and _within(element, frozenset({"main", "article", "section"})):
        return None
    role = (element.get("role") or "").casefold()
    return (
        _BY_NAME.get(tag)
        or _BY_ROLE.get(role)
        or _by_class(element, tag)
        or (_HIDDEN if _is_hidden(element) else None)
        or (_NAVIGATION if tag in ("ul", "ol", "div") and _is_menu(element, page) else None)
    )


def _by_class(element: Element, tag: str) -> str | None:
    """What the names of the classes and the id say. A heading's id is made of its words, and says nothing."""
    if tag in HEADINGS or (tag in ("a", "span", "p") and not element.get("class")):
        return None
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    plain = regex(r"(?<=[a-z])(?=[A-Z])").sub("-", names).replace("_", "-").casefold()
    plain = regex(r"-+").sub("-", plain)
    return next((why for pattern, why in _BY_CLASS if pattern.search(plain)), None)


def _is_of_quotation(element: Element) -> bool:
    """The foot of a quotation, or the caption of a figure that holds one, names who said it."""
    if _within(element, frozenset({"blockquote"})):
        return True
    parent = element.getparent()
    return parent is not None and next(parent.iter("blockquote"), None) is not None and parent.tag == "figure"


def opens(element: Element) -> bool:
    """Whether an element is the handle of a part that can be folded away, and so a heading of it."""
    if element.tag == "summary" or any(element.get(name) is not None for name in _HANDLES):
        return True
    around = (element, *_ancestors(element, 2))
    return any(_OPENS.search(e.get("class") or "") for e in around)


def _is_hidden(element: Element) -> bool:
    """Hidden, and no folded part of the text: accordions and tabs show theirs on a click."""
    hidden = (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _NOT_SHOWN.search(element.get("style") or "") is not None
    )
    if not hidden:
        return False
    around = [element, *_ancestors(element, 3)]
    folded = any(
        _OPENS.search(f"{e.get('class') or ''} {e.get('id') or ''}") or e.get("role") in ("tabpanel", "region")
        or e.get("aria-labelledby") is not None
        for e in around
    )  # fmt: skip
    return not folded


def _ancestors(element: Element, most: int) -> Iterator[Element]:
    for _, ancestor in zip(range(most), element.iterancestors(), strict=False):
        yield ancestor


_NEAR = 6
"""How far up it is looked for what an element stands in: pages nest deeper only in their wrapping."""


def _within(element: Element, tags: frozenset[str]) -> bool:
    return any(ancestor.tag in tags for ancestor in _ancestors(element, _NEAR))


_MOST_LABEL = 6


def _is_menu(element: Element, page: Page) -> bool:
    """A list of at least three short links and nothing else, unless it names values."""
    children = list(element)
    if len(children) < 3 or (element.text or "").strip() or page.words[element] > len(children) * _MOST_LABEL:
        return False
    labels = [_only_link(child, element.tag != "div") for child in children]
    if not all(labels):
        return False
    return sum(is_value_word(label or "") for label in labels) * 2 < len(labels)


def _only_link(element: Element, in_list: bool) -> str | None:
    """The words of a link that is all that an element holds; None where it holds something else."""
    links = list(element.iter("a"))
    if not links or (element.tag != "a" and not in_list):
        return None
    linked = " ".join(map(_text, links)).split()
    return " ".join(linked) if linked == _text(element).split() else None


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext()))
