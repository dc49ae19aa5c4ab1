### The command line: for whoever keeps the cases.

## Help

cli-help-all = Load, show, count, export and check the cases of this installation.
cli-help-db = the file that keeps everything (else LEVENSKAART_DB, else your own data folder)
cli-help-language = the language of what is printed
cli-help-json = as data (JSON)
cli-help-case = a case, by its name or by its stream (case:…)
cli-help-load = Take in case files. A problem in one of them changes nothing.
cli-help-files = case files, YAML or JSON
cli-help-as = take it in under this name
cli-help-list = Which cases are there?
cli-help-show = One case as it stands. Answers that lie face down are never shown.
cli-help-analyse = The numbers of a case: who supports, what is owed, what living costs.
cli-help-export = A case as a file that can be loaded again. Holds the makers’ outcome: not for the table.
cli-help-format = the form of the file
cli-help-out = the file to write (- is the screen)
cli-help-verify = Is everything still there, readable and of one piece? Exit code 1 when it is not.
cli-help-reindex = Make the lists of cases and tables anew from the journal.

## Done

cli-loaded = Loaded: { $name } ({ $stream })
cli-already = Already there, unchanged: { $name } ({ $stream })
cli-none = There are no cases yet in { $file }.
cli-exported = { $name } is in { $file }.
cli-reindexed = The lists have been made anew.
cli-counts = { $cards } cards · { $ties } ties · { $amounts } amounts · { $facts } facts on the table
cli-verdict = Verdict ({ $when }): { $what }

## Not done

cli-no-file = { $file } is not there. Name another file with --db, or load a case first.
cli-file-odd = { $file } cannot be used: { $what }
cli-newer = This file was written by a newer version of the program ({ $what }). Nothing was touched. Update the program.
cli-nothing-changed = Nothing was changed.
cli-not-owners = The owner of this installation may not do or see this (docs/roles.md). Nothing was changed.
cli-day-odd = { $text } is not a day. Write one as 2026-10-12.
cli-taken = { $name } is already there and is another case. Take it in under another name with --as.
cli-as-one = With --as one file at a time can be taken in.
cli-as-odd = { $name } cannot be a name. Use letters, digits, dot, hyphen or underscore; at most 64.
cli-unknown = There is no case { $name } in { $file }. With "list" you see which there are.
cli-several = There are several cases called { $name }. Name one by its stream:

## Checking

cli-looked =
    Looked at { $streams ->
        [one] one stream
       *[other] { $streams } streams
    } with { $events ->
        [one] one event
       *[other] { $events } events
    }.
cli-sound = Everything is there, readable and of one piece.
cli-not-sound =
    { $faults ->
        [one] One thing is wrong.
       *[other] { $faults } things are wrong.
    } Make a copy of the file before you do anything else.
cli-wrong-file-damaged = the file itself is damaged: { $detail }
cli-wrong-unreadable = cannot be read: number { $detail }
cli-wrong-gap = missing: number { $detail }
cli-wrong-astray = speaks of something that is not there: number { $detail }
cli-wrong-gesture-differs = what was written and what was noted of it differ: { $detail }
cli-wrong-case-missing = sits at a case that is not there: { $detail }
cli-wrong-index-missing = is not in the list "{ $detail }". "reindex" repairs this.
cli-wrong-index-differs = stands otherwise in the list "{ $detail }". "reindex" repairs this.
cli-wrong-index-stray = is in the list "{ $detail }" but has no journal. "reindex" repairs this.
cli-wrong-box-stray = answers lie in a box that should be empty: { $detail }
cli-wrong-box-unreadable = an answer in the box cannot be opened with the key of this installation.
cli-wrong-key-missing = the key beside the database is gone; answers that cannot be opened any more: { $detail }

casefile-step = this step of the map cannot be done again. { $found }
