### Where so few people answered that one can guess who said what.

few-people = Fewer than five people answered. Whoever knows who sat there can guess who chose what. Ask them before you pass this on.
few-wall = Fewer than five people: whoever knows who sat there can guess who chose what.
few-one-life = This is about one person. Even by an invented name somebody can be recognised by age, family and what happened.
