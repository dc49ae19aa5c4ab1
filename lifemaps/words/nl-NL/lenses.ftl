### Brillen: door wiens ogen kijken we naar de kaart?

lens-everyone = iedereen
lens-resident = de bewoner
lens-professionals = de professionals
lens-difference = het verschil
lens-facts = alleen feiten
lens-helpers = met en zonder diensten
lens-source = wie het zegt
lens-round = ronde

lens-explained-everyone = Alles wat op de kaart ligt, van iedereen.
lens-explained-resident = Wat de bewoner zelf zegt, zoals de bewoner het zegt. De rest vervaagt.
lens-explained-professionals = Wat de tafel, het dossier en de diensten zeggen. De rest vervaagt.
lens-explained-difference = Waar de bewoner en een ander iets verschillends zeggen. Daar staat ≠. De rest vervaagt.
lens-explained-facts = Wat aan te tonen is. Verteld, gezien en aangenomen vervaagt.
lens-explained-helpers = Hoe ziet de kaart eruit als de diensten er niet zijn?
lens-explained-source = Wat één bron zegt. De rest vervaagt.
lens-explained-round = Wat in één ronde op tafel kwam. De rest vervaagt.

lens-option-with = met diensten
lens-option-without = zonder diensten
lens-option-only = alleen diensten
lens-option-tafel = lag er al, of legde de tafel zelf

lens-option-round =
    { $n ->
        [0] uit het dossier
       *[other] ronde { $n }
    }

lens-who-resident = de bewoner
lens-says = { $who } zegt ‘{ $value }’
lens-says-nothing = { $who } laat dit leeg
lens-differs = { $what }, { $field }: { $says }
lens-no-differences = Er is nog niets waarover de bewoner en een ander iets verschillends zeggen.
