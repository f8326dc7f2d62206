### L’accueil du vendeur. { $shop } et { $name } sont des noms. Boutons : 24 lettres au plus, deux par ligne.

home-title = <b>{ $shop }</b> · Bonjour { $name }
home-claims = { $mine ->
    [0] 📋 Aucune réclamation ne vous attend.
    [one] 📋 <b>{ $mine }</b> réclamation vous attend.
   *[other] 📋 <b>{ $mine }</b> réclamations vous attendent.
} { $theirs ->
    [0] Aucune réclamation ne nous attend.
    [one] { $theirs } réclamation nous attend.
   *[other] { $theirs } réclamations nous attendent.
}
home-due-today = { $count ->
    [one] 🔴 Répondez aujourd’hui à <b>{ $count }</b> réclamation. Sans réponse, elle sera close.
   *[other] 🔴 Répondez aujourd’hui à <b>{ $count }</b> réclamations. Sans réponse, elles seront closes.
}
home-no-shop = Bonjour { $name }. Vous ne travaillez pour aucune boutique en ce moment. Demandez au propriétaire d’une boutique de vous inviter.

## Boutons

home-answer = ✍️ Répondre { $number }
home-raise = ➕ Nouvelle réclamation
home-list = 📋 Mes réclamations
home-settings = ⚙️ Réglages
home-members = 👥 Membres
home-language = 🌐 Langue
home-help = ❔ Aide
home-staff = 🏢 Équipe plateforme

## Another of the own shops

shop-now = 🏬 Vous travaillez maintenant pour <b>{ $shop }</b>.
shop-unknown = Vous ne travaillez pas pour cette boutique.
