### Rehearsing with bots: an evening on your own.

telling-who-bot = Practice bot { $n }

rehearsal-button = Rehearse with bots
rehearsal-how = Four practice bots sit down at a table of their own with this case. They answer face down, lay fact cards and type a line, following your steps. Your own table stays as it is.
rehearsal-here = This is a rehearsal table. The bots answer at random: you rehearse the course, not the outcome. Nothing of it counts beside real evenings.
rehearsal-gone = The bots have left.
rehearsal-wake = Let the bots join in again
rehearsal-table = Rehearsal table with bots
rehearsal-report = Rehearsal with bots, not by a group

rehearsal-line-1 = Neighbour Practicewood, neighbour, ordinary, practical, weekly
rehearsal-line-2 = Neighbour Practicehill, neighbour, ordinary, company, weekly
rehearsal-line-3 = Uncle Robot, uncle, strong, practical, monthly
rehearsal-line-4 = Cousin Robina, cousin, strong, emotional, weekly
rehearsal-line-5 = Practice choir, group, ordinary, company, weekly
rehearsal-line-6 = Friend Proof, friend, ordinary, company, monthly
rehearsal-line-7 = Practice service, organisation, ordinary, information, monthly
rehearsal-line-8 = Colleague Proofman, colleague, weak, company
rehearsal-reason-1 = I still miss somebody on this map.
rehearsal-reason-2 = The letters tell only half of it.
rehearsal-reason-3 = There is more help than I thought.
rehearsal-park = Who asks the resident about this?
rehearsal-action = Call and ask how things are

refusal-rehearsal-real = This table is about a real person. We do not rehearse with bots there. Choose a practice case.
refusal-rehearsal-people = People sit at this table already. Nothing has changed. Open a rehearsal table with bots beside it.
