"""The words that each tongue has for figures, signs and shortened words.

One ``Vocabulary`` a language; what is counted in words is counted by num2words, in Hindi by
indic-numtowords, both loaded when the first figure is met.
"""

from dataclasses import dataclass, field

Units = dict[str, tuple[str, str]]


def _pairs(text: str) -> dict[str, str]:
    """A table from "a=b" parted by "; "."""
    return dict(one.split("=", 1) for one in text.replace("\n", " ").split("; "))


def _units(text: str) -> Units:
    """A table from "sign=one,many" parted by "; "."""
    return {
        sign: (names.split(",")[0], names.split(",")[-1]) for sign, names in _pairs(text).items()
    }


@dataclass(frozen=True)
class Vocabulary:
    """Words of one language.

    ``counted`` is num2words' name of it. ``units``, ``coins`` and ``cents`` are (one, many).
    ``time`` and ``full_hour`` take {h} and {m}; ``date`` takes {d}, {month} and {y}.
    ``feminine`` has the forms that 1 and 2 take before a word in -a.
    """

    counted: str
    point: str
    minus: str
    to: str
    over: str
    and_: str
    first: str
    time: str
    full_hour: str
    date: str
    months: tuple[str, ...]
    units: Units
    coins: Units
    cents: dict[str, tuple[str, str]]
    signs: dict[str, str]
    short: dict[str, str]
    letters: dict[str, str]
    fractions: dict[str, str]
    hundred_years: str = ""
    masculine: dict[str, str] = field(default_factory=dict)
    feminine: dict[str, str] = field(default_factory=dict)
    ordinal_marks: str = "ºª°"


def _letters(text: str) -> dict[str, str]:
    return dict(zip("abcdefghijklmnopqrstuvwxyz", text.split(), strict=True))


