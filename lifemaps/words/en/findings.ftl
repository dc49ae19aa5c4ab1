### What the map asks back. A question, one sentence, and how it was counted. Never a mark for a person.

finding-more =
    { $n ->
        [one] one more
       *[other] { $n } more
    }

## Kinds of support, as one says them in a sentence

carried-praktisch = practical help
carried-emotioneel = a listening ear
carried-financieel = money
carried-informatie = advice and information
carried-gezelschap = company
carried-regie = coordination

## Domains, as one says them in a sentence

about-wonen = the home
about-geld = money
about-werk = work and learning
about-gezondheid = health
about-thuis = the household
about-netwerk = the people around
about-papieren = paperwork and language
about-buurt = the neighbourhood
about-veiligheid = safety and law
about-regie = direction and future

## Who owes whom?

finding-owes = Who owes whom?
finding-owes-says = { $who } owes { $party } { $amount }.
finding-owes-more =
    { $n ->
        [one] And there is one more.
       *[other] And there are { $n } more.
    }
finding-owes-assumed = Part of this is an assumption.
finding-owes-why = The debts and claims on the map, added up per party. Departments of one organisation count together.
finding-owes-silent = There are no debts or claims on the map yet.

## Who is speaking here?

finding-voice = Who is speaking here?
finding-voice-says =
    { $n ->
        [0] Nothing on the map comes from { $who }.
       *[other] { $n } of the { $of } things on the map come from { $who }.
    }
finding-voice-why = Ties, amounts, events and facts with the resident as source, out of everything on the map. Below a fifth we talk about somebody.
finding-voice-silent = There is nothing on the map yet.

## What do we assume?

finding-assumed = What do we know, and what do we assume?
finding-assumed-says =
    { $n ->
        [0] Nothing on the map is an assumption.
        [one] One of the { $of } things on the map is an assumption.
       *[other] { $n } of the { $of } things on the map are assumptions.
    }
finding-assumed-why = Assumptions, out of everything on the map. Above a quarter, asking is the first step.
finding-assumed-silent = There is nothing on the map yet.

## Who holds the reins?

finding-lead = Who holds the reins?
finding-lead-none = There are { $n } services and authorities around { $who }. Nobody on the map is said to lead.
finding-lead-self = { $lead }, personally.
finding-lead-one = { $lead }.
finding-lead-many = { $leads }: { $n } leads.
finding-lead-why = Cards marked as lead, and whoever gives coordination. With none or more than one it is a question.
finding-lead-silent = There are not yet two services on the map. There is little to lead.

## Who can stop?

finding-overlap = Who can stop?
finding-overlap-many = { $n } services and authorities give { $who } something.
finding-overlap-says = On { $what } there are { $n }: { $names }.
finding-overlap-two = 2 work on { $what }.
finding-overlap-why = Services and authorities per domain, from three on, and how many give this resident support, from six on.
finding-overlap-silent = Nowhere do three services work on the same thing.

## Do the services know each other?

finding-strangers = Do the services know each other?
finding-strangers-says =
    There are { $n } services, so { $pairs } pairs. { $speak ->
        [0] Not one pair is in touch, as far as we know.
        [one] One pair is in touch.
       *[other] { $speak } pairs are in touch.
    }
finding-strangers-why = Pairs of services with a tie between them, out of all pairs there can be. From five services on.
finding-strangers-silent = There are fewer than five services on the map.

## Who stands alone?

finding-alone = Whom can { $who } fall back on?
finding-alone-says =
    { $n ->
        [0] There is nobody on the map yet who supports { $who }, apart from services.
        [one] One person or group supports { $who }: { $names }.
       *[other] { $n } people and groups support { $who }: { $names }.
    }
finding-alone-gap = For { $what } there is nobody.
finding-alone-why = People and groups who give something, without services, and what none of them gives. Control is not support.
finding-alone-silent = Nothing is tied to { $who } yet.

## Who must not drop out?

finding-falls = What falls if somebody drops out?
finding-falls-says = Without { $name } there is nobody for { $what }.
finding-falls-formal = Without { $name } there are only services for { $what }.
finding-falls-cut = Without { $name } there is no way left to { $names }.
finding-falls-why = Somebody who alone among the people around gives something, or through whom the only contact runs.
finding-falls-silent = Nothing hangs on one person, as far as we know.

## What is still due?

finding-due = What is still due, and who asked for it?
finding-due-right = Not used, by estimate: { $what }, { $amount } a month.
finding-due-why = Claims on parties who have nothing to claim, and rights that are not used. Rights are an estimate.
finding-due-silent = No right or claim is left lying.

## What has nobody asked about?

finding-blind = What has nobody asked about yet?
finding-blind-says = About { $what } we know nothing yet.
finding-blind-why = Domains without a fact, without anything seen and without anything told.
finding-blind-silent = We know something of all ten domains.

## What does the resident give?

