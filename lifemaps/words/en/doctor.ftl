# The installation looks itself over.
doctor-title = Check-up
doctor-what = The app looks itself over: what has been kept, who can get at it, and how people come in. Nothing is changed.
doctor-link = Check this installation
doctor-again = Look again
doctor-fine = fine
doctor-look = look at this
doctor-count = { $n ->
    [0] All is well.
    [one] One thing wants a look. The rest is fine.
   *[other] { $n } things want a look. The rest is fine.
  }
doctor-all = Everything that was looked at
doctor-unlooked = This could not be looked at: { $check } ({ $why }).
doctor-unlooked-do = See whether the database and the files can be reached, and try again.
doctor-postgres = PostgreSQL { $version }.
doctor-postgres-old = PostgreSQL { $version } is older than what this was tried with.
doctor-postgres-old-do = Upgrade the server to 14 or newer.
doctor-postgres-setting = PostgreSQL keeps what it promises: { $name } is on.
doctor-postgres-setting-off = In PostgreSQL { $name } is off: after a power cut work may be gone.
doctor-postgres-setting-off-do = Switch { $name } on in postgresql.conf and restart the server.
doctor-postgres-user = In PostgreSQL the app is an ordinary user.
doctor-postgres-superuser = In PostgreSQL the app works as the superuser.
doctor-postgres-superuser-do = Give the app a user of its own that may reach this database only.
doctor-postgres-log = What is erased can be taken out of PostgreSQL's own log too.
doctor-postgres-log-stands = What is erased stays in PostgreSQL's own log for a while: the app may not turn that round.
doctor-postgres-log-stands-do = Give its user the three rights in docs/administrator.md, or run keep by hand with a user that has them.
doctor-postgres-tls = The line to PostgreSQL is encrypted.
doctor-postgres-no-tls = The line to PostgreSQL on another machine is not encrypted.
doctor-postgres-no-tls-do = Put sslmode=verify-full in the address of the database.
doctor-sqlite = SQLite { $version }.
doctor-sqlite-old = SQLite { $version } has a fault that can damage the log file.
doctor-sqlite-old-do = Install pysqlite3 from requirements.txt.
doctor-pragmas = The database writes every act through to the disk, and wipes what has to be wiped.
doctor-pragmas-odd = Settings of the database are not what they should be: { $names }.
doctor-pragmas-odd-do = See whether another program opened the file and changed it. Restart the app.
doctor-cipher-on = The whole file is encrypted (SQLCipher { $version }).
doctor-cipher-off = Real cases are encrypted; the file as a whole is not. It can be, see docs/administrator.md.
doctor-sound = Everything is there, readable and whole: { $events } lines in { $streams } streams.
doctor-not-sound = Something is wrong with what was kept: { $faults } times.
doctor-not-sound-do = Make a copy of the file now. Then see what it is with “python -m casefiles verify”.
doctor-sound-file = The file of the database is whole.
doctor-read = Read every line too
doctor-read-why = Whoever is at work waits for as long as this takes. So not in the middle of an evening.
doctor-swept = What was erased is gone from every byte.
doctor-unswept = Something that was erased is still in the log file.
doctor-unswept-do = Close other programs that have the file open, and then the app.
doctor-space = { $free } MB is free on the disk; the database is { $size } MB.
doctor-space-do = Make room. When the disk is full the app can keep nothing more.
doctor-log-long = The database's log file is { $size } MB.
doctor-log-long-do = Another program holds it. Close that.
doctor-files = Database, key and PIN can be read by their owner only.
doctor-files-open = Others on this machine can get at: { $files }.
doctor-files-open-do = Give rights to the owner only: chmod 600.
doctor-folder-open = Anybody on this machine may write in { $folder }.
doctor-folder-open-do = Give rights to the owner only: chmod 700.
doctor-key = The key is in { $file }, without a passphrase. Do not keep it with the backups.
doctor-key-passphrase = The key is in { $file }, behind a passphrase.
doctor-key-gone = The key is not in { $file }.
doctor-key-gone-do = Put a copy of the key back before you close the app: without the key nobody opens the real cases.
doctor-backup-unneeded = There are no real cases; a backup is not needed yet.
doctor-backup-none = { $real ->
    [one] There is one real case
   *[other] There are { $real } real cases
  } and no backup has ever been made.
