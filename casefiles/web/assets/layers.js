// What lies in the place of the map for a while: another layer of the same life, how the map grew, what can be taken along.
// The drawings are the server's (lifemaps); the choice is shared with the map by the link.

import { fill, make, picture } from './parts.js';

const CALM = window.matchMedia('(prefers-reduced-motion: reduce)');
const THING = 'g[data-id]';

// A drawing beside the map's own: ids move to data-id, so that no two elements of the page bear the same name.
function drawing(text, quiet) {
  const svg = picture(text);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  for (const g of svg.querySelectorAll('g[id]')) rename(g, quiet);
  return svg;
}

function rename(g, quiet) {
  if (!/^\w+:/.test(g.id)) return;
  g.dataset.id = g.id;
  g.removeAttribute('id');
  if (!quiet) return;
  g.removeAttribute('tabindex');
  g.setAttribute('role', 'img');
}

// ── a layer: the life line, the influences ───────────────────────────────────────────────────────────────────────────

export function mountLayer(element, link, data) {
  let chosen = link.last.select?.id ?? null, glowing = link.last.glow?.ids ?? [], fading = link.last.fade?.ids ?? [], shown = '';
  const pane = make('div', { class: 'lk-layerpane' });
  element.classList.add('lk-layer');
  element.replaceChildren(pane);
  const things = () => [...pane.querySelectorAll(THING)];
  const mark = () => {
    for (const g of things()) {
      const id = g.dataset.id, kin = (g.dataset.cards ?? '').split(' ').includes(chosen);
      g.classList.toggle('on', id === chosen);
      g.classList.toggle('lk-kin', kin || glowing.includes(id) || (g.dataset.loop ?? '').split(' ').some((one) => glowing.includes(one)));
      g.classList.toggle('lk-fade', fading.includes(id));
      if (id === chosen) g.setAttribute('aria-pressed', 'true'); else g.removeAttribute('aria-pressed');
    }
  };
  const show = (svgs) => {
    if (shown === svgs.join()) return;
    const focused = pane.contains(document.activeElement) ? document.activeElement.dataset.id : null, [x, y] = [pane.scrollLeft, pane.scrollTop];
    shown = svgs.join();
    pane.replaceChildren(...svgs.map((text, nth) => drawing(text, nth > 0)));
    pane.scrollTo(x, y);
    mark();
    if (focused) things().find((g) => g.dataset.id === focused)?.focus({ preventScroll: true });
  };
  const choose = (id) => { if (link.last.select?.id !== id) link.emit('select', { id }); };
  pane.onclick = (e) => choose(e.target.closest?.(THING)?.dataset.id ?? null);
  pane.onkeydown = (e) => {
    const all = things(), at = all.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (step && all.length) { e.preventDefault(); all[(at + step + all.length) % all.length].focus(); }
    else if ((e.key === 'Enter' || e.key === ' ') && at >= 0) { e.preventDefault(); choose(all[at].dataset.id); }
    else if (e.key === 'Escape') choose(null);
    else if (e.key.toLowerCase() === 'n' && !e.ctrlKey && !e.metaKey) { e.preventDefault(); link.emit('entry', {}); }
  };
  const off = [
    link.on('select', ({ id }) => { chosen = id ?? null; mark(); }),
    link.on('glow', ({ ids }) => { glowing = ids ?? []; mark(); }),
    link.on('fade', ({ ids }) => { fading = ids ?? []; mark(); }),
  ];
  const update = (next) => { show(next.svgs); if (link.last.layer?.name !== next.name) link.emit('layer', { name: next.name }); };
  update(data);
  return { update, stop: () => { off.forEach((o) => o()); link.emit('layer', { name: '' }); } };
}

// ── how the map grew: step by step or at speed, to look at only ──────────────────────────────────────────────────────

const SEEN = 60; // So many moments are kept, for who goes to and fro.

