### Putting down what we think, worded together (domain §4.3), and what is chosen face down with it.

telling-chose-dilemma =
    { $n ->
        [one] The dilemma turned over: { $n } person chose
       *[other] The dilemma turned over: { $n } people chose
    }
telling-chose-moral =
    { $n ->
        [one] The choice of the deliberation turned over: { $n } person chose
       *[other] The choice of the deliberation turned over: { $n } people chose
    }
telling-chose-ranking =
    { $n ->
        [one] The ranking turned over: { $n } person ranked
       *[other] The ranking turned over: { $n } people ranked
    }
telling-chose-ideas = The ideas are on the table

refusal-rung-never = This tool never proposes to compel. Nothing has changed. If somebody else must step in, write down who decides that and why, under 'What if we do'.
refusal-rung-harm = Rung 6 or 7 goes with a serious harm. Write down what goes wrong if you do not do this, and for whom. Your words are still there.
refusal-rung-tried = For rung 6 or 7: which lower rungs were tried, or why would they not help? One sentence is enough. Your words are still there.
refusal-rung-until = Rung 6 or 7 has an end date. Choose the day on which this stops, unless you decide anew. Your words are still there.
refusal-rung-second = Nobody decides on rung 6 or 7 alone. Write down who signs with you: a role or a post. Your words are still there.
refusal-review-needs-date = When do we look again? Choose today or a later day. Only letting go has no date. Your words are still there.
refusal-record-many = That is a lot: there is room for { $most } lines here. Choose the most important ones. Nothing has changed.
refusal-talk-stopped = The resident stopped the talk, so nothing changes now. Ask whether we may go on.
refusal-ask-horns = A dilemma has two horns. First write down A and B, each in one sentence. Then everyone can choose face down.
refusal-ask-ideas = There are not yet two ideas to rank. Put ideas on the table first.
refusal-ask-open = There is a question face down on the table already. Turn that over first, or take it back.
refusal-ask-empty = Nothing has been chosen yet. Choose one answer; 'we don't know' is one too.
refusal-ask-ranking = Choose one to { $most } ideas, each once. Your choice is still there.

## The three steps

record-step-think = What we think
record-step-far = How far we go
record-step-leave = What we leave
record-next = Next: { $what }
record-agree = Agree on this together
record-save = Keep these words
record-live = What you write here is on all screens of the table at once.
record-reword = Word it differently
record-agreed = Agreed
record-agreed-on = Version { $n } · { $date }
record-map-since = The map has changed since. A new version is possible.
record-versions = Earlier versions
record-moved = The map moved. Look once more before you agree.
record-looked = We have looked
record-lock = Lock the map
record-locked = The map is locked: you word what lies there now.
record-unlock = Open the map again
record-by = { $who } wrote here
record-other = { $who } wrote something else here: { $text }
record-take-over = Take that
record-none = Nothing is written yet. Who begins?
record-along = Write along
record-so-far = This far we are
record-all = Everything that was put down
record-participants = There: { $people }

## What is asked

