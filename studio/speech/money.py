"""Rules for money: "$48.50" is forty-eight dollars and fifty cents, "£10-20" ten to twenty pounds."""

import re
from collections.abc import Sequence

from studio.speech import numbers
from studio.speech.quantities import NUMBER, adjectival, is_one
from studio.speech.wording import Claim, Reader, Rule, claim

CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"),
    "¥": ("yen", "yen", "sen", "sen"),
    "₹": ("rupee", "rupees", "paisa", "paise"),
    "₽": ("rouble", "roubles", "kopeck", "kopecks"),
    "₩": ("won", "won", "jeon", "jeon"),
}
LARGE = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "bn": "billion",
    "b": "billion",
    "tn": "trillion",
}
SIGN = rf"(?P<sign>[{''.join(CURRENCIES)}])"
SCALE = r"(?P<scale>\s(?:hundred|thousand|million|billion|trillion)\b|\s?(?:k|m|mn|bn|b|tn)\b)"


def _money(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    one, many, small_one, small_many = CURRENCIES[match["sign"]]
    amount, scale = match["amount"].replace(",", ""), match["scale"]
    before_noun = adjectival(match)
    whole_part, _, cents = amount.partition(".")
    unit = (
        one if before_noun or (whole_part == "1" and len(cents) in (0, 2) and not scale) else many
    )
    start, end = match.start(), match.end("amount")
    if scale:
        said = numbers.decimal(amount, british=reader.british)
        name = LARGE.get(scale.strip(), scale.strip())
        gap = "" if scale.startswith(" ") else " "
        return (
            Claim(start, end, said),
            Claim(
                match.start("scale") + len(scale) - len(scale.lstrip()),
                match.end("scale"),
                f"{gap}{name} {unit}",
            ),
        )
    if len(cents) != 2 or match["sign"] == "¥":
        return (Claim(start, end, f"{numbers.decimal(amount, british=reader.british)} {unit}"),)
    coins = f"{numbers.cardinal(int(cents))} {small_one if cents == '01' else small_many}"
    notes = f"{numbers.whole(whole_part or '0', british=reader.british)} {unit}"
    if not int(cents):
        return (Claim(start, end, notes),)
    return (Claim(start, end, f"{notes} and {coins}" if int(whole_part or 0) else coins),)


def _money_range(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    """$10-20 and $10–$20 are ten to twenty dollars."""
    many = CURRENCIES[match["sign"]][1]
    scale = match["scale"] or ""
    name = f"{LARGE.get(scale.strip(), scale.strip())} " if scale else ""
    low, high = (numbers.decimal(match[side], british=reader.british) for side in ("low", "high"))
    return (
        Claim(match.start(), match.end("low"), low),
        claim(match, "dash", " to "),
        Claim(match.end("dash"), match.end(), f"{high} {name}{many}"),
    )


def _money_after(match: re.Match[str], reader: Reader) -> Sequence[Claim]:
    one, many, _, _ = CURRENCIES[match["sign"]]
    said = numbers.decimal(match["amount"], british=reader.british)
    gap = " " if match.start("sign") == match.end("amount") else ""
    unit = one if is_one(match["amount"]) else many
    return (claim(match, "amount", said), claim(match, "sign", gap + unit))


RULES = (
    Rule(
        re.compile(
            rf"{SIGN}\s?(?P<low>{NUMBER})(?P<dash>\s?[-–—]\s?)(?P=sign)?(?P<high>{NUMBER}){SCALE}?(?!\w)"
        ),
        _money_range,
    ),
    Rule(re.compile(rf"(?:US|AU|CA|NZ)?{SIGN}\s?(?P<amount>{NUMBER}){SCALE}?(?!\w)"), _money),
    Rule(re.compile(rf"(?<![\w.])(?P<amount>{NUMBER})\s?{SIGN}(?![\w\d])"), _money_after),
)
