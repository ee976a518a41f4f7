"""What is wrong with how a trust or a school wants to look: its logo, its colours and its font.

Each colour is held against every use that the templates of that trust or school make of it, by the contrast that
WCAG 2.2 asks of text (https://www.w3.org/TR/WCAG22/#contrast-minimum).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from policygen.checks.fonts import WIDELY_INSTALLED, has_serifs
from policygen.errors import Finding, Place, PolicygenError
from policygen.files import read_file
from policygen.model import Branding, Document
from policygen.render.looks import branding_of
from policygen.render.pictures import PictureError, read_picture
from policygen.word.colours import contrast, nearest
from policygen.word.inks import PAPER, Ink, Use, uses
from policygen.word.package import read_package
from policygen.word.theme import STANDS_IN, Theme, Wear, read_theme
from policygen.workspace import Workspace
from policygen.workspace.levels import entry_at
from policygen.workspace.library import LARGEST
from policygen.workspace.ownerfile import owner_file
from policygen.workspace.spots import Spots
from policygen.workspace.yamlfile import Listing, Node, Spot

NEEDED: Final = 4.5
NEEDED_LARGE: Final = 3.0
"""The contrast that text needs, and that large text needs (WCAG 2.2, 1.4.3)."""

LARGE_LOGO: Final = 2_000_000
"""From this size on, in bytes, a logo makes every document slow to open and to send."""


def looks_findings(workspace: Workspace, documents: Sequence[Document]) -> list[Finding]:
    """What is wrong with the looks of these documents, each at the line of the YAML that says it."""
    places = _Places(workspace)
    found: list[Finding] = []
    palettes: dict[_Palette, dict[Path, None]] = {}
    for (trust, school), own in _by_owner(documents).items():
        folder = workspace.trusts[trust]
        branding = branding_of(folder.trust, folder.schools[school] if school else None)
        owner = _Owner(trust, school, branding)
        found += [*_logo_findings(workspace, owner, places), *_font_findings(owner, places)]
        palette = _palette(owner, places)
        if palette.colours:
            palettes.setdefault(palette, {}).update(dict.fromkeys(map(workspace.template_path, own)))
    templates = _Templates(workspace)
    for palette, paths in palettes.items():
        found += _contrast_findings(palette, [one for path in paths if (one := templates.read(path)) is not None])
    return list(dict.fromkeys([*found, *map(_no_theme, templates.without_theme)]))


def _no_theme(template: str) -> Finding:
    message = "it has no theme, so nobody’s colours and font reach it."
    hint = "Open it in Word, choose one under ‘Design’ and ‘Themes’, and save it."
    return Finding(Place(template), message, hint, severity="warning")


@dataclass(frozen=True)
class _Owner:
    """A trust, or one of its schools, and how it wants to look."""

    trust: str
    school: str | None
    branding: Branding


def _by_owner(documents: Sequence[Document]) -> Mapping[tuple[str, str | None], list[Document]]:
    found: dict[tuple[str, str | None], list[Document]] = {}
    for document in documents:
        found.setdefault((document.trust, document.school), []).append(document)
    return found


class _Places:
    """Where the nearest level says something of an owner's branding."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._spots = Spots(workspace.root)

    def of(self, owner: _Owner, key: str) -> Place:
        """The place of a key below `branding`; the owner’s file where none says it."""
        file, spot, _ = self._said(owner, key)
        return Place(file) if spot is None else Place(file, spot.line, spot.column)

    def of_colours(self, owner: _Owner) -> tuple[Place, ...]:
        """The place of each of the owner's colours."""
        file, _, node = self._said(owner, "colours")
        items = node.given_items if isinstance(node, Listing) else ()
        places = [Place(file, item.start.line, item.start.column) for item in items]
        return tuple(
            places[number] if number < len(places) else Place(file) for number in range(len(owner.branding.colours))
        )

    def _said(self, owner: _Owner, key: str) -> tuple[str, Spot | None, Node | None]:
        """The file that says it, where in it, and what it says."""
        levels = self._spots.levels(self._workspace.trusts[owner.trust], owner.school)
        files = [(level.file, level.at) for level in reversed(levels)] or [(owner_file(owner.trust, None), ())]
        for file, at in files:
            found = entry_at(self._spots.node(file), (*at, "branding", key))
            if found is not None:
                return (file, *found)
        return owner_file(owner.trust, owner.school), None, None


