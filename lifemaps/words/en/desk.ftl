### The rent ledger at the desk: reading a file, checking the sum, and what stood out. Never a judgement of anybody.

desk-title = Rent ledger
desk-what = Read a rent ledger and see what stands out: what goes well, what falters and what we ourselves still have to do. The file goes into no case. It stays in this computer’s memory for an hour and is then gone.
desk-back = Back to the start
desk-not-here = A rent ledger can only be opened on the facilitator’s computer, or with the PIN.
desk-gone = This ledger no longer lies here. It is forgotten after an hour. Choose the file again.
desk-again = Choose a rent ledger
desk-empty = This file is empty. Nothing was changed.
desk-too-large = This file is too large for this page. At most { $most } MB. For more, use the command ‘signals’ on the command line.
desk-bank-first = This is a bank file. Choose the ledger itself first; then lay the bank file beside it.
desk-sending = Reading { $what } …
desk-reading = Checking { $what } …
desk-refused = This does not work as it is. Nothing was changed.
desk-lost = The file did not arrive. Nothing was changed. Please try again.

desk-step-file = 1 · Choose a file
desk-choose-ledger = Choose a rent ledger (CSV)
desk-hint-ledger = or drag it here
desk-choose-bank = Add a bank file
desk-hint-bank = CAMT.053, MT940 or CODA
desk-choose-keys = Add a list of references
desk-hint-keys = contract, reference, account, name, rent
desk-choose-contacts = Add our contacts
desk-hint-contacts = contract, date, channel, outcome
desk-lies =
    { $n ->
        [one] Lying here: { $name }, with one column.
       *[other] Lying here: { $name }, with { $n } columns.
    }
desk-clear = Take away

desk-step-columns = 2 · Which column is which?
desk-columns-how = This is our proposal. See whether it is right. What you do not choose is not read: names and addresses stay where they are.
desk-layout = What is one line?
desk-layout-wide = a month of a contract
desk-layout-long = a booking
desk-layout-contacts = a contact
desk-sign = How are the signs?
desk-sign-look = look in the file
desk-sign-unsigned = everything without a minus
desk-sign-charges_positive = charges plus, receipts minus
desk-sign-receipts_positive = receipts plus, charges minus
desk-more-columns = More columns ({ $n })
desk-unread = Not read: { $columns }
desk-profile = Read as before
desk-profile-none = chosen anew
desk-profile-drop = Forget this one

desk-col-none = (none)
desk-col-huurder-ref = Tenant number
desk-col-contract-ref = Contract
desk-col-periode = Period
desk-col-boekdatum = Booking date
desk-col-vervaldatum = Due date
desk-col-soort = Kind of booking
desk-col-detailsoort = Detail
desk-col-bedrag = Amount
desk-col-af-bij = Debit or credit
desk-col-debet = Debit
desk-col-credit = Credit
desk-col-saldo = Balance
desk-col-betaalwijze = Payment method
desk-col-wijze = Payment method
desk-col-omschrijving = Description
desk-col-regeling-ref = Arrangement
desk-col-betaler = Who pays
desk-col-storno = Reversal or reason
desk-col-verschuldigd = Due
desk-col-betaald = Paid
desk-col-betaaldatum = Paid on
desk-col-toeslag = Expected allowance
desk-col-inkomen = Income a month
desk-col-datum = Date
desk-col-kanaal = Channel
desk-col-uitkomst = Outcome

desk-step-rows = 3 · Are the first ten rows right?
desk-rows-caption = The first ten rows, as we read them
desk-unreadable = ? { $found }
desk-wrong =
    { $n ->
        [one] Something is not right. Choose another column, or mend the file. Nothing was changed.
       *[other] { $n } things are not right. Choose another column, or mend the file. Nothing was changed.
    }
desk-wrong-more = And { $n } more.

desk-step-sum = 4 · Does the sum come out?
desk-read =
    { $contracts ->
        [one] { $rows } rows read, of one contract. Together { $total } is open.
       *[other] { $rows } rows read, of { $contracts } contracts. Together { $total } is open.
    }
desk-sum-none = The file states no balance to compare with.
desk-stated = What does your own system say is open in all?
desk-stated-how = You need not fill this in. Paid ahead is minus.
desk-stated-odd = This cannot be read as an amount. Write for instance 12,345.67.
desk-stated-ok = That is exactly what we count too.
desk-stated-off = That differs by { $off }. See whether a column was chosen wrongly, or a line is missing.

desk-step-remember = 5 · By itself next time
desk-profile-name = Keep this choice under a name
desk-profile-how = for instance: monthly export
desk-profile-keep = Keep the choice
desk-remembered = This choice is kept as ‘{ $name }’. From now on a file with the same columns is read like this by itself.

desk-step-beside = 6 · Add to it, if you like
desk-beside-how = Of a bank file only tenants’ payments are kept; accounts, names and the rest of the statement are then gone. With a list of references we recognise more; add that first. Our contacts show what we did already.
desk-keys-lie =
    { $n ->
        [one] References of one contract lie beside it.
       *[other] References of { $n } contracts lie beside it.
    }
desk-contacts-lie =
    { $n ->
        [one] One contact lies beside it.
       *[other] { $n } contacts lie beside it.
    }
desk-bank-lies = { $name }: { $kept } tenants’ payments, known by reference ({ $reference }), account ({ $account }) or amount with name ({ $named }). Not kept: { $left } lines; in { $unmatched } of those money came in that fits no contract.
desk-netted = What came in per contract
desk-netted-how = After what went back, to the cent.
desk-netted-sum = Together
desk-netted-why = Known by
desk-matched-reference = reference
desk-matched-account = account
desk-matched-name = amount and name
desk-lift-banks = Take the bank files off
desk-look = See what stands out →

## What stood out

desk-signals-title = What stood out
desk-signals-how = The order is what we ourselves leave lying longest. Not the amount, and not the person. ✳ goes well. It says why something stands out; it predicts nothing.
desk-to-ledger = To the ledger
desk-today = Seen on
desk-today-how = A day like 2026-10-12. For an older file: the day it was made.
desk-today-odd = This is no day. Write for instance 2026-10-12.
desk-signals-show = Only this
desk-signals-rules = How often each rule saw something
desk-signals-page = Contract { $first } to { $last } of { $n }
desk-signals-before = ← Earlier
desk-signals-after = Next →
desk-signals-months = The months
desk-to-road = The road of this contract →

## The line of the rent

rentline-said = What was open from { $since } to { $until }: most in { $month } ({ $most }). Now { $state ->
    [ahead] { $now } paid ahead.
   *[open] { $now } open.
 }
rentline-said-none = From { $since } to { $until } nothing was open. Now { $state ->
    [ahead] { $now } paid ahead.
   *[open] { $now } open.
 }
rentline-now-open = Now { $amount } open.
rentline-now-ahead = Now { $amount } ahead.
rentline-now-none = Nothing is open.
rentline-table = The months, latest first
rentline-month = Month
rentline-due = Due
rentline-paid = Paid
rentline-on = On
rentline-open = Open
rentline-back = came back

## No, and why

refusal-profiles-full = There is no room for another way of reading. Forget one first; { $most } fit.
refusal-profile-gone = This way of reading was forgotten already. Nothing was changed.
