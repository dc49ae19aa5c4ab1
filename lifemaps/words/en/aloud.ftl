### The map as text, to read aloud.

aloud-title = The map in words
aloud-home =
    { $n ->
        [one] { $names } lives here.
       *[other] { $names } live here.
    }
aloud-nobody = Nothing lies here yet.
aloud-lies =
    { $n ->
        [one] { $ring }: { $names }.
       *[other] { $ring }: { $names }.
    }
aloud-all-assumed = How close everyone here lies is our assumption.
aloud-some-assumed = How close this is, is our assumption: { $names }.
aloud-ring-dichtbij = Close by
aloud-ring-midden = In the middle
aloud-ring-ver = Far away
aloud-age =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
aloud-deceased = { $name } has died.
aloud-lead = { $name } keeps the lead.
aloud-said = { $kind }: ‘{ $text }’.

aloud-gives = { $giver } gives { $receiver } { $support }{ $often }.
aloud-mutual = { $giver } and { $receiver } give each other { $support }{ $often }.
aloud-controls = { $giver } controls { $receiver }. That does not count as support.
aloud-often = Contact: { $often }.
aloud-between-sterk = The tie between { $giver } and { $receiver } is strong. What flows, we do not know.
aloud-between-gewoon = { $giver } and { $receiver } know each other. What flows, we do not know.
aloud-between-zwak = The tie between { $giver } and { $receiver } is loose.
aloud-between-gespannen = Between { $giver } and { $receiver } it is tense.
aloud-between-dubbel = Between { $giver } and { $receiver } it is double: close and tense at once.
aloud-between-verbroken = The tie between { $giver } and { $receiver } is broken.
aloud-between-latent = The tie between { $giver } and { $receiver } is dormant: it can come alive again.
aloud-between-onbekend = How it is between { $giver } and { $receiver }, we do not know.
aloud-support-praktisch = practical help
aloud-support-emotioneel = a listening ear
aloud-support-financieel = money
aloud-support-informatie = advice and information
aloud-support-gezelschap = company
aloud-support-regie = direction
aloud-quality-sterk = The tie is strong.
aloud-quality-zwak = The tie is loose.
aloud-quality-gespannen = The tie is tense.
aloud-quality-dubbel = The tie is double: close and tense at once.
aloud-quality-verbroken = The tie is broken.
aloud-quality-latent = This tie is dormant: it can come alive again.
aloud-quality-onbekend = How the tie is, we do not know.

aloud-waarneming-by = Seen by { $source }.
aloud-waarneming-plain = This was seen.
aloud-verteld-by = Told by { $source }.
aloud-verteld-plain = This was told.
aloud-aanname-by = This is an assumption of { $source }.
aloud-aanname-plain = This is an assumption.
aloud-ahead = This is still to come.
aloud-struck = This was proved untrue.
aloud-crossed = The resident struck this through.
aloud-other-light = This is true, but means something else now.

aloud-money =
    { $n ->
        [one] { $list }: { $parts }. That is { $total }.
       *[other] { $list }: { $parts }. Together { $total }.
    }
aloud-money-assumed =
    { $n ->
        [one] One of these amounts is an assumption.
       *[other] { $n } of these amounts are assumptions.
    }

aloud-facts = What turned out otherwise
aloud-untrue = ‘{ $fact }’ That was not true. ‘{ $other }’
aloud-light = ‘{ $fact }’ True, but different: ‘{ $other }’

aloud-how-sure = How sure is this?
aloud-sure = Of the { $of } ties, amounts and events: { $parts }.
aloud-count-feit =
    { $n ->
        [one] { $n } fact
       *[other] { $n } facts
    }
aloud-count-waarneming = { $n } seen
aloud-count-verteld = { $n } told
aloud-count-aanname = { $n } assumed
aloud-count-struck =
    { $n ->
        [one] One thing on the map was proved untrue and stays there, struck through.
       *[other] { $n } things on the map were proved untrue and stay there, struck through.
    }
aloud-own =
    { $n ->
        [0] None of this was told by the resident.
        [one] The resident told one of these.
       *[other] The resident told { $n } of these.
    }
