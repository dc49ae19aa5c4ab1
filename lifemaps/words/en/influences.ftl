### Influences: what works on what. Arrows between long systems, events, money and cards.

effect-werkt_tegen = works against
effect-herstelt = repairs
effect-houdt_tegen = holds back
effect-versterkt = strengthens

influence-says-werkt_tegen = { $start } works against { $end }
influence-says-herstelt = { $start } repairs { $end }
influence-says-houdt_tegen = { $start } holds back { $end }
influence-says-versterkt = { $start } strengthens { $end }

influence-ask-werkt_tegen = What works against { $end }?
influence-ask-herstelt = What repairs { $end }?
influence-ask-houdt_tegen = What holds back { $end }?
influence-ask-versterkt = What strengthens { $end }?

influence-chain = { $first } and { $last }
influence-loop-vicious = { $chain }. So it holds itself in place.
influence-loop-repairing = { $chain }. So each carries the other.
influence-loop-braking = { $chain }. So it brakes itself.
influence-loop-vicious-ask = Where can this circle be opened?
influence-loop-repairing-ask = What keeps this circle going, and what if a step falls out?
influence-loop-braking-ask = Is this the brake we want?

influence-title = Influences
influence-title-of = Influences: { $title }
influence-desc =
    { $n ->
        [0] No influences drawn yet.
        [one] One influence between long systems, events, money and cards.
       *[other] { $n } influences between long systems, events, money and cards.
    }
influence-none = No influences yet. What works on what?
influence-system = long system { $system }
