"""The main thing of a sentence is shown, whatever noun it uses; what is not there is not."""

from collections import Counter

import pytest

from studio.film.look import Setting
from studio.reading.icons import entries, icon_name, nearest_icon
from studio.reading.images import images_of, nearest_image
from studio.reading.lexicon import table
from studio.reading.sense import Sense
from studio.reading.things import things_of
from studio.reading.words import tokens
from studio.theatre.prop_sizes import prop_size
from studio.theatre.props import PropShelf
from tests.boards import ASSETS, word_sense

SHOWN = [
    # what is acted on, what acts, where
    ("The gardener mended the fence before breakfast.", "paper:fence"),
    ("She set the tray down without a sound.", "paper:tray"),
    ("He hauled the trunk up to the attic.", "luggage"),
    ("A tumbleweed crossed the road.", "paper:tumbleweed"),
    ("The stagecoach was three hours late.", "paper:stagecoach"),
    ("Behind the desk sat nobody.", "paper:desk"),
    ("Her boots were wet through.", "hiking-boot"),
    ("The kettle began to sing.", "paper:kettle"),
    ("Somebody had left a rifle against the wall.", "paper:rifle"),
    ("The rowing boat rocked on the swell.", "paper:rowboat"),
    ("On the sill stood a geranium.", "potted-plant"),
    ("He wound the old alarm clock.", "alarm-clock"),
    ("They dragged a piano across the yard.", "paper:piano"),
    ("In the oven the loaves were rising.", "paper:stove"),
    ("She took the spectacles off her nose.", "glasses"),
    ("The diver touched the coral.", "coral"),
    ("A hot-air balloon drifted over the town.", "paper:hot-air-balloon"),
    ("The cannons fell silent at last.", "paper:cannon"),
    ("A schooner lay at anchor.", "ship"),
    ("He bought two apricots and a fig.", "tangerine"),
    ("The lorry blocked the lane.", "pickup-truck"),
    ("An owl hoots.", "owl"),
    ("Who had moved the scarecrow?", "paper:scarecrow"),
    ("The violins tuned up.", "violin"),
    ("They hung the washing out to dry.", "paper:washing"),
    ("The mirror was cracked from side to side.", "mirror"),
    ("He polished the trophy on his sleeve.", "trophy"),
    ("A helicopter circled above them.", "helicopter"),
    ("The spider mended her web.", "spider"),
    ("The anvil rang all morning.", "paper:anvil"),
    # compounds
    ("Grandma filled the watering can at the pump.", "paper:watering-can"),
    ("A sticky note hung from the screen.", "memo"),
    ("He lifted the magnifying glass.", "magnifying-glass-tilted-left"),
    ("Her wedding dress lay on the chair.", "dress"),
    ("The spinning wheel stood still.", "paper:spinning-wheel"),
    ("Down in the dark swam a lanternfish.", "fish"),
    # of-phrases
    ("He poured a glass of whiskey.", "tumbler-glass"),
    ("A crow carried off a lump of cheese.", "cheese-wedge"),
    ("A pile of bricks blocked the door.", "brick"),
    ("She stared at a wall of sticky notes.", "memo"),
    # denied verbs leave what is known to be there
    ("He never took off his hat.", "womans-hat"),
    ("She did not open the letter.", "envelope"),
    ("Isn't that the ferry?", "ferry"),
    ("He carved her name into the trunk of the beech.", "deciduous-tree"),
]
NOT_SHOWN = [
    ("There was no moon that night, only wind.", "full-moon"),
    ("He came without a coat.", "coat"),
    ("There used to be a windmill here.", "paper:windmill"),
    ("The knife isn't here.", "kitchen-knife"),
    ("Don't add raisins.", "grapes"),
    ("She listened for the boats.", "paper:rowboat"),
    ("They went home without lighting the lamp.", "paper:oil-lamp"),
    ("Nobody carried a lantern.", "paper:lantern"),
    ("The school has replaced its bell with a drum.", "bell"),
    ("It was quiet as a grave.", "headstone"),
    ("He ran like a horse.", "horse"),
    ("The water lay flat and bright as tin.", "canned-food"),
    ("He drives a car the size of a shoe.", "running-shoe"),
    ("You are a star.", "star"),
    ("They looked through a curtain of light.", "paper:curtain"),
    ("He is braver than a lion.", "lion"),
    ("She found a lion's skin.", "lion"),
    ("There was neither sun nor rainbow.", "rainbow"),
    ("He had no sword.", "dagger"),
    ("He wished for a bicycle.", "bicycle"),
    ("Rain hammered on the tin roof.", "canned-food"),
    ("She kept a lock of hair.", "locked"),
    ("He carved her name into the trunk of the beech.", "luggage"),
]
NOTHING = [
    "Her arrogance had cost them the merger.",
    "He regretted the verdict.",
    "It was a matter of principle.",
    "They gathered their courage.",
    "She loved him with all her heart.",
    "The applause died away.",
    "He watched her watch him.",
    "They saw the light change.",
    "She will ship it on Monday.",
    "He was rather cross.",
]


