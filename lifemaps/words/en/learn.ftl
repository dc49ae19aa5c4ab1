### The training library, making a training case and the debrief.

learn-go = Training library
learn-library = Training library
learn-library-what = Invented lives to practise on together. Each case opens with one press, also alone with bots.
learn-back = ← Start
learn-make-go = Make a training case yourself
learn-to-library = ← Training library
learn-for-whom = For whom?
learn-holds = { $people } people and services, { $facts } fact cards
learn-own = made here
learn-boxes-left = { $n } of the 9 boxes still empty
learn-edit = Change
learn-download = Save as YAML
learn-away = Put away
learn-away-sure = Yes, take it off the library
learn-not-here = A case can be kept on the facilitator's computer, or with the facilitator's PIN.
learn-lead = To the PIN

learn-make = Make a training case
learn-make-how = Start from invention, not from a real map. Take over no real name, place, number or date: whoever is real recognises themselves, and so do others.
learn-load = Load a case from YAML
learn-load-how = Choose the file, or paste the text. Invented cases only. If something is wrong, it says on which line, and nothing has changed.
learn-load-file = File (.yaml or .json)
learn-load-text = Or paste the text here
learn-load-go = Load this case
learn-load-wrong = This case has not been loaded yet. Nothing has changed. Mend this and try again:
learn-load-nothing = Choose a file, or paste the text of a case.
learn-load-large = This file is too large. A case is 1 MB at most.
learn-at-line = Line { $n }: { $text }

learn-box-who = Who
learn-box-who-how = An invented first name, an age, and how he or she lives.
learn-name = First name
learn-age = Age
learn-role = Role
learn-role-eg = tenant
learn-box-occasion = Occasion
learn-box-occasion-how = In three sentences: what happened, as it reached your desk.
learn-box-occasion-eg = The rent has not been paid for two months. Letters got no answer. Collections asks what we do.
learn-box-file = In the file
learn-box-file-how = Five things everybody knows before the conversation begins.
learn-fact-n = From the file, { $n }
learn-file-eg-1 = Two months of rent arrears.
learn-file-eg-2 = Did not open the door at a visit.
learn-file-eg-3 = Lives alone.
learn-file-eg-4 = A neighbour complained about the garden.
learn-file-eg-5 = Always used to be on time.
learn-box-people = People and services
learn-box-people-how = Eight lines: name, who it is, how the tie is, what he or she gives, how often. Below you read what was understood.
learn-people-eg =
    Sister Mira, sister, strong, company, weekly
    Neighbour Teun, neighbour, ordinary, practical
    Card club, group, ordinary, company, weekly
    Doctor, gp, yearly
    Housing association Zonhof, landlord, tense
learn-name-first = Fill in the name in box 1 first. Then you read here what was understood.
learn-box-facts = Fact cards
learn-box-facts-how = Three rounds of four. Which card puts something from the file in another light? Whom you name in the text comes onto the map with the card.
learn-round-1 = Round 1
learn-round-2 = Round 2
learn-round-3 = Round 3
learn-card-n = Card { $n }
learn-card-eg = Something nobody wrote in the file
learn-source = Who says so?
learn-source-eg = neighbour
learn-sure = How sure?
learn-light = Puts in another light
learn-light-none = nothing
learn-brings = Comes onto the map too: { $names }
learn-brings-nobody = Names nobody on the map. That is fine.
learn-box-wish = Wish
learn-box-wish-how = What does the resident want?
learn-box-wish-eg = To stay at home in peace.
learn-box-words = Own words
learn-box-words-how = How does the resident say it? This turns over last.
learn-box-words-eg = I am still here.
learn-box-pitfall = Pitfall
learn-box-pitfall-how = What does a group fall for? Only the facilitator reads this.
learn-box-pitfall-eg = Reading silence as unwillingness.
learn-box-question = Question at the turning
learn-box-question-how = The question you ask when both answers open.
learn-box-question-eg = Which card changed your answer, and why was it not in the file?
learn-more = Tell more (optional): title, learning goals, money, own scores, one possible outcome
learn-title = Title in the library
learn-title-eg = Pieter: the silent tenant
learn-level = For whom
learn-minutes = Minutes
learn-themes = Themes
learn-themes-eg = illness, silence, neighbours
learn-goals = Learning goals, one a line
learn-goals-eg = Call first, then write
learn-domains = Three domains to ask about
learn-money = Money, one a line
learn-money-eg =
    rent 689.75 per month
    income: pension 1,450
    debt energy 300
learn-ledger = Rent per month: month, due, paid
learn-ledger-eg =
    2026-03 689.75 689.75
    2026-04 689.75 421.30
learn-outcome = One possible outcome
learn-outcome-eg = Stays closed until after the group's conclusion, and is no right answer.
learn-scores = How the resident sees it, from 1 (does not work) to 5 (strength)
learn-unknown = ?
learn-left = Still empty: { $boxes }. You can always keep it, with a name and an occasion.
learn-all-filled = All nine boxes are filled.
learn-not-kept = Not kept yet. { $n ->
    [one] One box asks for something
   *[other] { $n } things ask for something
}. Nothing is lost.
learn-kept = Kept on this computer. The case is in the training library.
learn-keep = Keep this case
learn-whole-map = How the map lies when everything has been laid
learn-starts-with = On the map from the start: { $names }. The rest comes with the fact cards.
