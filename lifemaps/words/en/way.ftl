# By which way: open or sealed, and what a phone thinks of it.
way-title = This case stays shut here
way-open-line = This is about a real life. On this connection somebody on the same wifi can read along. So it stays shut here. Nothing is lost.
way-not-from-here = In the room only the laptop itself opens a real case: the PIN went over an open connection and may have been read along. Nothing is lost.
way-where-laptop = Open the case on the laptop that runs the app: { $url }
way-cases-hidden = Real cases are not in this list here.
way-go = Go on over the secure connection
way-warning = Your phone warns you first. That is as it should be.
way-warning-why = This laptop has a certificate of its own. Your phone does not know it yet and says “Your connection is not private”. The connection is encrypted all the same.
way-warning-chrome = Android, Chrome: tap “Advanced”, then “Proceed to …”.
way-warning-safari = iPhone, Safari: tap “Show Details”, then “visit this website”.
way-warning-firefox = Firefox: tap “Advanced”, then “Accept the Risk and Continue”.
way-warning-check = Want to be sure you are in the right place? Have the warning show the certificate. Its fingerprint must be the one on the facilitator's laptop.
way-no-tls = Ask the facilitator to show the case on the laptop. It is open there.
way-fingerprint = Fingerprint of the certificate
way-join-warning = Phones warn first: “not private”. That comes with a certificate of one's own. Tap “Advanced” or “Show Details”, and then go on.

## When starting
way-greet-real = Real cases: on this laptop { $here }, in the room { $url }
way-greet-fingerprint = Fingerprint of the certificate: { $fingerprint }
way-cert-missing = The certificate or its key is missing: { $file }. The app was not started. Give both --certificate and --key, files that can be read.
way-cert-odd = This certificate and this key do not belong together, or cannot be read: { $file }. The app was not started.
way-cert-over = The certificate { $file } expired on { $date }. The app was not started. Ask for a new one, or start without --certificate.
way-no-port = The app cannot listen on port { $port } ({ $what }). The app was not started. Choose another port with --secure-port.
