# Signing in at one's own organisation; the screen on a lock.
sign-in-title = Who are you?
sign-in-why = There is a real case on this table. It opens only for those who belong to it. So sign in at your organisation first.
sign-in-go = Sign in
sign-in-other = Sign in as somebody else
sign-in-first = Sign in at your organisation first. Then you can open a real case here.
sign-in-no-lead = You are signed in as { $name }. With your groups you open no real case. Ask whoever looks after the groups.
sign-in-not-your-team = You are signed in as { $name }. This case belongs to another team. Nothing has changed. Ask the facilitator what to do.
sign-in-locked = The screen is locked. Nothing has changed. Sign in again to go on.
sign-in-ended = You are no longer signed in. Nothing has changed. Sign in to go on.
sign-in-guest = No account here, for instance as the resident or an interpreter? The facilitator can let you in with a guest code.
sign-in-pass = Guest without an account
sign-in-pass-what = Have the guest scan this code. It works for a quarter of an hour, for this table only.
sign-in-pass-link = Or send this link
sign-in-pass-how = The guest then sits at the table as a participant. Is it the resident? Give the seat that role.
sign-in-pass-late = This guest code has run out or is for another table. Ask the facilitator for a new one.
sign-in-pass-go = Let in a guest without an account
sign-in-none = Signing in is not set up here. One joins with the code of the table.
sign-in-away = Your organisation's sign-in page cannot be reached. Nothing has changed. Try again in a minute.
sign-in-failed = Signing in did not work. Nothing has changed. Go back and try again.
sign-in-as = Signed in as { $name }
sign-in-lock = Lock the screen
sign-in-out = Sign out
sign-in-open = Go on
sign-in-lock-title = The screen is locked
sign-in-lock-why = Signed in as { $name }. What you typed is still there. Sign in again and this screen opens.
sign-in-ended-title = You are signed out
sign-in-ended-why = Your time is up, or somebody signed you out. What the table did has been kept.
sign-in-unlocked = Your screen is open again
sign-in-unlocked-what = You can close this tab and go on where you were.
sign-in-unlocked-go = To the beginning
sign-in-team = Which team's case is this?
sign-in-team-every = the whole organisation's
sign-in-file-odd = The file { $file } for signing in is not right: { $what }. The app was not started. See docs/administrator.md.

## At the command line
cli-help-sessions = Who is signed in; with --end NAME (or all) they are signed out everywhere.
cli-help-sessions-end = sign this person out on all screens (name or the start of the number), or all for everybody
cli-sessions-none = Nobody is signed in.
cli-sessions-line = { $id }  { $name }  since { $since }, last { $seen }{ $locked ->
    [yes] {" "}(locked)
   *[no] {""}
  }
cli-sessions-off = Signing in is not set up here (LEVENSKAART_SIGN_IN).
cli-sessions-ended = { $n ->
    [0] Nobody has that name. Nothing has changed.
    [one] One session was ended.
   *[other] { $n } sessions were ended.
  }
