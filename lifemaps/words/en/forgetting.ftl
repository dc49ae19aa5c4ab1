### Keeping and forgetting: what for, how long, shared with whom, and gone again.

telling-kept-GroundStated = { $who } said what we discuss this for and how long it is kept
telling-kept-SharingNoted = { $who } wrote down that something was shared
telling-kept-CorrectionAsked = Somebody asked for a correction
telling-kept-CorrectionAnswered = A request for a correction was answered
telling-kept-PutAway = The case went out of reach
telling-kept-BroughtBack = The case was brought back
refusal-ground-incomplete = First choose what for, on which ground, and whether the resident knows. Nothing was kept.
refusal-ground-words = Write in a few words what you discuss this for. Nothing was kept.
refusal-ground-weighed = This ground asks for a sentence: why it is allowed. For a legitimate interest: how you weighed the interests. For consent: why saying no costs nothing. Nothing was kept.
refusal-ground-knows-why = Write down why the resident does not know. Nothing was kept.
refusal-ground-until = Choose a day after today, within { $most } years. Nothing was kept.
refusal-ground-fictional = This case is invented. It needs no purpose or ground.
refusal-sharing-incomplete = Write down what you shared and with whom. Nothing was kept.
refusal-correction-empty = Write down what is not right. Nothing was kept.
refusal-correction-gone = This request is not there any more.
refusal-correction-how = Choose what was done with the request.
refusal-correction-why = Write down why you do not change it. The resident reads that too.
refusal-out-of-reach = This case is out of reach and will be erased on { $date }. Whoever leads it can bring it back until that day.
refusal-forget-resident = This is the resident. Then forget the whole case.
refusal-forget-who = Write down under which name we should look. Nothing was erased.
access-what-person-erased = forgot somebody
access-what-evening-erased = erased an evening
access-what-workshop-erased = erased a workshop
access-what-case-away = put the case out of reach
access-what-case-back = brought the case back

cli-help-keep = What has had its time: out of reach, and erased after thirty days. The app does this by itself too, every hour.
cli-help-forget = Forget somebody: out of the case, the evenings, the vault and the copies at other tables.
cli-help-forget-names = each name and nickname under which this person may appear
cli-help-forget-only-name = take only the name out, not the whole sentence
cli-help-back = Bring back a case that is out of reach.
cli-help-access = The access log: who saw, took along or erased what.
cli-kept = Put out of reach: { $away }. Erased: { $erased }. Not yet gone from every byte: { $waiting }.
cli-forget-yes = This takes { $names } away for good. Add --yes if you are sure. Nothing was erased.
cli-forgotten = { $lines } lines changed; { $tables } other tables searched as well. Certificate: { $certificate }
cli-forgotten-finished = It is gone from every byte of the file.
cli-refused = { $why }
cli-back = The case was brought back.
cli-back-not-away = The case was not out of reach.
cli-access-sound = { $n } lines. The log is whole: nothing was changed or taken out.
cli-access-broken = { $n } lines. Careful: something in the log was changed or taken out.

## What for and how long

ground-title = A real case
ground-lead = Three questions, then you begin. You can change it later. When the time is over the case goes out of reach, and { $n } days later it is erased. That happens by itself.
ground-ask-knows = Does the resident know that we discuss this?
ground-knows-ja = Yes
ground-knows-nog_niet = Not yet. We will call first, or today
ground-knows-nee = No
ground-knows-why = Why not?
ground-ask-purpose = What do we discuss this for?
ground-purpose-bespreken = To discuss it together once
ground-purpose-opvolgen = To agree on actions and look back
ground-purpose-begeleiden = Tenancy guidance, between the conversations
ground-purpose-anders = Something else
ground-kept = kept until { $date }
ground-words = In a few words (may stay empty, except for "something else")
ground-ask-basis = On which ground?
ground-basis-publieke_taak = public task (art. 6 e)
ground-basis-wettelijke_plicht = legal obligation (art. 6 c)
ground-basis-overeenkomst = contract, the tenancy (art. 6 b)
ground-basis-gerechtvaardigd_belang = legitimate interest, weighed (art. 6 f)
ground-basis-vitaal_belang = vital interest (art. 6 d)
ground-basis-toestemming = consent (art. 6 a)
ground-basis-how = Municipality or welfare centre: mostly public task. Landlord: mostly the contract or a weighed interest. Consent only counts when saying no costs nothing. Professional secrecy is another matter.
ground-weighed = One sentence with it: how weighed, or why saying no costs nothing
ground-never = What lies here is not used for collection, allocation or fraud investigation.
ground-go = To the table
ground-later = First to the table, fill in later
ground-say = Say what for
ground-hall = What you fill in here holds for all tables, also for tables that come later.
ground-on = Go on
ground-on-later = Go on, fill in later
ground-until = Or choose the last day yourself
ground-until-how = Empty: as long as the purpose takes. Two years at most.
ground-until-line = Kept until { $date }.
ground-purpose-line = What for: { $what }.
ground-basis-line = Ground: { $what }.
ground-knows-line = Does the resident know that we discuss this? { $what }.
share-line = { $date }: { $what } shared with { $who }. Ground: { $basis }.
share-what = What did you share?
share-who = With whom? (a role, no name)
share-why = Why, or how weighed
share-basis-how = Each sharing has a ground of its own.

