### Invloeden: wat werkt waarop. Pijlen tussen lange systemen, gebeurtenissen, geld en briefjes.

effect-werkt_tegen = werkt tegen
effect-herstelt = herstelt
effect-houdt_tegen = houdt tegen
effect-versterkt = versterkt

influence-says-werkt_tegen = { $start } werkt { $end } tegen
influence-says-herstelt = { $start } herstelt { $end }
influence-says-houdt_tegen = { $start } houdt { $end } tegen
influence-says-versterkt = { $start } versterkt { $end }

influence-ask-werkt_tegen = Wat werkt { $end } tegen?
influence-ask-herstelt = Wat herstelt { $end }?
influence-ask-houdt_tegen = Wat houdt { $end } tegen?
influence-ask-versterkt = Wat versterkt { $end }?

influence-chain = { $first } en { $last }
influence-loop-vicious = { $chain }. Zo houdt het zichzelf vast.
influence-loop-repairing = { $chain }. Zo draagt het een het ander.
influence-loop-braking = { $chain }. Zo remt het zichzelf af.
influence-loop-vicious-ask = Waar kan deze kring open?
influence-loop-repairing-ask = Wat houdt deze kring gaande, en wat als er een stap uitvalt?
influence-loop-braking-ask = Is dit de rem die wij willen?

influence-title = Invloeden
influence-title-of = Invloeden: { $title }
influence-desc =
    { $n ->
        [0] Nog geen invloeden getekend.
        [one] Eén invloed tussen lange systemen, gebeurtenissen, geld en briefjes.
       *[other] { $n } invloeden tussen lange systemen, gebeurtenissen, geld en briefjes.
    }
influence-none = Nog geen invloeden. Wat werkt waarop?
influence-system = lang systeem { $system }