doctor-backup-none-do = Make one: python -m casefiles backup FILE. Keep the key somewhere else.
doctor-backup-old = The last backup is { $days } days old.
doctor-backup-old-do = Make a new one: python -m casefiles backup FILE. Or have the machine do it every night.
doctor-backup = The last backup is { $days ->
    [0] of today
    [one] one day old
   *[other] { $days } days old
  } and opened after it was made.
doctor-clock = The clock says { $now } (UTC).
doctor-clock-back = The clock says { $now } (UTC), and that is earlier than what has been kept here.
doctor-clock-back-do = Set the clock by a time server. The order of what was kept stays right.
doctor-clock-apart = The clocks of this machine and of the database are { $seconds } seconds apart.
doctor-clock-apart-do = Set both by the same time server.
doctor-tls-own = The secure door has a certificate of its own, for { $days } more days. Phones warn about it.
doctor-tls-own-ends = The app's own certificate is good for { $days } more days.
doctor-tls-own-ends-do = Restart the app: it then makes a new one.
doctor-tls-given = The secure door has your organisation's certificate, for { $days } more days.
doctor-tls-given-ends = Your organisation's certificate is good for { $days } more days.
doctor-tls-given-ends-do = Ask for a new one and restart the app with it.
doctor-tls-proxy = People come in by { $base }: the proxy in front takes care of the secure connection.
doctor-tls-here = The app listens on this machine only. That needs no secure connection.
doctor-tls-none = The app can be reached on the network but has no secure door. Real cases stay on the laptop itself.
doctor-tls-none-do = See whether the next port is free, or choose one with --secure-port, and restart.
doctor-not-running = No app is running here to ask, so its answers were not looked at.
doctor-not-running-do = Start the app and give its address: --url http://127.0.0.1:8501
doctor-headers = Every page carries the rules that the browser has to follow.
doctor-headers-missing = These rules do not reach the browser: { $names }.
doctor-headers-missing-do = Is there a proxy in front? Have it leave the answers as they are.
doctor-offline = No page asks anything of another computer.
doctor-outside = A page asks something of: { $hosts }.
doctor-outside-do = It should not. See what was changed in the app or the proxy.
doctor-foreign = A foreign page can do nothing here.
doctor-foreign-open = A foreign page can send something here.
doctor-foreign-open-do = Is there a proxy in front? Have it pass Origin and Host on as they are.
doctor-socket = The fast connection (WebSocket) works.
doctor-socket-cut = The fast connection (WebSocket) does not work. Screens on laptops then stay empty.
doctor-socket-cut-do = Let the proxy pass WebSockets: see deploy/nginx.conf.
doctor-proxies = What these proxies say about the connection counts: { $names }.
doctor-proxies-all = Anybody is believed who says that the connection was secure.
doctor-proxies-all-do = Name only the addresses of your own proxy in LEVENSKAART_PROXIES.
doctor-sign-in = Signing in goes by { $issuer }, and that answers.
doctor-sign-in-off = Signing in through an organisation is off. One joins with code and PIN.
doctor-sign-in-away = Signing in goes by { $issuer }, but no good answer comes from there.
doctor-sign-in-away-do = See whether the server can reach this address and whether issuer is right to the letter.
doctor-limit-files = The app may have { $most } files open at once.
doctor-limit-files-low = The app may have only { $most } files open at once. A full room needs more.
doctor-limit-files-low-do = Raise the limit (ulimit -n, or LimitNOFILE in systemd) to 4096 or more.
doctor-versions = Python { $python } and Streamlit { $streamlit }; all parts are those it was tried with.
doctor-versions-other = Python { $python } and Streamlit { $streamlit }. Not those it was tried with: { $names }.
doctor-versions-other-do = Install what is in requirements.txt.
doctor-options = Streamlit is set so that nothing goes outside.
doctor-options-odd = Settings of Streamlit are not what they should be: { $names }.
doctor-options-odd-do = Compare with .streamlit/config.toml of this app.
doctor-secrets-none = There are no secrets of Streamlit.
doctor-secrets = Streamlit reads secrets from { $files }. This app does not need them.
doctor-secrets-do = Take the file away, or see which other program's it is.
doctor-not-yours = The check-up can be done on the machine itself, or with the facilitator's PIN.
cli-help-doctor = The installation looks itself over and says with every line what to do.
cli-help-doctor-url = the address of the running app on this machine
