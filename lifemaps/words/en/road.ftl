### The road after a first late payment: what we do ourselves, in which order, and why. No legal advice.

road-title = The road of this contract
road-title-case = Rent: the ledger, the road, the arrangement
road-link = Rent
road-country = Country
road-country-NL = Netherlands
road-country-VL = Flanders
road-country-BXL = Brussels
road-country-WAL = Wallonia
road-not-law = This is the road as we read it in { $checked }, no legal advice. What was not checked at the source itself says ‘not checked’.
road-unverified = not checked
road-law = required
road-practice = often works

road-stands-none = Nothing is open.
road-stands = Open: { $open }, since { $since } ({ $days } days). That is { $months } months of rent.
road-stands-net = Of that the landlord itself still owes { $back }. What is left: { $net }.
road-stands-owed-more = The landlord itself still owes { $back }; that is more than is open.

road-next = One next step
road-advice-niets = Nothing. Nothing is open.
road-advice-verrekenen = First settle what you still owe the resident. Then nothing is open.
road-advice-pauze = Do nothing until { $until }: { $reason }.
road-advice-pauze_voorbij = The pause is over ({ $reason }). Call, and look again together.
road-advice-herplannen = The arrangement no longer fits. Make a new plan together, before you stop anything.
road-advice-regeling_loopt = Nothing. The arrangement is kept as agreed.
road-advice-regeling_even_wachten = Wait a little: an instalment is late, but within the days agreed.
road-advice-eigen_huis = Look into our own house first: { $reason }
road-advice-rust = Rest until { $until }. We just did: { $step }.
road-advice-stap = { $step }
road-advice-wachten = Nothing until { $until }. Then: { $step }.
road-advice-praten = Everything that is asked of us has been done. Keep talking; a conversation is always allowed.

road-own-machtiging = the mandate for the collection is gone. Was it left behind at a move or a new rent?
road-own-oude_huur = exactly the old rent comes in. Was the new rent told well?
road-own-adres = letters came back. Is our address right?
road-own-storno = the collection came back. Ask why, before doing anything else.
road-own-toeslag = what is missing is about the allowance. See whether it is on its way.

road-duties = What we do ourselves
road-done = Done
road-open = Still to do
road-later = Later
road-past = Past
road-done-on = done on { $on }
road-done-contact = done on { $on }, as our contacts show
road-proof = proof: { $proof }
road-proof-none = no proof noted yet
road-opened = since { $on }
road-from = from { $on }
road-from-months =
    { $months ->
        [one] at one month of arrears
       *[other] at { $months } months of arrears
    }
road-needs = First: { $steps }.
road-further = What lies further on the road, and is not ours
road-season = In force now: { $what }

road-step-groet = Send a friendly message, or call
road-how-groet = Around day five. A plain reminder helps: in a trial more people paid within five and fifteen days.
road-step-bellen = Call, or go and see
road-how-bellen = Around day fourteen. Ask how things are, and listen.
road-step-brief = Write a letter
road-how-brief = Around day fourteen. In plain words, with a name and a number to call.
road-step-herinnering = Send a written reminder
road-how-herinnering = Around day thirty. In the Netherlands at least one written reminder is among what a landlord must do (Besluit gemeentelijke schuldhulpverlening, article 2).
road-step-persoonlijk = Seek personal contact
road-how-persoonlijk = Point at ways to end or prevent arrears (Besluit gemeentelijke schuldhulpverlening, article 2). The law names no day; thirty days is practice.
road-step-schuldhulp = Point at debt help
road-how-schuldhulp = Say who helps and how to get there (Besluit gemeentelijke schuldhulpverlening, article 2).
road-step-aanbod = Offer to pass details on, with consent
road-how-aanbod = With the reminder: may we pass your details to the municipality? The wording is that of a rule beside it.
road-step-gemeente = Tell the municipality
road-how-gemeente = Contact details and amount, once reminder, personal contact, debt help and offer are done. The municipality must offer help; the resident may say no. The signal goes through your own system.
road-step-eigen_huis = Look into our own house
road-how-eigen_huis = Is our own side right: rent rise, mandate, address, settlement, complaints and defects?
road-step-huisbezoek = Visit at home
road-how-huisbezoek = At two months. Announce it; nobody has to open the door.
road-step-regeling = Agree an arrangement together
road-how-regeling = At two months. An amount that fits what is left to live on.
road-step-ingebrekestelling = Send a formal notice
road-how-ingebrekestelling = With a clear statement of what is open. Rules of tenancy law per region have shifted.
road-step-ingebrekestelling_bxl = Send a formal notice that gives time
road-how-ingebrekestelling_bxl = With a detailed statement, and at least one month to pay (ordinance of 22 June 2023, Housing Code).
road-step-ocmw_vl = Show the way to the OCMW
road-how-ocmw_vl = Preferably before any claim. Should one come, the OCMW gets a copy, unless the tenant objects (Judicial Code, article 1344ter).
road-step-cpas = Show the way to the CPAS
road-how-cpas = Tell what the CPAS can do, and call together if somebody wants that.
road-step-fonds_vl = Ask the OCMW about the fund against evictions
road-how-fonds_vl = From two to six months of arrears: OCMW, tenant and landlord agree, the fund pays half up to a limit, and the landlord waits while the plan is kept. Whether the fund still works like this in 2026 was not checked.

