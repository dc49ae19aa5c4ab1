// Is the line that the big screens need (a WebSocket) let through here? If not, say so on a page of our own: without it
// Streamlit stays blank. On that page: look now and then, and go back as soon as it is.

(() => {
  const here = document.currentScript?.dataset ?? {};
  const line = () => new Promise((done) => {
    let socket;
    const over = (open) => { clearTimeout(patience); try { socket?.close(); } catch { /* Closed already. */ } done(open); };
    const patience = setTimeout(() => over(false), 6000);
    try { socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/wire`); } catch { return over(false); }
    socket.onmessage = () => over(true);
    socket.onerror = socket.onclose = () => over(false);
  });
  const served = () => fetch('/wire', { cache: 'no-store' }).then((answer) => answer.ok, () => false);
  const cut = async () => !(await line()) && (await served()) && !(await line()); // A server that is away is not a cut line.

  if (here.back) {
    const again = async () => { if (await line()) location.replace(here.back); else setTimeout(again, 5000); };
    setTimeout(again, 5000);
    return;
  }
  const look = async () => { if (await cut()) location.replace(`/cut?to=${encodeURIComponent(location.pathname + location.search)}`); };
  look();

  // Later in the evening. The feed asks by post when its socket is refused; the page's own line may fall by itself, and
  // then its buttons wait without a word. Said when it lasts; when the line stays cut, the page above says all of it.
  let since = 0, was = false, busy = false, told = null;
  const tell = (so) => {
    if (!so) { told?.remove(); told = null; return; }
    if (told || !here.wait) return;
    told = document.createElement('p');
    told.setAttribute('role', 'status');
    told.className = 'lk-waits';
    told.textContent = here.wait;
    document.body.append(told);
  };
  setInterval(async () => {
    const page = document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState ?? '';
    const links = Object.values(window.lifemapLinks ?? {}).map(({ state }) => state);
    was ||= page === 'CONNECTED';
    if (!was || (page === 'CONNECTED' && !links.includes('poll'))) { since = 0; tell(false); return; }
    since ||= Date.now();
    tell(Date.now() - since > 2000 && page !== 'CONNECTED' && !links.includes('away')); // Away: the map says so.
    if (Date.now() - since < 4000 || busy) return;
    busy = true;
    await look();
    busy = false;
  }, 500);
})();
