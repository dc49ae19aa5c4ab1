### The workshop: several tables at once, led together

role-table = table screen

## Why something cannot be done

refusal-tables-odd = Choose from one up to { $most } tables.
refusal-table-unknown = This workshop has no such table. Choose a table from the list.
refusal-workshop-ended = This workshop has ended, so nothing changes any more. The maps and reports are there until they are erased.
refusal-wall-choose =
    { $most ->
        [0] This slide belongs to all tables together. Choose no table.
        [1] Choose one table that wants to show its map.
       *[other] Choose two tables that want to show their maps.
    }
refusal-table-not-willing = Table { $table } has not tapped ‘Show our map’ yet. Ask the table; there is no need to.
refusal-table-still-down = At table { $table } answers still lie face down. Turn them over there first, then it can go on the wall.
refusal-plenary-not-yet = Nothing has been turned over yet. Only after that does the room appear on the wall.
refusal-not-turned-yet = This can be done once this table’s answers have been turned over.
refusal-no-wall = This table sits by itself; there is no wall to show the map on.
refusal-room-odd = Give the lasting address a name of letters or digits, such as ‘consulting room’.