SPANISH = Vocabulary(
    counted="es",
    point="coma",
    minus="menos",
    to="a",
    over="sobre",
    and_="con",
    first="primero",
    time="{h} y {m}",
    full_hour="{h} en punto",
    date="{d} de {month} de {y}",
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    ),
    units=_units(
        "km/h=kilómetro por hora,kilómetros por hora; km=kilómetro,kilómetros; m=metro,metros; cm=centímetro,centímetros; "
        "mm=milímetro,milímetros; kg=kilo,kilos; g=gramo,gramos; l=litro,litros; ml=mililitro,mililitros; "
        "%=por ciento,por ciento; °C=grado,grados; °=grado,grados; h=hora,horas; min=minuto,minutos; s=segundo,segundos"
    ),
    coins=_units("€=euro,euros; $=dólar,dólares; £=libra,libras; ¥=yen,yenes"),
    cents={
        "€": ("céntimo", "céntimos"),
        "$": ("centavo", "centavos"),
        "£": ("penique", "peniques"),
    },
    signs=_pairs(
        "&=y; +=más; ==igual a; @=arroba; %=por ciento; #=almohadilla; /=barra; .=punto; _=guion bajo; -=guion; :=dos puntos"
    ),
    short=_pairs(
        "Sr.=señor; Sra.=señora; Srta.=señorita; Dr.=doctor; Dra.=doctora; D.=don; Dña.=doña; Ud.=usted; Uds.=ustedes; "
        "etc.=etcétera; Av.=avenida; Avda.=avenida; C/=calle; n.º=número; nº=número; núm.=número; pág.=página; "
        "p. ej.=por ejemplo; EE. UU.=Estados Unidos; EE.UU.=Estados Unidos; a. C.=antes de Cristo; d. C.=después de Cristo; "
        "prof.=profesor; cap.=capítulo; tel.=teléfono; vs.=contra; S.=san; Sta.=santa"
    ),
    letters=_letters(
        "a be ce de e efe ge hache i jota ka ele eme ene o pe cu erre ese te u uve uve-doble equis i-griega zeta"
    ),
    fractions=_pairs("1/2=medio; 1/3=un tercio; 2/3=dos tercios; 1/4=un cuarto; 3/4=tres cuartos"),
    masculine=_pairs("uno=un; veintiuno=veintiún"),
    feminine=_pairs("uno=una; veintiuno=veintiuna"),
)
FRENCH = Vocabulary(
    counted="fr",
    point="virgule",
    minus="moins",
    to="à",
    over="sur",
    and_="",
    first="premier",
    time="{h} heures {m}",
    full_hour="{h} heures",
    date="{d} {month} {y}",
    months=tuple(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    units=_units(
        "km/h=kilomètre heure,kilomètres heure; km=kilomètre,kilomètres; m=mètre,mètres; cm=centimètre,centimètres; "
        "mm=millimètre,millimètres; kg=kilo,kilos; g=gramme,grammes; l=litre,litres; ml=millilitre,millilitres; "
        "%=pour cent,pour cent; °C=degré,degrés; °=degré,degrés; h=heure,heures; min=minute,minutes; s=seconde,secondes"
    ),
    coins=_units("€=euro,euros; $=dollar,dollars; £=livre,livres; ¥=yen,yens"),
    cents={"€": ("", ""), "$": ("", ""), "£": ("", "")},
    signs=_pairs(
        "&=et; +=plus; ==égale; @=arobase; %=pour cent; #=dièse; /=barre; .=point; _=tiret bas; -=tiret; :=deux points"
    ),
    short=_pairs(
        "M.=monsieur; MM.=messieurs; Mme=madame; Mmes=mesdames; Mlle=mademoiselle; Dr=docteur; Dr.=docteur; Pr=professeur; "
        "St=saint; Ste=sainte; etc.=et cétéra; av.=avenue; bd=boulevard; n°=numéro; nº=numéro; p. ex.=par exemple; "
        "av. J.-C.=avant Jésus-Christ; apr. J.-C.=après Jésus-Christ; chap.=chapitre; tél.=téléphone; vs=contre; svp=s'il vous plaît"
    ),
    letters=_letters(
        "a bé cé dé e effe gé ache i ji ka elle emme enne o pé ku erre esse té u vé double-vé ixe i-grec zède"
    ),
    fractions=_pairs("1/2=un demi; 1/3=un tiers; 2/3=deux tiers; 1/4=un quart; 3/4=trois quarts"),
    feminine=_pairs("un=un"),
    ordinal_marks="º°",
)
ITALIAN = Vocabulary(
    counted="it",
    point="virgola",
    minus="meno",
    to="a",
    over="su",
    and_="e",
    first="primo",
    time="{h} e {m}",
    full_hour="{h} in punto",
    date="{d} {month} {y}",
    months=tuple(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
    ),
    units=_units(
        "km/h=chilometro orario,chilometri orari; km=chilometro,chilometri; m=metro,metri; cm=centimetro,centimetri; "
        "mm=millimetro,millimetri; kg=chilo,chili; g=grammo,grammi; l=litro,litri; ml=millilitro,millilitri; "
        "%=per cento,per cento; °C=grado,gradi; °=grado,gradi; h=ora,ore; min=minuto,minuti; s=secondo,secondi"
    ),
    coins=_units("€=euro,euro; $=dollaro,dollari; £=sterlina,sterline; ¥=yen,yen"),
    cents={
        "€": ("centesimo", "centesimi"),
        "$": ("centesimo", "centesimi"),
        "£": ("penny", "pence"),
    },
    signs=_pairs(
        "&=e; +=più; ==uguale; @=chiocciola; %=per cento; #=cancelletto; /=barra; .=punto; _=trattino basso; -=trattino; :=due punti"
    ),
    short=_pairs(
        "Sig.=signor; Sig.ra=signora; Sig.na=signorina; Dott.=dottor; Dott.ssa=dottoressa; Dr.=dottor; Prof.=professor; "
        "Prof.ssa=professoressa; Ing.=ingegner; Avv.=avvocato; S.=san; ecc.=eccetera; n.=numero; n°=numero; nº=numero; "
        "pag.=pagina; cap.=capitolo; tel.=telefono; a.C.=avanti Cristo; d.C.=dopo Cristo; es.=esempio; vs.=contro"
    ),
    letters=_letters(
        "a bi ci di e effe gi acca i i-lunga cappa elle emme enne o pi cu erre esse ti u vu doppia-vu ics ipsilon zeta"
    ),
    fractions=_pairs("1/2=mezzo; 1/3=un terzo; 2/3=due terzi; 1/4=un quarto; 3/4=tre quarti"),
    masculine=_pairs("uno=un"),
    feminine=_pairs("uno=una"),
)
PORTUGUESE = Vocabulary(
    counted="pt_BR",
    point="vírgula",
    minus="menos",
    to="a",
    over="sobre",
    and_="e",
    first="primeiro",
    time="{h} e {m}",
    full_hour="{h} horas",
    date="{d} de {month} de {y}",
    months=tuple(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()
    ),
    units=_units(
        "km/h=quilômetro por hora,quilômetros por hora; km=quilômetro,quilômetros; m=metro,metros; cm=centímetro,centímetros; "
        "mm=milímetro,milímetros; kg=quilo,quilos; g=grama,gramas; l=litro,litros; ml=mililitro,mililitros; "
        "%=por cento,por cento; °C=grau,graus; °=grau,graus; h=hora,horas; min=minuto,minutos; s=segundo,segundos"
    ),
    coins=_units("R$=real,reais; €=euro,euros; $=dólar,dólares; £=libra,libras; ¥=iene,ienes"),
    cents={
        "R$": ("centavo", "centavos"),
        "€": ("centavo", "centavos"),
        "$": ("centavo", "centavos"),
        "£": ("centavo", "centavos"),
    },
    signs=_pairs(
        "&=e; +=mais; ==igual a; @=arroba; %=por cento; #=cerquilha; /=barra; .=ponto; _=sublinhado; -=hífen; :=dois pontos"
    ),
    short=_pairs(
        "Sr.=senhor; Sra.=senhora; Srta.=senhorita; Dr.=doutor; Dra.=doutora; D.=dona; Prof.=professor; Profa.=professora; "
        "etc.=etcétera; Av.=avenida; R.=rua; n.º=número; nº=número; n°=número; pág.=página; cap.=capítulo; tel.=telefone; "
        "a.C.=antes de Cristo; d.C.=depois de Cristo; p. ex.=por exemplo; EUA=Estados Unidos; vs.=contra"
    ),
    letters=_letters(
        "a bê cê dê e efe gê agá i jota cá ele eme ene o pê quê erre esse tê u vê dáblio xis ípsilon zê"
    ),
    fractions=_pairs("1/2=meio; 1/3=um terço; 2/3=dois terços; 1/4=um quarto; 3/4=três quartos"),
    feminine=_pairs("um=uma; dois=duas; vinte e um=vinte e uma; vinte e dois=vinte e duas"),
)
HINDI = Vocabulary(
    counted="hi",
    point="दशमलव",
    minus="ऋण",
    to="से",
    over="बटा",
    and_="",
    first="पहला",
    time="{h} बजकर {m} मिनट",
    full_hour="{h} बजे",
    date="{d} {month} {y}",
    months=tuple("जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर".split()),
    units=_units(
        "किमी=किलोमीटर,किलोमीटर; किग्रा=किलोग्राम,किलोग्राम; km/h=किलोमीटर प्रति घंटा,किलोमीटर प्रति घंटा; "
        "km=किलोमीटर,किलोमीटर; m=मीटर,मीटर; cm=सेंटीमीटर,सेंटीमीटर; kg=किलो,किलो; g=ग्राम,ग्राम; l=लीटर,लीटर; "
        "%=प्रतिशत,प्रतिशत; °C=डिग्री,डिग्री; °=डिग्री,डिग्री"
    ),
    coins=_units("₹=रुपया,रुपये; $=डॉलर,डॉलर; €=यूरो,यूरो; £=पाउंड,पाउंड"),
    cents={"₹": ("पैसा", "पैसे"), "$": ("सेंट", "सेंट"), "€": ("सेंट", "सेंट"), "£": ("पेंस", "पेंस")},
    signs=_pairs(
        "&=और; +=धन; ==बराबर; @=ऐट; %=प्रतिशत; #=हैश; /=स्लैश; .=डॉट; _=अंडरस्कोर; -=डैश; :=कोलन"
    ),
    short=_pairs("डॉ.=डॉक्टर; श्री.=श्री; सुश्री.=सुश्री; प्रो.=प्रोफ़ेसर; रु.=रुपये; कि.मी.=किलोमीटर; नं.=नंबर"),
    letters=_letters("ए बी सी डी ई एफ़ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड"),
    fractions=_pairs("1/2=आधा; 1/4=चौथाई; 3/4=तीन चौथाई; 1/3=एक तिहाई; 2/3=दो तिहाई"),
    hundred_years="सौ",
)