export function mountReplay(element, link, data) {
  const w = (id, values) => fill(words, `replay-${id}`, values);
  let { words, frames, marks = {}, ghosts = [] } = data, at = -1, timer = 0, layer, svg, lying = new Map();
  let seen = new Map(), painted = null, busy = false, epoch = 0; // What was asked, what lies there; a newer map makes both old.
  const pane = make('div', { class: 'lk-replaypane' });
  const told = make('p', { class: 'lk-moment', role: 'status', 'aria-live': 'polite' });
  const button = (sign, id, act) => { const b = make('button', { type: 'button', title: w(id), 'aria-label': w(id) }, sign); b.onclick = act; return b; };
  const back = button('◂', 'back', () => { pause(); go(at - 1); }), on = button('▸', 'on', () => { pause(); go(at + 1); });
  const play = button('▶', 'play', () => (timer ? pause() : start()));
  const slide = make('input', { type: 'range', min: 0, step: 1, 'aria-label': w('where') });
  slide.oninput = () => { pause(); go(Number(slide.value)); };
  const speed = make('select', { 'aria-label': w('speed') }, ...[['2000', 'calm'], ['1000', 'plain'], ['350', 'fast']].map(([ms, id]) => make('option', { value: ms, selected: id === 'plain' }, w(id))));
  speed.onchange = () => { if (timer) { pause(); start(); } };
  const count = make('span', { class: 'lk-soft' });
  const bar = make('div', { class: 'lk-replaybar', role: 'group', 'aria-label': w('bar') }, back, play, on, slide, count, speed);
  element.classList.add('lk-replay');
  element.replaceChildren(pane, told, bar);

  // Only the moment that shows is asked for, as what differs from the one that lies there; the last ones seen are kept.
  const spread = (base, frame) => {
    const all = new Map(base?.all);
    for (const id of frame.gone ?? []) all.delete(id);
    for (const [id, text] of frame.put ?? []) all.set(id, text);
    return { seq: frame.seq, all, ground: frame.ground, box: frame.box, frame: frame.svg ?? base.frame };
  };
  const fetched = async (frame) => {
    const base = painted, since = base ? `&since=${base.seq}` : '';
    const answer = await fetch(`/then/${data.code}/${frame.seq}?language=${data.language}${since}`, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error('away');
    return spread(base, await answer.json());
  };
  const moment = (nth) => {
    const frame = frames[nth], known = seen.get(frame.seq);
    if (known) return known;
    const wanted = frame.put ? Promise.resolve(spread(null, frame)) : fetched(frame);
    seen.set(frame.seq, wanted);
    wanted.catch(() => { if (seen.get(frame.seq) === wanted) seen.delete(frame.seq); });
    while (seen.size > SEEN) seen.delete(seen.keys().next().value);
    return wanted;
  };
  const node = (text) => { const g = picture(`<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`).firstElementChild; rename(g, true); return g; };
  const paint = (nth, { seq, all: wanted, ground, box, frame }) => {
    const fresh = painted && painted.seq === frames[nth - 1]?.seq;
    if (!svg) {
      svg = drawing(frame, true);
      layer = svg.querySelector('.things');
      layer.replaceChildren();
      pane.replaceChildren(svg);
    }
    if (ground !== svg.lkGround) { svg.querySelector('.ground, #ground')?.replaceWith(node(ground)); svg.lkGround = ground; }
    svg.setAttribute('viewBox', box.join(' '));
    for (const [id, g] of lying) if (!wanted.has(id)) { g.remove(); lying.delete(id); }
    for (const [id, text] of wanted) {
      const old = lying.get(id);
      if (old?.lkText === text) continue;
      const g = node(text);
      g.lkText = text;
      if (old) old.replaceWith(g);
      else {
        const above = { tie: 'g.card', group: 'g.tie, g.card' }[id.split(':')[0]];
        layer.insertBefore(g, above ? [...layer.children].find((one) => one.matches(above)) ?? null : null);
      }
      if (fresh && !CALM.matches) g.classList.add('lk-new');
      lying.set(id, g);
    }
    painted = { seq, all: wanted, frame };
    for (const [kind, ids] of Object.entries(marks)) for (const id of ids) lying.get(id)?.classList.add(`lk-${kind}`);
    for (const [id, text] of ghosts) { const g = node(text); g.classList.add('lk-gone'); layer.append(g); lying.set(`was:${id}`, g); }
  };
  const follow = async () => { // To where one is now; who has gone on meanwhile is followed there.
    if (busy) return;
    busy = true;
    element.setAttribute('aria-busy', 'true');
    for (let nth = -1, turn = epoch; nth !== at || turn !== epoch; ) {
      nth = at;
      turn = epoch;
      try {
        const then = await moment(nth);
        if (turn === epoch && nth === at) paint(nth, then);
      } catch {
        if (turn !== epoch || nth !== at) continue;
        pause();
        told.textContent = w('away');
      }
    }
    busy = false;
    element.removeAttribute('aria-busy');
    if (timer && at < frames.length - 1) moment(at + 1).catch(() => {}); // While one looks, the next is made.
  };
  const go = (nth) => {
    if (!frames.length) return;
    nth = Math.max(0, Math.min(frames.length - 1, nth));
    at = nth;
    const frame = frames[nth];
    told.textContent = frame.say;
    slide.max = frames.length - 1;
    slide.value = nth;
    slide.setAttribute('aria-valuetext', frame.say);
    count.textContent = w('step', { n: nth + 1, of: frames.length });
    back.disabled = nth === 0;
    on.disabled = nth === frames.length - 1;
    bar.hidden = frames.length < 2;
    link.emit('moment-at', { seq: frame.seq });
    follow();
  };
  const start = () => {
    if (at >= frames.length - 1) go(0);
    play.textContent = '❚❚';
    play.setAttribute('aria-label', w('pause'));
    play.title = w('pause');
    timer = setInterval(() => { if (at >= frames.length - 1) pause(); else if (!busy) go(at + 1); }, Number(speed.value));
  };
  const pause = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = '▶';
    play.setAttribute('aria-label', w('play'));
    play.title = w('play');
  };
  const jump = (seq) => { pause(); go(frames.findLastIndex((frame) => frame.seq <= seq)); };
  const off = [link.on('moment', ({ seq }) => jump(seq))];
  const again = () => {
    epoch += 1;
    [svg, painted, lying, seen] = [null, null, new Map(), new Map()];
    go(at < 0 ? frames.length - 1 : at);
  };
  again();
  const update = (next) => { // More happened meanwhile: who looks back goes on looking where they were.
    const last = at === frames.length - 1 && !timer;
    data = next;
    ({ words, frames, marks = {}, ghosts = [] } = next);
    if (last || next.marks) at = frames.length - 1;
    again();
  };
  return { update, stop: () => { pause(); off.forEach((o) => o()); } };
}

