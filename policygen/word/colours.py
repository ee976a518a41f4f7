"""Colours as numbers: tints and shades as Word makes them, how well two can be told apart, and the nearest that can.

A colour is its six hexadecimal digits, RRGGBB, in capitals.
"""

import colorsys
from collections.abc import Callable, Iterator
from math import cbrt
from typing import Final

WHITE: Final = "FFFFFF"
BLACK: Final = "000000"


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue, each from 0 to 1."""
    return int(colour[0:2], 16) / 255, int(colour[2:4], 16) / 255, int(colour[4:6], 16) / 255


def hexadecimal(red: float, green: float, blue: float) -> str:
    """The colour of these channels; what lies beyond 0 and 1 is cut off."""
    return "".join(f"{round(255 * min(1.0, max(0.0, channel))):02X}" for channel in (red, green, blue))


def toned(colour: str, tint: str = "", shade: str = "") -> str:
    """A colour lightened by a tint or darkened by a shade, each two hexadecimal digits (ECMA-376 17.3.2.6).

    The lightness is multiplied by the fraction of 255 that they are; a tint then adds the rest of white.

    >>> toned("4F81BD", tint="99"), toned("4F81BD", shade="BF")
    ('95B3D7', '376092')
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(colour))
    if tint:
        part = int(tint, 16) / 255
        lightness = lightness * part + (1 - part)
    if shade:
        lightness *= int(shade, 16) / 255
    return hexadecimal(*colorsys.hls_to_rgb(hue, lightness, saturation))


# ── contrast ─────────────────────────────────────────────────────────────────────────────────────────


def luminance(colour: str) -> float:
    """The relative luminance (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    red, green, blue = (_linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio, from 1 to 21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


# ── the nearest colour ───────────────────────────────────────────────────────────────────────────────


def nearest(colour: str, passes: Callable[[str], bool]) -> str | None:
    """The colour of the same hue that passes, with the smallest change of lightness; None where none does.

    The lightness is that of OKLCH (https://bottosson.github.io/posts/oklab/), which is even to the eye. Where a
    colour that light or dark cannot be as strong, its strength is lowered until it can be shown.
    """
    return next((near for near in _by_distance(colour) if passes(near)), None)


_STEP: Final = 0.002
"""Half of what one digit of grey makes: every colour on the way is tried."""


def _by_distance(colour: str) -> Iterator[str]:
    lightness, a, b = _oklab(colour)
    yield colour
    for step in range(1, round(1 / _STEP) + 1):
        for other in (lightness - step * _STEP, lightness + step * _STEP):
            if 0 <= other <= 1:
                yield _in_gamut(other, a, b)


def _in_gamut(lightness: float, a: float, b: float) -> str:
    """The strongest colour of this lightness and hue that a screen can show."""
    strength, lower = 1.0, 0.0
    if not _shows(_from_oklab(lightness, a, b)):
        upper = 1.0
        for _ in range(12):
            strength = (lower + upper) / 2
            lower, upper = (
                (strength, upper) if _shows(_from_oklab(lightness, a * strength, b * strength)) else (lower, strength)
            )
        strength = lower
    return hexadecimal(*map(_gamma, map(_at_least_zero, _from_oklab(lightness, a * strength, b * strength))))


def _at_least_zero(channel: float) -> float:
    return max(0.0, channel)


def _shows(linear: tuple[float, float, float]) -> bool:
    return all(-0.0005 <= channel <= 1.0005 for channel in linear)


def _oklab(colour: str) -> tuple[float, float, float]:
    red, green, blue = (_linear(channel) for channel in channels(colour))
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    """Red, green and blue as linear light."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
