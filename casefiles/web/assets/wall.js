// The wall of a workshop, on a page of its own and small beside the console. It asks what is new and shows it; nothing to click.

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Calls `moved` whenever something in this hall moved; works without a WebSocket, and comes back by itself.
export function listen(code, moved) {
  let on = true;
  const leave = new AbortController();
  (async () => {
    let version = 0;
    while (on) {
      try {
        const answer = await fetch(`/w/${code}/moved?version=${version}`, { credentials: 'same-origin', signal: leave.signal });
        if (answer.status === 403) return;
        const now = (await answer.json()).version;
        if (now !== version && version) moved();
        else if (!version) moved(true);
        version = now;
      } catch {
        if (!on) return;
        version = 0; // Back after a while: look again, whatever happened meanwhile.
        await pause(1500);
      }
    }
  })();
  return () => { on = false; leave.abort(); };
}

const shape = (seconds) => {
  const late = seconds < 0;
  const whole = Math.abs(Math.round(seconds));
  return `${late ? '+' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

export function mountWall(host, code, first = false) {
  let timer = 0;
  let clock = 0;
  let playing = '';
  const tick = () => {
    const face = host.querySelector('.clock[data-left]');
    if (!face) return;
    const gone = face.dataset.running === 'yes' ? (performance.now() - Number(face.dataset.since)) / 1000 : 0;
    face.textContent = shape(Number(face.dataset.left) - gone);
  };
  const dress = () => {
    const face = host.querySelector('.clock[data-left]');
    if (face) face.dataset.since = performance.now();
    tick();
    play();
  };
  const play = async () => {
    const twice = host.querySelector('[data-replay]');
    if (!twice) { playing = ''; return; }
    if (playing === twice.dataset.replay || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    playing = twice.dataset.replay;
    const pictures = await (await fetch(`/w/${code}/wall/growth`, { credentials: 'same-origin' })).json();
    const [one, other] = pictures;
    for (let n = 0; one && n < one.length; n += 1) {
      const now = host.querySelector('[data-replay]');
      if (!now || now.dataset.replay !== playing) return;
      const [left, right] = now.children;
      left.innerHTML = one[n];
      right.innerHTML = other[n];
      await pause(1100);
    }
  };
  const show = async () => {
    const answer = await fetch(`/w/${code}/wall/panel`, { credentials: 'same-origin' });
    if (!answer.ok) return;
    const text = await answer.text(); // Made by our own server, where everything people typed was escaped.
    const kept = host.querySelector('[data-replay]');
    if (kept && text.includes(`data-replay="${kept.dataset.replay}"`)) return;
    host.innerHTML = text;
    dress();
  };
  const ring = (whole) => { clearTimeout(timer); timer = setTimeout(() => show().catch(() => {}), whole ? 0 : 120); };
  if (first) dress();
  const deaf = listen(code, ring);
  clock = setInterval(tick, 500);
  return { stop: () => { deaf(); clearTimeout(timer); clearInterval(clock); } };
}

const body = document.querySelector('body.hall-wall');
if (body) mountWall(document.getElementById('wall'), body.dataset.code, true);
