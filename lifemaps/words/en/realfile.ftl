### What in the file of a real case looks like something of a real person.

casefile-real-bsn = something here looks like a citizen service number. It belongs in your own system and nowhere in Levenskaart. Take it out and load the file again.
casefile-real-national = something here looks like a national register number. It belongs in your own system and nowhere in Levenskaart. Take it out and load the file again.
casefile-real-iban = something here looks like a bank account. The amount is enough. Take it out and load the file again.
casefile-real-phone = something here looks like a telephone number. Take it out and load the file again. After that you can keep it in the contact vault (under “Who calls”).
casefile-real-mail = something here looks like an e-mail address. Take it out and load the file again. After that you can keep it in the contact vault (under “Who calls”).
casefile-real-address = something here looks like an address or a postcode. Rather write “nearby” or “round the corner”, and load the file again.
casefile-real-born = something here looks like a date of birth. An age is enough. Change it and load the file again.
cli-real-why = This is a real case: the file does not say fictief: true. The file itself was not touched.
cli-as-real = The name { $name } looks like something of a real person, and names of cases lie open. Choose a code.
door-case-unknown = { $name } is no training case that lies here. These are: { $known }. Load a file of your own with: python -m casefiles load FILE
