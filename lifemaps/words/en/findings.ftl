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
