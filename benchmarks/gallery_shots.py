"""Contact sheets of what is done with a place: framings, moves, transitions, cards, props."""

from dataclasses import replace

from benchmarks.gallery_page import SQUARE, TALL, Gallery, Pixels, of_shot
from benchmarks.six_shots import staging
from studio.film.look import CameraMove, Framing, Setting, TimeOfDay
from studio.film.shot import Action, Placement, Prop, Transition
from studio.film.timeline import Card, Staging

P = Placement
_STRIP = (0, 32, 64, 95)
_PARTS = (0.04, 0.28, 0.5, 0.72, 0.96)
_LONG_TITLE = (
    "The Extraordinarily Long and Winding Adventures of a Lighthouse Keeper "
    "and His Remarkable Flying Whale Named Susan"
)
_PROPS = (
    (
        Setting.MEADOW,
        Framing.WIDE,
        1,
        (("cow", P.GROUND), ("evergreen-tree", P.GROUND), ("kite", P.SKY)),
    ),
    (Setting.CITY_STREET, Framing.FULL, 1, (("automobile", P.GROUND), ("dog", P.GROUND))),
    (
        Setting.KITCHEN,
        Framing.FULL,
        2,
        (("pie", P.TABLE), ("teapot", P.TABLE), ("cat", P.GROUND)),
    ),
    (Setting.LIVING_ROOM, Framing.MEDIUM, 1, (("teapot", P.TABLE), ("open-book", P.TABLE))),
    (Setting.SEA_COAST, Framing.WIDE, 1, (("sailboat", P.WATER), ("lantern", P.HAND))),
    (Setting.LAKE, Framing.WIDE, 0, (("canoe", P.WATER), ("duck", P.WATER))),
    (Setting.PAPER, Framing.MEDIUM, 1, (("light-bulb", P.FLOATING), ("gear", P.FLOATING))),
    (Setting.SPACE, Framing.WIDE, 0, (("rocket", P.FLOATING),)),
    (Setting.VILLAGE, Framing.WIDE, 2, (("house", P.GROUND), ("bicycle", P.GROUND))),
    (Setting.OFFICE, Framing.FULL, 1, (("laptop", P.TABLE), ("hot-beverage", P.TABLE))),
    (Setting.MARKET, Framing.FULL, 1, (("basket", P.HAND), ("red-apple", P.TABLE))),
    (Setting.CAVE, Framing.FULL, 1, (("candle", P.HAND), ("gem-stone", P.GROUND))),
    (Setting.STUDY, Framing.INSERT, 0, (("key", P.TABLE),)),
    (Setting.MEADOW, Framing.INSERT, 0, (("red-apple", P.GROUND),)),
    (Setting.SEA_COAST, Framing.INSERT, 0, (("sailboat", P.WATER),)),
    (Setting.LIVING_ROOM, Framing.INSERT, 0, (("candle", P.TABLE),)),
)


def framings(gallery: Gallery) -> list[Pixels]:
    """Every framing with one, two, three and six people."""
    companies = (
        (1, Setting.SEA_COAST, TimeOfDay.DUSK),
        (2, Setting.KITCHEN, TimeOfDay.DAY),
        (3, Setting.MEADOW, TimeOfDay.DAY),
        (6, Setting.CASTLE, TimeOfDay.DAY),
    )
    return [
        gallery.panel(
            staging(setting, framing, people=people, time_of_day=hour), f"{framing} {people}"
        )
        for framing in Framing
        if framing is not Framing.INSERT
        for people, setting, hour in companies
    ]


def upright(gallery: Gallery) -> list[Pixels]:
    """Shots for tall pictures."""
    return _shaped(gallery, TALL)


def square(gallery: Gallery) -> list[Pixels]:
    """The same for square ones."""
    return _shaped(gallery, SQUARE)


