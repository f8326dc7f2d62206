### Ce qui n’allait pas, et quoi faire. { $figure } est un nombre ou un jour.

problem-missing = Écrivez quelque chose, s’il vous plaît.
problem-too-long = C’est trop long. Au plus { $figure } lettres.
problem-not-english = Ce n’est pas en anglais. Réécrivez-le en anglais simple.
problem-not-a-day = Ce n’est pas un jour. Écrivez par exemple 2026-11-20.
problem-in-future = Ce jour n’est pas encore venu. Vérifiez-le.
problem-in-past = Ce jour est passé. Choisissez aujourd’hui ou plus tard.
problem-before-first = C’est avant le premier jour. Choisissez le premier jour ou plus tard.
problem-holiday-long = Un congé a au plus { $figure } jours. Choisissez un jour plus tôt.
problem-too-late = Il est trop tard pour ce type de réclamation : le dernier jour était le { $figure }. Est-ce à cause de nous ? Alors choisissez « Autre problème » et dites pourquoi.
problem-too-many-files = Au plus { $figure } fichiers. Envoyez-en moins.
problem-no-photo = Envoyez au moins une photo.
problem-link = Écrivez seulement le nom, sans lien.
problem-not-a-phone = Ce n’est pas un numéro de téléphone. Écrivez-le avec l’indicatif du pays, comme +2348031234567.
error-claim-unknown = Il n’y a pas de réclamation avec ce numéro. Vérifiez le numéro.
error-claim-not-open = Cette réclamation n’est plus ouverte. On ne peut plus la changer.
error-same-matter = La réclamation { $number } porte sur le même sujet. Répondez dans celle-là.
error-raised-too-often = Vous avez présenté ce sujet deux fois, et il s’est fermé sans réponse chaque fois. Demandez à notre équipe de le permettre encore une fois.
error-stale = Quelqu’un d’autre a changé ceci en même temps. Réessayez.
