### Les réglages de la plateforme, pour l’équipe. Boutons : 24 lettres au plus, deux sont côte à côte.

ops-open = 🏢 Réglages plateforme
ops-title = 🏢 <b>Réglages de la plateforme</b>
    Toute l’équipe peut les lire. Seul un opérateur peut les changer.
ops-commission = 🧮 Commission
ops-stations = 📍 Points de dépôt
ops-policies = 📖 Règles
ops-day = 📅 Jour ouvré
ops-outage = 🔌 Panne d’e-mail
ops-which-country = { $what } : quel pays ?
ops-list-title = <b>{ $what }</b> · { $country }
ops-none = Il n’y a encore rien.
ops-other-country = 🌍 Un autre pays
ops-left = Rien n’a été changé.
ops-only-operator = Seul un opérateur peut changer cela.
ops-reason = Écrivez la raison. Elle est gardée avec le changement.

## Commission

ops-rate = ✏️ Fixer un taux
ops-rate-category = { $country } : quelle catégorie ? Touchez-la, ou écrivez-en une nouvelle.
ops-rate-percent = Combien de pour cent du prix ? Écrivez ainsi : 12,5.
ops-rate-minimum = Quelle est la plus petite commission d’un article ? Écrivez ainsi : 1.50 USD, ou passez.
ops-rate-from = À partir de quel jour ? Touchez-le, ou écrivez-le ainsi : 2026-12-31. Au plus tôt aujourd’hui.
ops-rate-preview = { $country } : <b>{ $category }</b> { $rate } à partir du <b>{ $since }</b>
    <i>{ $reason }</i>

## Points de dépôt

ops-station-line = <b>{ $name }</b> (<code>{ $code }</code>), { $address }
ops-station-closed = fermé
ops-station-add = ➕ Ouvrir un point
ops-station-code = { $country } : quel est le nom court du point ? Lettres a-z, chiffres et tirets, comme <code>ikeja-1</code>. Le nom court d’un point fermé le rouvre.
ops-station-name = Quel est son nom ?
ops-station-address = Quelle est son adresse ?
ops-station-preview = Nouveau point de dépôt, { $country } :
    <b>{ $name }</b> (<code>{ $code }</code>), { $address }
ops-station-sure = Fermer le point <b>{ $name }</b> ? Les vendeurs ne pourront plus le choisir. Ceux qui l’utilisent verront qu’il est fermé.
ops-station-close = 🚫 Oui, fermer
ops-station-done = Le point est fermé.
ops-station-unknown = Ce point n’existe pas.

## Règles

ops-policy-since = depuis le { $since }

## Jours ouvrés et pannes

ops-day-country = Pour quel pays ?
ops-day-which = Quel jour ? Touchez-le, ou écrivez-le ainsi : 2026-12-31.
ops-day-working = Travaille-t-on ce jour-là ?
ops-working-yes = C’est un jour ouvré
ops-working-no = Ce n’est pas un jour ouvré
ops-day-preview = { $country }, <b>{ $day }</b> : { $working }
    <i>{ $reason }</i>

    Les délais ouverts peuvent être repoussés, jamais avancés.
ops-day-done = Enregistré. Les délais changent en une minute, et les personnes sont prévenues.
ops-moment-wrong = Ce n’est pas une heure. Écrivez le jour et l’heure ainsi : 2026-12-16 08:30.
ops-outage-from = Quand notre courrier s’est-il arrêté ? Écrivez le jour et l’heure de { $city } ainsi : 2026-12-16 08:30.
ops-outage-until = Quand est-il revenu ? Écrivez le jour et l’heure de { $city } ainsi : 2026-12-16 17:00.
ops-outage-preview = Notre courrier était arrêté de <b>{ $first }</b> à <b>{ $last }</b>
    <i>{ $reason }</i>

    Ces jours ne comptent pas pour les vendeurs.
ops-outage-done = Enregistré. Les délais des vendeurs changent en une minute, et ils sont prévenus.
