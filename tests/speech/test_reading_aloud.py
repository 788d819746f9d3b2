"""A hundred and more odd things that people write, as a good reader says them."""

import importlib.util
import json
from pathlib import Path

import pytest

from studio.speech.reading import read_line
from studio.speech.wording import Reader


def _dictionary() -> frozenset[str]:
    spec = importlib.util.find_spec("misaki")
    assert spec is not None
    assert spec.origin is not None
    data = Path(spec.origin).parent / "data"
    return frozenset(json.loads((data / "us_gold.json").read_text("utf-8")))


WORDS = _dictionary()
AMERICAN = Reader(british=False, is_word=WORDS.__contains__)
BRITISH = Reader(british=True, is_word=WORDS.__contains__)

CASES = """
I was born in 1984. | I was born in nineteen eighty-four.
In 2010 and 2009 | In twenty ten and two thousand nine
in 1066 | in ten sixty-six
the year 800 | the year eight hundred
the 1920s | the nineteen twenties
the '80s | the eighties
the mid-1990s | the mid-nineteen nineties
the early 2000s | the early two thousands
from 1914 to 1918 | from nineteen fourteen to nineteen eighteen
the years 1914-18 | the years nineteen fourteen to eighteen
44 BC | forty-four bee-see
the summer of ’69 | the summer of sixty-nine
1984 was a book. | nineteen eighty-four was a book.
1,984 people | one thousand nine hundred eighty-four people
$1,000,000 | one million dollars
$3.50 | three dollars and fifty cents
$0.05 | five cents
$1.01 | one dollar and one cent
a $5 bill | a five dollar bill
£2.50 | two pounds and fifty pence
€20 | twenty euros
20 € | twenty euros
$2.5 billion | two point five billion dollars
¥500 | five hundred yen
US$40 | forty dollars
50¢ | fifty cents
5p | five pence
$10-$20 | ten to twenty dollars
$10-20 | ten to twenty dollars
at 3:00 | at three o'clock
at 3:05 | at three oh five
at 3:30 p.m. | at three thirty pee-em.
at 12:00 | at twelve o'clock
at 00:15 | at zero fifteen
at 9am | at nine ay-em
from 9 to 5 | from nine to five
from 9am-5pm | from nine ay-em to five pee-em
9:30-10:15 | nine thirty to ten fifteen
on July 4, 1776 | on July fourth, seventeen seventy-six
on 4 July 1776 | on the fourth of July seventeen seventy-six
on the 4th of July | on the fourth of July
on Jan. 5th | on January fifth
on 12/25/2023 | on December twenty-fifth, twenty twenty-three
on 2023-12-25 | on December twenty-fifth, twenty twenty-three
Sept. 11, 2001 | September eleventh, two thousand one
5 km | five kilometers
a 5-km run | a five kilometer run
10 mph | ten miles per hour
100 km/h | one hundred kilometers per hour
6 ft 2 in | six feet two in
5'11" | five foot eleven
3 kg of flour | three kilograms of flour
1 lb | one pound
2 oz. | two ounces.
500 mg | five hundred milligrams
20°C | twenty degrees Celsius
-10 °F | minus ten degrees Fahrenheit
a 90° turn | a ninety degree turn
40 dB | forty decibels
2.4 GHz | two point four gigahertz
16 GB | sixteen gigabytes
1st, 2nd, 3rd and 4th | first, second, third and fourth
the 21st century | the twenty-first century
the 100th day | the one hundredth day
Louis XIV | Louis the fourteenth
Elizabeth II's crown | Elizabeth the second's crown
Henry V | Henry the fifth
Rocky IV | Rocky four
Chapter XII | Chapter twelve
Act I, Scene II | Act one, Scene two
Act 2, scene 3 | Act two, scene three
CHAPTER III | chapter three
World War I | World War one
Part V. | Part five.
Pope John Paul II | Pope John Paul the second
I am here. | I am here.
Vitamin C | Vitamin C
J. K. Rowling | jay kay Rowling
J.R.R. Tolkien | jay-ar-ar Tolkien
John F. Kennedy | John eff Kennedy
the U.S.A. | the you-ess-ay.
the U.K. government | the you-kay government
the FBI and the CIA | the eff-bee-eye and the see-eye-ay
NASA sent it. | NASA sent it.
the HTML file | the aitch-tee-em-ell file
two CDs and DVDs | two see-dee's and dee-vee-dee's
a PhD in AI | a pee-aitch-dee in ay-eye
an MP's speech | an em-pee's speech
Dr. Lee lives on Oak Dr. | Doctor Lee lives on Oak Drive.
St. Peter on Main St. | Saint Peter on Main Street.
42 Wallaby St., Sydney | forty-two Wallaby Street, Sydney
Mr. and Mrs. Fox | Mister and Missus Fox
Ms. Bell | Miz Bell
Prof. Plum | Professor Plum
Capt. Nemo | Captain Nemo
Sgt. Pepper | Sergeant Pepper
Gen. Lee and Col. Mustard | General Lee and Colonel Mustard
Lt. Dan | Lieutenant Dan
Mt. Everest | Mount Everest
Martin Luther King Jr. spoke. | Martin Luther King Junior spoke.
Acme Inc. closed. | Acme Incorporated closed.
e.g. apples, i.e. fruit, etc. | for example apples, that is fruit, et cetera.
cats vs. dogs | cats versus dogs
No. 5 | number five
No. I won't. | No. I won't.
Nos. 5 and 6 | numbers five and six
p. 42, pp. 42-45 | page forty-two, pages forty-two to forty-five
vol. 2 | volume two
fig. 3 | figure three
#1 fan | number one fan
write to anna.lee@mail.com | write to anna dot lee at mail dot com
www.example.com | double-you double-you double-you dot example dot com
https://example.org/films | example dot org slash films
see studio.film | see studio dot film
follow @moonfilm | follow at moonfilm
#MoonRise | hashtag moon rise
call 555-1234 | call five five five, one two three four
call (555) 123-4567 | call five five five, one two three, four five six seven
call 911 | call nine one one
+44 20 7946 0958 | plus four four, two zero, seven nine four six, zero nine five eight
agent 007 | agent double oh seven
1/2 a cup | half a cup
1/2 cup | half a cup
2/3 of them | two thirds of them
1 1/2 hours | one and a half hours
¾ of it | three quarters of it
24/7 | twenty-four seven
a 50/50 chance | a fifty fifty chance
50% off | fifty percent off
0.5% | zero point five percent
99.9 percent | ninety-nine point nine percent
.5 | zero point five
3.14159 | three point one four one five nine
3-4 days | three to four days
10–12 people | ten to twelve people
pages 3–7 | pages three to seven
they won 3-2 | they won three to two
a score of 21:19 | a score of twenty-one nineteen
a 3-day trip | a three-day trip
a 10-year-old boy | a ten-year-old boy
the 7-Eleven | the seven-Eleven
40° 26′ N | forty degrees twenty-six minutes north
51.5° N, 0.1° W | fifty-one point five degrees north, zero point one degrees west
Route 66 | Route sixty-six
room 237 | room two thirty-seven
flight 370 | flight three seventy
apartment 5B | apartment five bee
B2B and MP3 | bee two bee and em-pee three
H2O and CO2 | aitch two oh and see-oh two
COVID-19 | COVID-nineteen
R2-D2 and C-3PO | ar two-dee two and C-three pee-oh
the F-16 | the F-sixteen
Boeing 747 | Boeing seven forty-seven
iPhone 15 | iPhone fifteen
3D glasses | three dee glasses
4K video | four kay video
Tom & Jerry | Tom and Jerry
AT&T | ay-tee and tee
R&B music | ar and bee music
2 + 2 = 4 | two plus two equals four
10 × 4 | ten by four
5 > 3 | five greater than three
and/or | and or
he/she | he or she
her @ home | her at home
10,000,000 stars | ten million stars
1000000 | one million
12345678901234567 | one two three four five six seven eight nine zero one two three four five six seven
00123 | zero zero one two three
v2.0.1 | vee two point zero point one
I'm so happy 😀🎉! | I'm so happy!
Stop 🛑 now | Stop now
STOP IT NOW! | stop it now!
I said NO! | I said no!
I want it RIGHT now. | I want it right now.
This is *really* good | This is really good
This is _really_ good | This is really good
**Never** again | Never again
What?!?! | What?
Sooo good | So good
Noooooo! | No!
Hmmm… well | Hmmm… well
Rrrring! | Ring!
wait -- what? | wait — what?
well...maybe | well…maybe
'Tis the season | 'Tis the season
rock 'n' roll | rock 'n' roll
the ’n’ word | the 'n' word
o'clock | o'clock
James's 3 cats' food | James's three cats' food
naïve café | naive cafe
Title: The End | Title: The End
w/ milk, w/o sugar | with milk, without sugar
approx. 5 min | approximately five minutes
5 min. walk | five minutes walk
2 hrs later | two hours later
~20 people | about twenty people
100+ pages | one hundred plus pages
<3 | less than three
Q&A | cue and ay
Mon. at noon | Monday at noon
10 a.m. | ten ay-em.
The 10 a.m. train | The ten ay-em train
XXX | ex-ex-ex
1 in 4 | one in four
9-1-1 | nine one one
the '20s and '30s | the twenties and thirties
twenty-20 | twenty-twenty
$5/day | five dollars a day
60 km/h | sixty kilometers per hour
5 m² | five square meters
3 a day | three a day
"""
TABLE = [tuple(part.strip() for part in line.split(" | ")) for line in CASES.strip().splitlines()]


def test_the_table_is_long() -> None:
    assert len(TABLE) >= 120


@pytest.mark.parametrize(("written", "spoken"), TABLE)
def test_what_is_written_is_said_as_a_good_reader_says_it(written: str, spoken: str) -> None:
    assert read_line(written, AMERICAN).spoken == spoken
