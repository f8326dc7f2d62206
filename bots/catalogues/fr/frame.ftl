### Mots communs à tous les écrans. Gardez les balises HTML et les { $noms } tels quels.

problem = { $what }
not-linked = Cette discussion n’est liée à aucun compte.
not-linked-hint = Envoyez /start et liez-la d’abord.
no-shop = Votre compte n’a pas de boutique.
no-shop-hint = Demandez au propriétaire de la boutique de vous inviter.
not-staff = Ceci est réservé à l’équipe de la plateforme.
form-send = Envoyer
form-back = ◀ Retour
form-cancel = ✖ Annuler
form-skip = Passer
form-done = Terminé
form-tap-one = Touchez l’un des boutons.
form-no-file = Répondez ici par un texte.
form-files = { $count ->
    [one] { $count } fichier est là. Envoyez-en d’autres ou touchez Terminé.
   *[other] { $count } fichiers sont là. Envoyez-en d’autres ou touchez Terminé.
}
form-secret-again = Nous n’avons pas gardé votre mot de passe. Envoyez-le encore une fois.
form-private-again = Par sécurité, nous n’avons pas gardé cette réponse. Envoyez-la encore une fois.
form-over = Ce formulaire est fini. Commencez-le à nouveau.
old-button = Ce bouton est ancien. Voici la page la plus récente.
our-fault = Une erreur est survenue de notre côté. Votre message n’est pas perdu. Réessayez dans une minute.
too-fast = Allez un peu plus doucement.
