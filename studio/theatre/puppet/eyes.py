"""Eyes and brows: white, iris, lids that close over it, lashes, glasses."""

from studio.film.look import Age, Gender, Look
from studio.theatre.paper import Shadow, circle, ellipse, ribbon, smooth
from studio.theatre.puppet import tinhead
from studio.theatre.puppet.bench import LOW, Cut, flat
from studio.theatre.puppet.head import Skull
from studio.theatre.puppet.papers import darker, hair_paper, lighter, mix
from studio.theatre.puppet.shapes import annulus

_IRISES = ("#4d6f8f", "#5b7a55", "#6b4a2f", "#4a3020", "#3a2419", "#33201a")
_FINE = Shadow(1.0, 1.5, 1.6, 0.35)


def white_cuts(skull: Skull) -> list[Cut]:
    """The white of an eye around (0, 0), pressed a little into the face."""
    rx, ry = skull.eye_rx, skull.eye_ry
    if skull.tin:
        return tinhead.socket(rx, ry)
    socket = mix(skull.skin, "#6d2f2a", 0.20)
    return [flat(ellipse(0, -0.6, rx * 1.05, ry * 1.05), socket),
        Cut(ellipse(0, 0, rx, ry), "#fbf8ee", "#efe9db", None, -0.10, 0.02)]  # fmt: skip


def pupil_cuts(look: Look, skull: Skull) -> list[Cut]:
    """Iris, pupil and the catch light, around (0, 0)."""
    r = skull.eye_rx * (0.66 if look.age is Age.CHILD else 0.60)
    iris = _IRISES[max(0, min(5, look.skin))]
    return [Cut(circle(0, 0, r), darker(iris, 0.25), iris, None, 0.05, 0.03),
        flat(circle(0, 0, r * 0.58), "#17141d"),
        flat(circle(r * 0.34, -r * 0.38, r * 0.27), "#ffffff"),
        flat(circle(-r * 0.32, r * 0.36, r * 0.13), lighter(iris, 0.55))]  # fmt: skip


def upper_lid_cuts(look: Look, skull: Skull, *, shut: bool) -> list[Cut]:
    """A lid whose rim's middle is (0, 0); it covers what is above, arched unless ``shut``."""
    rx, ry = skull.eye_rx, skull.eye_ry
    skin = mix(darker(skull.skin, 0.08), "#a5503f", 0.10)
    sag = ry * (-0.20 if shut else 0.13)
    rim = [
        (x * rx, sag * y) for x, y in ((1.4, 1.9), (0.75, 0.55), (0, 0), (-0.75, 0.55), (-1.4, 1.9))
    ]
    path = smooth([(-rx * 1.4, -ry * 2.6), (rx * 1.4, -ry * 2.6), *rim], tension=0.6)
    dark = "#3a2420" if look.gender is Gender.WOMAN else darker(skull.skin, 0.50)
    lash = ribbon(rim, (2, 3, 3.2, 3, 2))
    return [Cut(path, skin, lighter(skin, 0.06), _FINE, 0.10, 0.04), flat(lash, dark)]


def lower_lid_cuts(skull: Skull) -> list[Cut]:
    """A lid whose rim's middle is (0, 0); it covers what is below."""
    rx, ry = skull.eye_rx, skull.eye_ry
    skin = darker(skull.skin, 0.07)
    low = ry * 1.6
    path = smooth([(-rx * 1.5, ry * 0.30), (-rx * 0.7, ry * 0.06), (0, 0),
        (rx * 0.7, ry * 0.06), (rx * 1.5, ry * 0.30), (rx * 1.5, low),
        (-rx * 1.5, low)], tension=0.6)  # fmt: skip
    return [Cut(path, skin, skin, Shadow(0.5, -1, 1.5, 0.25), 0.08, 0.04)]


