### Aide : la loi des réclamations en mots simples. { $ours }, { $yours } et { $again } sont help-days, déjà écrits.

help-title = ❔ <b>Comment ça marche</b>
help-days = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
}
help-stranger = ❔ Liez ce chat à votre compte : nous vous envoyons un code ou un lien par e-mail. Votre mot de passe marche aussi. Pas de compte ? Demandez une invitation au propriétaire de votre boutique ou à votre gestionnaire de compte.
help-claims = 📋 <b>Réclamations</b>
    • Vous déposez une réclamation. Nous répondons sous { $ours }.
    • Nous vous posons une question par e-mail. Votre délai commence à l’arrivée de cet e-mail : { $yours }, sans compter le jour d’arrivée. Les week-ends et jours fériés ne comptent pas. La réclamation montre l’heure exacte.
    • Répondez en anglais et à temps. C’est alors notre tour, et votre délai s’arrête.
    • Sans réponse à temps, la réclamation est close. Vous pouvez déposer la même affaire encore une fois.
    • Pas d’accord avec une décision ? Répondez sous { $again } : la réclamation est rouverte.
help-mail = ✉️ <b>Par e-mail</b>
    Répondez à notre e-mail sur la réclamation. Écrivez en anglais au-dessus de l’ancien texte et joignez des photos. Cela compte comme ici.
help-commands = ⌨️ <b>Commandes</b>
help-person = 🙋 <b>Une personne</b>
    Votre gestionnaire de compte <b>{ $name }</b> vous aide pour votre compte : { $email }. Vous pouvez aussi répondre à l’un de nos e-mails : une personne le lit.
help-person-none = 🙋 <b>Une personne</b>
    Répondez à l’un de nos e-mails : une personne le lit.
help-copy = Copier son adresse
help-staff = 🏢 <b>L’équipe</b>
    Il faut répondre à une nouvelle réclamation, ou à la réponse d’un vendeur, sous { $ours } selon le calendrier de votre équipe. Demander passe le tour au vendeur, dès la remise de l’e-mail. Mettre en attente ne change aucun délai. Décider y met fin ; le vendeur peut répondre sous { $again }. Vous pouvez aussi répondre à l’e-mail de la réclamation : la première ligne est ask, hold ou resolve.
