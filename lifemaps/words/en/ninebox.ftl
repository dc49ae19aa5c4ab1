### Making a training case in nine boxes: words of the case itself and what can be wrong.

ninebox-step-bellen = Call and ask what is going on
ninebox-step-eigen_huiswerk = First check what we left undone ourselves
ninebox-step-regeling = An arrangement with conditions
ninebox-step-wijkteam = Refer to the neighbourhood team
ninebox-step-budgetbeheer = Propose budget management
ninebox-step-niet_nu = Do nothing now
ninebox-asks-niveau = Does { $name } manage, with the people and help around?
ninebox-asks-eerste_stap = What would you do first?

ninebox-no-name = Give the resident an invented first name.
ninebox-no-occasion = Write in a few sentences what the matter is.
ninebox-age = An age lies between 0 and 130.
ninebox-ledger = { $text }: write month, due, paid. For example: 2026-03 689.75 421.30

ninebox-real-mail = { $found } looks like an e-mail address. Leave it out: a training case is invented from end to end.
ninebox-real-iban = { $found } looks like a real bank account. Leave it out: a training case is invented from end to end.
ninebox-real-national = { $found } looks like a real national number. Leave it out: a training case is invented from end to end.
ninebox-real-phone = { $found } looks like a telephone number. Leave it out: a training case is invented from end to end.
ninebox-real-bsn = { $found } looks like a citizen service number. Leave it out: a training case is invented from end to end.
ninebox-real-address = { $found } looks like a real postcode. Rather write: in town, round the corner.
ninebox-real-born = { $found } looks like a real date of birth. An age is enough.

refusal-outcome-none = The makers wrote no outcome for this case.
refusal-outcome-early = Your own conclusion first. After that you can read what the makers thought of.
refusal-own-case-real = Only invented cases stand on this shelf. Nothing was kept.
refusal-own-case-full = There are { $most } own cases already. Put one away first.
refusal-own-case-gone = This case was no longer there.
refusal-own-case-signs = This looks like a real person's: { $found }. Invent it, or leave it out. Nothing was kept.
refusal-own-case-unsound = This case cannot be kept like this ({ $what }). Nothing was changed.
