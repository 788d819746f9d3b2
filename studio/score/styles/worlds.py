"""Styles of dances and places: folk, waltz, medieval, devotional, kalimba."""

from studio.score.palettes import idioms
from studio.score.styles.kinds import Balance, Lead, Space, Style
from studio.score.textures.pen import Part

STYLES: dict[str, Style] = {
    "folk": Style(
        balance=Balance(counter=-1.5, harmony=-6.5, bass=-0.5, beat=-3.5),
        bpm=(204, 226), metre=6, manner="lively", shades=idioms.REELS,
        leads=(Lead("fiddle", 62, 86, 78, 0.25), Lead("whistle", 74, 91, 64, 0.3), Lead("accordion", 62, 83, 66)),
        counter=Lead("accordion", 55, 72, 52),
        parts=(
            Part("steel guitar", ("strum", "picking"), 56),
            Part("acoustic bass", ("bass steps",), 66),
            Part("mandolin", ("after beats", "rocking"), 52, enters=0.42),
            Part("accordion", ("breathing pad", "inner"), 40, enters=0.55),
            Part("percussion", ("beat",), 46, enters=0.4,
                 figures=(((54, "..x..x"), (36, "x..o..")), ((54, "x.xo.x"), (36, "x..x.."))),
                 fill=((54, "xxxxxx"), (36, "x..x.."))),
        ),
        space=Space("room"), slowing=False,
    ),
    "waltz": Style(
        balance=Balance(counter=-3.0, harmony=-6.5, bass=2.0, beat=-3.0),
        bpm=(138, 156), metre=3, manner="flowing",
        leads=(Lead("violin", 64, 86, 72), Lead("clarinet", 60, 82, 72), Lead("flute", 67, 88, 68)),
        counter=Lead("cello", 45, 64, 56),
        parts=(
            Part("basses", ("bass",), 62),
            Part("strings", ("after beats",), 54),
            Part("harp", ("roll", "wave"), 50, enters=0.45),
            Part("horns", ("inner",), 38, enters=0.65),
            Part("glockenspiel", ("sparks",), 38, enters=0.7),
            Part("harp", ("sweep",), 48, enters=0.5),
            Part("concert percussion", ("accents",), 40, enters=0.5, figures=(((49, "x"),),)),
        ),
        loose=1.3,
    ),
    "medieval": Style(
        balance=Balance(counter=-2.0, harmony=-5.0, bass=-3.0, beat=-2.0),
        bpm=(100, 114), metre=4, manner="lively", shades=idioms.OLD,
        leads=(Lead("recorder", 65, 84, 74, 0.3), Lead("fiddle", 60, 79, 66, 0.2), Lead("oboe", 62, 80, 58, 0.2)),
        counter=Lead("viola", 52, 69, 56),
        parts=(
            Part("dulcimer", ("rocking", "wave", "plucks"), 56),
            Part("bagpipe", ("drone",), 30, enters=0.5),
            Part("cello", ("drone",), 46, octave=-1),
            Part("guitar", ("picking", "rising"), 50, enters=0.4),
            Part("percussion", ("beat",), 50, enters=0.32,
                 figures=(((45, "x..ox.o."), (54, "..o...x.")), ((45, "x.o.x.oo"), (54, "x.o.x.o."))),
                 fill=((45, "x.xox.xx"), (54, "..x...xx"))),
        ),
        space=Space("hall", -1.0), slowing=False,
    ),
    "devotional": Style(
        balance=Balance(counter=-0.5, harmony=1.0, bass=2.5, beat=2.5),
        bpm=(60, 72), metre=4, manner="chanted", shades=idioms.RAGAS,
        leads=(Lead("bamboo flute", 60, 82, 72, 0.55), Lead("harmonium", 57, 76, 66, 0.35), Lead("sitar", 57, 79, 72, 0.45)),
        counter=None,
        parts=(
            Part("tanpura", ("tanpura",), 62),
            Part("harmonium", ("drone",), 34, enters=0.4),
            Part("sitar", ("sparks", "roll"), 44, enters=0.35),
            Part("tabla", ("tabla",), 56, enters=0.36),
            Part("glockenspiel", ("bells",), 26, enters=0.6),
        ),
        space=Space("cathedral", -1.0), slowing=True, loose=1.2,
    ),
    "kalimba": Style(
        balance=Balance(counter=2.0, harmony=1.5, bass=6.0, beat=2.0),
        bpm=(98, 110), metre=4, manner="lively", shades=idioms.LOOPS,
        leads=(Lead("kalimba", 62, 86, 72), Lead("pan flute", 64, 84, 62), Lead("kalimba", 67, 88, 68)),
        counter=Lead("marimba", 52, 72, 52),
        parts=(
            Part("marimba", ("rocking", "plucks", "wave"), 54),
            Part("guitar", ("picking", "rising"), 48, enters=0.4),
            Part("acoustic bass", ("syncopated bass", "bass steps"), 60, enters=0.32),
            Part("percussion", ("beat",), 40, enters=0.42,
                 figures=(((70, "xoxoxoxoxoxoxoxo"), (64, "x.....o...o.....")),
                          ((70, "xoxoxoxoxoxoxoxo"), (63, "..o...o..ox...o."), (64, "x.....x........."))),
                 fill=((63, "x.o.x.oox.oxx.xx"), (70, "x.x.x.x.x.x.x.x."))),
        ),
        space=Space("room", 0.5), slowing=False,
    ),
}  # fmt: skip