finding-gives = What does { $who } give to others?
finding-gives-says = { $who } gives to { $names }: { $n } of the { $of } ties flow that way too. That is a strength, and sometimes a load.
finding-gives-nothing = Nothing of that is on the map yet. Do ask.
finding-gives-why = Ties from the resident to somebody else, or both ways, out of all ties along which something flows.
finding-gives-silent = Nothing flows on the map yet.

## Formulas

finding-formula = { $formula }. Source: method { $source }.
finding-owes-formula = Σ debts and Σ claims per party
finding-voice-formula = source = resident / everything said; below 0.20 a question
finding-assumed-formula = assumptions / everything said; above 0.25 a question
finding-lead-formula = number of leads; 0, or 2 and more, is a question
finding-overlap-formula = services per domain ≥ 3, or formal givers ≥ 6
finding-strangers-formula = pairs with a line / n(n−1)/2; from five services on, up to 0.1 a question
finding-alone-formula = givers outside services ≤ 1, or two everyday kinds of support without a giver
finding-falls-formula = kinds of support with one giver; cards reached through one card only
finding-due-formula = Σ claims on those who are owed nothing; rights per month
finding-blind-formula = domain without a fact, observation or something told
finding-gives-formula = lines from the resident or both ways / all lines of support

## What was paid?

finding-paid = What was paid, and why that amount?
finding-paid-says =
    { $full ->
        [0] Of { $n } times rent, it never came in whole.
       *[other] Of { $n } times rent, it came in whole { $full } times.
    }
finding-paid-part =
    { $n ->
        [one] Once a part came in.
       *[other] { $n } times a part came in.
    }
finding-paid-missed =
    { $n ->
        [one] Once nothing came for a month.
       *[other] { $n } times nothing came for a month.
    }
finding-paid-back =
    { $n ->
        [one] One direct debit came back.
       *[other] { $n } direct debits came back.
    }
finding-paid-late =
    { $n ->
        [one] Once it came more than five days later.
       *[other] { $n } times it came more than five days later.
    }
finding-paid-ahead =
    { $n ->
        [one] Once the rent was there before the due date.
       *[other] { $n } times the rent was there before the due date.
    }
finding-paid-old =
    { $n ->
        [one] Once the part was exactly { $amount }: the old rent.
       *[other] { $n } times the part was exactly { $amount }: the old rent.
    }
finding-paid-why = The lines of the ledger up to today. Comes forward when a part payment equals an earlier rent.
finding-paid-formula = paid < due, and paid = an earlier rent
finding-paid-silent = Nothing about the rent lies on the map yet, or there is no ledger.

## What turned out otherwise?

finding-light = What meant something else than it seemed?
finding-light-light = ‘{ $first }’ True, but differently: ‘{ $then }’
finding-light-untrue = ‘{ $first }’ Not true: ‘{ $then }’
finding-light-why = Fact cards that a later card speaks of: it is not true, or it means something else.
finding-light-formula = facts with a later fact that disproves them or puts them in another light
finding-light-silent = No fact on the table speaks of another fact yet.

## With and without services

finding-without = What is left without services?
finding-without-says =
    { $n ->
        [one] One service or authority gives { $who } something: { $names }.
       *[other] { $n } services and authorities give { $who } something: { $names }.
    }
finding-without-gap = Without them there is nobody for { $what }.
finding-without-all = Without them somebody is left for everything they give.
finding-without-why = Services, authorities and landlord who give something, and what only they give. Control is no support.
finding-without-formula = kinds of support with a formal giver and no informal giver
finding-without-silent = No service or authority on the map gives { $who } support.

## Who works on something alone?

finding-sole = What does only one service work on?
finding-sole-says = On { $what } only { $name } works.
finding-sole-why = Domains on which one service or authority works. It does not come forward by itself: one is often just right.
finding-sole-formula = domains with one formal party
finding-sole-silent = No service on the map works on a domain alone, or it is not said on what.

## Who is leaned on?

finding-leans = Who is leaned on most?
finding-leans-says = The support for { $who } leans mostly on { $name }, of the { $n } who give something.
finding-leans-spread = The support for { $who } is spread over { $n } givers.
finding-leans-why = How strong the lines are of whoever gives something. Above 0.5 it leans on one.
finding-leans-formula = H = Σ (wᵢ/Σw)²; strong 3, ordinary 2, weak, double or tense 1
finding-leans-silent = There are not yet two givers on the map.

## Where does it strain?

finding-strains = Where does it strain?
finding-strains-says =
    { $n ->
        [one] One of the { $of } known lines of { $who } is tense, double or broken: { $names }.
       *[other] { $n } of the { $of } known lines of { $who } are tense, double or broken: { $names }.
    }
finding-strains-why = A reason to talk, no alarm. That is why it does not come forward by itself.
finding-strains-formula = (tense + double + broken) / lines whose quality is known
finding-strains-silent = No line is tense, double or broken, as far as we know.
