### De kaart als tekst, om voor te lezen.

aloud-title = De kaart in woorden
aloud-home =
    { $n ->
        [one] Hier woont { $names }.
       *[other] Hier wonen { $names }.
    }
aloud-nobody = Hier ligt nog niets.
aloud-lies =
    { $n ->
        [one] { $ring } ligt { $names }.
       *[other] { $ring } liggen { $names }.
    }
aloud-all-assumed = Hoe dichtbij iedereen hier ligt, nemen wij aan.
aloud-some-assumed = Hoe dichtbij dit is, nemen wij aan: { $names }.
aloud-ring-dichtbij = Dichtbij
aloud-ring-midden = In het midden
aloud-ring-ver = Ver weg
aloud-age = { $n } jaar
aloud-deceased = { $name } is overleden.
aloud-lead = { $name } houdt de regie.
aloud-said = { $kind }: ‘{ $text }’.

aloud-gives = { $giver } geeft { $receiver } { $support }{ $often }.
aloud-mutual = { $giver } en { $receiver } geven elkaar { $support }{ $often }.
aloud-controls = { $giver } controleert { $receiver }. Dat telt niet als steun.
aloud-often = Contact: { $often }.
aloud-between-sterk = De band tussen { $giver } en { $receiver } is sterk. Wat er stroomt, weten wij niet.
aloud-between-gewoon = { $giver } en { $receiver } kennen elkaar. Wat er stroomt, weten wij niet.
aloud-between-zwak = De band tussen { $giver } en { $receiver } is los.
aloud-between-gespannen = Tussen { $giver } en { $receiver } is het gespannen.
aloud-between-dubbel = Tussen { $giver } en { $receiver } is het dubbel: dichtbij en gespannen tegelijk.
aloud-between-verbroken = De band tussen { $giver } en { $receiver } is verbroken.
aloud-between-latent = De band tussen { $giver } en { $receiver } sluimert: hij kan weer gaan leven.
aloud-between-onbekend = Hoe het tussen { $giver } en { $receiver } is, weten wij niet.
aloud-support-praktisch = praktische hulp
aloud-support-emotioneel = een luisterend oor
aloud-support-financieel = geld
aloud-support-informatie = raad en informatie
aloud-support-gezelschap = gezelschap
aloud-support-regie = regie
aloud-quality-sterk = De band is sterk.
aloud-quality-zwak = De band is los.
aloud-quality-gespannen = De band is gespannen.
aloud-quality-dubbel = De band is dubbel: dichtbij en gespannen tegelijk.
aloud-quality-verbroken = De band is verbroken.
aloud-quality-latent = Deze band sluimert: hij kan weer gaan leven.
aloud-quality-onbekend = Hoe de band is, weten wij niet.

aloud-waarneming-by = Gezien door { $source }.
aloud-waarneming-plain = Dit is gezien.
aloud-verteld-by = Verteld door { $source }.
aloud-verteld-plain = Dit is verteld.
aloud-aanname-by = Dit is een aanname van { $source }.
aloud-aanname-plain = Dit is een aanname.
aloud-ahead = Dit komt nog.
aloud-struck = Dit is weerlegd.
aloud-crossed = De bewoner streepte dit door.
aloud-other-light = Dit klopt, maar betekent nu iets anders.

aloud-money =
    { $n ->
        [one] { $list }: { $parts }. Dat is { $total }.
       *[other] { $list }: { $parts }. Samen { $total }.
    }
aloud-money-assumed =
    { $n ->
        [one] Eén bedrag hiervan is een aanname.
       *[other] { $n } bedragen hiervan zijn een aanname.
    }

aloud-facts = Wat anders bleek
aloud-untrue = ‘{ $fact }’ Dat klopte niet. ‘{ $other }’
aloud-light = ‘{ $fact }’ Klopt, maar anders: ‘{ $other }’

aloud-how-sure = Hoe zeker is dit?
aloud-sure = Van de { $of } lijnen, bedragen en gebeurtenissen: { $parts }.
aloud-count-feit = { $n } feit
aloud-count-waarneming = { $n } zelf gezien
aloud-count-verteld = { $n } verteld
aloud-count-aanname = { $n } aangenomen
aloud-count-struck =
    { $n ->
        [one] Eén ding op de kaart is weerlegd en blijft doorgestreept staan.
       *[other] { $n } dingen op de kaart zijn weerlegd en blijven doorgestreept staan.
    }
aloud-own =
    { $n ->
        [0] Niets hiervan vertelde de bewoner zelf.
        [one] Eén ding vertelde de bewoner zelf.
       *[other] { $n } dingen vertelde de bewoner zelf.
    }