road-place-rechter_nl = A court can be asked from three months on
road-place-how-rechter_nl = Three months is enough in principle, but judges weigh: an arrangement, budget management, children, paying that has picked up. They look whether the landlord did its duties, and have turned claims down where not. So keep proof of every step.
road-place-ontruiming_nl = Eviction
road-place-how-ontruiming_nl = Only after a judgment. The terms were not looked up here.
road-place-vrederechter_vl = The justice of the peace
road-place-how-vrederechter_vl = A copy of the claim goes to the OCMW: through the clerk four days after registration, or through the bailiff after the summons.
road-place-uithuiszetting_vl = Eviction
road-place-how-uithuiszetting_vl = In principle not before one month after service of the judgment. Flanders has no winter rest.
road-place-vrederechter_bxl = The justice of the peace
road-place-how-vrederechter_bxl = Forty days before the hearing, so that the CPAS can help; it hears of the petition, the judgment and the day. According to one lawyer arrears below three months alone are no ground; that was not checked.
road-place-uithuiszetting_bxl = Eviction
road-place-how-uithuiszetting_bxl = If the judgment is not executed within a month, the bailiff gives fifteen days’ notice. From 1 November to 15 March there is winter rest, with four exceptions.
road-place-vrederechter_wal = The justice of the peace
road-place-how-vrederechter_wal = The rules of Wallonia were not looked up here. Ask before you send anything.
road-place-uithuiszetting_wal = Eviction
road-place-how-uithuiszetting_wal = In Wallonia winter rest holds for public social landlords only.
road-season-winter_bxl = winter rest in Brussels, from 1 November to 15 March. Nobody is put out of their home (four exceptions).

road-did = We did this
road-did-on = On
road-did-proof = What shows it?
road-did-proof-how = for instance: letter of that day, number of the note
road-did-step = Which step?
road-did-go = Write down
road-undo = not after all
road-pause = A pause, with a reason
road-pause-reason = Why?
road-pause-until = Until and with
road-pause-words = In your own words
road-pause-go = Do nothing until that day
road-pause-end = End the pause
road-pause-regeling = we are agreeing an arrangement
road-pause-toeslag = an allowance or benefit is under way
road-pause-hulp_loopt = help is running
road-pause-ziek_rouw = illness or mourning
road-pause-eigen_fout = we made a mistake ourselves
road-pause-klacht = there is a complaint or defect
road-pause-anders = something else
road-from-ledger = What we did is read here from our contacts. Add those to the ledger, or lay the months with a case: there you write steps down with proof.

rent-book = The ledger
rent-book-none = No ledger lies with this case yet. Choose a file with the months of this contract.
rent-book-lies =
    { $n ->
        [one] One month lies with this case.
       *[other] { $n } months lie with this case.
    }
