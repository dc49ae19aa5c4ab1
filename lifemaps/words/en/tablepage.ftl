### One sheet for the table.

table-page-title = Sheet for the table: { $title }
table-page-who = Who does what?
table-page-tipped = What tipped
table-page-dissent = Who sees it differently
table-page-questions = What we do not know yet
table-page-not-do = We do not do this
table-page-again = When do we look again?
table-page-write-core = What do we think, in one sentence?
table-page-more =
    { $n ->
        [one] And one more. It is in the report.
       *[other] And { $n } more. They are in the report.
    }
table-page-version = version { $n } of the conclusion, { $date }