## Keeping and forgetting, the page

letgo-title = Keeping and forgetting
letgo-back = Back to the table
letgo-what = What we keep this for, how long, who saw it, and how it goes away again.
letgo-link = Keeping and forgetting
letgo-person-link = Forget somebody
letgo-why = What for and until when
letgo-left =
    Kept until { $date }. { $n ->
        [0] Today is the last day.
        [one] One day left.
       *[other] { $n } days left.
    }
letgo-no-day = This case has no last day yet.
letgo-fictional = This is a training case. After the last day it is erased by itself.
letgo-then = After that it goes out of reach, and { $n } days later it is erased by itself. Until then whoever leads it can bring it back.
letgo-not-said = Nobody has said yet what for and on which ground.
letgo-change = Fill in or change
letgo-keep = Keep
letgo-shared = Shared with
letgo-shared-none = Nothing was shared, or it was not written down yet.
letgo-share = Write down what you shared
letgo-inspect = Inspection and correction
letgo-inspect-what = The resident may see everything that lies here about her or him, and ask for a correction.
letgo-inspect-go = What do we keep? (to read and to print)
letgo-access = Who looked?
letgo-access-what =
    { $n ->
        [0] There is nothing in the log yet.
        [one] There is one line in the log.
       *[other] There are { $n } lines in the log.
    }
letgo-access-go = Open the log
letgo-person = Forget somebody
letgo-person-what = The card, the ties, the money and every sentence in which this person is named: in this case, the evenings, the vault, answers that lie face down and the copies at other tables. You see first what will go.
letgo-person-card = Which card?
letgo-person-none = no card, only a name
letgo-person-names = Or a name (more names: with a comma)
letgo-person-go = Show what will go
letgo-case = Forget the case
letgo-case-what = The case goes out of everybody's reach now. After { $n } days it is erased, with all evenings and the vault. Until then you can bring it back.
letgo-case-go = Forget in { $n } days
letgo-now = Rather right now
letgo-now-what = Everything of this case goes now, the evenings and the vault as well. Nobody can bring that back.
letgo-now-go = Erase now, for good
letgo-sure = Yes, I am sure
letgo-certificates = Certificates of erasure
letgo-workshop = Forget the whole workshop
letgo-workshop-what =
    { $n ->
        [one] The one table
       *[other] All { $n } tables
    } with their map, answers, conclusions and vaults go now. Nobody can bring that back.
letgo-workshop-go = Erase the workshop, for good
letgo-away = This case is out of reach
letgo-away-date = Its time was over on { $date }.
letgo-away-asked = On { $date } somebody asked to forget it.
letgo-away-left =
    { $n ->
        [one] One day left: on { $date } it is erased.
       *[other] { $n } days left: on { $date } it is erased.
    }
letgo-back-go = Bring it back
letgo-away-line = { $title }: out of reach, erased on { $date }
letgo-away-title = Out of reach
letgo-away-open = Open
letgo-day-count =
    { $n ->
        [0] Nobody looked into a real case today.
        [one] There is one line in the log today.
       *[other] There are { $n } lines in the log today, from { $seats ->
            [one] one seat
           *[other] { $seats } seats
        }.
    } { $sound ->
        [yes] The log is whole.
       *[no] Careful: something in the log was changed or taken out.
    }
refusal-forget-sure = Tick the box first. Nothing was erased.
forget-back = Back
forget-names = These names are searched for
forget-names-how = Take out what is an ordinary word. Add nicknames, with a comma.
forget-look = Search again
forget-found =
    { $n ->
        [0] No sentence names this person
        [one] One text names this person
       *[other] { $n } texts name this person
    }
forget-also = The card with its ties, amounts and influences goes as well, and who bears this name in the vault. So does the same person at other tables of this workshop.
forget-how = What has to go?
forget-how-whole = The whole sentence in which this person appears
forget-how-name = Only the name; the sentence stays, with three dots
forget-go = Forget this person, for good
erased-title = Certificate of erasure
erased-dt-what = What
erased-dt-when = When
erased-dt-where = How much
erased-dt-by = By
erased-dt-number = Number of this certificate
erased-what-person = somebody on the map
erased-what-evening = an evening
erased-what-case = a case with all its evenings and the vault
erased-what-workshop = a workshop with all its tables
erased-where =
    { $lines ->
        [one] one line
       *[other] { $lines } lines
    }, { $meetings ->
        [0] no evenings
        [one] one evening
       *[other] { $meetings } evenings
    }, { $tables ->
        [0] no other maps
        [one] one other map
       *[other] { $tables } maps
    }