# ── the logo ─────────────────────────────────────────────────────────────────────────────────────────


def _logo_findings(workspace: Workspace, owner: _Owner, places: _Places) -> Iterator[Finding]:
    path = workspace.logo(owner.trust, owner.school)
    if path is None:
        return
    place = places.of(owner, "logo")
    try:
        data = read_file(path, LARGEST)
        read_picture(data)
    except PictureError as error:
        yield Finding(place, f"the logo cannot be used: {error}", "Save it as a PNG and name that file here.")
    except PolicygenError as error:
        yield Finding(place, f"the logo cannot be read: {error.message}", error.next_step)
    else:
        if len(data) > LARGE_LOGO:
            message = f"the logo has {len(data) / 1e6:.0f} MB, which every document then carries."
            hint = "Save it smaller: 1,000 dots across are plenty on paper."
            yield Finding(place, message, hint, severity="warning")
    words = places.of(owner, "logo_alt")
    if owner.branding.logo_alt is None:
        message = "the logo has no words for people who cannot see it."
        yield Finding(place, message, "Add a line ‘logo_alt:’ that says what it shows, like ‘Crest of Example School’.")
    elif words.file != place.file:
        message = f"the logo has no words of its own: those in {words.file} describe another picture."
        yield Finding(place, message, "Add a line ‘logo_alt:’ beside it.")


# ── the font ─────────────────────────────────────────────────────────────────────────────────────────


def _font_findings(owner: _Owner, places: _Places) -> Iterator[Finding]:
    font = (owner.branding.font or "").strip()
    if not font:
        return
    place = places.of(owner, "font")
    if font.casefold() not in WIDELY_INSTALLED:
        message = f"many computers do not have the font {font}; Word shows {STANDS_IN} there instead, and lines break"
        hint = "Choose one that Word brings along, like Arial, Calibri or Verdana, or have it installed everywhere."
        yield Finding(place, f"{message} elsewhere.", hint, severity="warning")
    if has_serifs(font):
        message = f"{font} has serifs, which make text harder to read for many people with dyslexia or low vision."
        yield Finding(place, message, "Choose a plain font, like Arial, Calibri or Verdana.", severity="warning")


# ── colours ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Palette:
    """Colours of an owner's own, RRGGBB, and where each of them is written. Owners that inherit them share it."""

    colours: tuple[str, ...]
    places: tuple[Place, ...]


def _palette(owner: _Owner, places: _Places) -> _Palette:
    wear = Wear.of(owner.branding.colours)
    return _Palette(tuple(colour for _, colour in wear.colours), places.of_colours(owner) if wear.colours else ())


@dataclass(frozen=True)
class _Template:
    """A template: what messages call it, its theme, and the uses it makes of colours, with the style of each."""

    name: str
    theme: Theme
    uses: Mapping[Use, str]


@dataclass
class _Templates:
    """The workspace's templates, each read once. One that cannot be read is reported elsewhere."""

    workspace: Workspace
    without_theme: list[str] = field(default_factory=list)
    _read: dict[Path, _Template | None] = field(default_factory=dict)

    def read(self, path: Path) -> _Template | None:
        """A template with a theme; None for one without, which no colour reaches."""
        if path not in self._read:
            self._read[path] = self._look(path)
        return self._read[path]

    def _look(self, path: Path) -> _Template | None:
        name = self.workspace.relative(path)
        try:
            package = read_package(read_file(path, LARGEST), name)
            theme = read_theme(package)
            used = {one.use: one.style for one in uses(package)} if theme is not None else {}
        except PolicygenError:
            return None
        if theme is None:
            self.without_theme.append(name)
            return None
        return _Template(name, theme, used)


