"""The words before a place: what leads to it, and how sure that makes it.

In: tokens, and where a place word stands. Out: the lead, and a weight. "In the mill" is there; "from
the mill", "a tale of the mill" and "wanted to go to the mill" are not.
"""

import re
from collections.abc import Sequence

from studio.reading.words import Token

AT = frozenset(
    "in into inside at on onto through across along beside by near over above around under "
    "beneath within upon entered enters reached reaches crossed crosses climbed climbs "
    "between among up down outside below".split()
)
NOT_AT = frozenset("from of about like for with beyond past than without".split())
_SKIP = frozenset(
    "the a an his her its their my our this that old little small big great dark quiet empty "
    "long deep cold warm high wide narrow busy crowded distant whole entire open endless blue green "
    "black white grey gray calm rough stormy wild vast lonely silent sunny snowy frozen icy bright "
    "ancient deserted abandoned ruined new tiny huge same nearby dusty stony sleepy noisy".split()
)
IS = frozenset("is was are were be became become becomes called".split())
BESIDE = frozenset("above over by near beside facing overlooking along".split())
WATERS = frozenset({"sea", "ocean", "waves", "wave", "swell"})
CITIES = frozenset({"city", "big_city", "metropolis", "capital", "downtown"})
MOTION = frozenset(
    "walk walked walks ran run runs flew fly flies went go goes came come comes travelled "
    "traveled sailed sails drove drives rode rides climbed climbs marched marches crossed "
    "crosses wandered hurried raced followed swam drifted".split()
)
ARTICLES = frozenset("the a an his her its their my our this that every each no".split())
DOUBTFUL = frozenset(
    "store stores bar stage ford park field fields court station forge tower road study "
    "lounge bank bay mill tunnel ship plain plains keep wave waves swell range spring cell "
    "ward desk shop shops house houses home fair train bed court deck platform pass raft mine "
    "ridge cave coast beach lab balloon plane planet factory school stable barn mill car bus "
    "garden gardens street well inn port dock orbit peak summit space tower roof pitch vessel "
    "stalls common lift maze court capital den pit shuttle capsule reception cape mere crossing "
    "temple yard trench studio bay common lane chapel lecture spire couch zoo hall".split()
)
NEEDS_AT = frozenset(
    "oven stove armchair sofa workbench blackboard flat stage bank court bar desk roof vessel plain plains keep wave waves swell range spring cell "
    "common maze capital den shuttle reception cape crossing bed car bus taxi tram train plane "
    "helicopter rocket satellite planet planets balloon wood temple mere lift shop shops "
    "store stores school hospital home house houses pitch yacht raft tunnel street road city "
    "couch lava lecture courtyard church tower steam_train rowboat dinghy aircraft "
    "university office doorway fair factory".split()
)
"""Words that say where we are only after "in", "at" and the like: "the train was late"."""
SEEN_ONLY = 0.5
_BEARINGS = frozenset("north south east west miles mile minutes hours yards metres".split())
_COMES = MOTION | frozenset(
    "go goes come comes walk run fly sail drive ride climb drove returned return returns brought "
    "bring brings took take takes taken led leads leading carried carry carries moved move moves "
    "got gets back arrived arrives flown down up over out away hurry hurries slipped crept ran "
    "dashed rushed made home travelled gone walking running driving riding taking leading on "
    "through across into followed fled escaped sent descended rowed cycled stepped paddled sank sink fell dropped dived swam".split()
)
_WISHES = frozenset(
    "want wants wanted wish wishes wished hope hopes hoped plan plans planned promise promised "
    "like love loves loved would could should might decide decided invited ticket tickets letter "
    "letters sign signs pointed points point key next close compared invitation never if "
    "refused forbidden longed dreamed dreamt meant intended far nearer listen listened".split()
)
"""With one of these before "to", nobody is there yet: "she wanted to go to the seaside"."""
_CALLS = frozenset(
    "waved waves watched watches called calls shouted shouts looked looks sang shone hung spoke "
    "preached him her them".split()
)
_SEES = frozenset(
    "saw see sees seen seeing watched watches spotted glimpsed sighted noticed painted drew draws "
    "described missed misses owned owns bought sold knew loved loves hated hates mentioned named "
    "studied photographed admired ruled rules defended attacked bombed inherited".split()
)
_HEAPED = frozenset(
    "sea ocean forest mountain mountains river lake pool island desert jungle maze wave waves hill "
    "stream galaxy field bank wood tower market theatre stage".split()
)
_HEAPS = frozenset("a an one".split())
_FUNCTION = frozenset(
    "and or but that which who whom when where while than then as if so not is was are were be been "
    "had has have did do does will would i you he she it we they him me us them there here by".split()
)


