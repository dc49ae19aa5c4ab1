### What, in a real case, looks like something of a real person: what, why, and where it may go.

refusal-real-bsn = “{ $found }” looks like a citizen service number. It belongs in your own system and nowhere in Levenskaart. Take it out; what you typed is still there.
refusal-real-national = “{ $found }” looks like a national register number. It belongs in your own system and nowhere in Levenskaart. Take it out; what you typed is still there.
refusal-real-iban = “{ $found }” looks like a bank account. For this conversation the amount is enough. Take it out; what you typed is still there.
refusal-real-phone = “{ $found }” looks like a telephone number. On the map everybody sees it. Put it in the contact vault (under “Who calls”); what you typed is still there.
refusal-real-mail = “{ $found }” looks like an e-mail address. On the map everybody sees it. Put it in the contact vault (under “Who calls”); what you typed is still there.
refusal-real-address = “{ $found }” looks like an address or a postcode. Rather write “nearby” or “round the corner”, or put it in the contact vault (under “Who calls”). What you typed is still there.
refusal-real-born = “{ $found }” looks like a date of birth. An age is enough. Change it; what you typed is still there.
refusal-vault-bsn = This looks like a citizen service number. It belongs in your own system, not in the vault either. Take it out; what you typed is still there.
refusal-vault-national = This looks like a national register number. It belongs in your own system, not in the vault either. Take it out; what you typed is still there.
refusal-vault-iban = This looks like a bank account. Whoever calls does not need it. Take it out; what you typed is still there.
refusal-vault-born = This looks like a date of birth. Whoever calls does not need it. Take it out; what you typed is still there.