erased-finished = Finished on { $date }: it is gone from every byte of the database.
erased-busy = Not finished yet. Another program is reading in the database, so it still stands in its log file. This goes on by itself; this page looks again.
erased-busy-log = Not finished yet. It is gone from the tables. In the database server's own log it still stands, and this program may not turn that round. Ask whoever runs it for the rights that the administrator's page names. This page looks again.
erased-short-done = finished
erased-short-busy = not finished yet
erased-gone = What is gone
erased-gone-person = The card with its ties, amounts and influences, and the texts with this name: in the history, undo, the evenings, the answers that lie face down, the vault and the copies at other tables.
erased-gone-evening = Everything of this evening: seats, answers, parking list, wordings.
erased-gone-case = The map with its history, the evenings, answers that lay face down, conclusions, actions and the vault. The key was destroyed.
erased-gone-workshop = All tables with map, answers, conclusions and vault, and the workshop itself. The keys were destroyed.
erased-outside = What lies outside our reach
erased-outside-backups = Backups from before this moment. Replace them, or let them expire.
erased-outside-downloads = What people downloaded, printed, mailed or put in their calendar before.
erased-outside-log = The access log still says that somebody looked or erased, with numbers and without names. If the database is on a server, that keeps its own log for a while.
erased-outside-words = Words that speak of this person without one of these names.
erased-print = To print: Ctrl+P, or the menu of the browser.
erased-home = To the beginning
access-page-what = Who saw, took along or erased something of this case. By role and number, without names.
access-page-sound = The log is whole: nothing was changed or taken out.
access-page-broken = Careful: something in the log was changed or taken out.
access-page-more = And { $n } older lines. Everything is on the command line: python -m casefiles access.
access-th-when = When
access-th-who = Who
access-th-what = What
inspect-title = What do we keep about you?
inspect-lead = This is everything that lies here about you, on { $date }. You may keep it.
inspect-nothing = There is nothing here.
inspect-h-why = Why and how long
inspect-h-map = On the map
inspect-h-money = Money
inspect-h-life = What happened
inspect-h-said = What the group thought
inspect-h-agreed = Who does what
inspect-h-vault = Whom we can call
inspect-h-shared = With whom we shared something
inspect-h-looked = Who looked
inspect-h-asked = What you asked to correct
inspect-h-rights = What you can do
inspect-vault-line = Of { $role } name and number lie in a vault. Only who has to call may open them, and that is written down.
inspect-verdict = Conclusion { $n } ({ $date }): { $text }
inspect-round =
    { $n ->
        [one] One person answered questions about you. Who chose what was not kept.
       *[other] { $n } people answered questions about you. Who chose what was not kept.
    }
inspect-looked =
    Somebody { $what }: { $n ->
        [one] once
       *[other] { $n } times
    }, from { $seats ->
        [one] one seat
       *[other] { $seats } seats
    }.
inspect-right-correct = Is something not right? Ask to have it corrected. We write down that you asked, and what we did.
inspect-right-forget = You may ask to have something or everything forgotten. At the table you may take a card away yourself.
inspect-right-stop = You may ask us to stop discussing this.
inspect-right-complain = Can we not work it out together? Go to the data protection authority: Autoriteit Persoonsgegevens (Netherlands) or Gegevensbeschermingsautoriteit (Belgium).
inspect-others = Other people stand here by what they are to you, not by name. They have a right of their own.
correct-ask = Ask for a correction
correct-text = What is not right, and how is it really?
correct-answer = What did you do with it?
correct-why = Explanation for the resident
correct-how-verbeterd = corrected
correct-how-aangevuld = added what the resident says
correct-how-niet = not changed
correct-line-open = Asked on { $date }: “{ $text }”. Not answered yet.
correct-line-verbeterd = “{ $text }”: corrected on { $date }. { $why }
correct-line-aangevuld = “{ $text }”: added on { $date }. { $why }
correct-line-niet = “{ $text }”: not changed ({ $date }). { $why }

page-field-sensitive = Sensitive: stays out of what the table takes along
telling-field-sensitive = sensitive:
page-age-band = Age
page-pseudonym-none = You may leave it empty: then we invent a name that fits the age, never an origin.

leak-title = We do not take this along like this
leak-roles = In this document stands a name, a number or a note from the contact vault: of { $who }. That belongs inside. Nothing was taken along.
leak-kind-bsn = Something in it looks like a citizen service number.
leak-kind-national = Something in it looks like a national register number.
leak-kind-iban = Something in it looks like a bank account.
leak-kind-phone = Something in it looks like a telephone number.
leak-kind-mail = Something in it looks like an e-mail address.
leak-kind-address = Something in it looks like an address or a postcode.
leak-kind-born = Something in it looks like a date of birth.
leak-how = You can change it on the map, in the conclusion or with the actions. Or take it along with a role or three dots in that place.
leak-without = Take it along without names and numbers
letgo-sensitive =
    { $n ->
        [one] One card is sensitive and stays out of this.
       *[other] { $n } cards are sensitive and stay out of this.
    }
letgo-sensitive-take = Take them along this once (that is written down)
cli-help-without-names = put roles in the place of names and numbers of the vault
cli-leak = This output holds something of the contact vault or a number of a real person ({ $who }). Nothing was written. Add --without-names.
cli-load-real = { $file }, line { $n }: { $why }

report-record-knows = Does the resident know that we discuss this?
