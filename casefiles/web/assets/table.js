// What the laptop and the beamer have beside the map: the bar on top, the pulse that wakes the margin, the wall.
// Everything follows the one link of the page (canvas.js); nothing here asks Streamlit for anything but the margin.

import { fill, make, picture } from './parts.js';

// ── the bar: title and table, the steps, the clock, how many are here, the code ──────────────────────────────────────

export function mountBar(element, link, { words, steps, title, place, address, code, wall, real = [] }) {
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
    make('p', { class: 'lk-soft' }, `${address}/join`), ...real.map((text) => make('p', { class: 'lk-soft lk-warns' }, text)),
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
    if (room.on) return void location.replace(`/on/${link.code}?as=${location.pathname.includes('beamer') ? 'beamer' : 'page'}`); // On to the next case.
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

const CALM = 700; // How long a hand over the margin has to rest before what moved elsewhere is drawn under it.
const PATIENCE = 4000; // And how long it may keep the margin waiting at most, unless a button is held down.

const READING = 20_000; // And how long a list of choices that lies open may: who reads it has not pressed yet.

const SLIP = 500; // So short after the margin moved, a press is still for what lay under the hand before.

// A hand over the margin: what it is about to press must not move away from under it.
function watchHand() {
  if (window.lifemapHand) return window.lifemapHand;
  const hand = (window.lifemapHand = { at: -Infinity, down: false });
  let aim = null, meant = null; // Where the hand rests with what lies there, and what a press that slipped was meant for.
  const button = (node) => node?.closest?.('.st-key-side :is(button, summary, label)') ?? null;
  const listen = (type, hear) => document.addEventListener(type, hear, true);
  const still = (e) => aim && Math.hypot(e.clientX - aim.x, e.clientY - aim.y) < 4;
  const settle = () => { // What lies under a resting hand, and what lay there before it moved.
    const now = aim && button(document.elementFromPoint(aim.x, aim.y));
    if (aim && now !== aim.button) Object.assign(aim, { before: aim.button, button: now, since: performance.now() });
  };
  listen('pointermove', (e) => {
    if (!e.target.closest?.('.st-key-side')) { aim = null; return; }
    hand.at = performance.now();
    if (!still(e)) aim = { x: e.clientX, y: e.clientY, button: button(e.target), before: null, since: 0 };
  });
  listen('pointerdown', (e) => {
    meant = null;
    hand.down = !!e.target.closest?.('.st-key-side');
    if (!hand.down || e.pointerType !== 'mouse' || !still(e)) return;
    settle();
    if (aim.before?.isConnected && performance.now() - aim.since < SLIP) meant = aim.before;
  });
  for (const type of ['pointerup', 'pointercancel']) listen(type, () => { if (hand.down) hand.at = performance.now(); hand.down = false; });
  listen('click', (e) => {
    const wanted = meant;
    meant = null;
    if (!wanted?.isConnected || !e.isTrusted || button(e.target) === wanted) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    wanted.click();
  });
  setInterval(settle, 100);
  hand.busy = (since) => {
    if (hand.down) return true;
    const waited = performance.now() - since;
    if (document.querySelector('.st-key-side [role=combobox][aria-expanded=true]')) return waited < READING;
    return waited < PATIENCE && performance.now() - hand.at < CALM;
  };
  return hand;
}

export function mountPulse(link, data, { moved, selected }) {
  const hand = watchHand();
  const seen = () => {
    const r = link.last.room ?? {};
    return JSON.stringify([link.head, r.phase, r.turned, r.heard, r.verdict, r.actions, r.answered, r.map_open, r.parked, r.ended, r.voters, r.stopped, r.subject, r.open, r.pen, r.script, r.cards, r.follow, r.offered, r.outcome, r.clock?.running, r.clock?.planned, data.wall ? r.words : 0, link.last.mine?.hand?.length]);
  };
  let timer = 0; // What was last told is kept on the link: what moves while the margin is being drawn is told after it.
  let since = 0; // Since when the margin is behind.
  const look = () => {
    if (document.visibilityState === 'hidden') return; // Looked at again when the page is.
    const now = seen();
    if (link.pulsed === undefined || now === link.pulsed) { link.pulsed = now; since = 0; return; }
    since ||= performance.now();
    if (hand.busy(since) || (link.carrying && performance.now() - since < READING)) { timer = setTimeout(look, 150); return; }
    since = 0;
    link.pulsed = now;
    moved(now);
  };
  const ring = () => { clearTimeout(timer); timer = setTimeout(look, 200); };
  const choose = ({ id }) => { link.chosen = (link.chosen ?? 0) + 1; selected({ id: id ?? null, n: link.chosen }); };
  const off = [link.on('map', ring), link.on('room', ring), link.on('mine', ring), link.on('select', choose)];
  const update = ({ fade, told }) => { // What the margin says to the map.
    const faded = JSON.stringify(fade);
    if (faded !== (link.faded ?? '[]')) { link.faded = faded; link.emit('fade', { ids: fade }); }
    if (told.n > (link.told ?? 0)) {
      link.told = told.n;
      link.emit(told.what, told.what === 'glow' ? { ids: told.value } : { id: told.value || null });
    }
  };
  document.addEventListener('visibilitychange', ring);
  update(data);
  ring();
  return { update, stop: () => { off.forEach((o) => o()); clearTimeout(timer); document.removeEventListener('visibilitychange', ring); } };
}

// ── the wall: what a room sees over the map while people arrive and while they answer ────────────────────────────────

export function mountWall(element, link, { words, address, code, says }) {
  const w = (id, values) => fill(words, `bar-${id}`, values);
  const look = () => {
    const room = link.last.room;
    if (!room) return;
    const asks = room.step.asks, lying = room.answered?.[String(asks)] ?? 0;
    const kind = ['arrive', 'occasion'].includes(room.kind) ? room.kind : asks != null && !room.turned && !room.open ? 'answer' : '';
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

// Opens a table and goes there: '' then. Else why not, in words, or nothing when no answer came that can be read.
export async function begin(fields) {
  const body = new URLSearchParams(fields);
  try {
    const door = `${fields.door || '/begin'}?language=${encodeURIComponent(fields.language ?? '')}`;
    const answer = await fetch(door, { method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json' }, body });
    const { to, say } = await answer.json();
    if (typeof to !== 'string' || !to.startsWith('/')) return say ?? null;
    location.assign(to);
    return '';
  } catch {
    return null;
  }
}
