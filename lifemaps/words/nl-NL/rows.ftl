## De tabel naast de kaart: de andere lagen en de groepen

page-table-show = Welke tabel
page-table-all = Alles
page-table-life = Gebeurtenissen
page-table-influences = Invloeden
page-table-groups = Groepen
page-add-life = Gebeurtenis erbij
page-add-influence = Pijl erbij
page-add-group = Groep maken
page-field-cards = Briefjes
