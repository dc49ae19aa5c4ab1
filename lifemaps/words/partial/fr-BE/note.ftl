### La note d'accords : rédigée ensemble, à lire par l'habitant. Seulement ce document ; un catalogue complet prend le relais.

note-title = Nos accords
note-about-resident = Pour
note-about-date = Date
note-about-place = Lieu
note-present-resident = l’habitant·e
note-present-facilitator = l’animateur·rice
note-present-participant = quelqu’un de notre équipe
note-present-observer = un observateur
note-about-present = Personnes présentes
note-about-language = Langue
note-about-interpreter = Interprète
note-interpreter-geen = pas nécessaire
note-interpreter-telefonisch = interprète par téléphone
note-interpreter-ter_plaatse = interprète sur place
note-interpreter-bekende = quelqu'un que vous connaissez
note-interpreter-brugfiguur = médiateur interculturel
note-interpreter-vertaalapp = application de traduction, seulement pour de petites choses

note-wrong = Qu'est-ce qui ne va pas bien ?
note-because = Comment est-ce arrivé ?
note-well = Qu'est-ce qui va bien ?
note-goal =
    { $weeks ->
        [0] Quel est notre but ?
        [one] Quel est notre but dans 1 semaine ?
       *[other] Quel est notre but dans { $weeks } semaines ?
    }
note-theirs = Que faites-vous ?
note-ours = Que faisons-nous ?
note-needs = De quoi avez-vous besoin ?
note-setback = Qu'est-ce qui peut mal se passer, et que faisons-nous alors ?
note-review = Quand faisons-nous le point ?
note-otherwise = Que se passe-t-il si cela ne réussit pas ?
note-agrees = Êtes-vous d'accord ?

note-column-what = Étape
note-column-due = Quand
note-column-done = Comment savons-nous que c'est réussi ?
note-column-who = Qui

note-agrees-ja = Oui
note-agrees-deels = En partie
note-agrees-nee = Non
note-agrees-because = Parce que : { $why }
note-signed = Comment dites-vous oui ?
note-signed-handtekening = par une signature
note-signed-mondeling = à voix haute, sans signature
note-copy = Vous recevez ceci
note-copy-papier = sur papier
note-copy-foto = en photo
note-copy-whatsapp = par WhatsApp
note-sign-resident = Vous
note-sign-us = Nous
note-contact = Une question ? Appelez :
note-yours = Quelque chose n'est pas juste ? Dites-le-nous. Nous corrigeons.
report-fictional = cas fictif
