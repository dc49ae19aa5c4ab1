### More figures. They describe the drawing: who is in touch with whom, as far as we know. Never a person.

measure-title = More figures
measure-how = These figures describe the drawing, not the person. With few cards they say little.
measure-silent = Not enough on the map yet to say anything.
measure-formula = { $formula } Source: { $source }.

measure-contacts = Contacts
measure-contacts-says = { $who } is in touch with { $figure } people and organisations on the map.
measure-contacts-means = Everybody with whom a line runs. Broken and possible lines do not count.
measure-contacts-formula = Number of cards with a line.

measure-closed = Do they know each other?
measure-closed-says = Of every hundred pairs around { $who }, { $figure } know each other.
measure-closed-means = High: one circle that finds each other fast, and where news goes round. Low: separate worlds. Then the resident carries the messages.
measure-closed-formula = Lines among the contacts / n(n−1)/2.

measure-doors = Separate doors
measure-doors-says = Together the contacts of { $who } are about { $figure } separate doors.
measure-doors-means = Ten friends who all know each other are, for news and help, almost one door. Ten who do not are ten.
measure-doors-formula = n − 2t/n; n contacts, t lines among them.

measure-bound = Does it all hang together?
measure-bound-says = The contacts of { $who } hang together by { $figure } (1 is very much).
measure-bound-means = High: a quarrel with one is felt with all of them. It can be a warm nest too. Low: there is always another way.
measure-bound-formula = Σⱼ (pᵢⱼ + Σq pᵢq pqⱼ)²; p is the share of the lines that goes to somebody.

measure-between = Standing between
measure-between-says = On { $figure } of every hundred shortest ways between two others, { $who } stands between them.
measure-between-means = High: almost everything runs through the resident. When the resident falls silent, the others do not find each other.
measure-between-formula = Shortest ways between pairs that pass the resident / (n−1)(n−2)/2.

measure-services = Services that know each other
measure-services-says = Of every hundred pairs of services, { $figure } know each other.
measure-services-means = Near zero with five or more services: only the resident has the whole picture.
measure-services-formula = Pairs of services with a line / n(n−1)/2.

measure-mutual = Giving and receiving
measure-mutual-says = { $figure } of every hundred lines of support also flow from { $who } to somebody else.
measure-mutual-means = Whoever gives, counts for others. It is a strength, and sometimes a load.
measure-mutual-formula = Lines both ways or from the resident / all lines of support.

measure-leaning = Leaning on few people
measure-leaning-says = The support of { $who } leans by { $figure } on few givers (1 is all on one).
measure-leaning-means = Above 0.5 it hangs mostly on one giver. Then a plan B is a good conversation.
measure-leaning-formula = Σ (wᵢ/Σw)²; strong 3, ordinary 2, weak, double or tense 1.

measure-strained = Lines under strain
measure-strained-says = { $figure } of every hundred lines of { $who } are tense, double or broken.
measure-strained-means = A reason to talk, no alarm.
measure-strained-formula = (tense + double + broken) / lines whose quality we know.

measure-assumed = Assumptions
measure-assumed-says = { $figure } of every hundred things on the map are an assumption.
measure-assumed-means = Above a quarter, asking is the first step.
measure-assumed-formula = Assumptions / everything that is said on the map.

measure-voiced = The voice of the resident
measure-voiced-says = { $figure } of every hundred things on the map come from { $who }.
measure-voiced-means = Below a fifth we talk about somebody.
measure-voiced-formula = With the resident as source / everything that is said on the map.
