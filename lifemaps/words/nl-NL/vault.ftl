### De contactkluis en het toegangslogboek.

refusal-contact-gone = Dit contact is er niet (meer).
refusal-contact-role-missing = Zeg eerst wie dit in de casus is, bijvoorbeeld "zus" of "wijkteam". Er is niets bewaard.
refusal-contact-empty = Vul een naam of een nummer in. Er is niets bewaard.
refusal-contacts-full = Er liggen al { $most } contacten in de kluis. Haal er eerst een weg.
access-what-case-seen = zag de casus
access-what-contact-seen = opende een contact
access-what-contact-changed = wijzigde een contact
access-what-export = nam een document mee
access-what-thing-erased = haalde iets weg
access-what-case-erased = wiste de casus
access-what-inspection = maakte een inzagekopie
