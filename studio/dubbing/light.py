"""How a face in a picture is lit: what white teeth, red flesh and grain would look like in it.

Comes in: a BGR picture and the face's points. Goes out: colours to paint with.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from studio.dubbing.anatomy import LEFT_EYE, LOWER_INNER, RIGHT_EYE, UPPER_INNER
from studio.dubbing.warp import Picture, Region

Floats = NDArray[np.float64]
Colour = NDArray[np.float32]

LUMA = np.array([0.114, 0.587, 0.299])
CHEEKS = ((50, 205, 187, 123), (280, 425, 411, 352))
MOUTH_RING = (2, 326, 423, 436, 434, 394, 396, 175, 171, 169, 214, 216, 203, 97)
EYE_WHITES = 88
"""Of the pixels of an eye the brightest beyond this percentile are its white."""
OPEN_SMILE = 0.08
"""Lips so far apart, in widths of the mouth, may show teeth."""
FLESH = np.array([0.37, 0.36, 0.68])
"""Wet flesh in the mouth in full light, BGR, as shares of what white would be."""
WHITEST = 232.0


@dataclass(frozen=True)
class Light:
    """Colours are BGR, 0..255.

    ``white`` is what a tooth in full light looks like, ``flesh`` the tongue; ``dark`` the depth of
    the mouth; ``grain`` the standard deviation of the picture's noise; ``blur`` its softness in
    pixels (a Gaussian's sigma).
    """

    white: Colour
    flesh: Colour
    dark: Colour
    grain: float
    blur: float


def light_of(picture: Picture, points: Floats, gap: float) -> Light:
    """How the face with these points is lit; ``gap`` is how far its lips are apart."""
    flat = points[:, :2]
    eyes = np.concatenate([_pixels(picture, flat[list(ids)]) for ids in (LEFT_EYE, RIGHT_EYE)])
    skin_pixels = np.concatenate([_pixels(picture, flat[list(ids)]) for ids in CHEEKS])
    skin = np.median(skin_pixels, axis=0)
    white = _white(eyes, skin)
    if gap > OPEN_SMILE:
        mouth = _pixels(picture, flat[[*UPPER_INNER, *LOWER_INNER[::-1]]])
        white = _own_teeth(mouth, skin, white)
    colourful = _saturation(skin)
    luma = float(white @ LUMA)
    flesh = white * FLESH
    grey = np.full(3, float(flesh @ LUMA))
    flesh = grey + (flesh - grey) * min(1.0, colourful / 0.3)
    dark = (flesh * 0.17 + 2.0) * min(1.0, luma / 150)
    grain, blur = _texture(picture, flat)
    return Light(
        white.astype(np.float32), flesh.astype(np.float32), dark.astype(np.float32), grain, blur
    )


def _white(eyes: Floats, skin: Floats) -> Floats:
    """A tooth's colour by the whites of the eyes and by the skin."""
    brightness = eyes @ LUMA
    sclera = eyes[brightness >= np.percentile(brightness, EYE_WHITES)].mean(axis=0)
    skin_luma, sclera_luma = float(skin @ LUMA), float(sclera @ LUMA)
    luma = float(np.clip(0.95 * sclera_luma, 0.98 * skin_luma, 1.25 * skin_luma + 12))
    cast = sclera / max(sclera_luma, 1.0)
    bare = skin / max(skin_luma, 1.0)
    trust = float(np.interp(sclera_luma / max(skin_luma, 1.0), (0.6, 1.0), (0.35, 0.8)))
    tint = trust * cast + (1 - trust) * (0.45 * bare + 0.55)
    tint = tint * np.array([0.93, 0.995, 1.02])
    return np.asarray(np.clip(luma * tint / float(tint @ LUMA), 0, 255) * min(1.0, WHITEST / luma))


def _own_teeth(mouth: Floats, skin: Floats, guess: Floats) -> Floats:
    """The colour of teeth that are seen, where what is seen can be teeth."""
    if len(mouth) < 12:
        return guess
    luma = mouth @ LUMA
    teeth = np.median(mouth[luma >= np.percentile(luma, 82)], axis=0)
    cast = np.abs(teeth / float(teeth @ LUMA + 1) - guess / float(guess @ LUMA + 1)).max()
    pale = _saturation(teeth) < max(0.16, min(0.3, 0.7 * _saturation(skin))) or cast < 0.15
    bright = float(teeth @ LUMA) > 0.85 * float(skin @ LUMA)
    if not (pale and bright):
        return guess
    return np.asarray(0.85 * teeth + 0.15 * guess)


def _saturation(colour: Floats) -> float:
    return float((colour.max() - colour.min()) / max(colour.max(), 1.0))


def _texture(picture: Picture, flat: Floats) -> tuple[float, float]:
    """Noise and softness of the skin around the mouth.

    Noise by the median of the Laplacian (after Immerkaer 1996); softness by how much of the
    picture's contrast at the lips is left after a blur of one pixel.
    """
    height, width = picture.shape[:2]
    region = Region.around(flat[list(MOUTH_RING)], 2, width=width, height=height)
    if region.width < 8 or region.height < 8:
        return 0.0, 0.6
    grey = cv2.cvtColor(np.ascontiguousarray(region.of(picture)), cv2.COLOR_BGR2GRAY)
    grey = grey.astype(np.float32)
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    noise = float(np.median(np.abs(cv2.filter2D(grey, -1, kernel)))) / 0.6745 / 6
    steep = float(np.percentile(np.abs(cv2.Sobel(grey, cv2.CV_32F, 1, 1, ksize=3)), 99))
    soft = cv2.GaussianBlur(grey, (0, 0), 1.0)
    softened = float(np.percentile(np.abs(cv2.Sobel(soft, cv2.CV_32F, 1, 1, ksize=3)), 99))
    left = softened / max(steep, 1e-3)
    return min(noise, 6.0), float(np.interp(left, (0.25, 0.5, 0.8), (0.45, 0.8, 1.6)))


def _pixels(picture: Picture, outline: Floats) -> Floats:
    """The pixels inside an outline (n, 2), (m, 3); the pixel at its middle if it holds none."""
    height, width = picture.shape[:2]
    region = Region.around(outline, 1, width=width, height=height)
    if not region.width or not region.height:
        return np.full((1, 3), 128.0)
    mask = np.zeros((region.height, region.width), np.uint8)
    cv2.fillPoly(mask, [np.round(outline - (region.left, region.top)).astype(np.int32)], 1)
    found = region.of(picture)[mask > 0]
    if not len(found):
        found = region.of(picture).reshape(-1, 3)
    return np.asarray(found, np.float64)