// The history in sentences: a tap shows the map as it was then.
export function mountHistory(element, link, data) {
  const list = make('ol', { class: 'lk-history' });
  element.replaceChildren(list);
  let buttons = [];
  const mark = (seq) => {
    let now = null;
    for (const b of buttons) { b.removeAttribute('aria-current'); if (b.lkSeq <= seq) now = b; }
    now?.setAttribute('aria-current', 'step');
    if (now && !list.contains(document.activeElement)) now.scrollIntoView({ block: 'nearest' });
  };
  const update = ({ moments, words, language }) => {
    const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
    buttons = [];
    list.replaceChildren(...moments.map(({ seq, at, text, undone, map }) => {
      const parts = [make('time', { datetime: at }, time.format(new Date(at))), make('span', {}, text)];
      if (undone) parts.push(make('i', {}, words['replay-undone']));
      if (!map) return make('li', { class: 'lk-aside' }, ...parts);
      const b = make('button', { type: 'button', class: undone ? 'lk-undone' : '' }, ...parts);
      b.lkSeq = seq;
      b.onclick = () => link.emit('moment', { seq });
      buttons.push(b);
      return make('li', {}, b);
    }));
    if (link.last['moment-at']) mark(link.last['moment-at'].seq);
  };
  const off = link.on('moment-at', ({ seq }) => mark(seq));
  update(data);
  return { update, stop: off };
}

// ── to take along ────────────────────────────────────────────────────────────────────────────────────────────────────

const PRINT_WIDTH = 3000;

async function png(code, language) {
  const answer = await fetch(`/out/${code}/map.svg?language=${language}`, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error('away');
  const text = await answer.text(), root = picture(text.replace(/^<\?xml[^>]*>\s*/, ''));
  const [, , wide, high] = root.getAttribute('viewBox').split(' ').map(Number);
  root.setAttribute('width', PRINT_WIDTH);
  root.setAttribute('height', Math.round((PRINT_WIDTH * high) / wide));
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = make('canvas', { width: PRINT_WIDTH, height: Math.round((PRINT_WIDTH * high) / wide) });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('empty'))), 'image/png'));
  } finally { URL.revokeObjectURL(url); }
}

function save(blob, name) {
  const url = URL.createObjectURL(blob), a = make('a', { href: url, download: name });
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function mountTake(element, link, data) {
  const { words, code, language, groups } = data;
  const w = (id) => words[`take-${id}`] ?? id;
  const told = make('p', { role: 'status', class: 'lk-soft' });
  const does = {
    png: async () => save(await png(code, language), w('file-png')),
    copy: async () => {
      const made = png(code, language); // A promise, because a browser lets only the tap itself near the clipboard.
      if (!navigator.clipboard?.write || !window.ClipboardItem) { save(await made, w('file-png')); return w('saved'); }
      try { await navigator.clipboard.write([new ClipboardItem({ 'image/png': made })]); return w('copied'); } catch { save(await made, w('file-png')); return w('saved'); }
    },
  };
  const item = ({ id, href, fresh }) => {
    if (href) return make('a', { href, ...(fresh ? { target: '_blank', rel: 'noopener' } : { download: true }) }, w(id));
    const b = make('button', { type: 'button' }, w(id));
    b.onclick = async () => { b.disabled = true; try { told.textContent = (await does[id]()) ?? ''; } catch { told.textContent = w('failed'); } b.disabled = false; };
    return b;
  };
  const sheet = make('div', { class: 'lk-take', id: 'lk-take', popover: 'auto', role: 'group', 'aria-label': w('open') }, ...groups.flatMap(([name, items]) => [make('h3', {}, w(name)), make('ul', {}, ...items.map((one) => make('li', {}, item(one))))]), told);
  const open = make('button', { type: 'button', class: 'lk-takeopen', popovertarget: 'lk-take' }, w('open'));
  element.replaceChildren(open, sheet);
  let { at } = data;
  const strip = element.closest('.st-key-views') ?? document.body;
  const mark = () => { // Where one is, said to who cannot see it: the links themselves do not.
    [...strip.querySelectorAll('[data-testid="stPageLink-NavLink"]')].forEach((one, nth) => {
      if (nth !== at) one.removeAttribute('aria-current'); else if (!one.hasAttribute('aria-current')) one.setAttribute('aria-current', 'page');
    });
  };
  const drawnAgain = new MutationObserver(mark); // Streamlit may draw its links anew.
  drawnAgain.observe(strip, { childList: true, subtree: true });
  mark();
  return { update: (next) => { ({ at } = next); mark(); }, stop: () => drawnAgain.disconnect() };
}
