### Eén blad voor de tafel.

table-page-title = Blad voor de tafel: { $title }
table-page-who = Wie doet wat?
table-page-tipped = Wat kantelde
table-page-dissent = Wie ziet het anders
table-page-questions = Wat wij nog niet weten
table-page-not-do = Dit doen wij niet
table-page-again = Wanneer kijken wij weer?
table-page-write-core = Wat vinden wij, in één zin?
table-page-more =
    { $n ->
        [one] En nog één. Die staat in het verslag.
       *[other] En nog { $n }. Die staan in het verslag.
    }
table-page-version = versie { $n } van de conclusie, { $date }