def _shaped(gallery: Gallery, size: tuple[int, int]) -> list[Pixels]:
    shots = [
        staging(setting, (Framing.FULL, Framing.MEDIUM, Framing.WIDE)[n % 3], people=1 + n % 3)
        for n, setting in enumerate(Setting)
    ]
    panels = [gallery.panel(shot, shot.shot.setting, size=size) for shot in shots]
    return [*panels, gallery.panel(_card(Card.TITLE, Setting.MEADOW), "title", size=size)]


def props(gallery: Gallery) -> list[Pixels]:
    """Things on the ground, the table, the water, in the sky, in the hand, and large."""
    panels = []
    for setting, framing, people, things in _PROPS:
        wanted = tuple(
            Prop(word, f"noto:{word}", place)
            for word, place in things
            if gallery.theatre.shelf.has(f"noto:{word}")
        )
        panels.append(
            gallery.panel(
                staging(setting, framing, people=people, props=wanted), f"{setting} {framing}"
            )
        )
    return panels


def moves(gallery: Gallery) -> list[Pixels]:
    """Four frames of every camera move, and of who walks and runs."""
    panels = []
    for move in CameraMove:
        shot = staging(Setting.HARBOUR, Framing.FULL, people=1, camera=move)
        panels += gallery.strip(shot, move, _STRIP)
    for action, framing in (
        (Action.WALK, Framing.FULL),
        (Action.RUN, Framing.FULL),
        (Action.WALK, Framing.MEDIUM),
    ):
        shot = staging(Setting.VILLAGE, framing, people=1, camera=CameraMove.STILL)
        walker = replace(shot.shot.characters[0], action=action, facing=1, mark=0.4)
        panels += gallery.strip(
            of_shot(shot, characters=(walker,)), f"{action} {framing}", (0, 20, 40, 80)
        )
    return panels


def transitions(gallery: Gallery) -> list[Pixels]:
    """Five moments of every transition but the cut."""
    sides = (
        staging(Setting.KITCHEN, Framing.MEDIUM, people=1),
        staging(Setting.MEADOW, Framing.FULL, people=2),
    )
    return [
        panel
        for transition in Transition
        if transition is not Transition.CUT
        for panel in gallery.join(transition, sides, _PARTS)
    ]


def _card(card: Card, setting: Setting, *lettering: str) -> Staging:
    words = lettering or (
        ("The Keeper of the Light", "by A. Writer")
        if card is Card.TITLE
        else ("The End", "Made with AI Film Studio")
    )
    return replace(
        staging(setting, Framing.WIDE, time_of_day=TimeOfDay.DUSK, camera=CameraMove.DRIFT),
        card=card,
        lettering=words,
    )


def cards(gallery: Gallery) -> list[Pixels]:
    """Titles short, long and in many scripts; the end."""
    wanted = (
        _card(Card.TITLE, Setting.SEA_COAST),
        _card(Card.TITLE, Setting.MEADOW, _LONG_TITLE, "by Somebody With a Long Name"),
        _card(Card.TITLE, Setting.DESERT, "Fox"),
        _card(Card.TITLE, Setting.LIVING_ROOM, "Donaudampfschifffahrtsgesellschaftskapitän"),
        _card(Card.TITLE, Setting.SPACE, "Лунная дорога", "Анна Ахматова"),
        _card(Card.TITLE, Setting.VILLAGE, "Θάλασσα", "by Ελένη"),
        _card(Card.TITLE, Setting.DESERT, "ألف ليلة وليلة", "شهرزاد"),
        _card(Card.TITLE, Setting.MARKET, "סיפור על אהבה", "מאת נועה"),
        _card(Card.TITLE, Setting.RIVER, "नदी की कहानी", "अमृता"),
        _card(Card.TITLE, Setting.MOUNTAINS, "山の上の月", "作 さくら"),
        _card(Card.TITLE, Setting.LAKE, "湖边的故事", "李白"),
        _card(Card.TITLE, Setting.SNOWFIELD, "겨울 이야기", "김하늘"),
        _card(Card.END, Setting.FOREST),
        _card(Card.END, Setting.SKYLINE),
        _card(Card.END, Setting.STUDY),
        _card(Card.END, Setting.UNDERWATER),
    )
    return [gallery.panel(shot, "") for shot in wanted]