@dataclass(frozen=True, eq=False)
class _Case:
    """One use in one template: the colours that it names in the theme, and the contrast that it needs."""

    use: Use
    theme: Theme
    style: str
    template: str

    @property
    def needed(self) -> float:
        """The contrast that it needs."""
        return NEEDED_LARGE if self.use.large else NEEDED

    def accent(self, ink: Ink) -> str:
        """The name in the theme part that a colour goes by."""
        return self.theme.meant.get(ink.name, ink.name)

    def ratio(self, colours: tuple[tuple[str, str], ...]) -> float:
        """Its contrast with these colours in the theme."""
        theme = self.theme.wearing(Wear(colours))
        return contrast(self.use.text.shown(theme), self.use.ground.shown(theme))


def _contrast_findings(palette: _Palette, templates: Sequence[_Template]) -> Iterator[Finding]:
    cases = [_Case(use, t.theme, style, t.name) for t in templates for use, style in t.uses.items()]
    colours = Wear.of(palette.colours).colours
    for number, (name, colour) in enumerate(colours):
        concerned = [case for case in cases if name in (case.accent(case.use.text), case.accent(case.use.ground))]
        ratio = cache(lambda case: case.ratio(colours))
        failing = [case for case in concerned if ratio(case) < case.needed and _blamed(case, colours) == name]
        if not failing:
            continue
        others = tuple(pair for pair in colours if pair[0] != name)
        hint = _hint(name, colour, concerned, others, failing)
        for use in dict.fromkeys(case.use for case in failing):
            same = [case for case in failing if case.use == use]
            yield Finding(palette.places[number], _told(number, colour, same, min(map(ratio, same)), colours), hint)


def _blamed(case: _Case, colours: tuple[tuple[str, str], ...]) -> str:
    """Which of the colours a use is said of: that of the words, or else that behind them."""
    own = dict(colours)
    return next((name for ink in (case.use.text, case.use.ground) if (name := case.accent(ink)) in own), "")


def _hint(
    name: str, colour: str, concerned: Sequence[_Case], others: tuple[tuple[str, str], ...], failing: Sequence[_Case]
) -> str:
    """The nearest colour that can be read in each of its uses; or in those at least that only hang on it."""
    own = dict(others)
    alone = [case for case in concerned if not {case.accent(i) for i in (case.use.text, case.use.ground)} & own.keys()]
    for cases, where in ((concerned, "everywhere"), (alone, "wherever it does not meet your other colours")):
        wanted = list({(c.use, tuple(c.theme.colours.items())): c for c in cases}.values())

        def passes(other: str, wanted: Sequence[_Case] = wanted) -> bool:
            return all(case.ratio(((name, other), *others)) >= case.needed for case in wanted)

        found = nearest(colour, passes) if any(case in failing for case in cases) else None
        if found is not None:
            return f"The nearest colour that can be read {where} is #{found}."
    return "No lighter or darker colour like it can be read in all its uses: choose another one."


def _told(number: int, colour: str, cases: Sequence[_Case], ratio: float, colours: tuple[tuple[str, str], ...]) -> str:
    case = cases[0]
    text, ground = case.use.text, case.use.ground
    name = colours[number][0]
    if case.accent(text) == name:
        use = f"as text on {_called(ground, case, name, colours)}"
        use = f"{'in a tone of it ' if text.tint or text.shade else ''}{use}"
    else:
        behind = "a tone of it behind" if ground.tint or ground.shade else "behind"
        use = f"{behind} text in {_called(text, case, name, colours)}"
    kind = "large text" if case.use.large else "text"
    needed = f"{case.needed:g} to 1 for {kind}"
    where = _listed(list(dict.fromkeys(one.template for one in cases)))
    return (
        f"#{colour} is hard to read {use}: the contrast is {int(ratio * 100) / 100:.2f} to 1, and {needed} is needed "
        f"(style ‘{case.style}’ in {where})."
    )


def _called(ink: Ink, case: _Case, name: str, colours: tuple[tuple[str, str], ...]) -> str:
    shown = ink.shown(case.theme.wearing(Wear(colours)))
    other = dict(colours).get(case.accent(ink), shown)
    if shown == PAPER.written:
        return "white"
    if case.accent(ink) == name:
        return f"a tone of itself (#{shown})"
    return f"#{shown}" if shown == other else f"a tone of #{other} (#{shown})"


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return f"{shown} and {len(names) - 3} more" if len(names) > 3 else shown
