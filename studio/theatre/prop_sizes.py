"""How tall things are on the stage, from the names of their icons."""

import re

# Heights in metres by what an icon's name holds; the first rule whose pattern is found wins.
# A pattern is a whole name or one "-" part of it; "*" stands for any ending.
_RULES: tuple[tuple[float, str], ...] = (
    (
        0.1,
        """
        key old-key ring coin pill dice die button bullet gem-stone pearl needle ladybug
        bee ant honeybee fly mosquito beetle butterfly bug cricket spider snail worm
        cherries strawberry grapes peanuts chestnut olive blueberries coin*
        """,
    ),
    (
        0.2,
        """
        teacup hot-beverage mug cup glass egg apple* red-apple green-apple pear peach
        lemon tangerine tomato potato carrot onion garlic kiwi* mango avocado bread
        croissant cookie cupcake cheese* doughnut sandwich rice* bento* sushi watch
        mobile-phone pencil pen fountain-pen paintbrush crayon scissors envelope* letter
        scroll compass magnifying* telephone-receiver dagger kitchen-knife fork* spoon
        bell candle lipstick crown glasses sunglasses mouse rat hamster frog shell
        spiral-shell crab shrimp hatching-chick baby-chick front-facing-baby-chick locked
        unlocked lock* light-bulb flashlight mushroom leaf* maple-leaf four-leaf-clover
        rose tulip hibiscus blossom cherry-blossom flower* bird* feather
        nut matchbox pipe ball
        razor pushpin round-pushpin safety-pin sewing-needle eraser prayer-beads lime olive
        candy pill tooth joker game-die thread cockroach firefly pistol black-bird butterfly
        monarch-butterfly
        """,
    ),
    (
        0.35,
        """
        book* open-book closed-book books notebook* newspaper bottle* wine-glass wine*
        beer-mug* amphora vase pot* cooking* camera* lantern red-paper-lantern diya-lamp
        alarm-clock mantelpiece-clock clock radio laptop* telephone hammer axe pick*
        wrench hat top-hat cap* shoe* boot* man-s-shoe running-shoe teddy-bear basketball
        soccer-ball football* ball* crystal-ball gift wrapped* basket hourglass* urn jar
        honey-pot shopping* handbag backpack* briefcase trophy microscope globe* violin
        pizza birthday-cake shortcake pie bouquet cat* rabbit* hedgehog squirrel chipmunk
        owl duck* chicken rooster dove parrot eagle hen turtle fish* tropical-fish
        blowfish octopus squid lobster bat skunk bucket watering*
        oil-lamp kettle
        baby-bottle mans-shoe womans-sandal jug tray chessboard typewriter inkwell pillow
        honey* mouse-trap
        military-helmet rescue-workers-helmet womans-hat womans-boot high-heeled-shoe crown
        socks
        """,
    ),
    (
        0.65,
        """
        dog* poodle guide-dog service-dog fox* wolf* goose swan flamingo peacock turkey
        badger otter beaver raccoon penguin sloth guitar accordion saxophone trumpet banjo
        long-drum drum drums telescope toolbox luggage sword crossed-swords bow* shield
        wheel* umbrella* broom fire campfire pumpkin jack-o-lantern potted-plant seedling*
        cactus herb sheaf* lamb anchor bomb chair* television* desktop* computer* balloon*
        kite monkey koala snake lizard kick-scooter skateboard headstone funeral-urn
        treasure* chest* toilet bone
        sack cradle
        fax-machine package printer wastebasket fire-extinguisher
        paw-prints footprints skis crate barrel stump carpet puddle ditch anvil cage
        tumbleweed rifle net
        paper-lantern dress coat t-shirt jeans kimono lab-coat
        """,
    ),
    (
        1.1,
        """
        sheep ewe ram goat pig boar kangaroo panda deer llama leopard tiger* lion* bear*
        polar-bear gorilla orangutan crocodile seal bicycle* motor-scooter door mirror
        wood rock barrel* cart couch* bathtub bed*  snowman* harp* person* man*
        woman* boy* girl* child* baby* motorcycle* dolphin shark* canoe stop-sign mailbox
        postbox* closed-mailbox* open-mailbox* piano musical-keyboard ladder window bench
        shopping-cart tent* sleigh sled* moai statue* mermaid* merman* fairy elf* genie*
        ghost alien robot* vampire* zombie* mage* ninja* prince* santa* angel*
        table desk stove
        coffin file-cabinet shovel hole railway-track seat racing-car triangular-flag
        placard white-flag pirate-flag chequered-flag phoenix brick barber-pole
        film-projector  oar staff rake spinning-wheel machine easel signpost blackboard
        cannon washing piano swing
        """,
    ),
    (
        1.9,
        """
        horse* unicorn* cow ox water-buffalo bison zebra camel* elephant giraffe mammoth
        rhinoceros hippopotamus moose donkey* whale* spouting-whale dragon* sauropod t-rex
        automobile* oncoming* taxi police-car sport-utility* pickup* auto-rickshaw tractor
        motor-boat speedboat kayak fuel-pump statue* palm-tree* fountain well
        vertical-traffic-light horizontal-traffic-light
        wardrobe refrigerator
        elevator shower troll playground-slide water-closet orca bookshelf stagecoach
        scarecrow throne haystack street-lamp
        stairs curtain chimney submarine
        """,
    ),
    (
        2.8,
        """
        tree deciduous-tree evergreen-tree christmas-tree tanabata-tree sailboat* bus bus-stop
        minibus trolleybus ambulance fire-engine delivery-truck articulated-lorry truck*
        trailer tram* railway-car train* locomotive* metro* light-rail helicopter
        small-airplane ferris-wheel* carousel* hut tent camping bubble* satellite*
        flying-saucer parachute
        hot-air-balloon windmill iceberg
        """,
    ),
    (
        4.2,
        """
        house* home derelict* houses school hospital* bank hotel love-hotel church mosque
        synagogue kaaba shinto-shrine hindu-temple classical-building factory post-office
        convenience-store department-store office-building ferry ship passenger-ship
        rocket airplane* stadium circus-tent bridge* foggy* rainbow lighthouse castle
        japanese-castle european-castle torii* statue-of-liberty tokyo-tower building*
        construction* cityscape* night-with-stars volcano mountain* snow-capped* desert*
        island* national-park beach* sunrise* sunset* roller-coaster tower windmill
        """,
    ),
    (
        0.9,
        """
        sun* full-moon* moon* crescent* new-moon* waxing* waning* first-quarter*
        fence bush rowboat raft
        last-quarter* star* glowing-star cloud* comet snowflake lightning* high-voltage
        tornado cyclone fog* ringed-planet earth* globe-showing* milky-way
        """,
    ),
)
_ORDINARY = 0.45


def prop_size(icon: str) -> float:
    """How tall a thing is on the stage, in metres-ish (a grown puppet is 1.7).

    Storybook sizes: small things are larger than life, or nobody would see them, and houses
    smaller, or they would not fit. Read from the words of the icon's name by a table of
    rules (exact names first, then the name's last word, then any); 0.45 when no rule knows it.
    """
    name = re.sub(r"-(light|medium|dark).*skin-tone.*", "", icon.rpartition(":")[2])
    words = name.split("-")
    for candidates in ([name], [words[-1]], words):
        for size, patterns in _RULES:
            for pattern in patterns.split():
                if any(_matches(pattern, each) for each in candidates):
                    return size
    return _ORDINARY


def _matches(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
