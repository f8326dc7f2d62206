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
form-secret-again = Nous n’avons pas gardé ce que vous avez envoyé, par sécurité. Envoyez-le encore une fois.
form-private-again = Par sécurité, nous n’avons pas gardé cette réponse. Envoyez-la encore une fois.
form-resume = ▶ Continuer ce que vous avez commencé
form-want-file = Envoyez ici une photo ou un fichier, ou touchez un bouton.
form-words-lost = Nous n’avons pas pris votre texte ici. Envoyez des photos ou des fichiers, ou touchez un bouton.
form-over = Ce formulaire est fini. Commencez-le à nouveau.
old-button = Ce bouton est ancien. Voici la page la plus récente.
our-fault = Une erreur est survenue de notre côté. Envoyez-le à nouveau dans une minute.
too-fast = Allez un peu plus doucement.
too-many = Trop de messages sont arrivés à la fois. Nous ne les avons pas tous pris. Vérifiez et renvoyez ce qui manque.
