# The room test: the evening before, with one phone.
roomtest-title = Room test
roomtest-scan = Scan me. Green? Then your phone can join.
roomtest-checks = What we try
roomtest-check-page = The phone finds the laptop
roomtest-check-script = The page works
roomtest-check-cookie = The phone remembers your seat
roomtest-check-socket = The fast connection
roomtest-check-poll = The connection by a detour
roomtest-check-ms = There and back
roomtest-yes = yes
roomtest-no = no
roomtest-again = Once more
roomtest-noscript = Your browser runs no scripts. It need not.
roomtest-noscript-go = Try without
roomtest-opened = One moment
roomtest-opened-what = The test is still running.
roomtest-busy = One moment
roomtest-busy-what = This takes a few seconds. Stay on this page.
roomtest-good = Green
roomtest-good-what = Your phone can join. You may close this page.
roomtest-detour = Green
roomtest-detour-what = Your phone can join, by a detour. Everything works, sometimes a second later.
roomtest-slow = Slow
roomtest-slow-what = Your phone can join, but the wifi is slow. Find a better spot, or use a hotspot.
roomtest-lost = Not yet
roomtest-lost-what = Your phone finds the laptop, but cannot hold on to your seat. Switch private mode off and allow cookies. Then try again.
roomtest-away = Not yet
roomtest-away-what = The connection dropped during the test. See whether you are still on the same wifi, and try again.
roomtest-joined = { $n ->
    [0] No phone yet
    [one] One phone can join
   *[other] { $n } phones can join
  }
roomtest-none = Scan the code with a phone on the wifi of the room. What happens will show here.
roomtest-count-detour = { $n ->
    [one] One phone joins by a detour.
   *[other] { $n } phones join by a detour.
  }
roomtest-count-detour-do = This wifi cuts the fast connection. The phones notice by themselves and use ordinary requests. The screens on laptops do need the fast connection: use a hotspot or a cable for those.
roomtest-count-slow = { $n ->
    [one] One phone has a slow connection.
   *[other] { $n } phones have a slow connection.
  }
roomtest-count-slow-do = Sit closer to the wifi point, or bring a router or hotspot of your own.
roomtest-count-lost = { $n ->
    [one] One phone cannot hold on to its seat.
   *[other] { $n } phones cannot hold on to their seats.
  }
roomtest-count-lost-do = Usually private mode is on, or cookies are blocked. Another browser on the same phone often helps.
roomtest-count-opened = { $n ->
    [one] One phone opened the page and is still busy.
   *[other] { $n } phones opened the page and are still busy.
  }
roomtest-count-opened-do = Does this stay? Then the connection dropped, or the page was closed too early. Scan again.
roomtest-forget = Start counting again
roomtest-reach-closed = The app listens on this laptop only
roomtest-reach-closed-do = Phones cannot come in then. Close the app and start it like this, and it is open to the room:
roomtest-reach-nowhere = This laptop is on no network
roomtest-reach-nowhere-do = Connect the laptop to the wifi of the room, or switch on a hotspot. Then start the app again:
roomtest-reach-moved = The address of this laptop has changed
roomtest-reach-moved-do = You are on another network than when the app started. Close the app and start it again. The tables and their codes stay.
roomtest-addresses = Was: { $old } · now: { $new }
roomtest-nothing = Does nothing happen on the phone?
roomtest-help-other-wifi = The phone is on another network
roomtest-help-other-wifi-do = See whether the phone is on the same wifi as this laptop. Switch mobile data off for a moment: a phone sometimes chooses 4G or 5G by itself when the wifi has no internet.
roomtest-help-apart = The wifi keeps devices apart
roomtest-help-apart-do = Many guest networks do. Laptop and phone both have internet then, but do not see each other. Ask whoever runs the network to switch this off (*client isolation*), or bring a router or hotspot of your own. No internet is needed.
roomtest-help-hotspot = The hotspot is full
roomtest-help-hotspot-do = A phone as hotspot often allows five to ten devices. That is enough for one table. With more tables: one screen for each table on the hotspot and the answers on paper, or a router of your own.
roomtest-help-firewall = The laptop's firewall holds it back
roomtest-help-firewall-do = Does the laptop ask whether the app may receive connections? Choose allow, on public networks too. On a work laptop that is sometimes not possible: ask in time, or bring another laptop.
roomtest-help-address = The address is not right
roomtest-help-address-do = Type the address under the QR exactly, with the number behind the colon, and without *https*. Does it say 127.0.0.1 or localhost? That address works on the laptop itself only: start the app with `make workshop`.
