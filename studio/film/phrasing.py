"""Where text may be broken: after which word a line or a caption best ends.

Takes words as printed and a language, gives costs from 0 (the end of a sentence) to 9 (never if
it can be helped). The languages that the studio speaks have tables of small words; others, and
all of them beside these, go by punctuation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from studio.film.sound import Language

_SENTENCE_ENDS = ".!?…।。！？"  # noqa: RUF001 - full-width marks are meant
_CLAUSE_ENDS = ",;:—–、；：،؛"  # noqa: RUF001 - likewise
_CLOSERS = "\"'”’»)]}"
_OPENERS = "\"'“‘«([{¿¡"  # noqa: RUF001 - the printed marks are meant

_CONJUNCTIONS = {
    "en": "and but or nor yet so because since although though while when where who whom whose "
    "which that if unless until than as whether before after",
    "es": "y e o u ni pero sino mas aunque porque pues que si cuando mientras donde como quien "
    "quienes cual cuales cuyo cuya hasta desde apenas conque",
    "fr": "et ou ni mais car donc or puis que qu quand lorsque puisque comme si qui dont où "
    "tandis pendant parce afin quoique bien",
    "it": "e ed o oppure né ma però perché poiché che se quando mentre dove come chi cui quale "
    "quali affinché benché sebbene finché anche",
    "pt": "e ou nem mas porém porque pois que se quando enquanto onde como quem qual quais cujo "
    "cuja embora conforme até",
    "hi": "और या लेकिन मगर पर परंतु क्योंकि कि अगर यदि जब जबकि जहाँ जो इसलिए तब तो",
}
_PREPOSITIONS = {
    "en": "about above across against along among around at behind below beneath beside between "
    "beyond by down during for from in inside into like near of off on onto out outside over "
    "past through to toward towards under up upon with within without",
    "es": "a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por "
    "según sin sobre tras",
    "fr": "à au aux après avant avec chez contre dans de des du depuis derrière devant en entre "
    "hors jusque jusqu malgré par parmi pendant pour sans sauf selon sous sur vers d",
    "it": "a ad al allo alla ai agli alle con contro da dal dallo dalla dai dagli dalle di del "
    "dello della dei degli delle dietro dopo durante fra tra fuori in nel nello nella nei negli "
    "nelle per presso senza sopra sotto su sul sullo sulla sui sugli sulle verso",
    "pt": "a à ao aos às ante após até com contra de da do das dos desde em na no nas nos entre "
    "para perante por pela pelo pelas pelos sem sob sobre trás num numa",
    "hi": "",
}
_CLINGING = {
    "en": "a an the this these those my your his her its our their some any no every each not "
    "very and but or i you he she it we they is are was were be been am has have had do does did "
    "will would can could shall should may might must to mr mrs ms dr st",
    "es": "el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel "
    "aquella mi mis tu tus su sus nuestro nuestra cada algún ningún no muy más tan me te se le "
    "les nos y o pero que es son era ha han había he fue ser sr sra dr don doña",
    "fr": "le la les l un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre "
    "vos leur leurs chaque quelque aucun ne pas très plus me m te t se s je j tu il elle on nous "
    "vous ils elles y et ou mais que est sont était a ont avait suis m mme mlle dr",
    "it": "il lo la i gli le l un uno una questo questa questi queste quel quello quella mio mia "
    "tuo tua suo sua nostro nostra ogni qualche nessun non molto più mi ti si ci vi e o ma che è "
    "sono era ha hanno aveva ho sig sigra dott",
    "pt": "o a os as um uma uns umas este esta estes estas esse essa aquele aquela meu minha teu "
    "tua seu sua nosso nossa cada algum nenhum não muito mais me te se lhe nos e ou mas que é são "
    "era há tem tinha foi eu ele ela sr sra dr",
    "hi": "एक यह वह ये वे मेरा मेरी मेरे तेरा तेरी उसका उसकी इस उस न नहीं मत बहुत और",
}
_TRAILING = {
    "hi": "का की के को में से पर ने तक भी ही तो है हैं था थी थे हूँ गया गई गए रहा रही रहे जी लिए",
}
"""Words that belong to the one before them and do not begin a line."""
_TITLES = frozenset(["mr", "mrs", "ms", "dr", "st", "sr", "sra", "mme", "mlle", "sig", "dott"])


_PHRASE = 4.0
"""Letters of unevenness that a step of ``break_cost`` weighs."""
_SENTENCE = -14.0
"""What a line that ends with its sentence is worth, likewise."""


@dataclass(frozen=True)
class _Words:
    """The small words of a language."""

    conjunctions: frozenset[str]
    prepositions: frozenset[str]
    clinging: frozenset[str]
    trailing: frozenset[str]


@cache
def _words_of(language: Language) -> _Words:
    tongue = language.value.partition("-")[0]

    def each(table: dict[str, str]) -> frozenset[str]:
        return frozenset(table.get(tongue, "").split())

    prepositions = each(_PREPOSITIONS)
    clinging = each(_CLINGING) | prepositions
    return _Words(each(_CONJUNCTIONS), prepositions, clinging, each(_TRAILING))


def small_words(language: Language) -> frozenset[str]:
    """Articles, pronouns, prepositions and the like of a language, in small letters."""
    words = _words_of(language)
    return words.conjunctions | words.clinging


def break_cost(before: str, after: str, language: Language = Language.EN_US) -> int:
    """How bad a break is between two neighbouring words, 0 (good) to 9 (bad)."""
    first, second = _bare(before), _bare(after)
    if not second or (not first and before.strip(_OPENERS) == ""):
        return 9  # a mark that is set alone, as French sets its own
    ending = before.rstrip(_CLOSERS)[-1:]
    if ending and ending in _SENTENCE_ENDS:
        return 9 if first in _TITLES else 0
    if ending and ending in _CLAUSE_ENDS:
        return 1
    return _small_cost(first, second, _words_of(language))


def _small_cost(first: str, second: str, small: _Words) -> int:
    """How bad a break is where no mark is, by the small words around it."""
    if first in small.clinging or second in small.trailing:
        return 9
    if second in small.conjunctions:
        return 2
    return 3 if second in small.prepositions else 5


def _bare(word: str) -> str:
    """A word's letters, the marks of vowels included."""
    return "".join(
        sign for sign in word.casefold() if sign.isalnum() or "\u0900" <= sign <= "\u0963"
    )


def in_lines(
    words: Sequence[str],
    *,
    width: int,
    reserved: int = 0,
    language: Language = Language.EN_US,
) -> tuple[str, ...] | None:
    """One line, or two balanced ones broken where it reads best; None where they don't fit.

    ``reserved`` letters of the first line are kept free for a speaker's name. Words that can't
    share a line with the name may stand alone on the second.
    """
    whole = " ".join(words)
    if reserved + len(whole) <= width:
        return (whole,)
    best: tuple[float, tuple[str, ...]] | None = None
    if reserved and reserved <= width and len(whole) <= width:
        best = (1000.0, (whole,))
    for cut in range(1, len(words)):
        top, bottom = " ".join(words[:cut]), " ".join(words[cut:])
        if reserved + len(top) > width or len(bottom) > width:
            continue
        uneven = abs(reserved + len(top) - len(bottom))
        phrase = break_cost(words[cut - 1], words[cut], language)
        cost = uneven + (_PHRASE * phrase or _SENTENCE)
        if best is None or cost < best[0]:
            best = (cost, (top, bottom))
    return best[1] if best else None
