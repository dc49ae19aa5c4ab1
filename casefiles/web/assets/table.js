// What the laptop and the beamer have beside the map: the bar on top, the pulse that wakes the margin, the wall.
// Everything follows the one link of the page (canvas.js); nothing here asks Streamlit for anything but the margin.

import { fill, make, picture } from './parts.js';

// ── the bar: title and table, the steps, the clock, how many are here, the code ──────────────────────────────────────

export function mountBar(element, link, { words, steps, title, place, address, code, wall }) {
  const w = (id, values) => fill(words, `bar-${id}`, values);
  const clock = make('span', { class: 'lk-clock', role: 'timer', 'aria-live': 'off' });
  const here = make('span', { class: 'lk-here' });
  const now = make('span', { class: 'lk-now', 'aria-live': 'polite' });
  const dots = steps.map(([phase, name]) => make('li', { title: name, 'data-phase': phase }, make('span', { class: 'lk-name' }, name)));
  const line = make('ol', { class: 'lk-steps', 'aria-label': w('steps') }, ...dots);
  const code_ = make('strong', { class: 'lk-code' }, code.split('').join('\u200a'));
  const card = make(
    'div', { class: 'lk-card', id: 'lk-join', popover: 'auto' },
    make('p', {}, w('join-how')), make('img', { src: `/qr/${code}.svg`, alt: w('qr-alt'), width: 260, height: 260 }), code_,
    make('p', { class: 'lk-soft' }, `${address}/join`),
  );
  const door = make('button', { type: 'button', class: 'lk-door', popovertarget: 'lk-join', title: w('join-open') }, w('join-open'), ' ', make('b', {}, code));
  const fold = make('button', { type: 'button', class: 'lk-fold', title: w('fold'), 'aria-label': w('fold'), 'aria-pressed': 'false' }, '⟩');
  fold.onclick = () => {
    const folded = document.documentElement.classList.toggle('lk-folded');
    fold.textContent = folded ? '⟨' : '⟩';
    fold.setAttribute('aria-pressed', String(folded));
  };
  element.className = wall ? 'lk-bar lk-onwall' : 'lk-bar';
  element.replaceChildren(
    make('div', { class: 'lk-title' }, make('b', {}, title), make('span', {}, ` · ${place}`)),
    wall ? now : line,
    make('div', { class: 'lk-side' }, clock, here, ...(wall ? [] : [door, card, fold])),
  );

  const tick = () => {
    const room = link.last.room;
    if (!room) return;
    const gone = room.clock.running ? (performance.now() - link.roomAt) / 1000 : 0;
    const left = Math.round(room.clock.left - gone), size = Math.abs(left);
    const text = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
    const say = (left < 0 ? w('clock-over', { time: text }) : text) + (room.clock.running ? '' : ' ▐▐');
    if (clock.textContent !== say) clock.textContent = say;
    clock.title = room.clock.running ? w('clock') : w('clock-paused');
  };
  const look = () => {
    const room = link.last.room;
    if (!room) return;
    const at = steps.findIndex(([phase]) => phase === room.phase);
    dots.forEach((dot, i) => {
      dot.className = i < at ? 'lk-done' : i === at ? 'lk-at' : '';
      if (i === at) dot.setAttribute('aria-current', 'step'); else dot.removeAttribute('aria-current');
    });
    now.textContent = steps[at]?.[1] ?? '';
    here.textContent = w('here', { n: room.here });
    document.documentElement.dataset.lkPhase = room.phase;
    tick();
  };
  const off = [link.on('room', look)];
  const timer = setInterval(tick, 500);
  look();
  return { stop: () => { off.forEach((o) => o()); clearInterval(timer); } };
}

// ── the pulse: one quiet rerun of the margin when the table moved ────────────────────────────────────────────────────

export function mountPulse(link, { moved, selected }) {
  const seen = () => {
    const r = link.last.room ?? {};
    return JSON.stringify([link.head, r.phase, r.turned, r.heard, r.verdict, r.actions, r.answered, r.map_open, r.parked, r.ended, r.voters, r.clock?.running, r.clock?.planned, link.last.mine?.hand?.length]);
  };
  let timer = 0; // What was last told is kept on the link: what moves while the margin is being drawn is told after it.
  const ring = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.visibilityState === 'hidden') return; // Looked at again when the page is.
      const now = seen();
      if (link.pulsed !== undefined && now !== link.pulsed) moved(now);
      link.pulsed = now;
    }, 200);
  };
  const off = [link.on('map', ring), link.on('room', ring), link.on('mine', ring), link.on('select', ({ id }) => selected(id ?? null))];
  document.addEventListener('visibilitychange', ring);
  ring();
  return { stop: () => { off.forEach((o) => o()); clearTimeout(timer); document.removeEventListener('visibilitychange', ring); } };
}

// ── the wall: what a room sees over the map while people arrive and while they answer ────────────────────────────────

export function mountWall(element, link, { words, address, code, says }) {
  const w = (id, values) => fill(words, `bar-${id}`, values);
  const look = () => {
    const room = link.last.room;
    if (!room) return;
    const asks = room.step.asks, lying = room.answered?.[String(asks)] ?? 0;
    const kind = ['arrive', 'occasion'].includes(room.phase) ? room.phase : asks != null && !(asks === 1 && room.turned) ? 'answer' : '';
    element.className = `lk-wallcard lk-wall-${kind || 'none'}`;
    element.hidden = !kind;
    if (!kind) return element.replaceChildren();
    const say = make('h1', {}, says[room.phase] ?? '');
    if (kind === 'answer') {
      const dots = make('div', { class: 'lk-lying', 'aria-hidden': 'true' }, ...Array.from({ length: room.voters }, (_, i) => make('i', { class: i < lying ? 'lk-in' : '' })));
      return element.replaceChildren(say, dots, make('p', { class: 'lk-count', role: 'status' }, w(lying === 1 ? 'lie-down-one' : 'lie-down', { n: lying, of: room.voters })));
    }
    if (kind === 'occasion') return element.replaceChildren(say);
    element.replaceChildren(
      say,
      make('div', { class: 'lk-invite' }, make('img', { src: `/qr/${code}.svg`, alt: w('qr-alt') }),
        make('div', {}, make('p', {}, w('join-how')), make('strong', { class: 'lk-code' }, code.split('').join('\u200a')), make('p', { class: 'lk-soft' }, `${address}/join`), make('p', { class: 'lk-count' }, w('here', { n: room.here })))),
    );
  };
  const off = [link.on('room', look)];
  look();
  return { stop: () => off.forEach((o) => o()) };
}

// ── pictures made by the server, and the way in ──────────────────────────────────────────────────────────────────────

export function showPictures(element, svgs) {
  const dealt = element.childElementCount > 0; // What lay there already is not dealt again; only what is new appears.
  element.replaceChildren(...svgs.map((text) => {
    const root = picture(text);
    if (dealt) root.classList.add('lk-dealt');
    return root;
  }));
}

export async function begin(fields) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(fields.door || '/begin', { method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json' }, body });
  const { to } = await answer.json();
  if (typeof to === 'string' && to.startsWith('/')) location.assign(to);
}
