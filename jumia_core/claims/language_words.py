"""Word lists of the English rule: what dictionaries and detectors do not know about a seller's reply.

They are small on purpose. A word belongs here only if a claims reply really uses it and the dictionary of
`language_witnesses` misreads it; each list says where its words come from.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nigerian Pidgin counts as English (DESIGN section 5, point 8). Grammar words of Pidgin that an English
# dictionary lacks; from the orthography of BBC News Pidgin and the Naija treebank. "na", "no", "don", "am"
# are left out: Swahili, Hausa, Spanish and German use them too, and the dictionary already knows them.
PIDGIN = _words(
    "abeg abi comot dat deh dem dey dia dis dose fit gree im jare jor kain kuku nau nko oga ogah oya "
    "pesin pikin sabi sef sey sha shey tey tori una unah wahala waka wan wen weda wetin wey wit"
)

# Shop words and chat spellings of sellers' English: short forms of messaging English and the marketplace's
# own terms.
SHOP_ENGLISH = _words(
    "abt acct addr asap attn av awb bcos bcoz becos bcz coz cos cuz cld couldnt custmer didnt doesnt dont "
    "dnt email emailed etc gd gud havent hv info isnt ive jumia jumiapay kg kindly lets msg nd nos nt "
    "online ordr payout pcs photo photos pic pics pix pkg pls plz plss pod prod qty rcvd recd recieve "
    "recieved recieving recvd ref refund refunded reg shd shipt sku skus sms smth tel thanx thats theres "
    "thnks thnx thx tks tnx txn u ur urs wasnt wat waybill werehouse whatsapp wld wont wrongly wt yday "
    "yesterdy youre"
)

# Courtesy, greeting and sign-off words. English ones prove little: French and Arabic mail opens with
# "Hello" and ends with "Best regards". "Sent from my iPhone" and "Get Outlook for Android" are the footers
# of Apple Mail and of Outlook mobile.
COURTESY = _words(
    "hello hi hey dear good morning afternoon evening day night greetings sir sirs madam ma mr mrs ms "
    "team support jumia seller center all thanks thank thx tnx you very much so many in advance and a lot "
    "best kind kindly warm regards regard respectfully sincerely yours faithfully truly cheers bye have "
    "nice great weekend sent from my iphone ipad android samsung galaxy huawei xiaomi phone mobile get "
    "outlook for ios yahoo mail on the"
)

# Little words that are everyday grammar elsewhere though an English dictionary lists them (as loans, letter
# names or abbreviations): they are no evidence of English.
NOT_EVIDENCE = _words(
    "al ba bon da das de del der des die di don du e el en es est et gran il je ka kan ki ko la las le "
    "les lo los ma mai mal mana mi mon na nan ne nos nous o oo os par para pas pour que ra ri sa san se "
    "ser si su sur ta te ti tu un una va van ve vie vous wa ya yi y"
)

# Everyday answers of a few words (thanks, yes, hello, please), which no statistics can place. Left out is
# what is also an English word, an abbreviation or a name of people ("tag", "mba", "Ola", "Ese", "Salam").
SHORT_FOREIGN: dict[str, frozenset[str]] = {
    "fr": _words("bonjour bonsoir salut merci beaucoup bien oui non d'accord svp cordialement reçu recu envoyé voici"),
    "es": _words("hola gracias muchas sí buenos buenas días dias tardes noches enviado recibido"),
    "pt": _words("olá obrigado obrigada muito sim não boa tarde enviado recebido"),
    "sw": _words("asante sana habari ndiyo ndio hapana sawa tafadhali jambo nimetuma nimepokea bado shikamoo"),
    "ha": _words("nagode sannu kwana barka godiya madalla"),
    "yo": _words("ẹ ṣé ẹṣé eseun kaaro kaasan jọ̀wọ́ jowo bẹ́ẹ̀ni beeni rárá"),
    "ig": _words("daalụ daalu nnọọ nnoo biko"),
    "so": _words("mahadsanid haa fadlan salaan"),
    "tr": _words("merhaba teşekkürler tesekkurler teşekkür ederim evet hayır tamam lütfen günaydın"),  # noqa: RUF001 - dotless i
    "af": _words("dankie baie asseblief goeie môre"),
    "de": _words("danke vielen bitte nein guten morgen hallo"),
    "it": _words("grazie mille ciao prego buongiorno"),
    "ar": _words("shukran choukran chokran alaikum alaykum aleikum na'am"),
}

# Names for the sentence that people read; the codes are ISO 639-1.
LANGUAGE_NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "bn": "Bengali", "de": "German", "el": "Greek",
    "es": "Spanish", "fa": "Persian", "fr": "French", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew",
    "hi": "Hindi", "hy": "Armenian", "id": "Indonesian", "ig": "Igbo", "it": "Italian", "ja": "Japanese",
    "ka": "Georgian", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "lg": "Luganda", "lo": "Lao",
    "ml": "Malayalam", "ms": "Malay", "my": "Burmese", "nl": "Dutch", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "rw": "Kinyarwanda", "si": "Sinhala",
    "so": "Somali", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "yo": "Yoruba", "zh": "Chinese",
    "zu": "Zulu",
}  # fmt: skip
