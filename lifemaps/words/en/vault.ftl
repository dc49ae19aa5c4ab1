### The contact vault and the access log.

refusal-contact-gone = This contact is not there (any more).
refusal-contact-role-missing = First say who this is in the case, for instance "sister" or "neighbourhood team". Nothing was kept.
refusal-contact-empty = Fill in a name or a number. Nothing was kept.
refusal-contacts-full = There are { $most } contacts in the vault already. Take one out first.
access-what-case-seen = saw the case
access-what-contact-seen = opened a contact
access-what-contact-changed = changed a contact
access-what-export = took a document along
access-what-thing-erased = took something away
access-what-case-erased = erased the case
access-what-inspection = made a copy for inspection
