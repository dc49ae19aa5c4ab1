### Keeping on the command line: copy, backup, erasing, key.

cli-help-copy = Everything of one journal to another, empty one: from a file to PostgreSQL or back.
cli-help-from = where it is now: a file, or postgresql://…
cli-help-to = where it should go: a new file, or an empty database
cli-help-backup = A backup in a file, while the app goes on. The key is never in it: keep that elsewhere.
cli-help-backup-file = the file of the backup
cli-help-restore = Put a backup back in an empty place. What is there is never overwritten.
cli-help-erase = Erase a case with all its meetings, for good.
cli-help-yes = yes, I am sure
cli-help-key = The key of this installation. Close the app first.
cli-help-key-what = change: another key · passphrase: behind a passphrase, or no longer · lost: the key is gone
cli-copied =
    { $events ->
        [one] One event
       *[other] { $events } events
    } in { $streams ->
        [one] one stream
       *[other] { $streams } streams
    } now also in { $file }.
cli-copy-not-empty = There is something in { $file } already. Nothing was copied. Name an empty place.
cli-copy-unreadable = A line cannot be read ({ $what }), so a copy would be less. Nothing was copied. Look it over with "verify" first.
cli-backup-exists = { $file } exists already and stays as it is. Name a new file.
cli-erase-yes = This erases { $name } with all its meetings, for good. Add --yes if you are sure. Nothing was erased.
cli-erased =
    Erased: { $name }, { $lines ->
        [one] one line
       *[other] { $lines } lines
    } and { $meetings ->
        [one] one meeting
       *[other] { $meetings } meetings
    } ({ $at }).
cli-erased-finished = It is gone from every byte of the database, and the key is destroyed.
cli-erased-unfinished = Not finished yet: another program is reading, so it still stands in the log file. Close that program, and then the app: the log file goes with it.
cli-erased-unfinished-log = Not finished yet: it is gone from the tables, but the database server's own log still holds it, and this database user may not turn that round. docs/administrator.md names the rights it takes; after that: python -m casefiles keep
cli-erased-outside = Out of our reach: backups from before today, and what people downloaded or printed.
cli-key-changed =
    There is a new key: { $file }. { $streams ->
        [0] There were no real cases to seal anew.
        [one] One real stream was sealed anew.
       *[other] { $streams } real streams were sealed anew.
    } Backups from before open only with the old key.
cli-key-lost-yes = Without the old key nobody can read the real cases any more. Look for a copy of the key first. Add --yes to go on with a new one. Nothing was changed.
cli-key-lost =
    There is a new key. { $streams ->
        [0] There were no real cases.
        [one] One real stream can never be read again.
       *[other] { $streams } real streams can never be read again.
    } The training cases are still there.
cli-key-wrong = The key does not fit what lies here. Nothing was touched. Put the right key back, or go on without the real cases with "key lost --yes".
cli-key-odd = The key file is damaged, or something else's. Nothing was touched. Put a copy of the key back.
cli-passphrase-needed = The key is behind a passphrase. Give it in LEVENSKAART_PASSPHRASE. Nothing was touched.
cli-passphrase-wrong = The passphrase is not right. Nothing was touched.
cli-passphrase-how = There is no keyboard to ask the passphrase. Give it in LEVENSKAART_NEW_PASSPHRASE (empty: no passphrase any more). Nothing was changed.
cli-passphrase-ask = New passphrase (empty: none):
cli-passphrase-again = Once more:
cli-passphrase-differ = The two differ. Nothing was changed.
cli-passphrase-set = The key in { $file } is now behind the passphrase.
cli-passphrase-off = The key in { $file } is no longer behind a passphrase.
cli-restore-no-key = The key of the backup is missing: put it at { $file } first. Nothing was changed.
cli-wrong-chain-broken = in the access log something was changed or taken out from line { $detail } on

refusal-disk-full = The disk is full. This was not kept; what was there still is. Make room on the computer and do it again.
refusal-read-only = The file may not be written. This was not kept; what was there still is. Ask whoever looks after the computer.
refusal-file-locked = Another program is holding the file. This was not kept; what was there still is. Close that program and do it again.
refusal-file-damaged = The file is damaged. This was not kept. Stop here, make a copy of the file and look it over with "verify".
refusal-disk-fails = The disk reports an error. This was not kept; what was there still is. See whether the disk is still there, and do it again.
refusal-server-away = The database cannot be reached for a moment. This was not kept; what was there still is. Try again in a few seconds.
cli-cannot-open = What is kept here cannot be opened: { $what }. Nothing was touched. See whether the file or database is there and yours.
cli-cipher-gone = The whole file is encrypted, and the key that opens it is not there. Without that key nobody can read anything of it any more, training cases neither. Nothing was touched. Look for a copy of the key.
cli-cipher-no = This file is encrypted as a whole, or has to be, and this machine has no part for that (sqlcipher3). Nothing was touched.
