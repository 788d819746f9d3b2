"""Short words that tell a language, and the letters that few others use.

Our own tables. ``SPOKEN`` are the studio's languages in Latin letters, ``OTHERS`` those that are
told apart to be named when a script can't be spoken.
"""

from studio.film.sound import Language

SPOKEN: dict[Language, str] = {
    Language.EN_US: (
        "the and of to a in is it you that he was for on are with as his they at be this from i have or by one had not "
        "but what all were when we there can an your which their said if do will each about how up out them then she "
        "many some so these would other into has her two like him see time could no make than been its who now my over "
        "did down only way may after where why does don't it's i'm very just never here our us me am go come"
    ),
    Language.SPANISH: (
        "el la los las un una unos unas de del al y e o que en por para con sin sobre entre es son era eran fue está están "
        "estaba había hay ser no ni sí más pero como cuando donde dónde qué quién cómo muy ya también su sus mi mis tu tus "
        "se me te le les lo nos yo él ella ellos ellas nosotros usted ustedes este esta esto ese esa eso porque si todo "
        "toda todos nada nunca siempre hasta desde hacia tiene tengo quiero puede dijo hace otra otro aquí allí"
    ),
    Language.FRENCH: (
        "le la les un une des du de d' l' et ou où que qui quoi ne pas n' est sont était étaient a ont avait être il elle "
        "ils elles on nous vous je j' tu te me se ce c' cette ces cet mon ma mes ton ta tes son sa ses notre votre leur "
        "leurs dans en par pour sur sous avec sans chez mais comme quand si plus très bien tout tous rien jamais au aux y "
        "qu' s' m' t' ça fait dit peut deux encore puis alors depuis vers entre oui non"
    ),
    Language.ITALIAN: (
        "il lo la i gli le un uno una di del della dei delle dello degli a al alla ai alle da dal dalla in nel nella nei su "
        "sul sulla con per tra fra e ed o che chi non è sono era erano ha hanno aveva ho hai abbiamo essere mi ti ci vi si "
        "lui lei loro noi voi io tu suo sua suoi mio mia tuo tua questo questa quello quella come quando dove perché più "
        "ma anche se tutto tutti niente mai sempre molto così cosa qui ora poi ancora già sotto senza fino"
    ),
    Language.PORTUGUESE: (
        "o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela para com sem sobre entre e "
        "ou que quem não é são era eram foi está estão estava há havia ser ter tem tinha mais mas como quando onde porque "
        "muito também já se me te lhe nós eu ele ela eles elas você vocês meu minha seu sua seus suas este esta esse essa "
        "isso isto aquele aquela todo toda todos nada nunca sempre até desde disse faz outro outra aqui ali bem então"
    ),
}
OTHERS: dict[str, str] = {
    "German": (
        "der die das den dem des ein eine einen einem einer und oder nicht ist sind war waren hat haben hatte wird werden ich "
        "du er sie es wir ihr mich mir dich dir sich mein dein sein ihre auf aus bei mit nach von zu zum zur im am in für "
        "über unter vor wie was wer wo wenn dass weil aber auch nur noch schon sehr so als kein keine hier dort"
    ),
    "Dutch": (
        "de het een en of niet is zijn was waren heeft hebben had ik jij je hij zij ze wij we jullie hun mijn jouw haar op "
        "uit bij met naar van voor te in aan over onder om dat die dit deze als maar ook nog al zeer hoe wat wie waar geen"
    ),
    "Swedish": (
        "och att det som en ett den är var på av för med till från inte har hade jag du han hon vi ni de dem sin sitt men om "
        "så när där här vad vem mycket också bara nu efter under över"
    ),
    "Norwegian or Danish": (
        "og at det som en et den er var på av for med til fra ikke har hadde havde jeg du han hun vi de dem sin sitt men om så "
        "når hvor her hva hvad hvem meget også bare nu nå etter efter under over blev ble"
    ),
    "Polish": (
        "i w na z do się nie jest są był była było to że jak ale od po za przez dla o co kto gdzie kiedy czy już tylko bardzo "
        "ja ty on ona my wy oni mój twój jego jej ich ten ta te tego"
    ),
    "Czech": (
        "a v na s z do se ne je jsou byl byla bylo to že jak ale od po za pro o co kdo kde když už jen velmi já ty on ona my "
        "vy oni můj tvůj jeho její jejich ten ta ty toho si"
    ),
    "Romanian": (
        "și în de la cu pe un o nu este sunt era erau a au că ce cine unde când dar mai foarte pentru din prin eu tu el ea noi "
        "voi ei ele său sa lui meu mea acest această să se îi îl le"
    ),
    "Catalan": (
        "el la els les un una uns unes de del dels al als i o que amb per en és són era eren no més però com quan on què qui "
        "molt també ja seu seva meu meva aquest aquesta això jo ell ella nosaltres hi ha va van dels"
    ),
    "Turkish": (
        "ve bir bu da de için ile çok ama gibi daha ne var yok mı mi olan olarak kadar sonra ben sen o biz siz onlar benim "
        "senin onun her şey hiç neden nasıl ki değil oldu"
    ),
    "Finnish": (
        "ja on ei se että oli hän minä sinä me te he mutta kun niin kuin myös joka mitä missä nyt vain sen hänen ovat ole olen "
        "tai jos sitten kaikki"
    ),
    "Hungarian": (
        "a az és nem hogy egy is volt van ez de mint csak meg már még én te ő mi ti ők nagyon ha vagy amikor hol ki mert azt ezt"
    ),
    "Indonesian": (
        "dan yang di ke dari untuk dengan tidak ini itu adalah ada pada saya kamu dia kami kita mereka akan sudah belum juga "
        "atau tetapi karena seperti sangat bisa oleh dalam"
    ),
    "Vietnamese": (
        "và là của không có một những các trong cho với được này đó tôi anh em bạn họ chúng ta rất đã đang sẽ nhưng thì khi"
    ),
    "Latin": "et in est non ad cum quod ut sed qui quae quid esse erat sunt autem enim nec atque per ex ab hic haec hoc ille",
    "Hindi in Latin letters": (
        "hai hain tha thi the ka ki ke ko se mein mera meri tum main hum aur nahi nahin kya kyun kaise yeh woh ek par lekin bhi "
        "ho raha rahi kar karo jab tab toh apna apni"
    ),
}
LETTERS: dict[str, str] = {
    "Spanish": "ñ¿¡",
    "Portuguese": "ãõ",
    "French": "œêîûëç",
    "Italian": "ìò",
    "German": "ßäöü",
    "Swedish": "åäö",
    "Norwegian or Danish": "øæå",
    "Polish": "łżźćńśąę",
    "Czech": "řěůčšž",
    "Romanian": "șțăşţ",
    "Turkish": "ğışç",
    "Hungarian": "őű",
    "Vietnamese": "ơưđạảấầẩậắằếềểệịọỏốồổộớờợụủứừựỳỵ",
}
"""Letters that speak for a language; each counts like a part of a word."""
