### The codes of the method, in the words of the room.

## Roles

role-facilitator = facilitator
role-participant = participant
role-resident = resident
role-observer = observer
role-trainer = trainer
role-owner = owner

## The steps of the evening, and what the facilitator says

phase-arrive = Arrive
phase-occasion = The occasion
phase-first_look = First impression
phase-map_1 = Life map 1
phase-map_2 = Life map 2
phase-map_3 = Life map 3
phase-look = Look
phase-second_look = Second look
phase-verdict = Conclusion
phase-call = Who calls
phase-keep = Keep

phase-say-arrive = We talk as if the resident were listening.
phase-say-occasion = What happened, without an opinion?
phase-say-first_look = What is your first impression? Alone, in silence.
phase-say-map_1 = Whom would the resident name first?
phase-say-map_2 = What does the resident give to others?
phase-say-map_3 = What changed, and what did we do ourselves?
phase-say-look = Fact, told or assumption?
phase-say-second_look = Look once more, alone and in silence. Which fact tipped you?
phase-say-verdict = What happens if nobody does anything?
phase-say-call = Who picks up the phone?
phase-say-keep = What do you take with you? Look once more through your own glasses.

## The ten domains of the Tienkaart

domain-wonen = home
domain-geld = money
domain-werk = work, learning, rhythm
domain-gezondheid = health
domain-thuis = household and family
domain-netwerk = people around
domain-papieren = paperwork, language, digital
domain-buurt = neighbourhood and taking part
domain-veiligheid = peace, safety, law
domain-regie = direction and future

level-1 = failing now
level-2 = does not work
level-3 = wobbly
level-4 = stands
level-5 = solid
level-unknown = we don’t know

level-wonen-1 = the roof will soon be gone, or the home is unsafe
level-wonen-2 = the home cannot stay like this, nobody takes it up
level-wonen-3 = stays, as long as no extra bill or complaint comes
level-wonen-4 = lives in a fitting home and keeps it up, with or without help
level-wonen-5 = lives well and can take a setback
level-geld-1 = no money for food, or an eviction or cut-off is under way
level-geld-2 = debts grow, no overview
level-geld-3 = bills just work out; one setback and it pinches
level-geld-4 = income and fixed costs match, arrangements are kept
level-geld-5 = has money left or helps others
level-werk-1 = day and night mixed up, loses everything
level-werk-2 = no rhythm and none in sight
level-werk-3 = holds on in one temporary place
level-werk-4 = has work, training or a meaningful day that fits
level-werk-5 = has a day that fits, with room to spare
level-gezondheid-1 = acute danger to body or mind
level-gezondheid-2 = complaints rule the day, no care
level-gezondheid-3 = manages as long as the pill, doctor or carer is there
level-gezondheid-4 = complaints are known and bearable
level-gezondheid-5 = feels fit enough for what is needed
level-thuis-1 = somebody at home is not safe
level-thuis-2 = there are clashes at home or children go short, without help
level-thuis-3 = works, but hangs on one person or arrangement
level-thuis-4 = household and children can count on each other
level-thuis-5 = home is a place that gives strength
level-netwerk-1 = all alone, or somebody takes advantage
level-netwerk-2 = hardly anybody, and that hurts
level-netwerk-3 = there is one person
level-netwerk-4 = there are people who call and are called
level-netwerk-5 = gives and receives; if one drops out, there are others
level-papieren-1 = is missing a decision or deadline with grave consequences right now
level-papieren-2 = post stays closed, rights are left lying
level-papieren-3 = works through one helper
level-papieren-4 = finds the way, alone or with regular help
level-papieren-5 = helps others with letters and applications
level-buurt-1 = not safe in the own street, or others are not because of what happens here (note which)
level-buurt-2 = lasting quarrel, or left out altogether
level-buurt-3 = is put up with; tension may flare up
level-buurt-4 = ordinary contact, complaints are talked through
level-buurt-5 = contributes something to the neighbourhood
level-veiligheid-1 = direct danger (violence, fire, eviction)
level-veiligheid-2 = danger or proceedings without protection
level-veiligheid-3 = quiet as long as one measure or person is there
level-veiligheid-4 = safe, proceedings under control
level-veiligheid-5 = feels free and protected
level-regie-1 = others decide everything, or nobody does
level-regie-2 = does not know what is possible or dares not ask
level-regie-3 = chooses sometimes, is soon asked too much
level-regie-4 = knows what is needed and asks for help in time
level-regie-5 = steers the own life and the help in it

## The conclusion

category-redt_zich = manages
category-redt_zich_als_wij_ons_deel_doen = manages, if we do our part
category-redt_zich_met_duwtje = manages with a nudge
category-wankel = wobbly: keep in touch
category-heeft_nu_hulp_nodig = needs help now
category-acuut = urgent: today
category-weten_we_niet = we don’t know: ask first

turn-wij = we
turn-bewoner = the resident
turn-netwerk = the people around
turn-ander = somebody else
turn-niemand = nobody

outcome-loslaten = let go
outcome-afwachten = wait, with a signal
outcome-doen = act
outcome-say-loslaten = Done. This is a decision too.
outcome-say-afwachten = We wait. The resident knows which signal we look out for.
outcome-say-doen = We do something, and we say who and when.

rung-0 = leave be
rung-1 = inform
rung-2 = ask, phone
rung-3 = enable, repair our own error
rung-4 = agree together
rung-5 = urge with conditions
rung-6 = persistent outreach
rung-7 = take over with consent
rung-8 = compel through a third party
rung-example-0 = let go, or wait for a signal the resident knows
rung-example-1 = tell about a right, in plain words
rung-example-2 = pick up the phone
rung-example-3 = credit double rent, repair the letterbox
rung-example-4 = an agreement on paper, with one lead the resident chooses
rung-example-5 = a payment plan with a monthly talk
rung-example-6 = come back three times, at different hours
rung-example-7 = budget management or an agent, if the resident wants that
rung-example-8 = a judge, a report or a notice

step-iets_anders = something else
step-weten_we_niet = we don’t know

agreed-ja = agreed
agreed-nee = not agreed
agreed-nog_niet = not asked yet

there-ja = the resident sat at the table
there-nee = the resident was not there
there-gebeld = the resident was called

consensus-eens = agreed
consensus-redelijk_eens = fairly agreed
consensus-verdeeld = divided
consensus-twee_kampen = two camps

## The long systems of the life line

system-wonen = housing
system-werk = work
system-onderwijs = education
system-sociale_zekerheid = social security
system-zorg = care
system-pensioen = pension
system-gezin = family
system-verblijf = residence status