rent-book-file = These are the months of the case itself.
rent-book-which = Which contract in this file is it? After a move there may be more.
rent-book-which-how = Type or choose; there are { $n } in the file.
rent-book-attach = Lay these months with the case
rent-book-what = Only the months go along: due, paid, on which day and how. The contract’s number, names and accounts do not.
rent-book-detach = Take the ledger away
rent-book-map = If need be, choose the columns on the Rent ledger page first.
rent-signals = What stood out
rent-signals-none = Nothing stood out.
rent-months = The months

arrangement-title = Payment arrangement
arrangement-none = There is no arrangement.
arrangement-make = Agree an arrangement
arrangement-total = In all
arrangement-monthly = A month
arrangement-first = First instalment on
arrangement-go = This is what we agreed
arrangement-state-loopt = Kept as agreed.
arrangement-state-te_laat = An instalment is late, but within the { $days } days that belong to it.
arrangement-state-gebroken = An instalment did not come, since { $since }. First plan anew together.
arrangement-state-klaar = Paid off.
arrangement-state-gestopt = Stopped.
arrangement-sum = { $received } of { $total } is in. Next: { $next }.
arrangement-sum-last = { $received } of { $total } is in.
arrangement-received = Something came in
arrangement-receive = Write down
arrangement-amount = Amount
arrangement-on = On
arrangement-replan = Plan anew
arrangement-why = Why?
arrangement-replan-go = This is what we agreed now
arrangement-stop = Stop the arrangement
arrangement-replanned = Planned anew on { $on }: { $why }
arrangement-plan = The instalments
arrangement-plan-due = On
arrangement-plan-cents = Amount
arrangement-plan-in = Is in
arrangement-plan-yes = yes
arrangement-plan-no = not yet
arrangement-ahead = Still to pay: { $open }. What must be left to live on?

cli-help-arrangements = Which payment arrangements ask for a new plan tonight, in the order of how long we left them.
arrangements-none = All arrangements are kept.
arrangements-line = { $case }: { $n } instalments not in, together { $behind }, since { $since }. First plan anew.

telling-rent-LedgerAttached = { $who } added the ledger: { $n } months
telling-rent-LedgerDetached = { $who } took the ledger away
telling-rent-RoadChosen = { $who } chose the road of { $country }
telling-rent-RoadStepDone = { $who } wrote down that we did this on { $on }: { $step }
telling-rent-RoadStepTakenBack = { $who } struck that we did this on { $on }: { $step }
telling-rent-RoadPaused = { $who } paused the road until { $until }: { $reason }
telling-rent-RoadResumed = { $who } ended the pause
telling-rent-ArrangementMade = { $who } wrote the arrangement down: { $n } instalments
telling-rent-InstalmentReceived = { $who } wrote down that { $amount } came in on { $on }
telling-rent-ArrangementReplanned = { $who } planned the arrangement anew, { $n } instalments: { $why }
telling-rent-ArrangementStopped = { $who } stopped the arrangement: { $why }

refusal-ledger-lines = This ledger does not fit one case. Choose the contract of this resident: at least one month, at most { $most }.
refusal-ledger-odd = This ledger has a day or amount that cannot be. Nothing was changed. Look at the columns again.
refusal-ledger-none = There is no ledger to take away.
refusal-road-day = { $date } cannot be. Choose a day up to today, like 2026-10-12.
refusal-road-full = { $most } steps are written down already. Strike one first.
refusal-road-not-done = This step was not written down (any more). Nothing was changed.
refusal-pause-words = Write in a few words why we do nothing for a while.
refusal-pause-day = A pause has a last day, after today and at the latest { $date }. Then we look again.
refusal-arrangement-runs = An arrangement is running already. Plan it anew if it does not fit.
refusal-arrangement-many = { $most } arrangements stand with this case already. More helps nobody; talk first.
refusal-arrangement-day = { $date } cannot be the first day. Choose today or later, like 2026-10-12.
refusal-arrangement-amount = This does not come out. Fill in how much there is in all and how much a month; ten years at most.
refusal-arrangement-gone = This arrangement is no longer there. Nothing was changed.
refusal-arrangement-why = Write in a few words why. Whoever reads this later wants to know.
refusal-arrangement-replan-first = First plan anew together. Stopping is possible only when the new plan fails too.
