### Les réglages de la boutique et les avis. Boutons : 24 lettres au plus, deux sont côte à côte.

## Accueil

set-title-shop = ⚙️ <b>Réglages</b> de { $shop }
set-title-own = ⚙️ <b>Réglages</b> de { $name }
set-role-packer = Vous êtes préparateur ici : vous pouvez changer ce qui touche aux colis. Le reste revient au propriétaire.
set-role-accountant = Vous êtes comptable ici : vous pouvez lire les réglages. Seul le propriétaire peut les changer.
set-profile-open = 🏬 Profil
set-payment-open = 💳 Paiement
set-commission-open = 🧮 Commission
set-requests-open = 🏷 Catégories, marques
set-holiday-open = 🏖 Congés
set-parcels-open = 📦 Colis
set-history-open = 📜 Changements
set-notices-open = 🔔 Avis
set-me-open = 👤 Mon compte

## Mots communs à plusieurs écrans

set-line = <i>{ $what } :</i> { $value }
set-saved = Enregistré.
set-save = Enregistrer
set-keep = ✖ Non, garder
set-only-owner = Seul le propriétaire de la boutique peut changer cela.
set-empty = Écrivez quelque chose.
set-day-wrong = Ce n’est pas un jour. Touchez un jour, ou écrivez-le ainsi : 2026-12-31.
set-percent-wrong = Ce n’est pas un nombre. Écrivez le pourcentage ainsi : 12,5.
set-amount-wrong = Écrivez un montant avec sa devise, comme 12500 NGN.
set-private = Nous supprimons votre message aussitôt et ne montrons que les derniers caractères.

## Profil

set-profile-title = 🏬 <b>Profil de la boutique</b>
set-profile-fixed = 🔒 <b>{ $name }</b>
    🔒 { $email }
    🔒 { $country }
    <i>Le nom et l’adresse e-mail sont fixes. Demandez à votre gestionnaire de compte.</i>
set-field-phone = Téléphone
set-field-address = Adresse
set-field-city = Ville
set-field-about = Présentation
set-field-languages = Langues
set-hint-phone = Avec l’indicatif du pays : +2250701234567.
set-hint-address = Rue et numéro. 300 lettres au plus.
set-hint-city = 80 lettres au plus.
set-hint-about = Ce que vend votre boutique. 2 000 lettres au plus.
set-write = Écrivez : <b>{ $what }</b>
set-empty-it = 🗑 Laisser vide
set-languages-ask = Dans quelles langues sont les textes de votre boutique ? Touchez d’abord la langue principale, puis les autres, puis Terminé.
set-languages-taken = Choisies, dans cet ordre : { $languages }

## Paiement

set-payment-title = 💳 <b>Comment votre boutique est payée</b>
set-payment-now = Maintenant : <b>{ $method }</b>
set-payment-none = Rien n’est encore réglé : nous ne pouvons pas vous payer.
set-payment-soon = ⏳ À venir : <b>{ $method }</b>
    Utilisé à partir du { $moment }.
set-payment-change = ✏️ Changer
set-payment-cancel = ✖ Annuler ce changement
set-payment-before = 📜 Tous les moyens
set-payment-line = { $method }
    { $state } · { $moment }
set-method-current = utilisé maintenant
set-method-coming = en attente
set-method-replaced = utilisé avant
set-method-cancelled = annulé
set-payment-unknown = Ce moyen de paiement n’existe pas.
set-payment-no-password = Votre compte n’a pas encore de mot de passe. Il en faut un pour changer le paiement. Choisissez « Mot de passe oublié », créez-en un, puis revenez.
set-forgot = 🔑 Mot de passe oublié
set-payment-kind = Comment voulez-vous être payé ?
set-kind-bank = Compte bancaire
set-kind-mobile_money = Mobile money
set-kind-payoneer = Payoneer
set-ask-bank = Quel est le nom de la banque ?
set-ask-bank-of-list = Quelle est la banque ? Touchez-la. Si elle n’est pas là, écrivez son nom.
set-ask-operator = Quel est l’opérateur ?
set-ask-holder = Quel est le nom du titulaire ? Écrivez-le comme la banque ou l’opérateur le connaît.
set-ask-number = Quel est le numéro : <b>{ $name }</b> ?
    <i>{ $hint }</i>
set-ask-phone = Quel est le numéro de téléphone du portefeuille ?
    <i>Avec l’indicatif du pays : +2250701234567.</i>
