### What if …? Thinking aloud about what would change. Not a forecast.

whatif-link = What if …?
whatif-verdict = What if nobody acts?
whatif-title = What if …?
whatif-how = You think aloud. Nothing changes on the map. It is no forecast: if this, then that.
whatif-choose = What changes?
whatif-who = Who or what?
whatif-add = Suppose this too
whatif-off = Off
whatif-clear = Start again
whatif-none = Nothing lies on this map yet of which you could suppose that.
whatif-months = How many months?
whatif-choice = { $what }, { $party }, { $amount }
whatif-choice-own = { $what }, { $amount }
whatif-if = If { $clauses }, then:
whatif-figure = What
whatif-now = Now
whatif-then = Then
whatif-table = The map of now beside the map of ‘if’
whatif-assumes = What is not in this
whatif-asks = Then the map asks
whatif-fell = What falls away is faint on the map.
whatif-gone =
    { $n ->
        [one] One thing no longer fits the map of now and does not count.
       *[other] { $n } things no longer fit the map of now and do not count.
    }
whatif-keep = Keep with the verdict as
whatif-horn-nobody_acts = what if nobody acts
whatif-horn-we_act = what if we act
whatif-kept = Kept with the verdict
whatif-moved = The map has changed since. This is counted on the map of now.
whatif-drop = Let go
whatif-open = Look

## What can change

whatif-drops_out = Somebody drops out
whatif-drops_out-if = { $name } drops out
whatif-drops_out-assumes = Perhaps somebody else takes over. The map does not know that.
whatif-service_stops = A service stops
whatif-service_stops-if = { $name } stops
whatif-service_stops-assumes = Amounts that come through this service stay. Suppose those yourself.
whatif-rent_rises = The rent changes
whatif-rent_rises-euros = New rent per month
whatif-rent_rises-if = the rent becomes { $amount } instead of { $was }
whatif-rent_rises-assumes = The rent allowance stays the same, as it often does in the first months.
whatif-moves = Moving home
whatif-moves-euros = New rent per month (may be empty)
whatif-moves-if = { $name } moves{ $filled ->
        [yes] {" "}and the rent becomes { $amount }
       *[no] {""}
    }
whatif-moves-assumes = Neighbours and places nearby are no longer around the corner. The cost of moving itself is not counted.
whatif-job_lost = Work falls away
whatif-job_lost-euros = Benefit per month (may be empty)
whatif-job_lost-if = { $what } of { $was } falls away{ $filled ->
        [yes] {" "}and { $amount } in benefits comes in
       *[no] {""}
    }
whatif-job_lost-assumes = Allowances change too, but later. That is not in this.
whatif-allowance_late = An allowance comes later
whatif-allowance_late-if = { $what } of { $was } does not come for { $months ->
        [one] a month
       *[other] { $months } months
    }
whatif-allowance_late-assumes = The money comes later after all. This is about the months in between.
whatif-debt_arranged = A debt is arranged
whatif-debt_arranged-euros = Amount per month
whatif-debt_arranged-if = { $party } gets { $amount } every month for the { $was }
whatif-debt_arranged-assumes = Without interest and costs.
whatif-extra_hours = More hours of work
whatif-extra_hours-euros = More wages per month (net)
whatif-extra_hours-if = { $amount } in wages is added every month
whatif-extra_hours-assumes = Allowances can go down. That is not in this; work it out before anybody says yes.
whatif-put_right = An amount is put right
whatif-put_right-if = { $what } becomes { $becomes } instead of { $was }
whatif-put_right-assumes = The new amount is what lies on the map now.
whatif-claim_paid = Somebody pays what they owe
whatif-claim_paid-if = { $party } pays the { $was } that is still open
whatif-claim_paid-assumes = It is paid out and not set off. Setting off is only possible if the resident wants it.

## What changes then

whatif-then-nothing = Then nothing changes in what we count here.
whatif-then-rest = Then { $then } is left every month after the fixed costs. Now that is { $now }.
whatif-then-short = Then every month { $then } is short for the fixed costs. Now { $now } is left.
whatif-then-ratio = Then { $then }% of the income goes to the rent. Now that is { $now }%.
whatif-then-late =
    { $n ->
        [one] Then { $amount } less has come in, until it comes after all.
       *[other] In { $n } months { $amount } less has come in, until it comes after all.
    }
whatif-then-arranged =
    { $n ->
        [one] Then { $party } is paid after one month.
       *[other] Then { $party } is paid after { $n } months.
    }
whatif-then-paid = Then { $amount } comes in once from { $party }.
whatif-then-nobody = Then { $who } has nobody left for { $what }.
whatif-then-services = Then { $who } has only services left for { $what }.
whatif-then-cut = Then { $who } has no way left to { $names }.
whatif-then-gave = What { $who } gave to { $names } falls away too.
whatif-then-lead = Then nobody on the map holds the lead for { $who } any more.
whatif-then-domain = Then no service works on { $what } any more.

## Side by side

whatif-row-income = Income per month
whatif-row-fixed = Fixed costs and repayment
whatif-row-rest = Left over
whatif-row-ratio = Share that goes to rent
whatif-row-people = People who give something
whatif-row-services = Services that give something
