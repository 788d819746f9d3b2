"""The ensembles that play where no style was chosen: one for each mood."""

from studio.film.look import Mood
from studio.score.styles.kinds import Lead, Space, Style
from studio.score.textures.pen import Part

BY_MOOD: dict[Mood, Style] = {
    Mood.CALM: Style(
        bpm=(66, 76), metre=4, manner="flowing",
        leads=(Lead("flute", 67, 84, 64), Lead("clarinet", 58, 77, 66), Lead("oboe", 64, 81, 58)),
        counter=Lead("viola", 53, 70, 50),
        parts=(
            Part("slow strings", ("pad", "breathing pad"), 52),
            Part("harp", ("rising", "wave", "falling"), 58, enters=0.22),
            Part("cello", ("bass",), 54, enters=0.3),
            Part("piano", ("sparks", "falling"), 50, enters=0.6),
            Part("harp", ("sweep",), 44, enters=0.55),
        ),
    ),
    Mood.JOYFUL: Style(
        bpm=(104, 118), metre=4, manner="lively",
        leads=(Lead("violin", 64, 86, 70), Lead("flute", 70, 89, 70), Lead("clarinet", 60, 82, 70)),
        counter=Lead("horns", 50, 67, 56),
        parts=(
            Part("pizzicato", ("bass steps",), 68, octave=1),
            Part("guitar", ("picking", "strum", "wave"), 58),
            Part("strings", ("breathing pad", "pad"), 50, enters=0.45),
            Part("glockenspiel", ("sparks",), 46, enters=0.6),
            Part("flute", ("runs",), 52, enters=0.6, octave=1),
            Part("percussion", ("beat",), 42, enters=0.55,
                 figures=(((54, "..x...x."), (70, "xgogxgog")), ((54, "..x..ox."), (70, "xoxoxoxo"))),
                 fill=((54, "x.x.xoxo"), (70, "xoxoxoxo"))),
            Part("concert percussion", ("accents",), 50, enters=0.5, figures=(((49, "x"),),)),
        ),
        space=Space("room"),
    ),
    Mood.PLAYFUL: Style(
        bpm=(106, 122), metre=4, manner="creeping",
        leads=(Lead("clarinet", 60, 82, 74), Lead("bassoon", 46, 65, 76), Lead("flute", 70, 88, 70)),
        counter=Lead("oboe", 60, 77, 56),
        parts=(
            Part("pizzicato", ("oompah", "tiptoe"), 74),
            Part("pizzicato", ("after beats", "off beats"), 56),
            Part("marimba", ("plucks", "rocking"), 56, enters=0.5),
            Part("xylophone", ("runs",), 56, enters=0.5),
            Part("percussion", ("beat",), 46, enters=0.45,
                 figures=(((77, "x...o..."), (76, "..o...og")), ((77, "x..o..o."), (76, "..x...x."))),
                 fill=((76, "x.x.x.xx"), (77, "..o...x."))),
            Part("glockenspiel", ("sparks",), 44, enters=0.7),
        ),
        space=Space("room"), slowing=False,
    ),
    Mood.TENDER: Style(
        bpm=(66, 76), metre=3, manner="flowing",
        leads=(Lead("piano", 64, 84, 70), Lead("cello", 50, 69, 66), Lead("oboe", 62, 79, 60)),
        counter=Lead("viola", 52, 69, 50),
        parts=(
            Part("piano", ("wave", "wide"), 50),
            Part("slow strings", ("pad", "breathing pad"), 46, enters=0.4),
            Part("cello", ("bass",), 46, enters=0.5),
            Part("celesta", ("sparks",), 42, enters=0.7),
        ),
    ),
    Mood.SAD: Style(
        bpm=(56, 64), metre=4, manner="flowing",
        leads=(Lead("cello", 48, 69, 72), Lead("violin", 60, 79, 62), Lead("english horn", 57, 74, 60)),
        counter=Lead("viola", 50, 67, 52),
        parts=(
            Part("slow strings", ("pad",), 52),
            Part("piano", ("rising", "falling", "wide"), 54),
            Part("basses", ("bass",), 52, enters=0.45),
        ),
    ),
    Mood.TENSE: Style(
        bpm=(96, 108), metre=4, manner="still",
        leads=(Lead("cello", 45, 64, 74), Lead("horns", 48, 66, 62), Lead("violin", 62, 80, 56)),
        counter=Lead("viola", 50, 66, 54),
        parts=(
            Part("tremolo strings", ("thin pad", "inner"), 58),
            Part("short strings", ("ostinato", "creep", "spiccato"), 58, octave=-1, enters=0.3),
            Part("basses", ("bass", "heartbeat"), 66),
            Part("timpani", ("beat",), 54, enters=0.5, figures=(((0, "x.....o."),), ((0, "x..o..o."),))),
            Part("taiko", ("beat",), 50, enters=0.62, figures=(((45, "x..x..o."),), ((45, "x.o.x.ox"),)),
                 fill=((45, "x.oxx.xx"),)),
            Part("boom", ("accents",), 62, enters=0.25, figures=(((36, "x"),),)),
        ),
        slowing=False,
    ),
    Mood.MYSTERIOUS: Style(
        bpm=(68, 78), metre=4, manner="still",
        leads=(Lead("clarinet", 52, 72, 62), Lead("flute", 60, 79, 62), Lead("celesta", 67, 86, 58)),
        counter=Lead("viola", 52, 68, 46),
        parts=(
            Part("glass pad", ("thin pad", "long pad"), 46),
            Part("celesta", ("wave", "slow arp"), 46, enters=0.25),
            Part("slow strings", ("pad", "inner"), 44, enters=0.45),
            Part("basses", ("bass", "low drone"), 54),
            Part("harp", ("roll", "sweep"), 50, enters=0.4),
            Part("tubular bells", ("bells",), 38, enters=0.6, octave=-1),
        ),
        space=Space("cathedral"),
    ),
    Mood.HEROIC: Style(
        bpm=(96, 106), metre=4, manner="broad",
        leads=(Lead("horns", 52, 71, 76), Lead("strings", 64, 85, 76), Lead("trumpet", 60, 79, 68)),
        counter=Lead("trombone", 46, 64, 58),
        parts=(
            Part("strings", ("pad", "breathing pad"), 58),
            Part("short strings", ("ostinato", "spiccato"), 58, enters=0.45),
            Part("basses", ("bass",), 70),
            Part("trombone", ("fanfare",), 54, enters=0.55),
            Part("flute", ("runs",), 52, enters=0.6, octave=1),
            Part("timpani", ("beat",), 62, enters=0.45, figures=(((0, "x.....x."),), ((0, "x...x.oo"),)),
                 fill=((0, "x.o.xoxo"),)),
            Part("concert percussion", ("beat",), 46, enters=0.6,
                 figures=(((38, "..o...oo"), (36, "x...x...")), ((38, "o.oxo.ox"), (36, "x...x...")))),
            Part("concert percussion", ("accents",), 56, enters=0.45, figures=(((49, "x"), (36, "x")),)),
        ),
    ),
}  # fmt: skip
