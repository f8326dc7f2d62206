### Telegram's own menus. Descriptions: at most 512 letters, the short one 120, a command's 256.

about-bot = Seller Center yako kwenye gumzo: madai yanayojibiwa kwa wakati, muda wa mwisho usioukosa, mipangilio ya duka lako. Bonyeza Anza na uunganishe akaunti yako.
about-bot-short = Madai, muda wa mwisho na mipangilio ya duka lako kwenye gumzo.
command-home = Kinachokuhitaji leo
command-claims = Madai yako kwa uharaka
command-raise = Wasilisha dai
command-settings = Mipangilio ya duka
command-members = Watu wa duka lako
command-me = Akaunti na magumzo yako
command-language = Badilisha lugha
command-help = Jinsi inavyofanya kazi
command-staff = Kinachosubiri timu
command-queue = Madai kwa muda wa mwisho
command-escalations = Madai yaliyochelewa
command-uncounted = Majibu ambayo hayakuhesabiwa
command-quarantine = Barua zilizozuiwa
command-accounts = Akaunti
command-requests = Maombi ya kategoria na chapa
