### Pictures and sheets to take along.

pictures-seen-on = Seen on { $date }
