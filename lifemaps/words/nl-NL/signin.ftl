# Inloggen bij de eigen organisatie; het scherm op slot.
sign-in-title = Wie bent u?
sign-in-why = Aan deze tafel ligt een echte casus. Die opent alleen voor wie hierbij hoort. Log daarom eerst in bij uw organisatie.
sign-in-go = Inloggen
sign-in-other = Als iemand anders inloggen
sign-in-first = Log eerst in bij uw organisatie. Daarna kunt u hier een echte casus openen.
sign-in-no-lead = U bent ingelogd als { $name }. Met uw groepen opent u geen echte casus. Vraag wie de groepen beheert.
sign-in-not-your-team = U bent ingelogd als { $name }. Deze casus is van een ander team. Er is niets veranderd. Vraag de gespreksleider wat te doen.
sign-in-locked = Het scherm is op slot. Er is niets veranderd. Log opnieuw in om verder te gaan.
sign-in-ended = U bent niet meer ingelogd. Er is niets veranderd. Log in om verder te gaan.
sign-in-guest = Hebt u hier geen account, bijvoorbeeld als bewoner of tolk? De gespreksleider kan u binnenlaten met een gastcode.
sign-in-pass = Gast zonder account
sign-in-pass-what = Laat de gast deze code scannen. De code werkt een kwartier, alleen voor deze tafel.
sign-in-pass-link = Of stuur deze link
sign-in-pass-how = De gast zit daarna aan tafel als deelnemer. Is het de bewoner? Geef de stoel dan die rol.
sign-in-pass-late = Deze gastcode is verlopen of voor een andere tafel. Vraag de gespreksleider om een nieuwe.
sign-in-pass-go = Gast zonder account binnenlaten
sign-in-none = Inloggen is hier niet ingesteld. Meedoen gaat met de code van de tafel.
sign-in-away = De inlogpagina van uw organisatie is niet te bereiken. Er is niets veranderd. Probeer het over een minuut opnieuw.
sign-in-failed = Het inloggen is niet gelukt. Er is niets veranderd. Ga terug en probeer het opnieuw.
sign-in-as = Ingelogd als { $name }
sign-in-lock = Scherm op slot
sign-in-out = Uitloggen
sign-in-open = Weer verder
sign-in-lock-title = Het scherm is op slot
sign-in-lock-why = Ingelogd als { $name }. Wat u typte, staat er nog. Log opnieuw in, dan gaat dit scherm weer open.
sign-in-ended-title = U bent uitgelogd
sign-in-ended-why = Uw tijd is om, of iemand heeft u uitgelogd. Wat de tafel deed, is bewaard.
sign-in-unlocked = Uw scherm is weer open
sign-in-unlocked-what = U kunt dit tabblad sluiten en verdergaan waar u was.
sign-in-unlocked-go = Naar het begin
sign-in-team = Van welk team is deze casus?
sign-in-team-every = van de hele organisatie
sign-in-file-odd = Het bestand { $file } voor het inloggen klopt niet: { $what }. De app is niet gestart. Zie docs/administrator.md.

## Op de opdrachtregel
cli-help-sessions = Wie er is ingelogd; met --end NAAM (of all) wordt die overal uitgelogd.
cli-help-sessions-end = log deze persoon uit op alle schermen (naam of begin van het nummer), of all voor iedereen
cli-sessions-none = Er is niemand ingelogd.
cli-sessions-line = { $id }  { $name }  sinds { $since }, laatst { $seen }{ $locked ->
    [yes] {" "}(op slot)
   *[no] {""}
  }
cli-sessions-off = Inloggen is hier niet ingesteld (LEVENSKAART_SIGN_IN).
cli-sessions-ended = { $n ->
    [0] Niemand heet zo. Er is niets veranderd.
    [one] Eén sessie is afgesloten.
   *[other] { $n } sessies zijn afgesloten.
  }
