# Veilig: wie raadt wordt opgehouden, wie hoort binnen te komen niet; en wat er staat als er iets misging.
door-pin-wait = Er is te vaak een verkeerde pincode geprobeerd. Wacht { $n } seconden en probeer het opnieuw. Op de laptop waar de app op draait, en op een laptop waar de pincode al eens klopte, kunt u meteen verder.
door-codes-wait = Deze code kennen wij niet. Er worden hiervandaan veel codes geprobeerd. Neem de code over van het scherm of het kaartje: een goede code werkt altijd.
refusal-signs-wait = Er is te vaak een verkeerde stoelcode geprobeerd. Uw plek is niet verloren. Wacht { $n } seconden en probeer het opnieuw, of ga zitten op een nieuwe stoel.
mishap-title = Er ging iets mis
mishap-said = Er ging bij ons iets mis. Wat al op de kaart lag, is er nog. Probeer het opnieuw. Blijft het misgaan? Geef dan dit nummer door: { $number }.
mishap-typed = Dit had u getypt. Het is niet bewaard: neem het over als u het nodig heeft.
