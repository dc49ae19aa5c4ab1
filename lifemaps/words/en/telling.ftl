### What happened at the table, as a sentence. Without the names of who sits there.

telling-who-seat = Seat { $n }
telling-who-facilitator = The facilitator
telling-who-trainer = The trainer
telling-who-resident = The resident
telling-who-file = The file

telling-opened = On the table: { $title }
telling-laid = { $who } laid { $what }
telling-laid-fact = { $who } read out: { $what }
telling-lifted = { $who } took back in hand: { $what }
telling-lifted-fact = { $who } took a fact card back: { $what }
telling-tied = { $who } tied { $giver } to { $receiver }
telling-influence = { $who } drew: { $what }
telling-grouped = { $who } put together as ‘{ $group }’: { $cards }
telling-group = group ‘{ $name }’
telling-said = { $who } on { $thing }: { $field } { $value }
telling-said-nothing = { $who } cleared for { $thing }: { $field }
telling-unsaid = { $who } took back a word about { $thing }
telling-placed = { $who } moved { $thing } to { $sector }, { $ring }
telling-struck = { $who } struck through: { $thing }
telling-struck-off = { $who } let stand again: { $thing }
telling-struck_by = { $who }: { $thing } is not true, because { $proof }
telling-struck_by-off = { $who }: { $thing } is true after all
telling-light_by = { $who }: { $thing } is true, but otherwise: { $proof }
telling-light_by-off = { $who } saw { $thing } without that other light again
telling-judged = { $who } judged: { $fact } is { $certainty }
telling-erased = { $who } took something away. It is gone everywhere now.
telling-emptied = The case was erased.
erased-said = Gone. Also for the facilitator.
telling-unplaced = { $who } put { $thing } back where it was
telling-took-off = { $who } took off the map: { $what }
telling-put-back = { $who } put back: { $what }
telling-undid = { $who } undid: { $what }
telling-undid-it = { $who } undid something
telling-redid = { $who } did again: { $what }
telling-redid-it = { $who } did something again
telling-earlier = something earlier
telling-stepped-over = This stays, because somebody else went on with it: { $what }. Undone instead: { $back }.

telling-turned = Both looks turned over
telling-turned-moved = Both looks turned over: { $moved } of { $paired } moved
telling-heard = How she sees it herself: the resident’s own view lies open
telling-verdict = The table agreed: ‘{ $core }’
telling-action = Agreed: { $actor } · { $what }
telling-action-changed = Agreed anew: { $actor } · { $what }
telling-action-dropped = { $who } struck an action
telling-scenario = { $who } kept: { $horn }
telling-scenario-dropped = { $who } let a ‘what if’ go
telling-due = by { $day }

telling-quoted = ‘{ $text }’
telling-statement = { $kind } ‘{ $text }’
telling-life = ‘{ $what }’ ({ $date })
telling-lived =
    { $n ->
        [one] something on the life line
       *[other] { $n } things on the life line
    }
telling-something = a card
telling-and = { $names } and { $last }
telling-and-more = { $names } and { $n } more
telling-yes = yes
telling-no = no

telling-field-name = is called
telling-field-kind = is
telling-field-role = role:
telling-field-age = age
telling-field-lead = keeps the lead:
telling-field-deceased = deceased:
telling-field-domains = touches
telling-field-note = note
telling-field-quality = tie
telling-field-support = gives
telling-field-frequency = how often:
telling-field-mutual = both ways:
telling-field-cents = amount
telling-field-party = who:
telling-field-arranged = arranged:
telling-field-date = when:
telling-field-system = is about
telling-field-what = what:
telling-field-effect = influence:
telling-field-cards = belongs together:
telling-cards =
    { $n ->
        [one] one card
       *[other] { $n } cards
    }