record-ask-core = What do we think, in one sentence?
record-how-core = In plain words, as you would say it to her or him
record-ask-category = What is the matter?
record-ask-turn = Whose turn is it?
record-ask-wish = What does the resident want?
record-ask-own_words = In the resident’s own words
record-how-own_words = Literally, as it was said
record-ask-resident_there = Was the resident there?
record-ask-there_why = Not there, because …
record-ask-own_share = What did we do or leave undone ourselves?
record-how-own_share = A wrong address, a letter too many, a promise that was left
record-ask-horn_a = A: now, because …
record-how-horn_a = for example: Ring now, before the debt grows
record-ask-horn_b = B: wait, because …
record-how-horn_b = for example: Wait until she rings herself
record-ask-nobody_person = For the resident
record-ask-nobody_others = For others
record-ask-nobody_costs = What does it cost?
record-ask-we_effects = What else happens?
record-ask-we_trust = What does it do to trust?
record-ask-we_precedent = Who will ask the same later?
record-ask-rung = How far do we go?
record-ask-reason = Why not a rung lower?
record-ask-autonomy = What does this do to their own say?
record-ask-harm = Which serious harm does this prevent, and for whom?
record-ask-tried = Which lower rungs were tried, or why would they not help?
record-ask-until = Until when, at the longest?
record-ask-second = Who signs with you?
record-how-second = a role or post, no name
record-heavy = Rungs 6 and 7 ask four answers. They are that heavy.
record-ask-outcome = How does it go on?
record-ask-trigger = When do we look sooner?
record-ask-signal = Which signal do we watch? The resident knows it.
record-ask-review_on = When do we look again?
record-ask-dissent = Who sees it differently, and how?
record-how-dissent = Stays in the report, without a name
record-ask-not_do = What do we expressly not do?
record-how-not_do = One per line
record-ask-tipping = Which fact tipped us?
record-how-tipping = Comes from the round. You may word it differently; one per line.
record-ask-questions = What do we not know, and who asks?
record-ask-questions-1 = The question
record-ask-questions-2 = Who asks
record-ask-share_with = With whom do we share this, and may we?
record-ask-share_with-1 = With whom
record-ask-share_with-2 = Ground, for example: with her yes
record-ask-in_short = The case in two sentences
record-ask-cost_a = What does A cost?
record-ask-cost_b = What does B cost?
record-ask-perspectives = Who stands where?
record-ask-perspectives-1 = Who
record-ask-perspectives-2 = What counts there
record-ask-perspectives-3 = What that asks
record-ask-alternatives = What else is possible? At least one third way.
record-how-alternatives = One per line
record-ask-deliberated = On what do we agree, or what still differs?
record-ask-ideas = The ideas on the table
record-how-ideas = One per line. Put together what is the same.
record-choose = Choose
record-weeks-2 = in 2 weeks
record-weeks-6 = in 6 weeks
record-weeks-13 = in 3 months
record-autonomy-min2 = much less own say
record-autonomy-min1 = a little less own say
record-autonomy-nul = makes no difference
record-autonomy-plus1 = a little more own say
record-autonomy-plus2 = much more own say
record-trigger-datum = on a fixed date
record-trigger-grootboek = when the rent does not come in full
record-trigger-levensgebeurtenis = at an event in life
record-trigger-contactmoment = at a moment of contact
record-trigger-signaal_van_bewoner = when the resident says so
record-trigger-signaal_van_derde = when somebody else says so; ask the resident first
record-rung = Rung { $n }: { $what }
record-scenarios-make = Work it out: What if …

## Behind a fold

record-fold-hers = The wish and the words of the resident
record-fold-share = Our own share
record-fold-dilemma = The dilemma
record-fold-nobody = If nobody acts
record-fold-we = If we do
record-fold-not_do = What we do not do
record-fold-tipping = What tipped us
record-fold-questions = What we do not know
record-fold-share_with = With whom we share this

## How it is read

record-h-own_share = What did we do or leave undone ourselves?
record-h-hers = What does the resident say and want?
record-h-dilemma = Between what did we choose?
record-h-nobody = What if nobody acts?
record-h-we = What if we do?
record-h-far = How far do we go?
record-h-not_do = What do we not do?
record-h-tipping = What tipped us?
record-h-again = How does it go on?
record-h-dissent = Who sees it differently?
record-h-questions = What do we not know, and who asks?
record-h-share_with = With whom do we share this?
record-h-moral = What came of the deliberation?
record-label-own_words = In own words
record-label-wish = The wish
record-label-there = There
record-label-horn_a = A
record-label-cost_a = A costs
record-label-horn_b = B
record-label-cost_b = B costs
record-label-nobody_person = For the resident
record-label-nobody_others = For others
record-label-nobody_costs = Costs
record-label-we_effects = Side effects
record-label-we_trust = Trust
record-label-we_precedent = Precedent
record-label-rung = Rung
record-label-reason = Why not lower
record-label-autonomy = Own say
record-label-harm = Serious harm
record-label-tried = Lower rungs
record-label-until = Until at the latest
record-label-second = Signs with us
record-label-outcome = On
record-label-trigger = Look sooner
record-label-signal = Signal
record-label-review_on = We look again on
record-label-in_short = In short
record-label-deliberated = Outcome
record-owner-none = nobody yet
record-basis-none = ground still to be named

## Choosing face down

record-ask-dilemma = Let everyone choose face down: A or B
record-ask-moral = Let everyone choose face down
record-ask-ideas-now = Begin the silence: ideas
record-ask-ranking = Let everyone rank face down
record-lying =
    { $n ->
        [one] { $n } of { $of } lies face down
       *[other] { $n } of { $of } lie face down
    }
record-turn = Turn over
record-back = Take the question back
record-choice-dilemma = Now or wait? Alone, in silence.
record-choice-moral = What do you choose? Alone, in silence.
record-choice-ideas = Which actions do you see? Alone, in silence.
record-choice-ranking = Which five would you do first? Alone, in silence.
record-choice-because = Because …
record-choice-despite = Despite …
record-choice-limit = And I limit the harm by …
record-choice-idea = Idea { $n }
record-choice-place = Choice { $n }
record-choice-lay = Lay face down
record-choice-laid = Lies face down. Nobody sees it. You may still change it.
record-choice-change = Change my choice
record-choice-own = Choose yourself, on your own page
record-chosen-dilemma = Now or wait
record-chosen-dilemma-says =
    { $n ->
        [one] { $n } person chose face down.
       *[other] { $n } people chose face down.
    }
