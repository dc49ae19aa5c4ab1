### What stood out in the ledger: one sentence per rule, and what we still have to do ourselves. Never a verdict on a person.

## The fourteen rules

signal-name-EERSTE_TE_LAAT = Later for the first time
signal-EERSTE_TE_LAAT = Later for the first time in { $good } months: the rent came { $days } days after the due day.
signal-EERSTE_TE_LAAT-open = Later for the first time in { $good } months: { $days } days after the due day nothing is in yet.

signal-name-GEDEELTELIJK = Paid in part
signal-GEDEELTELIJK =
    { $months ->
        [one] A part of the rent came in once: { $amount } of { $due }.
       *[other] A part of the rent came in { $months } times; the last time { $amount } of { $due }.
    }
signal-GEDEELTELIJK-old =
    { $months ->
        [one] Still paying the old rent? { $amount } came in once, exactly the rent of before. It is { $due } now.
       *[other] Still paying the old rent? { $amount } came in { $months } times, exactly the rent of before. It is { $due } now.
    }

signal-name-GEMIST = Nothing received
signal-GEMIST =
    { $months ->
        [one] In one month nothing came in within thirty days ({ $due }), since { $since }.
       *[other] In { $months } months nothing came in within thirty days ({ $due } together), since { $since }.
    }

signal-name-STORNO = Collection came back
signal-STORNO =
    { $months ->
        [one] The collection came back once. The reason is not given.
       *[other] The collection came back { $months } times. The reason is not given.
    }
signal-STORNO-mandate =
    { $months ->
        [one] The collection came back because there is no mandate any more ({ $reason }). That is not the same as no money.
       *[other] The collection came back { $months } times; the last time because there is no mandate any more ({ $reason }). That is not the same as no money.
    }
signal-STORNO-refund =
    { $months ->
        [one] The resident had the collection refunded ({ $reason }). Was the amount right?
       *[other] The collection came back { $months } times; the last time at the resident's request ({ $reason }). Was the amount right?
    }
signal-STORNO-closed =
    { $months ->
        [one] The collection came back because the account no longer exists ({ $reason }). Ask for the new number.
       *[other] The collection came back { $months } times; the last time because the account no longer exists ({ $reason }). Ask for the new number.
    }
signal-STORNO-funds =
    { $months ->
        [one] The collection came back because there was not enough in the account ({ $reason }). Would another day suit better?
       *[other] The collection came back { $months } times; the last time because there was not enough in the account ({ $reason }). Would another day suit better?
    }

signal-name-MACHTIGING_WEG = Mandate gone
signal-MACHTIGING_WEG = Since the new rent of { $since } the rent is no longer collected. Look at the mandate first; do not chase.
signal-MACHTIGING_WEG-move = Since the move on { $since } the rent is no longer collected. Look at the mandate first; do not chase.

signal-name-GRILLIG = Day of payment varies
signal-GRILLIG = The day of payment varies: the middle half of the last { $months } payments lies { $days } days apart. Does the income vary too?

signal-name-OPLOPEND = Growing
signal-OPLOPEND = { $months } months in a row left something open. { $open } is open now.

signal-name-REGELING_GEBROKEN = Instalment not paid
signal-REGELING_GEBROKEN =
    { $times ->
        [one] One instalment of the arrangement was not in after a week ({ $amount }). Re-plan first, before cancelling.
       *[other] { $times } instalments of the arrangement were not in after a week (the last { $amount }). Re-plan first, before cancelling.
    }

signal-name-HUURSPRONG = The rent jumped
signal-HUURSPRONG = The rent went from { $old } to { $due } on { $since } ({ $percent }% more). Did anyone talk about it?
signal-HUURSPRONG-move = By the move on { $since } the rent went from { $old } to { $due } ({ $percent }% more). Did anyone talk about it?
signal-HUURSPRONG-ahead = The rent goes from { $old } to { $due } on { $since } ({ $percent }% more). Now is the time for a conversation.

signal-name-TOESLAG_WACHT = Waiting for an allowance
signal-TOESLAG_WACHT =
    { $months ->
        [one] { $amount } was missing once; that is about the allowance that is expected ({ $allowance }). Waiting for rent allowance or benefit?
       *[other] About the allowance that is expected ({ $allowance }) was missing { $months } times; the last time { $amount }. Waiting for rent allowance or benefit?
    }

signal-name-ANDERE_BETALER = Somebody else pays
signal-ANDERE_BETALER =
    { $months ->
        [one] Somebody else paid the rent once. That is fine. What if they stop?
       *[other] Somebody else paid the rent { $months } times. That is fine. What if they stop?
    }
signal-ANDERE_BETALER-housemate = For { $months } months in a row one housemate paid everything. That is fine. What if they fall away?

signal-name-VOORUIT = Pays ahead
signal-VOORUIT = Has paid before the due day for { $months } months in a row; the last time { $days } days before.
signal-VOORUIT-above = Has paid more than asked, or ahead, for { $months } months in a row; the last time { $amount } extra.

signal-name-CONTACTLOOS = No contact
signal-CONTACTLOOS = We have tried for { $days } days, { $times } times, and reached nobody. Check first whether address and number are right.
signal-CONTACTLOOS-letters = { $letters } letters came back. Check first whether the address is right.

signal-name-HERSTEL = Running again
signal-HERSTEL = Running again: the full rent { $months } months in a row, since { $since }.

## Kinds, to choose by

signal-kind-betalen = payment
signal-kind-incasso = collection and mandate
signal-kind-regeling = arrangement
signal-kind-huur = rent and allowance
signal-kind-kracht = what goes well
signal-kind-contact = contact