UNLED = 0.65
LED = 0.8
_LEADS = AT | NOT_AT | {"to", "toward", "towards", "behind", "outside", "opposite"}


def is_heap(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a place only measures: "a sea of faces", "a mountain of letters"."""
    if words[last].lower not in _HEAPED or last + 2 >= len(words):
        return False
    before = {word.lower for word in words[max(0, first - 2) : first]}
    after = words[last + 2]
    return words[last + 1].lower == "of" and bool(before & _HEAPS) and after.text[0].islower()


def is_still_to_reach(words: Sequence[Token], to: int) -> bool:
    """Whether "to" a place tells where somebody wants to be, or where a thing leads or points."""
    before = {word.lower for word in words[max(0, to - 7) : to]}
    return bool(before & _WISHES) or not before & _COMES


def lead_at(words: Sequence[Token], first: int) -> int:
    """Where the word is that leads to a place, before articles and plain adjectives; -1 if none."""
    at = first - 1
    while at >= 0 and (words[at].lower in _SKIP or words[at].lower.endswith(("'s", "s'"))):
        at -= 1
    skipped = {word.lower for word in words[at + 1 : first]}
    if at < 0 or skipped & ARTICLES or words[at].lower in AT | NOT_AT | _FUNCTION | {"to"}:
        return at
    return _past_nouns(words, at)


def _past_nouns(words: Sequence[Token], at: int) -> int:
    """Past one or two words that only say what kind of place: "through chestnut woods"."""
    for back in range(at, max(-1, at - 3), -1):
        word = words[back]
        if word.lower in _LEADS:
            return back
        joined = back + 1 < len(words) and words[back + 1].start == word.end + 1
        if not joined or word.lower in _FUNCTION or word.lower.endswith("ly"):
            return at
        if word.lower in ARTICLES and back < at:
            lead = back - 1
            return lead if lead >= 0 and words[lead].lower in _LEADS else at
    return at


def sureness(lead: str) -> float:
    """How sure a place is by the word that leads to it."""
    for leads, weight in (
        ({"to", "toward", "towards"}, 0.62),
        ({"of"}, 0.4),
        (NOT_AT, 0.25),
        (BESIDE | {"across"}, LED),
        (AT, 0.9),
    ):
        if lead in leads:
            return weight
    return UNLED


def is_led(words: Sequence[Token], at: int) -> bool:
    """Whether a word that may be a verb stands where a noun does: "the store", "at court"."""
    before = [word.lower for word in words[max(0, at - 2) : at]]
    if not before:
        return len(words) == 1
    if before[-1] == "to" and at + 1 < len(words) and words[at + 1].lower in ARTICLES:
        return False
    article = before[0] in ARTICLES and len(before) == 2 and not before[1].endswith("s")
    return before[-1] in ARTICLES | AT | {"to", "from", "of"} or article


def is_only_seen(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a place is looked at, spoken of or far: "we saw the lake", "on a mountain far away"."""
    before = lead_at(words, first)
    if before >= 0 and words[before].lower in _SEES:
        return True
    after = [word.lower for word in words[last + 1 : last + 5]]
    return bool(after) and (
        after[:2] == ["far", "away"] or "ago" in after or after[0] == "yesterday"
    )


def is_told_of(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a sentence opens by saying how a place is: "The office is dark"."""
    opens = first == 0 or (first <= 2 and words[first - 1].lower in ARTICLES)
    return opens and last + 1 < len(words) and words[last + 1].lower in _TELLS


_TELLS = frozenset(
    "is was smells smelled smelt lay lies looked looks felt hummed hums fell".split()
)


def is_called_from(words: Sequence[Token], lead: int) -> bool:
    """Whether "from" tells where somebody is: "she waved from the balcony"."""
    return words[lead].lower == "from" and words[lead - 1].lower in _CALLS if lead > 0 else False


def is_on_the_train(words: Sequence[Token]) -> bool:
    """ "on the 7.40 to Leeds"."""
    said = "_".join("#" if word.lower.isdigit() else word.lower for word in words)
    return bool(_ON_THE_TRAIN.search(said))


_ON_THE_TRAIN = re.compile(
    r"(?:^|_)(?:on|aboard|caught|took|catch|take)_the_(?:#|\w+)_#_(?:to|from)_"
)