record-chosen-moral = The choice after the deliberation
record-chosen-moral-says =
    { $n ->
        [one] { $n } person chose face down.
       *[other] { $n } people chose face down.
    }
record-chosen-ranking = The order of the table
record-chosen-ranking-says = { $n } ranked face down. A first place counts five points, a fifth place one. The sum does not choose: you do.
record-chosen-ideas = Ideas
record-chosen-ideas-says = The ideas are on the table.
record-because = Why
record-points-at = points at { $cards }
record-w = Kendall’s W is { $w }: { $alike } W says how alike people ranked, not whether the order is right.
record-w-much = the table ranked almost the same.
record-w-some = the table ranked partly the same.
record-w-little = everyone ranked differently.

## Moral deliberation and ideas

record-moral = Moral deliberation in eight minutes
record-moral-why = Stuck? Seven short steps.
record-nominal = Ideas in silence, then in turn
record-nominal-why = Everyone thinks of actions, also who does not speak fast.
record-side-step = Step { $n } of { $of }
record-side-next = Next step
record-side-back = Step before
record-side-end = Done, back
record-side-stop = Stop
record-moral-how-1 = Tell it briefly and without judging. One of you types along.
record-moral-how-2 = Write down what you hesitate between, and what each costs.
record-moral-how-3 = The resident, someone at home, the neighbour, the landlord, yourself: what counts there, and what does it ask of us?
record-moral-how-4 = Think of at least one third way. It will be on the list of choices.
record-moral-how-5 = Each alone: I choose …, because …, in spite of …, and I limit the harm by …
record-moral-how-6 = Lay the reasons side by side. Nobody has to win.
record-moral-how-7 = Write down what you agree. If you still differ, write that down.
record-nominal-how-1 = Three minutes of silence. Everyone writes ideas on their own screen; nobody sees whose.
record-nominal-how-2 = One idea aloud each in turn, without talking about right or wrong.
record-nominal-how-3 = Ask what somebody means. Put together what is the same.
record-nominal-how-4 = Each alone: choose five at most, the best first.
record-nominal-how-5 = The points were added up. Talk about them; the points do not decide. Choose who picks something up.
record-moral-1 = The case, in two sentences
record-moral-2 = The dilemma: A or B, and what each costs
record-moral-3 = Who stands where, and what does that ask?
record-moral-4 = What else is possible?
record-moral-5 = Choose yourself, face down
record-moral-6 = Lay them side by side
record-moral-7 = On what do we agree, or not?
record-nominal-1 = In silence: which actions?
record-nominal-2 = In turn, one idea each
record-nominal-3 = What exactly do you mean?
record-nominal-4 = Choose your five, face down
record-nominal-5 = Talk, and make actions of them
record-make-action = Agree
record-make-who = Who?

## More figures

record-figures = More figures
record-percent = { $n } %
record-figure-median = The middle
record-figure-median-says = As many people chose higher as lower. With an even number the middle may lie between two steps.
record-figure-range = From lowest to highest
record-figure-range-says = The two ends lie so many steps apart. One person can decide this; with fewer than six people it says the most.
record-figure-iqr = Interquartile range
record-figure-iqr-says = The middle half of the group lies so many steps apart. Coarse with fewer than eight people.
record-figure-within = Within one step of the middle
record-figure-within-says = So much of the group is close to the middle. From 75 % researchers often call it agreement.
record-figure-mad = Agreement around the middle (MAD)
record-figure-mad-says = 1 is: everyone chose the same. 0 is: half at each end.
record-figure-a = Van der Eijk’s A
record-figure-a-says = 1 is agreed, 0 is spread out, −1 is two camps at the ends. Jumpy with four people or fewer.
record-figures-limit = The group is small and no sample. These figures say something about this table, nothing about the resident.
record-figure-alpha = Krippendorff’s alpha (ordinal)
record-figure-alpha-says = Do the tables use the scale in the same way? From 0.80 reliable, below 0.67 you draw no conclusion. Meaningless for one question.
record-figure-alpha-none = There are too few ratings side by side to work out alpha.
record-lying-one = { $n } of { $of } lies face down
record-lying-many = { $n } of { $of } lie face down

## Answering

answer-own-intro = How are things, in your view? Only for yourself. You may skip anything.
answer-own-whole = Do you manage, with the people and help around you?
answer-own-unknown = I don’t know
answer-own-withheld = I would rather not say
answer-points = Point at cards (three at most)
record-own-hers = In your own words
record-own-said = In the resident’s own words
record-own-hers-wish = This is what you want:
record-own-wish = This is what the resident wants:
record-own-none = Your own words will stand here, as you say them.
