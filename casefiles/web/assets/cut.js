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
  // Later in the evening: the feed asks by post when its socket is refused; then the page's own will be too.
  setInterval(() => Object.values(window.lifemapLinks ?? {}).some(({ state }) => state === 'poll') && look(), 15_000);
})();
