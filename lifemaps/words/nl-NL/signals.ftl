### Wat opviel in het grootboek: één zin per regel, en wat wij zelf nog te doen hebben. Nooit een oordeel over iemand.

## De veertien regels

signal-name-EERSTE_TE_LAAT = Voor het eerst later
signal-EERSTE_TE_LAAT = Voor het eerst in { $good } maanden later: de huur kwam { $days } dagen na de vervaldag.
signal-EERSTE_TE_LAAT-open = Voor het eerst in { $good } maanden later: { $days } dagen na de vervaldag is er nog niets binnen.

signal-name-GEDEELTELIJK = Een deel betaald
signal-GEDEELTELIJK =
    { $months ->
        [one] Er kwam één keer een deel van de huur: { $amount } van { $due }.
       *[other] Er kwam { $months } keer een deel van de huur; de laatste keer { $amount } van { $due }.
    }
signal-GEDEELTELIJK-old =
    { $months ->
        [one] Betaalt nog de oude huur? Er kwam één keer { $amount } binnen, precies de huur van voorheen. Nu is het { $due }.
       *[other] Betaalt nog de oude huur? Er kwam { $months } keer { $amount } binnen, precies de huur van voorheen. Nu is het { $due }.
    }

signal-name-GEMIST = Niets ontvangen
signal-GEMIST =
    { $months ->
        [one] Eén maand kwam er binnen dertig dagen niets binnen ({ $due }), sinds { $since }.
       *[other] { $months } maanden kwam er binnen dertig dagen niets binnen (samen { $due }), sinds { $since }.
    }

signal-name-STORNO = Incasso kwam terug
signal-STORNO =
    { $months ->
        [one] De incasso kwam één keer terug. Waarom staat er niet bij.
       *[other] De incasso kwam { $months } keer terug. Waarom staat er niet bij.
    }
signal-STORNO-mandate =
    { $months ->
        [one] De incasso kwam terug omdat er geen machtiging meer is ({ $reason }). Dat is iets anders dan geen geld.
       *[other] De incasso kwam { $months } keer terug; de laatste keer omdat er geen machtiging meer is ({ $reason }). Dat is iets anders dan geen geld.
    }
signal-STORNO-refund =
    { $months ->
        [one] De bewoner liet de incasso terugboeken ({ $reason }). Klopt het bedrag wel?
       *[other] De incasso kwam { $months } keer terug; de laatste keer op verzoek van de bewoner ({ $reason }). Klopt het bedrag wel?
    }
signal-STORNO-closed =
    { $months ->
        [one] De incasso kwam terug omdat de rekening niet meer bestaat ({ $reason }). Vraag het nieuwe nummer.
       *[other] De incasso kwam { $months } keer terug; de laatste keer omdat de rekening niet meer bestaat ({ $reason }). Vraag het nieuwe nummer.
    }
signal-STORNO-funds =
    { $months ->
        [one] De incasso kwam terug omdat er niet genoeg op de rekening stond ({ $reason }). Past een andere dag beter?
       *[other] De incasso kwam { $months } keer terug; de laatste keer omdat er niet genoeg op de rekening stond ({ $reason }). Past een andere dag beter?
    }

signal-name-MACHTIGING_WEG = Machtiging weg
signal-MACHTIGING_WEG = Sinds de nieuwe huur van { $since } wordt niet meer geïncasseerd. Kijk eerst naar de machtiging, maan niet aan.
signal-MACHTIGING_WEG-move = Sinds de verhuizing op { $since } wordt niet meer geïncasseerd. Kijk eerst naar de machtiging, maan niet aan.

signal-name-GRILLIG = Wisselende betaaldag
signal-GRILLIG = De betaaldag wisselt: de middelste helft van de laatste { $months } betalingen ligt { $days } dagen uit elkaar. Wisselt het inkomen ook?

signal-name-OPLOPEND = Loopt op
signal-OPLOPEND = { $months } maanden op rij bleef er iets open. Nu staat { $open } open.

signal-name-REGELING_GEBROKEN = Termijn niet betaald
signal-REGELING_GEBROKEN =
    { $times ->
        [one] Eén termijn van de regeling was na een week niet binnen ({ $amount }). Eerst opnieuw plannen, dan pas stoppen.
       *[other] { $times } termijnen van de regeling waren na een week niet binnen (de laatste { $amount }). Eerst opnieuw plannen, dan pas stoppen.
    }

signal-name-HUURSPRONG = Huursprong
signal-HUURSPRONG = De huur ging op { $since } van { $old } naar { $due } ({ $percent }% meer). Is daar een gesprek over geweest?
signal-HUURSPRONG-move = Door de verhuizing op { $since } ging de huur van { $old } naar { $due } ({ $percent }% meer). Is daar een gesprek over geweest?
signal-HUURSPRONG-ahead = De huur gaat op { $since } van { $old } naar { $due } ({ $percent }% meer). Nu is het moment voor een gesprek.

