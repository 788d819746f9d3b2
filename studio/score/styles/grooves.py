"""Styles that live by a groove: jazz, lo-fi, electronic."""

from studio.score.palettes import idioms
from studio.score.styles.kinds import Balance, Lead, Space, Style
from studio.score.textures.pen import Part

STYLES: dict[str, Style] = {
    "jazz": Style(
        balance=Balance(counter=-3.0, harmony=-6.0, bass=1.0, beat=-1.0),
        bpm=(108, 132), metre=4, manner="swung", shades=idioms.JAZZ,
        leads=(Lead("saxophone", 49, 72, 72), Lead("vibraphone", 58, 82, 70), Lead("muted trumpet", 58, 78, 62)),
        counter=None,
        parts=(
            Part("acoustic bass", ("walking", "two feel", "walking"), 70),
            Part("piano", ("comping",), 46),
            Part("jazz guitar", ("comping", "off beats"), 40, enters=0.55),
            Part("brushes", ("beat",), 52, enters=0.15, leaves=0.62,
                 figures=(((51, "x..x.gx..x.g"), (44, "...x.....x..")), ((38, "x..o..x..o.g"), (44, "...x.....x..")),),
                 fill=((38, "x..x.ox.oxox"), (51, "x.....x....."))),
            Part("jazz kit", ("beat",), 50, enters=0.62001,
                 figures=(((51, "x..x.ox..x.o"), (44, "...x.....x.."), (38, ".....g..g...")),
                          ((51, "x..x.ox..x.o"), (44, "...x.....x.."), (36, "x.....g....."))),
                 fill=((38, "x.ox.xx.oxox"), (51, "x.....x....."), (36, "...........x"))),
        ),
        space=Space("room", 1.0), swing=0.64, slowing=False, loose=1.3,
    ),
    "lo_fi": Style(
        balance=Balance(counter=-3.0, bass=5.5, beat=5.5),
        bpm=(70, 82), metre=4, manner="lazy", shades=idioms.DUSTY,
        leads=(Lead("electric piano", 62, 83, 66), Lead("jazz guitar", 57, 76, 68), Lead("vibraphone", 60, 81, 60)),
        counter=None,
        parts=(
            Part("electric piano", ("lazy keys",), 56),
            Part("sub bass", ("syncopated bass", "two feel"), 66, enters=0.3),
            Part("jazz guitar", ("slow arp", "comping"), 38, enters=0.55),
            Part("dusty kit", ("beat",), 70, enters=0.33,
                 figures=(((36, "x.....g.x.x....."), (38, "....x.......x..g"), (42, "x.o.x.o.x.o.x.o.")),
                          ((36, "x..x....x.g....."), (38, "....x..g....x..."), (42, "x.o.x.oox.o.x.o."), (46, "..............o.")),
                          ((36, "x.........x..x.."), (38, "....x.......x..."), (54, "x.o.x.o.x.o.x.o."))),
                 fill=((36, "x.....x.x......."), (38, "....x......xx.ox"), (42, "x.o.x.o.x.o.....")),),
        ),
        space=Space("room", 0.0, echo=(("vibraphone", 0.3),),
                    dark=(("electric piano", 2400.0), ("jazz guitar", 3000.0), ("vibraphone", 3600.0)), tape=True),
        swing=0.6, slowing=False, loose=2.0,
    ),
    "electronic": Style(
        balance=Balance(counter=-2.0, harmony=-4.0, bass=4.5, beat=1.5),
        bpm=(112, 124), metre=4, manner="pulsed", shades=idioms.LOOPS,
        leads=(Lead("lead", 60, 81, 64), Lead("pluck", 64, 88, 78), Lead("lead", 67, 86, 58)),
        counter=Lead("saw pad", 60, 76, 40),
        parts=(
            Part("saw pad", ("long pad", "pad"), 46),
            Part("pluck", ("arp", "slow arp", "arp"), 52, enters=0.25),
            Part("synth bass", ("off bass", "pulse bass", "off bass"), 66, enters=0.35),
            Part("sub bass", ("low drone",), 46, leaves=0.35),
            Part("machine", ("beat",), 78, enters=0.42,
                 figures=(((36, "x...x...x...x..."), (42, "..x...x...x...x."), (39, "....x.......x...")),
                          ((36, "x.....x...x....."), (39, "....x.......x..."), (42, "x.x.x.x.x.x.x.xx")),
                          ((36, "x...x...x...x..x"), (46, "..x...x...x...x."), (39, "....x.......x..g"))),
                 fill=((36, "x...x...x......."), (38, "....x...x.x.xxxx"), (42, "..x...x...x....."))),
            Part("machine", ("accents",), 52, enters=0.4, figures=(((49, "x"),),)),
        ),
        space=Space("room", 1.0, echo=(("pluck", 0.42), ("lead", 0.3))), slowing=False, loose=0.15,
    ),
}  # fmt: skip