@pytest.fixture(scope="module")
def sense() -> Sense:
    return Sense(word_sense())


def icons_of(text: str, sense: Sense, setting: Setting = Setting.COUNTRY_ROAD) -> list[str]:
    words = tokens(text)
    things = things_of(words, setting, sense, grammar=sense.grammar(text, words))
    return [thing.prop.icon for thing in things]


@pytest.mark.parametrize(("text", "icon"), SHOWN)
def test_the_main_thing_is_shown(text, icon, sense):
    assert icon_name(icon) in icons_of(text, sense)


@pytest.mark.parametrize(("text", "icon"), NOT_SHOWN)
def test_what_is_not_there_is_not_shown(text, icon, sense):
    assert icon_name(icon) not in icons_of(text, sense)


@pytest.mark.parametrize("text", NOTHING)
def test_what_cannot_be_seen_shows_no_thing(text, sense):
    assert icons_of(text, sense) == []


def test_what_is_acted_on_comes_before_where_it_happens(sense):
    assert icons_of("On the bench she opened the umbrella.", sense)[0] == "noto:umbrella"


def test_the_hearts_of_lessons_are_shown(sense):
    assert "noto:anatomical-heart" in icons_of("Your heart is a pump.", sense, Setting.PAPER)
    assert icons_of("My heart was heavy.", sense) == []


def test_another_language_is_read_by_its_words_alone(sense):
    text = "Der alte Kapitän schrieb sein Logbuch ohne Hast zu Ende und schwieg."
    assert sense.grammar(text, tokens(text)) is None


def test_words_that_are_only_spelled_alike_are_no_kin(sense):
    assert [nearest_icon(word, sense) for word in ("stencil", "pulsars", "jealousy")] == [None] * 3


def test_every_icon_of_the_lexicon_can_be_cut(sense):
    shelf = PropShelf(ASSETS)
    missing = [icon for icon in entries()[1] if not shelf.has(icon_name(icon))]
    assert missing == []


def test_things_have_the_size_of_their_kind():
    size = {icon: prop_size(icon_name(icon)) for icon in entries()[1]}
    assert size["paper:bridge"] > size["paper:fence"] > size["paper:bottle"]
    assert size["baby-bottle"] < 0.5
    assert Counter(size.values())[0.45] < len(size) / 2


def test_no_word_stands_for_two_things():
    words = [w for group in table("things").values() for m in group.values() for w in m.split()]
    doubled = [word for word, count in Counter(words).items() if count > 1 and word != "!"]
    assert doubled == []


@pytest.mark.parametrize(
    ("text", "icon"),
    [
        ("Justice is slow, but it arrives.", "noto:balance-scale"),
        ("Every choice closes a door.", "paper:signpost"),
        ("Time heals what reason cannot.", "noto:hourglass-not-done"),
        ("Freedom is never given.", "noto:dove"),
        ("Trust takes years.", "noto:handshake"),
        ("Silence fell.", "noto:bell-with-slash"),
    ],
)
def test_a_thought_has_an_image_that_fits(text, icon):
    assert icon in [prop.icon for prop in images_of(tokens(text))]


def test_a_thought_without_a_known_word_takes_the_nearest_image(sense):
    assert images_of(tokens("Bureaucrats prevaricate.")) == []
    assert nearest_image("The orchestra rehearsed a symphony.", sense).icon == "noto:musical-notes"


def test_there_are_images_for_many_ideas():
    ideas = table("feelings")["metaphor"]
    assert len(ideas) >= 80
    assert len({entry["icon"] for entry in ideas.values()}) >= 70
