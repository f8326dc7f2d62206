### Telegram's own menus. Descriptions: at most 512 letters, the short one 120, a command's 256.

about-bot = Votre Seller Center dans un chat : des réclamations traitées à temps, des délais que vous ne manquez plus, les réglages de votre boutique. Appuyez sur Démarrer et liez votre compte.
about-bot-short = Réclamations, délais et réglages de votre boutique, dans un chat.
command-home = Ce qui vous attend aujourd'hui
command-claims = Vos réclamations par urgence
command-raise = Déposer une réclamation
command-settings = Réglages de la boutique
command-members = Membres de la boutique
command-me = Votre compte et vos chats
command-language = Changer de langue
command-help = Comment ça marche
command-staff = Ce qui attend l'équipe
command-queue = Réclamations par délai
command-escalations = Réclamations en retard
command-uncounted = Réponses non comptées
command-quarantine = Courrier retenu
command-accounts = Comptes
command-requests = Demandes de catégories et marques
