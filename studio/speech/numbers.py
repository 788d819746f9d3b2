"""Numbers as English words: cardinals, ordinals, years, decades, decimals, digit by digit.

Takes whole numbers or the digits as they are written; gives words in small letters.
Numbers of more than 15 digits are read digit by digit, as a person would.
"""

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = ("zero ten twenty thirty forty fifty sixty seventy eighty ninety").split()
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
IRREGULAR_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
LONGEST_READ = 15


def below_hundred(number: int) -> str:
    """0 to 99 in words."""
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def cardinal(number: int, *, british: bool = False) -> str:
    """A whole number in words; British speech says "and" before tens and ones."""
    if number < 0:
        return f"minus {cardinal(-number, british=british)}"
    if number < 100:
        return below_hundred(number)
    joint = " and " if british else " "
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (joint + below_hundred(rest) if rest else "")
    for size, name in SCALES:
        if number >= size:
            count, rest = divmod(number, size)
            head = f"{cardinal(count, british=british)} {name}"
            if not rest:
                return head
            return head + (joint if rest < 100 else " ") + cardinal(rest, british=british)
    raise AssertionError(number)  # every number from 1000 up meets a scale


def digits(text: str) -> str:
    """Each digit for itself: "007" → "zero zero seven"."""
    return " ".join(ONES[int(letter)] for letter in text if letter.isdigit())


def whole(text: str, *, british: bool = False) -> str:
    """Digits with or without group marks, read as one number: "1,024"."""
    plain = text.replace(",", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    if len(plain) > LONGEST_READ or (len(plain) > 1 and plain[0] == "0"):
        return digits(plain)
    return cardinal(int(plain), british=british)


def decimal(text: str, *, british: bool = False) -> str:
    """A number with or without a decimal part: "3.14" → "three point one four"."""
    head, dot, tail = text.partition(".")
    spoken = whole(head, british=british) if head else "zero"
    return f"{spoken} point {digits(tail)}" if dot and tail else spoken


def ordinal_words(spoken: str) -> str:
    """The ordinal of a cardinal in words: "twenty-one" → "twenty-first"."""
    cut = max(spoken.rfind(" "), spoken.rfind("-")) + 1
    head, last = spoken[:cut], spoken[cut:]
    if last in IRREGULAR_ORDINALS:
        return head + IRREGULAR_ORDINALS[last]
    return head + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def ordinal(number: int, *, british: bool = False) -> str:
    """21 → "twenty-first"."""
    return ordinal_words(cardinal(number, british=british))


def year(number: int, *, british: bool = False) -> str:
    """A year as it is said: 1969, 1905, 2000, 2007, 2026, 1066, 800."""
    century, rest = divmod(number, 100)
    if not 1000 <= number <= 2999 or number % 1000 < 10:
        return cardinal(number, british=british)
    if not rest:
        return f"{below_hundred(century)} hundred"
    return f"{below_hundred(century)} {f'oh {ONES[rest]}' if rest < 10 else below_hundred(rest)}"


def plural(spoken: str) -> str:
    """The plural of a number word: "sixty" → "sixties", "six" → "sixes"."""
    if spoken.endswith("y"):
        return f"{spoken[:-1]}ies"
    return spoken + ("es" if spoken.endswith("x") else "s")
