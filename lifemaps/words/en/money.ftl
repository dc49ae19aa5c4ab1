### Money: the household in numbers, each with its sentence.

money-title = Money
money-link = Money
money-how = Every number has a sentence, and says how it was made. This counts what lies on the map; it does not judge anybody.
money-nothing = No money lies on the map yet. What comes in every month, and what goes out?
money-show = Which question about money
money-all = Everything
money-tab-month = This month
money-tab-living = Housing
money-tab-squeeze = Where it pinches
money-tab-owes = Who owes whom
money-tab-rent = The rent
money-tab-ahead = What is coming
money-tab-used = What was used
money-title-month = What comes in, what goes out, what is left?
money-title-living = Which part of the income goes to housing?
money-title-squeeze = In which months does it pinch?
money-title-owes = Who owes whom?
money-title-rent = How was the rent paid?
money-title-ahead = Does it work out, now and later?
money-title-used = What were the sums made with?
money-made = How was this number made?
money-table = As a table
money-point = Point it out on the map
money-assumed = assumption
money-unknown = we don't know
money-from-amount = To this household's money
money-choose = Check or change an amount

## This month

money-income-says = { $amount } comes in every month.
money-income-how = Every income on the map together.
money-fixed-says = { $amount } goes to fixed costs every month.
money-fixed-how = Every cost on the map together. Food and clothes are not among them.
money-instalments-says = On top of that { $amount } goes to repayments every month.
money-instalments-how = The monthly amounts of the debts that are not among the costs yet. Each instalment counts once.
money-rest-says = { $amount } a month is left for food and everything else.
money-rest-short-says = { $amount } a month is lacking, even before food.
money-rest-how = Income minus fixed costs minus repayments.
money-rights-says = By estimate { $amount } a month in rights is not used.
money-rights-how = The estimates together. Check them before anybody promises anything.
money-rest-rights-says = With those rights { $amount } a month would be left.
money-rest-rights-how = What is left plus the estimated rights.
money-unknown-income = What comes in does not lie on the map yet.
money-unknown-all-costs = What goes out every month does not lie on the map yet.
money-unknown-costs = Not on the map: { $what }. So the number above is too rosy, or somebody else pays for this.
money-unknown-norm = Nobody has filled in yet how much this household needs to live on.

money-group-werk = work
money-group-uitkering = benefits and pension
money-group-toeslagen = allowances
money-group-kinderen = children and study
money-group-anders_in = other income
money-group-wonen = housing
money-group-energie_water = energy and water
money-group-zorg = care and insurance
money-group-kinderen_uit = children and school
money-group-onderweg = transport and phone
money-group-aflossen = repayments
money-group-sparen = saving
money-group-anders_uit = other costs
money-left = is left

## Housing

money-ratio-plain-name = rent, part of the income
money-ratio-simple-name = bare rent after allowance (simple)
money-ratio-net-name = housing with energy and levies (net, after Statistics Netherlands)
money-ratio-plain-says = { $when } { $share } % of the income goes to the rent.
money-ratio-plain-how = Rent divided by income. Allowances are not taken off.
money-ratio-simple-says = { $when } { $share } % of the income goes to the bare rent, after the rent allowance.
money-ratio-simple-how = (Rent minus rent allowance) divided by (income minus rent allowance): the simple definition.
money-ratio-net-says = { $when } { $share } % of the income goes to housing, with energy and levies.
money-ratio-net-how = (Rent, service costs, energy and local levies, minus rent allowance) divided by (income minus rent allowance): the net definition, after Statistics Netherlands.
money-third-says = A third of the income is { $amount } of rent.
money-third-how = The income divided by three. A rule of thumb, no norm: it leaves a large family too little.
money-moment-nu = Now
money-moment-oud = Before the change
money-moment-knelperiode = In the tight months
money-moment-na_herziening = Once the allowance is right
money-moment-tot_april = Until April
money-moment-from = From { $month }
money-moment-now-with = Now, with { $what },
money-table-living = What housing costs, as a part of the income

## Where it pinches

money-squeeze-double-says = In { $from } { $rent } of rent was asked, two rents at once. { $left } was left: { $less } less than before the change.
money-squeeze-one-says = In { $from } { $left } was left: { $less } less than in the first month.
money-squeeze-run-says = From { $from } up to { $to }, { $n } months, { $left } was left each month: { $less } less than in the first month.
money-squeeze-how = Per month: the income, minus the rent asked then, minus the other costs of now. Compared with the first month of the ledger.
money-squeeze-sum-says =
    { $n ->
        [one] In that one month it came to { $amount }.
       *[other] Over these { $n } months together it came to { $amount }.
    }
money-squeeze-sum-how = What was less each month, put together.
money-becomes-says = The { $what } is { $now } and becomes { $then } from { $since }.
money-becomes-how = As it stands on the card.
money-squeeze-assumes = We don't know the other costs of then. Those of now were used.

## Who owes whom

money-owes-says = { $by } owes { $to } { $amount }.
money-owes-how = The open amounts between these two together, departments of one house taken as one.
money-net-says = Set against each other, { $by } still owes { $to } { $amount }.
money-net-even-says = Set against each other, { $by } and { $to } are even.
money-net-how = What the one owes minus what the other owes. Whether it may be set off is for them to agree.
money-debts-says =
    { $n ->
        [one] There is one debt, of { $amount }.
       *[other] The { $n } debts together are { $amount }.
    }
