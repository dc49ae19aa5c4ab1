## The resident's own, under the map on an own phone

seat-js-hers-title = Your own
seat-js-hers-strike = Strike through
seat-js-hers-unstrike = Let it stand after all
seat-js-hers-struck = Struck through. It stays readable and goes into no report.
seat-js-hers-erase = Take away
seat-js-hers-sure = Taking away is for good: from every screen, from the history and from the report. For the facilitator too.
seat-js-hers-yes = Yes, take it away
seat-js-hers-no = Let it lie
