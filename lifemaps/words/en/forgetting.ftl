### Keeping and forgetting: what for, how long, shared with whom, and gone again.

telling-kept-GroundStated = { $who } said what we discuss this for and how long it is kept
telling-kept-SharingNoted = { $who } wrote down that something was shared
telling-kept-CorrectionAsked = Somebody asked for a correction
telling-kept-CorrectionAnswered = A request for a correction was answered
telling-kept-PutAway = The case went out of reach
telling-kept-BroughtBack = The case was brought back
refusal-ground-incomplete = First choose what for, on which ground, and whether the resident knows. Nothing was kept.
refusal-ground-words = Write in a few words what you discuss this for. Nothing was kept.
refusal-ground-weighed = This ground asks for a sentence: why it is allowed. For a legitimate interest: how you weighed the interests. For consent: why saying no costs nothing. Nothing was kept.
refusal-ground-knows-why = Write down why the resident does not know. Nothing was kept.
refusal-ground-until = Choose a day after today, within { $most } years. Nothing was kept.
refusal-ground-fictional = This case is invented. It needs no purpose or ground.
refusal-sharing-incomplete = Write down what you shared and with whom. Nothing was kept.
refusal-correction-empty = Write down what is not right. Nothing was kept.
refusal-correction-gone = This request is not there any more.
refusal-correction-how = Choose what was done with the request.
refusal-correction-why = Write down why you do not change it. The resident reads that too.
refusal-out-of-reach = This case is out of reach and will be erased on { $date }. Whoever leads it can bring it back until that day.
refusal-forget-resident = This is the resident. Then forget the whole case.
refusal-forget-who = Write down under which name we should look. Nothing was erased.
access-what-person-erased = forgot somebody
access-what-evening-erased = erased an evening
access-what-workshop-erased = erased a workshop
access-what-case-away = put the case out of reach
access-what-case-back = brought the case back
