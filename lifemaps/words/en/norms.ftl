### Living money the organisation enters, and the amounts and terms of the law.

norm-title = What do we reckon with?
norm-link = Norms and legal amounts
norm-own-title = Living money of your organisation
norm-how = Fill in what a household needs, with source and date. No licensed reference tables (Nibud, REMI) are included.
norm-empty = Nothing has been filled in yet.
norm-who = Whoever leads can fill in amounts here.
norm-household = For which household
norm-household-eg = one parent, two children
norm-euros = Euros a month
norm-kind = Kind of norm
norm-kind-minimum = minimum budget
norm-kind-reference = reference budget
norm-kind-table = of this table
norm-source = Source
norm-source-eg = name and year of the table
norm-since = Holds from
norm-add = Keep
norm-drop = Take away
norm-drop-how = Cases that already used it keep their amount.
norm-choose = Living money: what do you reckon with?
norm-choose-how = A norm comes from outside. Ask the household what it really needs.
norm-which = Of the organisation
norm-none = without a norm
norm-own = Or an own amount, a month
norm-own-for = For whom, and how you came by it
norm-own-go = Reckon with this
norm-own-source = this table
norm-off = Reckon without a norm
telling-norm = { $who } reckons with { $amount } of living money a month
telling-norm-none = { $who } reckons without living money
refusal-norm-date = That date does not work. Nothing changed. Write a year, a month or a day, like 2026-01.
refusal-norm-source = A norm needs a household, a source and a date. Nothing changed. Fill in those three.
refusal-norm-gone = This amount is no longer there. Nothing changed.

rules-title = What does the law say on this day?
rules-table = Amounts and terms that hold on this day
rules-how = This is no legal advice. What was not checked yet is marked. When in doubt, ask a lawyer.
rules-where = Where
rules-when = On which day
rules-country-NL = The Netherlands
rules-country-VL = Flanders
rules-country-BXL = Brussels
rules-country-WAL = Wallonia
rules-head-what = what
rules-head-since = from
rules-head-source = read in
rules-head-sure = checked?
rules-read = yes, in a public source
rules-unread = not checked yet
rules-no-source = no source at hand
rules-since-unknown = from when we don't know
rules-until = { $since }, up to { $until }
rules-unverified =
    { $n ->
        [0] All of the above was read in a public source.
        [one] One of the { $of } rules was not checked yet.
       *[other] { $n } of the { $of } rules were not checked yet.
    }
rules-unit-day =
    { $n ->
        [one] one day
       *[other] { $n } days
    }
rules-unit-month =
    { $n ->
        [one] one month
       *[other] { $n } months
    }
rules-unit-year =
    { $n ->
        [one] one year
       *[other] { $n } years
    }

rule-huurtoeslag-rekenhuur = Rent allowance is calculated on a rent up to { $value }.
rule-huurtoeslag-rekenhuur-jong = For people aged 18 to 20, rent allowance is calculated on a rent up to { $value }.
rule-huurtoeslag-leeftijd = From the age of { $value } the ordinary limit for rent allowance holds, not the one for young people.
rule-huurtoeslag-vermogen = Whoever lives alone may have up to { $value } of assets for rent allowance.
rule-huurtoeslag-servicekosten = Service costs no longer count for rent allowance.
rule-huurtoeslag-maximumhuur = There is no highest rent for rent allowance any more.
rule-schuldregeling-duur = A debt settlement (MSNP or WSNP) takes { $value }.
rule-signaal-plichten = Before the landlord passes arrears on to the municipality: personal contact tried, debt help pointed at, and at least one written reminder with the offer to pass details on.
rule-signaal-huur-dagen = Rent arrears are mostly passed on to the municipality after { $value }.
rule-kostendelersnorm-leeftijd = Housemates under { $value } of age do not count for the cost-sharing norm.
rule-ontbinding-maanden = At { $value } of rent arrears a judge can end the tenancy. Judges weigh everything.
rule-werkloosheid-beperkt = Unemployment benefit is limited in time, in steps.
rule-csr-duur = A collective debt settlement takes at most { $value } in principle.
rule-ocmw-melding = The OCMW hears of a claim for eviction { $value } after it was registered.
rule-uithuiszetting-termijn = In principle nobody is evicted within { $value } after the judgment was served.
rule-fonds-uithuiszettingen-van = The fund against evictions helps from { $value } of rent arrears.
rule-fonds-uithuiszettingen-tot = The fund against evictions helps up to { $value } of rent arrears.
rule-fonds-uithuiszettingen-helft = The OCMW pays the landlord half, up to { $value }.
rule-geen-winterstop = There is no winter stop for evictions.
rule-ingebrekestelling-termijn = A formal notice with a clear statement gives at least { $value }.
rule-zitting-termijn = Between petition and hearing lie { $value }, so that the OCMW can help.
rule-deurwaarder-termijn = When a judgment is not carried out within the month, the bailiff gives { $value } of notice.
rule-winterstop = From 1 November to 15 March nobody is evicted, with four exceptions.
rule-ontbinding-drie-maanden = Arrears below { $value } are in themselves no reason to end the tenancy.
rule-winterstop-sociaal = A winter stop holds for public social landlords only.
