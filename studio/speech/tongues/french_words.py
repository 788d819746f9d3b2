"""French words that are not said as they are written, and words that lean on their neighbours.

Phonemes are in the voice's alphabet, the stress before its vowel.
"""

IRREGULAR = dict(
    pair.split("=")
    for pair in """
    est=ɛ es=ɛ et=e eu=y eut=y eue=y ai=e a=a à=a y=i où=u oui=wˈi monsieur=məsjˈø messieurs=mesjˈø femme=fˈam
    femmes=fˈam second=səɡˈɔ̃ seconde=səɡˈɔ̃d secondes=səɡˈɔ̃d oignon=ɔɲˈɔ̃ oignons=ɔɲˈɔ̃ août=ˈut automne=otˈɔn
    automnes=otˈɔn aiguille=eɡyˈij aiguilles=eɡyˈij ville=vˈil villes=vˈil mille=mˈil village=vilˈaʒ villages=vilˈaʒ
    tranquille=tʁɑ̃kˈil tranquilles=tʁɑ̃kˈil tranquillement=tʁɑ̃kilmˈɑ̃ gars=ɡˈa pays=peˈi paysage=peizˈaʒ
    paysages=peizˈaʒ paysan=peizˈɑ̃ abbaye=abeˈi fier=fjˈɛʁ hier=jˈɛʁ hiver=ivˈɛʁ hivers=ivˈɛʁ mer=mˈɛʁ mers=mˈɛʁ
    cher=ʃˈɛʁ chers=ʃˈɛʁ fer=fˈɛʁ ver=vˈɛʁ vers=vɛʁ sud=sˈyd longtemps=lɔ̃tˈɑ̃ travers=tʁavˈɛʁ enfer=ɑ̃fˈɛʁ amer=amˈɛʁ cancer=kɑ̃sˈɛʁ hamster=amstˈɛʁ
    chœur=kˈœʁ chœurs=kˈœʁ écho=ekˈo échos=ekˈo orchestre=ɔʁkˈɛstʁ technique=tɛknˈik yeux=jˈø six=sˈis dix=dˈis
    huit=yˈit sept=sˈɛt cinq=sˈɛ̃k neuf=nˈœf vingt=vˈɛ̃ temps=tˈɑ̃ corps=kˈɔʁ poids=pwˈa doigt=dwˈa doigts=dwˈa
    nerf=nˈɛʁ nerfs=nˈɛʁ clef=klˈe clefs=klˈe œufs=ˈø bœufs=bˈø os=ˈɔs fils=fˈis lys=lˈis sens=sˈɑ̃s ours=ˈuʁs
    mars=mˈaʁs jadis=ʒadˈis hélas=elˈas maïs=maˈis plusieurs=plyzjˈœʁ faisait=fəzˈɛ faisaient=fəzˈɛ faisant=fəzˈɑ̃
    faisais=fəzˈɛ faisons=fəzˈɔ̃ aujourd'hui=oʒuʁdyˈi peut=pˈø veut=vˈø peux=pˈø veux=vˈø cueillir=kœjˈiʁ
    examen=ɛɡzamˈɛ̃ examens=ɛɡzamˈɛ̃ ennemi=ɛnmˈi ennemis=ɛnmˈi ennui=ɑ̃nyˈi solennel=sɔlanˈɛl bonhomme=bɔnˈɔm
    tous=tˈu tout=tu plus=ply fusil=fyzˈi fusils=fyzˈi gentil=ʒɑ̃tˈi gentils=ʒɑ̃tˈi outil=utˈi outils=utˈi
    sourcil=suʁsˈi sourcils=suʁsˈi blanc=blˈɑ̃ blancs=blˈɑ̃ banc=bˈɑ̃ bancs=bˈɑ̃ franc=fʁˈɑ̃ francs=fʁˈɑ̃ tabac=tabˈa
    porc=pˈɔʁ estomac=ɛstɔmˈa net=nˈɛt brut=bʁˈyt ouest=wˈɛst direct=diʁˈɛkt correct=kɔʁˈɛkt respect=ʁɛspˈɛ
    aspect=aspˈɛ bus=bˈys autobus=otobˈys album=albˈɔm rhum=ʁˈɔm maximum=maksimˈɔm minimum=minimˈɔm femme=fˈam
    ceux=sˈø eux=ˈø deux=dˈø mieux=mjˈø vieux=vjˈø dieu=djˈø dieux=djˈø feu=fˈø feux=fˈø jeu=ʒˈø jeux=ʒˈø bleu=blˈø
    bleus=blˈø lieu=ljˈø lieux=ljˈø peu=pˈø soixante=swasˈɑ̃t deuxième=døzjˈɛm sixième=sizjˈɛm dixième=dizjˈɛm
    client=klijˈɑ̃ clients=klijˈɑ̃ patient=pasjˈɑ̃ science=sjˈɑ̃s sciences=sjˈɑ̃s conscience=kɔ̃sjˈɑ̃s expérience=ɛkspeʁjˈɑ̃s
    patience=pasjˈɑ̃s poêle=pwˈal moelle=mwˈal fouet=fwˈɛ jouet=ʒwˈɛ jouets=ʒwˈɛ noël=noˈɛl haïr=aˈiʁ naïf=naˈif
    chaos=kaˈo chorale=koʁˈal chœur=kˈœʁ archange=aʁkˈɑ̃ʒ psychologue=psikolˈɔɡ je=ʒə me=mə te=tə se=sə le=lə de=də
    ne=nə ce=sə que=kə les=le des=de mes=me tes=te ses=se ces=se jusque=ʒyskə lorsque=lɔʁskə puisque=pyiskə
    quelque=kˌɛlkə quelques=kˌɛlkə presque=pʁˈɛsk dessus=dəsˈy dessous=dəsˈu ressort=ʁəsˈɔʁ ressemble=ʁəsˈɑ̃bl
    vingts=vˈɛ̃ million=miljˈɔ̃ millions=miljˈɔ̃ milliard=miljˈaʁ milliards=miljˈaʁ euro=øʁˈo euros=øʁˈo mai=mˈɛ
    zéro=zeʁˈo onze=ˈɔ̃z treize=tʁˈɛz seize=sˈɛz notre=nɔtʁ votre=vɔtʁ entre=ɑ̃tʁ contre=kɔ̃tʁ donc=dɔ̃k avec=avɛk
    comme=kɔm cette=sɛt cet=sɛt une=yn nos=no vos=vo mais=mɛ très=tʁɛ chez=ʃe mon=mɔ̃ ton=tɔ̃ son=sɔ̃ un=œ̃ on=ɔ̃
    dont=dɔ̃ quand=kɑ̃ dans=dɑ̃ sans=sɑ̃ sous=su nous=nu vous=vu leur=lœʁ leurs=lœʁ sont=sɔ̃ ont=ɔ̃ ils=il elles=ɛl
    alors=alˈɔʁ toujours=tuʒˈuʁ ailleurs=ajˈœʁ d'abord=dabˈɔʁ hein=ˈɛ̃ eh=e ah=ˈa oh=ˈo ok=okˈe weekend=wikˈɛnd
    madame=madˈam mademoiselle=madmwazˈɛl mesdames=medˈam œil=ˈœj cueille=kˈœj orgueil=ɔʁɡˈœj accueil=akˈœj
    écueil=ekˈœj recueil=ʁəkˈœj œuf=ˈœf bœuf=bˈœf album=albˈɔm parfum=paʁfˈœ̃ lundi=lœ̃dˈi brun=bʁˈœ̃ chacun=ʃakˈœ̃
    aucun=okˈœ̃ quelqu'un=kɛlkˈœ̃ commun=komˈœ̃ parfois=paʁfwˈa gentiment=ʒɑ̃timˈɑ̃ pied=pjˈe pieds=pjˈe assied=asjˈe
    """.split()
)
WEAK = frozenset(
    "le la les l un une des du de d à au aux en dans par pour sur sous sans avec et ou où ni mais que qu qui ne n pas je j tu il "
    "elle on nous vous ils elles me m te t se s ce c ça' mon ton son ma ta sa mes tes ses nos vos notre votre leur leurs cet cette "
    "ces est sont ont a ai as y si' comme quand très chez dont donc or car lui plus tout".split()
)
ENDS_SOUNDED_ENT = frozenset(
    "vent cent dent gent lent souvent moment content argent parent accident agent absent présent serpent talent "
    "torrent différent urgent patient client innocent prudent violent couvent évident excellent fréquent récent "
    "régent ardent argument instrument document monument sentiment vêtement bâtiment appartement événement "
    "élément ciment piment segment aliment régiment ornement supplément testament firmament tourment".split()
)
LIAISON = dict(
    pair.split("=")
    for pair in """
    les=z des=z mes=z tes=z ses=z ces=z nos=z vos=z leurs=z nous=z vous=z ils=z elles=z aux=z dans=z sans=z sous=z chez=z
    très=z plus=z deux=z trois=z quelques=z plusieurs=z bons=z grands=z petits=z beaux=z vieux=z autres=z un=n on=n en=n
    mon=n ton=n son=n aucun=n bien=n rien=n bon=n est=t sont=t ont=t était=t étaient=t avait=t petit=t grand=t quand=t
    tout=t cent=t huit= six=z dix=z pas=z fut=t vont=t font=t
    """.split()
)
ASPIRATED = (
    "haut haute hauts hautes hauteur héros hache haine hameau hanche hangar harpe hasard hâte hausse hérisson "
    "hibou hibous hiboux hiérarchie homard honte honteux hors housse huit huitième hurle hurlement hurler hutte "
    "hall halte hamac handicap haricot haricots harnais hennir héron heurter hisser hocher hockey hollande huée "
    "onze onzième oui yacht yaourt ouistiti"
).split()