## What we still have to do ourselves

duty-bellen = We have not called yet, as far as is written here. We could have since { $since } ({ $days } days).
duty-brief = We have not written yet, as far as is written here. We could have since { $since } ({ $days } days).
duty-aanbod = We have not offered help in a conversation yet, as far as is written here. We should have since { $since } ({ $days } days).
duty-huisbezoek = We have not called at the door yet, as far as is written here. We should have since { $since } ({ $days } days).
duty-storno = We have not asked yet why the collection came back, as far as is written here. Since { $since } ({ $days } days).
duty-machtiging = We have not called about the mandate yet, as far as is written here. Since { $since } ({ $days } days).
duty-adres = A letter came back and we have not found out about the address yet, as far as is written here. Since { $since } ({ $days } days).
duty-herplannen = We have not re-planned the arrangement yet, as far as is written here. Since { $since } ({ $days } days).
duty-gesprek = We have not talked about the new rent yet, as far as is written here. Since { $since } ({ $days } days).

## The list

signals-head =
    { $contracts ->
        [one] This stood out in one contract, seen on { $day }.
       *[other] This stood out in { $contracts } contracts, seen on { $day }. In this order: where we ourselves have left something longest.
    }
signals-none = Nothing stood out.
signals-sum-ok =
    { $n ->
        [one] The bookings of one contract come to the balance in the file.
       *[other] The bookings of { $n } contracts come to the balance in the file.
    }
signals-sum-none = The file states no balance to compare with. The sum of all lines is { $total }.
signals-sum-differs =
    { $n ->
        [one] For one contract the bookings do not come to the balance in the file:
       *[other] For { $n } contracts the bookings do not come to the balance in the file:
    }
signals-sum-line = { $contract }, line { $line }: { $stated } in the file, { $counted } counted
signals-unread = Not read: { $columns }
signals-no-file = { $file } cannot be opened: { $why }

## The command line

signals-help-all = What stood out in a rent ledger, in the order of what we ourselves have left longest. The file stays where it is.
signals-help-ledger = a rent ledger in CSV (per booking or per month)
signals-help-json = as data (JSON)
signals-help-profile = how this export is read: a file in TOML or JSON
signals-help-save-profile = keep in this file how it was read
signals-help-contacts = our own contacts in CSV (contract_ref, datum, kanaal, uitkomst)
signals-help-today = look as if it were this day
signals-help-kind = only this kind or rule, may be given more than once: { $kinds }, or a rule such as HERSTEL

## What is wrong with a file. Nothing was changed then.

import-at-field = Line { $line }, { $field }: { $what }
import-at-line = Line { $line }: { $what }
import-at-file = { $what }

import-value = { $found } cannot be read here. Expected: { $expected }.
import-empty = nothing stands here. Expected: { $expected }.
import-encoding = a character cannot be read ({ $found }). Save the file as { $expected }.
import-too-large = the file is too large ({ $found }). At most { $expected }.
import-too-deep = too many layers inside each other. At most { $expected }.
import-header = there are no column names here. The first line must have the names of the columns, with ; or , between them.
import-columns = this line has { $found } columns instead of { $expected }. Was the file cut off, or is there a separator inside a text?
import-quotes = a text between quotation marks does not end. Was the file cut off?
import-no-column = this column of the profile is not in the file. Choose the columns again.
import-needs-column = which column is this? It cannot be done without.
import-no-rows = nothing stands below the column names.
import-no-rent = there is no month's rent in it at all (sort VOR). Is this the right file?
import-no-month = this line has no period and no due day.
import-double = contract { $found } stands here twice for this month.
import-mixed-signs = { $found } has another sign than the other amounts of its kind. Make the signs equal, or say in the profile which are negative.
import-memorial = { $found } is a memorial booking without a sign: does it add or take off? Give the amount a sign.
import-ask-sign = all amounts have the same sign and no column says what is a charge and what a receipt. Choose such a column.
import-profile = the profile cannot be read at { $found }. Possible are: { $expected }.
import-xml = the file was cut off here or is no XML: { $found }
import-xml-entities = the file has a document type or references. They do not belong in a bank file and are not read.
import-not-camt = this is no CAMT.053 statement but { $found }.
import-not-mt940 = this is no MT940 statement.
import-missing-element = this part is missing.
import-missing-tag = this part is missing. Was the file cut off?
import-negative-amount = { $found } has a minus sign. In this format a separate sign says what comes in and what goes out.
import-currency = the amount is in { $found }. Only { $expected } is read.
import-batch-sum = the parts come to { $found }, but the total is { $expected }.
import-bank-balance = the lines come to { $found }, but the closing balance is { $expected }. Something is missing.
import-lines-lost = of { $expected } lines { $found } can be read.
import-mt940-line = this line cannot be read: { $found }
import-coda-length = this line has { $found } characters instead of { $expected }. Was the file cut off?
import-coda-order = { $found } does not belong here. Expected: a line that begins with { $expected }.
import-coda-record = this line cannot be read: { $found }
import-coda-end = the file ends without its closing line ({ $expected }). Was it cut off?
import-coda-sum = the counts or sums in the file do not fit the lines before.

import-expects-text-encoding = UTF-8
import-expects-money = an amount in euros, such as 1226.65
import-expects-signed = an amount in euros, such as 1226.65 or -40.00
import-expects-day = a day, such as 2026-10-12 or 12-10-2026
import-expects-month = a month, such as 2026-10
import-expects-ref = a reference of at most 64 characters
import-expects-storno = yes, no or a reason such as AM04
