### L’équipe de la plateforme : son accueil, les files, une réclamation et ce qu’on en fait. On écrit au vendeur en anglais.

## Accueil

staff-title = 🏢 <b>Équipe plateforme</b> · Bonjour { $name }
staff-counts = { $ours ->
    [0] 📥 Aucune réclamation ne nous attend.
    [one] 📥 <b>{ $ours }</b> réclamation nous attend.
   *[other] 📥 <b>{ $ours }</b> réclamations nous attendent.
} { $today ->
    [0] Aucun délai ne prend fin aujourd’hui.
    [one] 🔴 Pour <b>{ $today }</b>, le délai prend fin aujourd’hui.
   *[other] 🔴 Pour <b>{ $today }</b>, le délai prend fin aujourd’hui.
} { $theirs ->
    [0] Aucune réclamation n’attend un vendeur.
    [one] { $theirs } réclamation attend un vendeur.
   *[other] { $theirs } réclamations attendent un vendeur.
}
staff-queue = 📥 File
staff-escalations = 🔴 En retard
staff-uncounted = 💬 Non comptées
staff-quarantine = ✉️ Courrier retenu
staff-accounts = 👤 Comptes
staff-requests = 🏷 Demandes
staff-me = ⚙️ Réglages
staff-help = ❔ Aide

## Files

staff-queue-title = 📥 <b>Réclamations ouvertes</b>, le délai le plus proche d’abord
staff-escalations-title = 🔴 <b>Réclamations en retard</b> : nous n’avons pas répondu à temps. Elles ne se ferment pas ; elles nous attendent.
staff-none = Il n’y a rien ici.
staff-no-clock = ⏸ Aucun délai ne court : notre e-mail n’est pas arrivé chez le vendeur.
staff-overdue = 🔴 En retard
staff-until = ⏰ Jusqu’au { $until }

## Une réclamation

staff-card-title = <b>Réclamation { $number }</b>
    { $title }
staff-card-shop = 🏬 { $shop } · { $seller } · { $country }
staff-card-due = ⏰ Jusqu’au <b>{ $here }</b>
    Pour le vendeur : { $there }
    ⏳ Temps restant : { $left }
staff-card-agent = 👤 Agent : { $agent }
staff-card-no-agent = 👤 Personne n’a encore cette réclamation.
staff-card-breaches = { $count ->
    [one] 🔴 Nous avons été en retard { $count } fois.
   *[other] 🔴 Nous avons été en retard { $count } fois.
}
staff-turn-platform = 👉 C’est à nous.
staff-turn-seller = 🏬 C’est au vendeur.
staff-status-resolved = ⚖️ Décidée
staff-status-closed_no_reply = ⛔ Close : le vendeur n’a pas répondu
staff-status-withdrawn = ↩️ Retirée par le vendeur
staff-copy = 📄 Copier le numéro
staff-explain = 🕒 <b>Le délai de la réclamation { $number }</b>, jour par jour (en anglais)
staff-open-claim = Ouvrir la réclamation

## Ce qu’on peut faire d’une réclamation : trois boutons par ligne

staff-do-ask = ❓ Demander
staff-do-hold = 🔎 En cours
staff-do-resolve = ⚖️ Décider
staff-do-assign = 👤 Confier
staff-do-later = 🕒 Prolonger
staff-do-again = 🔁 Permettre à nouveau

## Formulaires

staff-write = ✍️ Écrivez au vendeur, en anglais. Il le reçoit par e-mail et dans le chat.
staff-preview = 👀 Vérifiez votre message pour la réclamation <b>{ $number }</b> avant de l’envoyer.
staff-which-outcome = ⚖️ Que décidez-vous ?
staff-outcome-accepted = ✅ Acceptée
staff-outcome-partly = ☑️ Acceptée en partie
staff-outcome-rejected = ❌ Refusée
staff-which-amount = 💰 Combien le vendeur reçoit-il ? Écrivez le montant et sa devise, comme <code>12500 NGN</code>. S’il ne s’agit pas d’argent, touchez Passer.
staff-who = 👤 Qui prend cette réclamation ?
staff-until-which-day = 🕒 Quel est le dernier jour pour répondre ?
staff-why = ✍️ Pourquoi ? Écrivez la raison en anglais. Elle est conservée.
staff-left = Vous avez quitté le formulaire. Rien n’a changé.
staff-do-redeliver = 📨 Renvoyer
staff-yes = ✅ Oui, le faire
staff-whole-team = 👥 Toute l’équipe
staff-assign-sure = 👤 La réclamation <b>{ $number }</b> est confiée à : <b>{ $name }</b>. Est-ce correct ?
staff-later-sure = 🕒 Réclamation <b>{ $number }</b> : le dernier jour devient le <b>{ $day }</b>. On ne peut pas revenir en arrière.
staff-later-none = Aucun délai ne court pour cette réclamation. Il n’y a rien à déplacer.
staff-again-sure = 🔁 Le vendeur pourra déposer encore une fois l’objet de la réclamation <b>{ $number }</b>. Est-ce correct ?
staff-redeliver-sure = 📨 La question de la réclamation <b>{ $number }</b> part encore une fois. À son arrivée, le vendeur a de nouveau tout le délai.
staff-redeliver-none = L’envoi de la question n’a pas échoué. Il n’y a rien à renvoyer.
staff-leaders-only = Seul un chef d’équipe ou un opérateur peut faire cela.
staff-private-only = Ceci est pour notre chat privé, pas pour un groupe. Ouvrez-le là-bas.
staff-in-group = ↩️ Répondez à ce message avec « Répondre ».
