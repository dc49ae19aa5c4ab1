## The table beside the map: the other layers and the groups

page-table-show = Which table
page-table-all = Everything
page-table-life = Events
page-table-influences = Influences
page-table-groups = Groups
page-add-life = Add an event
page-add-influence = Add an arrow
page-add-group = Make a group
page-field-cards = Cards
