"""Figures, dates, money, signs and shortened words in the tongues beside English."""

import pytest

from studio.film.sound import Language
from studio.speech.reading import read_line
from studio.speech.tongues.tongue import READER, tongue_of

TABLES = {
    Language.SPANISH: """
En 1987 llegaron 237 cartas. | En mil novecientos ochenta y siete llegaron doscientos treinta y siete cartas.
el 3 de mayo de 2024 | el tres de mayo de dos mil veinticuatro
el 03/05/2024 | el tres de mayo de dos mil veinticuatro
a las 18:45 de hoy | a las dieciocho y cuarenta y cinco de hoy
cuesta 12,50 € hoy | cuesta doce euros con cincuenta céntimos hoy
$5 y 1.000 euros | cinco dólares y mil euros
3,5 km | tres coma cinco kilómetros
el 20 % | el veinte por ciento
a -5 °C | a menos cinco grados
1 perro, 1 casa, 21 días | un perro, una casa, veintiún días
el 1º y la 2ª | el primero y la segunda
Felipe II, siglo XX | Felipe segundo, siglo veinte
la Sra. García, Dr. Paz | la señora García, doctor Paz
1/2 litro, 3-4 horas | medio litro, tres a cuatro horas
FBI y ONU | efe be i y onu
ana@correo.es | ana arroba correo punto e ese
agua & sal | agua y sal
«Adiós» | “Adiós”
""",
    Language.FRENCH: """
En 1987 | En mille neuf cent quatre-vingt-sept
le 1er mai 2024 | le premier mai deux mille vingt-quatre
le 01/05/2024 | le premier mai deux mille vingt-quatre
à 18h45 | à dix-huit heures quarante-cinq
à 14 h | à quatorze heures
12,50 € | douze euros cinquante
1 000 000 d'euros | un million d'euros
3,5 km | trois virgule cinq kilomètres
20 % | vingt pour cent
-5 °C | moins cinq degrés
71 et 99 | soixante et onze et quatre-vingt-dix-neuf
la 2e fois, la 1re | la deuxième fois, la première
Louis XIV, le XXe siècle, Henri Ier | Louis quatorze, le vingtième siècle, Henri premier
M. Dupont et Mme Roy | monsieur Dupont et madame Roy
la SNCF | la esse enne cé effe
3-4 jours | trois à quatre jours
n° 5 | numéro cinq
Aime-t-elle ? | Aime t'elle?
""",
    Language.ITALIAN: """
Nel 1987 | Nel millenovecentottantasette
il 3 maggio 2024 | il tre maggio duemilaventiquattro
il 03/05/2024 | il tre maggio duemilaventiquattro
alle 18:45 di ieri | alle diciotto e quarantacinque di ieri
12,50 € | dodici euro e cinquanta centesimi
1.000 euro | mille euro
3,5 km | tre virgola cinque chilometri
20 % | venti per cento
-5 °C | meno cinque gradi
1 casa e 1 gatto | una casa e un gatto
il 1º e la 2ª | il primo e la seconda
Luigi XIV, secolo XX | Luigi quattordicesimo, secolo ventesimo
il Sig. Rossi e la Sig.ra Bianchi | il signor Rossi e la signora Bianchi
1/2 litro, 3-4 ore | mezzo litro, tre a quattro ore
ecc. | eccetera
pane & vino | pane e vino
""",
    Language.PORTUGUESE: """
Em 1987 | Em mil novecentos e oitenta e sete
em 3 de maio de 2024 | em três de maio de dois mil e vinte e quatro
em 03/05/2024 | em três de maio de dois mil e vinte e quatro
às 18h45 | às dezoito e quarenta e cinco
às 14h em ponto | às catorze horas em ponto
R$ 12,50 | doze reais e cinquenta centavos
1.000 reais | mil reais
3,5 km | três vírgula cinco quilômetros
20 % | vinte por cento
-5 °C | menos cinco graus
2 casas, 1 gata, 2 gatos | duas casas, uma gata, dois gatos
a 1ª vez e o 2º | a primeira vez e o segundo
Dom Pedro II, século XX | Dom Pedro segundo, século vinte
o Sr. Silva, a Dra. Souza | o senhor Silva, a doutora Souza
1/2 litro, 3-4 horas | meio litro, três a quatro horas
sal & açúcar | sal e açúcar
""",
    Language.HINDI: """
सन 1947 में | सन उन्नीस सौ सैंतालीस में
१५ अगस्त | पंद्रह अगस्त
3 मई 2024 को | तीन मई दो हज़ार चौबीस को
03/05/2024 | तीन मई दो हज़ार चौबीस
5:30 बजे आए | पाँच बजकर तीस मिनट आए
₹500 | पाँच सौ रुपये
₹1 | एक रुपया
1,00,000 लोग | एक लाख लोग
3.5 km | तीन दशमलव पाँच किलोमीटर
25 % | पच्चीस प्रतिशत
-5 °C | ऋण पाँच डिग्री
1/2 और 3/4 | आधा और तीन चौथाई
डॉ. शर्मा | डॉक्टर शर्मा
3-4 दिन | तीन से चार दिन
राम & श्याम | राम और श्याम
वह आया। | वह आया.
""",
}
CASES = [
    (language, *(part.strip() for part in line.split(" | ")))
    for language, table in TABLES.items()
    for line in table.strip().splitlines()
]


@pytest.mark.parametrize(("language", "written", "spoken"), CASES)
def test_what_is_no_letter_is_said_in_the_words_of_its_language(
    language: Language, written: str, spoken: str
) -> None:
    tongue = tongue_of(language)
    wording = read_line(
        written, READER, rules=tongue.rules, letters=lambda run, _: tongue._letters(run)
    )
    assert wording.spoken == spoken


@pytest.mark.parametrize("language", list(TABLES))
def test_every_written_word_is_said_by_somebody(language: Language) -> None:
    tongue = tongue_of(language)
    for _, written, _ in (case for case in CASES if case[0] is language):
        words, sounds = tongue.read(written)
        assert {owner for owner in sounds.owners if owner >= 0} == set(range(len(words)))
