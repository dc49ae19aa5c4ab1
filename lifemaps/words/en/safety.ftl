# Safe: whoever guesses is held up, whoever belongs inside is not; and what is said when something went wrong.
door-pin-wait = A wrong PIN was tried too often. Wait { $n } seconds and try again. On the laptop that runs the app, and on a laptop where the PIN was right before, you can go on at once.
door-codes-wait = We do not know this code. Many codes are being tried from here. Copy the code from the screen or the card: a right code always works.
refusal-signs-wait = A wrong seat code was tried too often. Your place is not lost. Wait { $n } seconds and try again, or sit down on a new seat.
mishap-title = Something went wrong
mishap-said = Something went wrong on our side. What was on the map already is still there. Try again. Does it keep going wrong? Pass this number on: { $number }.
mishap-typed = This is what you had typed. It was not kept: copy it if you need it.