set-ask-email = Quelle est l’adresse e-mail du compte Payoneer ?
set-payment-preview = Vérifiez :
    <b>{ $method }</b>

    { $hours ->
        [one] Utilisé après { $hours } heure. Jusque-là vous pouvez annuler.
       *[other] Utilisé après { $hours } heures. Jusque-là vous pouvez annuler.
    } Tous les membres de la boutique sont prévenus. L’étape suivante demande votre mot de passe.
set-payment-send = Continuer
set-payment-password = Envoyez votre <b>mot de passe</b>. Nous supprimons votre message aussitôt et ne le gardons pas.
set-payment-saved = Enregistré. Tous les membres de la boutique sont prévenus.
set-payment-sure = Annuler ce changement ? <b>{ $method }</b> ne sera pas utilisé. Rien d’autre ne change.
set-payment-cancelled = Le changement est annulé. Tous les membres de la boutique sont prévenus.

## Commission

set-commission-title = 🧮 <b>Commission par catégorie</b>
set-commission-none = Aucune commission n’est encore fixée pour votre pays. Demandez à votre gestionnaire de compte.
set-commission-others = Toutes les autres catégories
set-commission-rate = <b>{ $category }</b> : { $rate } depuis le { $since }
set-commission-minimum = au moins { $amount }
set-commission-minimum-site = au moins { $amount } sur le site de ce pays : { $country }
set-commission-next = ➡️ { $rate } à partir du { $since }
set-commission-find = 🔎 Chercher une catégorie
set-commission-ask = Pour quelle catégorie ? Écrivez son nom, ou le chemin entier : <code>Electronics / Phones</code>.
set-commission-for = Pour « { $category } » ce taux est utilisé :

## Catégories et marques

set-requests-title = 🏷 <b>Catégories et marques</b>
set-requests-categories = ✅ Catégories : { $names }
set-requests-brands = ✅ Marques : { $names }
set-requests-category = ➕ Demander catégorie
set-requests-brand = ➕ Demander marque
set-kind-of-category = Catégorie
set-kind-of-brand = Marque
set-request-line = { $kind } <b>{ $name }</b> : { $status } · { $moment }
set-request-pending = en attente d’une réponse
set-request-approved = acceptée
set-request-rejected = refusée
set-request-ask-category = Dans quelle catégorie voulez-vous vendre ? Écrivez son nom.
set-request-ask-brand = Quelle marque voulez-vous vendre ? Écrivez son nom.
set-request-ask-note = Voulez-vous ajouter quelque chose ? Pour une marque : où l’achetez-vous ?
set-request-preview = Vous demandez : { $kind } <b>{ $name }</b>
set-request-sent = Envoyé. Votre gestionnaire de compte décide, et vous serez prévenu.

## Congés

set-holiday-title = 🏖 <b>Congés</b>
set-holiday-about = { $days ->
    [one] Les nouvelles commandes s’arrêtent ces jours-là. Ce qui est dû reste dû. Prévoyez { $days } jour à l’avance.
   *[other] Les nouvelles commandes s’arrêtent ces jours-là. Ce qui est dû reste dû. Prévoyez { $days } jours à l’avance.
}
set-holiday-none = Aucun congé n’est prévu.
set-holiday-now = 🟢 Maintenant : <b>{ $days }</b>
set-holiday-coming = 📅 Prévu : <b>{ $days }</b>
set-holiday-plan = ➕ Prévoir des congés
set-holiday-cancel = ✖ Annuler : { $day }
set-holiday-drop = ✖ Oui, annuler
set-holiday-end = ✖ Oui, terminer
set-holiday-unknown = Ces congés n’existent pas.
set-holiday-sure = Annuler les congés <b>{ $days }</b> ? Des commandes arriveront ces jours-là.
set-holiday-end-sure = Terminer maintenant les congés <b>{ $days }</b> ? De nouvelles commandes arrivent dès aujourd’hui.
set-holiday-cancelled = C’est fait. De nouvelles commandes arrivent de nouveau ces jours-là.
set-holiday-from = { $days ->
    [one] Quel est le premier jour ? Touchez-le, ou écrivez-le ainsi : 2026-12-31. Le mieux : dans { $days } jour ou plus tard.
   *[other] Quel est le premier jour ? Touchez-le, ou écrivez-le ainsi : 2026-12-31. Le mieux : dans { $days } jours ou plus tard.
}
set-holiday-until = Premier jour : <b>{ $day }</b>
    Quel est le dernier jour ? Touchez-le, ou écrivez-le ainsi : 2026-12-31.
