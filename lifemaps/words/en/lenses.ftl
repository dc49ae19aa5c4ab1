### Lenses: through whose eyes do we look at the map?

lens-everyone = everyone
lens-resident = the resident
lens-professionals = the professionals
lens-difference = the difference
lens-facts = facts only
lens-helpers = with and without services
lens-source = who says so
lens-round = round

lens-explained-everyone = All that lies on the map, from everyone.
lens-explained-resident = What the resident says, the way the resident says it. The rest fades.
lens-explained-professionals = What the table, the file and the services say. The rest fades.
lens-explained-difference = Where the resident and somebody else say something different. It has the sign ≠. The rest fades.
lens-explained-facts = What can be shown to be so. Told, seen and assumed fade.
lens-explained-helpers = What does the map look like when the services are not there?
lens-explained-source = What one source says. The rest fades.
lens-explained-round = What came on the table in one round. The rest fades.

lens-option-with = with services
lens-option-without = without services
lens-option-only = services only
lens-option-tafel = already there, or laid by the table

lens-option-round =
    { $n ->
        [0] from the file
       *[other] round { $n }
    }

lens-who-resident = the resident
lens-says = { $who } says ‘{ $value }’
lens-says-nothing = { $who } leaves this empty
lens-differs = { $what }, { $field }: { $says }
lens-no-differences = There is nothing yet on which the resident and somebody else say something different.