signal-name-TOESLAG_WACHT = Wacht op toeslag
signal-TOESLAG_WACHT =
    { $months ->
        [one] Er ontbrak één keer { $amount }; dat is ongeveer de toeslag die verwacht wordt ({ $allowance }). Wacht op huurtoeslag of uitkering?
       *[other] Er ontbrak { $months } keer ongeveer de toeslag die verwacht wordt ({ $allowance }); de laatste keer { $amount }. Wacht op huurtoeslag of uitkering?
    }

signal-name-ANDERE_BETALER = Een ander betaalt
signal-ANDERE_BETALER =
    { $months ->
        [one] Eén keer betaalde een ander de huur. Dat mag. Wat gebeurt er als die ander stopt?
       *[other] { $months } keer betaalde een ander de huur. Dat mag. Wat gebeurt er als die ander stopt?
    }
signal-ANDERE_BETALER-housemate = { $months } maanden op rij betaalde één huisgenoot alles. Dat mag. Wat gebeurt er als die wegvalt?

signal-name-VOORUIT = Betaalt vooruit
signal-VOORUIT = Betaalt al { $months } maanden op rij voor de vervaldag; de laatste keer { $days } dagen ervoor.
signal-VOORUIT-above = Betaalt al { $months } maanden op rij meer dan gevraagd of vooruit; de laatste keer { $amount } erbij.

signal-name-CONTACTLOOS = Geen contact
signal-CONTACTLOOS = Al { $days } dagen proberen wij het, { $times } keer, en er is niemand bereikt. Kijk eerst of het adres en het nummer kloppen.
signal-CONTACTLOOS-letters = { $letters } brieven kwamen terug. Kijk eerst of het adres klopt.

signal-name-HERSTEL = Loopt weer
signal-HERSTEL = Loopt weer: { $months } maanden op rij de volle huur, sinds { $since }.

## Soorten, om op te kiezen

signal-kind-betalen = betalen
signal-kind-incasso = incasso en machtiging
signal-kind-regeling = regeling
signal-kind-huur = huur en toeslag
signal-kind-kracht = wat goed gaat
signal-kind-contact = contact

## Wat wij zelf nog te doen hebben

duty-bellen = Wij belden nog niet, voor zover hier staat. Dat had gekund vanaf { $since } ({ $days } dagen).
duty-brief = Wij schreven nog niet, voor zover hier staat. Dat had gekund vanaf { $since } ({ $days } dagen).
duty-aanbod = Wij boden nog geen hulp aan in een gesprek, voor zover hier staat. Dat hoort vanaf { $since } ({ $days } dagen).
duty-huisbezoek = Wij gingen nog niet langs, voor zover hier staat. Dat hoort vanaf { $since } ({ $days } dagen).
duty-storno = Wij vroegen nog niet waarom de incasso terugkwam, voor zover hier staat. Sinds { $since } ({ $days } dagen).
duty-machtiging = Wij belden nog niet over de machtiging, voor zover hier staat. Sinds { $since } ({ $days } dagen).
duty-adres = Een brief kwam terug en wij zochten het adres nog niet uit, voor zover hier staat. Sinds { $since } ({ $days } dagen).
duty-herplannen = Wij planden de regeling nog niet opnieuw, voor zover hier staat. Sinds { $since } ({ $days } dagen).
duty-gesprek = Wij spraken nog niet over de nieuwe huur, voor zover hier staat. Sinds { $since } ({ $days } dagen).

## De lijst

signals-head =
    { $contracts ->
        [one] Dit viel op in één contract, gezien op { $day }.
       *[other] Dit viel op in { $contracts } contracten, gezien op { $day }. De volgorde: waar wij zelf het langst iets laten liggen.
    }
signals-none = Er viel niets op.
signals-sum-ok =
    { $n ->
        [one] De boekingen van één contract komen uit op het saldo in het bestand.
       *[other] De boekingen van { $n } contracten komen uit op het saldo in het bestand.
    }
signals-sum-none = In het bestand staat geen saldo om mee te vergelijken. De som van alle regels is { $total }.
signals-sum-differs =
    { $n ->
        [one] Bij één contract komen de boekingen niet uit op het saldo in het bestand:
       *[other] Bij { $n } contracten komen de boekingen niet uit op het saldo in het bestand:
    }
signals-sum-line = { $contract }, regel { $line }: in het bestand { $stated }, geteld { $counted }
signals-unread = Niet gelezen: { $columns }
signals-no-file = { $file } is niet te openen: { $why }

## De opdrachtregel

