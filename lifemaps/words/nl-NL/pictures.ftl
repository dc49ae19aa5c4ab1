### Plaatjes en bladen om mee te nemen.

pictures-seen-on = Gezien op { $date }
