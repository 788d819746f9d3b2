"""What may be seen from a place, or belongs to it, so that naming it leads nobody away.

In: nothing; a table. Out: for every setting, the place words that people there may speak of.
"""

from studio.film.look import INDOORS, Setting

_ROOMY = frozenset(
    "house home apartment flat garden street desk bed car station city village town court stage "
    "hall corridor cell bank sea road church square yard park river field shop bar table island "
    "hill hills mountain mountains planet planets school office hospital armchair sofa couch".split()
)
"""What people indoors speak of without leaving the room."""
SEEN_FROM: dict[Setting | None, frozenset[str]] = {
    Setting.SEA_COAST: frozenset(
        "sea ocean waves wave swell ship vessel schooner raft house home hut cabin garden "
        "beach shore".split()
    ),
    Setting.BEACH: frozenset(
        "sea ocean waves wave swell ship vessel schooner raft coast shore cliff cliffs hut".split()
    ),
    Setting.ISLAND: frozenset(
        "sea ocean waves wave shore beach ship raft hut lagoon cave hill jungle".split()
    ),
    Setting.HARBOUR: frozenset(
        "sea ocean waves wave swell ship vessel schooner lighthouse raft street deck".split()
    ),
    Setting.OPEN_SEA: frozenset(
        "island lighthouse cabin bed coast shore reef beach sky_above cliff cliffs".split()
    ),
    Setting.UNDERWATER: frozenset("sea ocean ship vessel wave waves cave cabin deck".split()),
    Setting.RIVER: frozenset("raft wood house glade rowing_boat field".split()),
    Setting.LAKE: frozenset("river stream wood house hut hill hills mountain mountains".split()),
    Setting.WATERFALL: frozenset("river stream cliff cliffs ledge cave rock_face".split()),
    Setting.FOREST: frozenset(
        "hut cabin river stream glade clearing wood woods path road treetops house cave hill "
        "den burrow".split()
    ),
    Setting.LEAF_WOOD: frozenset("house home field hill road oak oaks den burrow church".split()),
    Setting.JUNGLE: frozenset("river stream treetops canopy clearing hut".split()),
    Setting.VILLAGE: frozenset(
        "street road house home inn tavern shop store bar pub garden gardens river hill church "
        "clock_tower court station field yard square cottage bank porch doorway".split()
    ),
    Setting.MARKET: frozenset("street square house shop church town city bar fair".split()),
    Setting.CITY_STREET: frozenset(
        "house home shop store cafe café bar city office river hotel court cinema theatre car "
        "roof park".split()
    ),
    Setting.PARK: frozenset(
        "house home street road city pond lake hill pitch field lawn oak oaks".split()
    ),
    Setting.STATION: frozenset("train carriage street city town tunnel car bus".split()),
    Setting.SKYLINE: frozenset("street home city road river factory roof tower".split()),
    Setting.CASTLE: frozenset(
        "hall corridor staircase garden gardens stable mountain village bed city town".split()
    ),
    Setting.FARMLAND: frozenset(
        "house home river stream garden hill hills road lane orchard village meadow yard".split()
    ),
    Setting.MEADOW: frozenset("hill hills field fields river stream house road path lane".split()),
    Setting.HILLS: frozenset("house home road path field fields valley village town river".split()),
    Setting.COUNTRY_ROAD: frozenset(
        "road house home field fields hill hills river inn mill town village lane".split()
    ),
    Setting.MOUNTAINS: frozenset(
        "cliff cliffs river stream hut cabin road sky_above forest valley village".split()
    ),
    Setting.SNOWFIELD: frozenset("mountain mountains hut cabin river forest pines hill".split()),
    Setting.DESERT: frozenset("road hill hills mountain mountains canyon sky_above town".split()),
    Setting.SPACE: frozenset(
        "planet planets mars moon_base rocket universe galaxy cell lab studio ship orbit".split()
    ),
    Setting.SPACESHIP: frozenset(
        "ship deck space orbit planet planets galaxy corridor bed cabin bridge_of_the_ship".split()
    ),
    Setting.PLANET: frozenset("planet space orbit ship hill hills ridge desert plain".split()),
    Setting.SKY: frozenset("balloon plane airplane planet valley hill hills town".split()),
}
SEEN_FROM.update(dict.fromkeys(INDOORS - {Setting.SPACESHIP}, _ROOMY))