signals-help-all = Wat viel op in een grootboek, in de volgorde van wat wij zelf het langst laten liggen. Het bestand blijft waar het is.
signals-help-ledger = een grootboek van de huur in CSV (per boeking of per maand)
signals-help-json = als gegevens (JSON)
signals-help-profile = hoe deze uitvoer gelezen wordt: een bestand in TOML of JSON
signals-help-save-profile = bewaar in dit bestand hoe gelezen is
signals-help-contacts = onze eigen contacten in CSV (contract_ref, datum, kanaal, uitkomst)
signals-help-today = kijk alsof het deze dag is
signals-help-kind = alleen deze soort of regel, mag vaker: { $kinds }, of een regel zoals HERSTEL

## Wat er mis is met een bestand. Er is dan niets veranderd.

import-at-field = Regel { $line }, { $field }: { $what }
import-at-line = Regel { $line }: { $what }
import-at-file = { $what }

import-value = { $found } is hier niet te lezen. Verwacht: { $expected }.
import-empty = hier staat niets. Verwacht: { $expected }.
import-encoding = een teken is niet te lezen ({ $found }). Bewaar het bestand als { $expected }.
import-too-large = het bestand is te groot ({ $found }). Hoogstens { $expected }.
import-too-deep = te veel lagen in elkaar. Hoogstens { $expected }.
import-header = hier staan geen kolomnamen. De eerste regel moet de namen van de kolommen hebben, met ; of , ertussen.
import-columns = deze regel heeft { $found } kolommen in plaats van { $expected }. Is het bestand afgebroken, of staat er een scheidingsteken in een tekst?
import-quotes = een tekst tussen aanhalingstekens houdt niet op. Is het bestand afgebroken?
import-no-column = deze kolom uit het profiel staat niet in het bestand. Kies de kolommen opnieuw.
import-needs-column = welke kolom is dit? Zonder deze kolom gaat het niet.
import-no-rows = er staat niets onder de kolomnamen.
import-no-rent = er staat geen enkele maandhuur in (soort VOR). Is dit het goede bestand?
import-no-month = bij deze regel staat geen periode en geen vervaldatum.
import-double = contract { $found } staat er voor deze maand twee keer in.
import-mixed-signs = { $found } heeft een ander teken dan de andere bedragen van deze soort. Zet de tekens gelijk, of zeg in het profiel welke negatief zijn.
import-memorial = { $found } is een memoriaalpost zonder teken: komt het erbij of gaat het eraf? Geef het bedrag een teken.
import-ask-sign = alle bedragen hebben hetzelfde teken en er is geen kolom die zegt wat vordering en wat ontvangst is. Kies zo'n kolom.
import-profile = het profiel is niet te lezen bij { $found }. Mogelijk is: { $expected }.
import-xml = het bestand is hier afgebroken of geen XML: { $found }
import-xml-entities = het bestand heeft een documenttype of verwijzingen. Die horen niet in een bankbestand en worden niet gelezen.
import-not-camt = dit is geen CAMT.053-bankafschrift, maar { $found }.
import-not-mt940 = dit is geen MT940-bankafschrift.
import-missing-element = dit onderdeel ontbreekt.
import-missing-tag = dit onderdeel ontbreekt. Is het bestand afgebroken?
import-negative-amount = { $found } heeft een minteken. In dit formaat zegt een apart teken wat erbij en wat eraf gaat.
import-currency = het bedrag is in { $found }. Alleen { $expected } wordt gelezen.
import-batch-sum = de delen zijn samen { $found }, maar het totaal is { $expected }.
import-bank-balance = de regels komen uit op { $found }, maar het eindsaldo is { $expected }. Er ontbreekt iets.
import-lines-lost = van { $expected } regels zijn er { $found } leesbaar.
import-mt940-line = deze regel is niet te lezen: { $found }
import-coda-length = deze regel heeft { $found } tekens in plaats van { $expected }. Is het bestand afgebroken?
import-coda-order = { $found } hoort hier niet. Verwacht: een regel die begint met { $expected }.
import-coda-record = deze regel is niet te lezen: { $found }
import-coda-end = het bestand houdt op zonder slotregel ({ $expected }). Is het afgebroken?
import-coda-sum = de aantallen of sommen in het bestand kloppen niet met de regels ervoor.

import-expects-text-encoding = UTF-8
import-expects-money = een bedrag in euro's, zoals 1226,65
import-expects-signed = een bedrag in euro's, zoals 1226,65 of -40,00
import-expects-day = een dag, zoals 2026-10-12 of 12-10-2026
import-expects-month = een maand, zoals 2026-10
import-expects-ref = een kenmerk van hoogstens 64 tekens
import-expects-storno = ja, nee of een reden zoals AM04