def lash_cuts(look: Look, skull: Skull) -> list[Cut]:
    """Lashes at the outer (left) end of a lid, from (0, 0) outwards; none for men."""
    if look.gender is not Gender.WOMAN:
        return []
    r = skull.eye_rx
    paths = [ribbon([(r * 0.1, r * 0.05), (-r * 0.12, -r * 0.08), (-r * x, -r * y)],
        (3.4, 3.0, 0.6)) for x, y in ((0.46, 0.16), (0.36, 0.40))]  # fmt: skip
    return [flat(path, "#33201d") for path in paths]


def tear_cuts(skull: Skull) -> list[Cut]:
    """A drop, its middle at (0, 0)."""
    r = skull.eye_rx * 0.30
    drop = smooth([(0, -r * 2.0), (r * 0.55, -r * 0.5), (r, r * 0.5), (r * 0.6, r * 1.25),
        (0, r * 1.45), (-r * 0.6, r * 1.25), (-r, r * 0.5), (-r * 0.55, -r * 0.5)],
        tension=0.7)  # fmt: skip
    return [Cut(drop, "#cfe9f6", "#8fc4e2", _FINE, 0.3, 0.02),
        flat(ellipse(-r * 0.3, r * 0.45, r * 0.22, r * 0.4), "#ffffff")]  # fmt: skip


def welling_cuts(skull: Skull) -> list[Cut]:
    """Water along the lower lid."""
    rx, ry = skull.eye_rx, skull.eye_ry
    line = [(-rx * 0.8, -ry * 0.20), (0, ry * 0.06), (rx * 0.8, -ry * 0.20)]
    return [Cut(ribbon(line, (1.5, ry * 0.26, 1.5)), "#d8eefa", "#a9d3ea", None, 0.2, 0.02)]


def brow_cuts(look: Look, skull: Skull) -> list[Cut]:
    """A left brow around (0, 0), its outer end to the left."""
    w = skull.half * 0.235
    thick = skull.height * (0.030 if look.gender is Gender.WOMAN else 0.043)
    if look.age is Age.CHILD:
        thick = skull.height * 0.028
    colour = darker(hair_paper(look), 0.16)
    if look.age is Age.OLD:
        thick *= 1.25
        colour = mix(hair_paper(look), "#fffaf0", 0.12)
    points = [(-w * 1.05, thick * 0.75), (-w * 0.55, -thick * 0.45),
        (0, -thick * 0.85), (w * 0.75, -thick * 0.35), (w * 1.0, thick * 0.35),
        (w * 0.85, thick * 0.62), (0, thick * 0.30), (-w * 0.55, thick * 0.55)]  # fmt: skip
    return [Cut(smooth(points, tension=0.85), colour, darker(colour, 0.08), _FINE)]


def glasses_cuts(skull: Skull, turn: float) -> list[Cut]:
    """Round frames over both eyes and the bridge; head units."""
    rim, cuts = "#3a3340", []
    y = skull.eye_y + skull.eye_ry * 0.12
    r = skull.eye_rx * 1.62
    ends: list[tuple[float, float]] = []
    for side in (-1, 1):
        x = skull.across(skull.eye_x * side, turn)
        narrow = skull.narrowing(skull.eye_x * side, turn)
        ring = annulus(x, y, (r * narrow, r * 1.02), (r * narrow - 4.6, r * 1.02 - 4.6))
        cuts += [Cut(ring, rim, lighter(rim, 0.12), LOW, 0.3)]
        ends += [(x - r * narrow, y), (x + r * narrow, y)]
    bridge = [(ends[1][0], y - 3), ((ends[1][0] + ends[2][0]) / 2, y - 9), (ends[2][0], y - 3)]
    cuts.append(Cut(ribbon(bridge, (4.5, 5, 4.5)), rim, rim, LOW, 0.3))
    near = (skull.across(-0.97, turn), y - 4)
    cuts.append(Cut(ribbon([ends[0], near], (4.5, 3.5)), rim, rim, LOW, 0.3))
    if turn < 0.4:
        far = (skull.across(0.97, turn), y - 4)
        cuts.append(Cut(ribbon([ends[3], far], (4.5, 3.5)), rim, rim, LOW, 0.3))
    return cuts