set-holiday-note = Voulez-vous ajouter une note pour votre équipe ?
set-holiday-preview = { $count ->
    [one] Congé de { $count } jour : <b>{ $first }</b>. Les nouvelles commandes s’arrêtent ce jour-là. Ce qui est dû reste dû.
   *[other] Congés de { $count } jours : <b>{ $first } – { $last }</b>. Les nouvelles commandes s’arrêtent ces jours-là. Ce qui est dû reste dû.
}
set-holiday-late = { $days ->
    [one] C’est dans moins de { $days } jour. Les commandes déjà arrivées restent dues pendant vos congés.
   *[other] C’est dans moins de { $days } jours. Les commandes déjà arrivées restent dues pendant vos congés.
}
set-holiday-send = ✅ Enregistrer
set-holiday-planned = C’est prévu. Tous les membres de la boutique sont prévenus.

## Colis

set-parcels-title = 📦 <b>Colis</b>
set-people-title = Ces personnes peuvent retirer vos retours. Elles doivent montrer leur pièce d’identité.
set-people-none = Personne pour l’instant.
set-people-add = ➕ Ajouter une personne
set-person-line = <b>{ $name }</b> · { $phone } · pièce { $document }
set-person-ask-name = Quel est le nom de la personne, comme sur sa pièce d’identité ?
set-person-ask-phone = Quel est le numéro de téléphone de la personne ?
set-person-ask-document = Quel est le numéro de la pièce d’identité ? Vous pouvez passer.
set-person-added = { $name } peut maintenant retirer vos retours.
set-person-unknown = Cette personne n’existe pas ici.
set-person-sure = Retirer <b>{ $name }</b> ? Cette personne ne pourra plus retirer vos retours.
set-person-remove = 🗑 Oui, retirer
set-person-removed = C’est fait.
set-station-none = 📍 Aucun point de dépôt n’est choisi.
set-station-chosen = 📍 Vous déposez les colis à <b>{ $name }</b>, { $address }
set-station-closed = Ce point est fermé. Choisissez-en un autre.
set-station-choose = 📍 Choisir un point
set-stations-title = 📍 <b>Points de dépôt</b>. Touchez le vôtre.
set-stations-none = Il n’y a pas encore de point ouvert dans votre pays.
set-station-line = <b>{ $name }</b>
    { $address }

## Avis

set-notices-title = 🔔 <b>Ce que nous vous disons, et où</b>
    ✉️ e-mail · 💬 cette discussion · 🔒 toujours actif
set-notices-quiet = Cette discussion se tait de 21 h à 7 h. Seuls les délais et votre sécurité passent la nuit.
set-notices-fixed = Ceci ne peut pas être désactivé : un délai ou votre sécurité en dépend.
set-topic-claims = Réclamations
set-topic-deadlines = Délais
set-topic-team = Équipe
set-topic-settings = Réglages
set-topic-security = Sécurité
set-topic-about-claims = <b>Réclamations :</b> questions, décisions et réponses
set-topic-about-deadlines = <b>Délais :</b> il reste peu de temps, ou vous en avez plus
set-topic-about-team = <b>Équipe :</b> nouvelles réclamations, travail pour vous et votre équipe
set-topic-about-settings = <b>Réglages :</b> paiement, congés, catégories et marques
set-topic-about-security = <b>Sécurité :</b> votre mot de passe, vos discussions et votre compte

## Changements

set-history-title = 📜 <b>Changements</b>, les plus récents d’abord
set-history-none = Rien n’a encore été changé.
set-history-line = <b>{ $what }</b>
    { $moment } · { $who }
set-history-value = <i>{ $what } :</i> { $old } ➡️ { $new }
set-change-opened = Boutique ouverte
set-change-profile = Profil changé
set-change-languages = Langues changées
set-change-payment = Paiement changé
set-change-payment-cancelled = Changement de paiement annulé
set-change-category-asked = Catégorie demandée
set-change-brand-asked = Marque demandée
set-change-category-decided = Catégorie décidée
set-change-brand-decided = Marque décidée
set-change-holiday-planned = Congés prévus
set-change-holiday-cancelled = Congés annulés
set-change-pickup-person-added = Personne ajoutée pour les retours
set-change-pickup-person-removed = Personne retirée pour les retours
set-change-station = Point de dépôt choisi
set-change-role = Rôle d’un membre changé
set-change-joined = Un membre est arrivé
set-change-removed = Un membre a été retiré
set-change-invited = Une personne a été invitée
set-change-invitation-revoked = Une invitation a été retirée
set-change-manager = Gestionnaire de compte changé
set-field-name = Nom
set-field-email = E-mail
set-field-role = Rôle
set-field-status = Décision
set-field-reason = Raison
set-field-summary = Payé sur
set-field-usable_from = Utilisé à partir du
set-field-starts_on = Premier jour
set-field-ends_on = Dernier jour
set-field-station = Point de dépôt
set-field-country = Pays
set-field-slug = Nom court