money-debts-how = Every debt of the household on the map together.
money-repay-says = { $amount } goes to debts every month.
money-repay-how = The cost that stands for all instalments, or else the monthly amounts of the debts.
money-account-says = { $name } has { $amount } in an { $what }.
money-account-how = As it stands on the card. It is that person's money, so it does not count in this household.
money-table-debts = Debts and arrangements
money-table-claims = What others still have to pay
money-arranged-yes = yes
money-arranged-no = no
money-arranged-unknown = we don't know
money-to-go =
    { $n ->
        [one] one instalment to go
       *[other] { $n } instalments to go
    }

## The rent

money-arrears-says = { $amount } of rent is open.
money-arrears-none-says = No rent is open.
money-arrears-how = All that was asked minus all that was paid, by the ledger. Without a ledger: the rent debts on the map.
money-arrears-months-says = That is { $n } times the rent of now.
money-arrears-months-how = The arrears divided by the rent of now.
money-arrears-credited-says = Without the double rent, which should not have been charged, { $amount } is open.
money-arrears-credited-how = The arrears minus the double month of rent that the landlord has to take back.
money-paid-partial-says =
    { $n ->
        [one] Once a part of the rent came in.
       *[other] { $n } times a part of the rent came in.
    }
money-paid-partial-how = More than nothing and less than asked.
money-paid-missed-says =
    { $n ->
        [one] Once nothing came in for a month.
       *[other] { $n } times nothing came in for a month.
    }
money-paid-missed-how = Nothing received within thirty days of the due date. Each line is a month of one contract.
money-paid-late-says =
    { $n ->
        [one] Once the rent came more than five days later.
       *[other] { $n } times the rent came more than five days later.
    }
money-paid-late-how = Counted from the due date.
money-paid-ahead-says =
    { $n ->
        [one] Once the rent was in before the due date.
       *[other] { $n } times the rent was in before the due date.
    }
money-paid-ahead-how = The whole rent was in before the due date.
money-paid-reversed-says =
    { $n ->
        [one] Once a direct debit came back.
       *[other] { $n } times a direct debit came back.
    }
money-paid-reversed-how = A direct debit that the bank reversed.
money-paid-none-reversed-says = No direct debit came back.
money-paid-none-reversed-how = No line of the ledger is a reversal.
money-paid-old-says =
    { $n ->
        [one] Once { $amount } came in: exactly the old rent.
       *[other] { $n } times { $amount } came in: exactly the old rent.
    }
money-paid-old-how = A part payment equal to an earlier rent. That is worth a question, not a reproach.
money-table-rent = The ledger, month by month

## What is coming

money-room-says = Above the living money of { $norm }, { $amount } a month is left.
money-room-short-says = For the living money of { $norm }, { $amount } a month is lacking.
money-room-how = What is left minus the living money that was filled in.
money-short-says = The savings run out in { $month }: then there is too little for the first time.
money-short-none-says = In these months some savings are left.
money-short-how = Savings of now, plus each month the income minus the fixed costs minus the living money.
money-signal-says = In { $month } the savings fall below { $amount } for the first time. That is when { $who } meant to ring.
money-signal-how = The limit the resident named.
money-if-says = { $what }: there is too little for the first time in { $month }.
money-if-none-says = { $what }: there is enough in these months.
money-if-how = The same months with that amount from January on. The rights are an estimate.
money-arranged-toeslagen_aangepast = If the allowances are adapted
money-arranged-toeslagen_aangepast_en_auto_weg = If the allowances are adapted and the car is gone
money-course-now = As it goes now
money-ahead-assumes = This counts ahead with what lies on the map now. Nobody knows how it will go.
money-table-ahead = The months ahead

## What was used

money-norm-says = { $amount } a month was taken for living ({ $household }). Source: { $source }. From: { $since }.
money-norm-how = A norm is a help from outside. What this household needs, the household knows.
money-norm-any = no household named
money-norm-no-source = not named
money-norm-no-date = no date named
money-norm-from-case = filled in by the makers of this case
money-sure-says = { $n } amounts lie on the map: { $words }.
money-sure-how = Each amount with how sure it is, as it stands on the card.
money-sure-feit = { $n } fact
money-sure-waarneming = { $n } observed
money-sure-verteld = { $n } told
money-sure-aanname = { $n } assumed

## Tables

money-table-month = The month, amount by amount
money-table-squeeze = Month by month
money-head-what = what
money-head-list = kind
money-head-month = a month
money-head-sure = how sure
money-head-note = note
money-head-when = when
money-head-month-name = month
money-head-income = in
money-head-rent = rent asked
money-head-others = other costs
money-head-left = is left
money-head-less = less than first
money-head-creditor = to whom
money-head-debtor = from whom
money-head-amount = amount
money-head-arranged = arrangement
money-head-monthly = a month
money-head-to-go = how long still
money-head-asked = asked
money-head-paid = paid
money-head-paid-on = on
money-head-open = open
money-head-room = after living money
money-head-savings = savings at month's end
money-head-savings-if = { $what }

## Pictures

money-picture-flow = The month: what comes in, what goes out and what is left
money-picture-pressed = What was left each month
money-picture-pressed-foot = Above the bar: what was left. Below the month: the rent that was asked. Hatched: what was less than in the first month.
money-picture-pressed-one = { $month }: rent { $rent }, left { $left }.
money-picture-arrears = What rent was open at the end of each month
money-picture-arrears-one = { $month }: { $amount }.
money-picture-arrears-other = without the double rent: { $amount }
money-picture-savings = What becomes of the savings
money-picture-savings-signal = the own limit: { $amount }
