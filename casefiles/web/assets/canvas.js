// The life map in the browser: the link with the table, the drawing, and the one-line entry.
//
// One script for the laptop, the beamer and the phone. No framework, no build step. The drawing is made by the server
// (lifemaps/drawing); here it is only moved, chosen and replaced by element. The wire is described in docs/live.md.
//
// `words` is an object of messages by id: everything under `canvas-`, `sector-` and `ring-` (see lifemaps.words.for_browser).

import { SVG, actId, drawn, fill, later, make, near, picture } from './parts.js';
import { askTies, pick, pickButton } from './together.js';
export { mountEntry } from './entry.js';
export { actId, fill };

const THING = 'g.card[id], g.tie[id], g.group[id]';
const PACKED = typeof DecompressionStream === 'function' ? 'gzip' : undefined; // Also on http:// in a hall.
const RESTS = 140; // So long after the last touch of a wheel the map lies still, in ms.
const CALM = window.matchMedia('(prefers-reduced-motion: reduce)');

// ── the link ─────────────────────────────────────────────────────────────────────────────────────────────────────────

class Link {
  constructor(code, language) {
    this.code = code;
    this.language = language;
    this.state = 'away';
    this.last = {};
    this.head = 0;
    this.room = -1;
    this.mine = '';
    this.ears = new Map();
    this.waiting = new Map(); // act → {cmd, done, at}: what has been asked and not been answered, in order.
    this.reading = new Map();
    this.n = 0;
    this.tries = 0;
    this.deaf = 0;
    this.ended = false;
    const wake = () => this.wake();
    window.addEventListener('online', wake);
    window.addEventListener('pageshow', wake);
    window.addEventListener('offline', () => this.lost());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.wake());
    this.beat = setInterval(() => this.check(), 5000);
    this.run();
  }

  on(type, hear) {
    if (!this.ears.has(type)) this.ears.set(type, new Set());
    this.ears.get(type).add(hear);
    return () => this.ears.get(type).delete(hear);
  }

  emit(type, message) {
    if (type !== 'state') this.last[type] = message;
    for (const hear of [...(this.ears.get(type) ?? [])]) {
      try { hear(message); } catch (error) { console.error(error); }
    }
  }

  // Do this, once: it is sent again until it is answered, and the server knows the act by its name.
  do(cmd) {
    const act = actId();
    return new Promise((done) => {
      this.waiting.set(act, { cmd, done, at: 0, since: Date.now() });
      this.queued();
      this.send(act);
    });
  }

  // Keep what waits on this device too, so that a reload while away loses nothing. What is answered leaves at once: an
  // answer that lies sealed is nowhere on the phone any more.
  keep(name) {
    this.store = name;
    try {
      for (const { act, cmd, since } of JSON.parse(localStorage.getItem(name) ?? '[]')) {
        if (this.waiting.has(act) || Date.now() - since > 12 * 3600_000) continue;
        this.waiting.set(act, { cmd, since, at: 0, done: (answer) => this.emit('late', { ...answer, cmd }) });
      }
    } catch { /* No storage, or not ours: what waits lives in this page. */ }
    this.queued();
    for (const act of this.waiting.keys()) this.send(act);
  }

  queued() {
    this.emit('waiting', this.waiting.size);
    if (!this.store) return;
    try {
      const all = [...this.waiting].map(([act, { cmd, since }]) => ({ act, cmd, since }));
      if (all.length) localStorage.setItem(this.store, JSON.stringify(all)); else localStorage.removeItem(this.store);
    } catch { /* Full or forbidden. */ }
  }

  read(line, cursor) { return this.question({ t: 'read', line, cursor }); }

  readList(text) { return this.question({ t: 'readlist', text }); }

  question(asked) {
    const n = ++this.n;
    for (const [old, done] of this.reading) { this.reading.delete(old); done(null); } // A stale question needs no answer.
    return new Promise((done) => {
      this.reading.set(n, done);
      const message = { ...asked, n };
      if (this.state === 'live') this.socket.send(JSON.stringify(message));
      else if (this.state === 'poll') this.post('read', message);
      else { this.reading.delete(n); done(null); }
    });
  }

  again() { // The whole drawing, for a canvas that opened later than the link.
    this.head = 0;
    this.ask();
  }

  speak(language) {
    if (language === this.language) return;
    this.language = language;
    this.mine = '';
    this.again();
  }

  close() {
    this.ended = true;
    clearInterval(this.beat);
    this.socket?.close();
    this.polling?.abort();
  }

  // ── underneath ──

  async run() {
    while (!this.ended) {
      try {
        const answer = await fetch(`/live/${this.code}/token`, { method: 'POST', credentials: 'same-origin' });
        if (answer.status === 403 || answer.status === 404) return this.bye(await answer.json().catch(() => ({})));
        if (answer.ok && (await (this.deaf < 2 ? this.listen((await answer.json()).token) : this.poll())) === 'again') continue;
      } catch { /* Away: try again below. */ }
      this.lost();
      if (this.ended) return;
      this.tries++;
      const pause = Math.min(10_000, 250 * 2 ** Math.min(this.tries, 6)) * (0.5 + Math.random() / 2);
      await Promise.race([later(pause), new Promise((now) => { this.hurry = now; })]);
    }
  }

  listen(token) {
    return new Promise((over) => {
      const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live/${this.code}?token=${encodeURIComponent(token)}`;
      const socket = new WebSocket(address);
      this.socket = socket;
      let opened = false;
      const patience = setTimeout(() => opened || socket.close(), 8000);
      socket.onopen = () => {
        opened = true;
        this.deaf = 0;
        this.here('live');
      };
      socket.onmessage = (event) => {
        this.heard = Date.now();
        this.unpack(event.data);
      };
      socket.onclose = () => {
        clearTimeout(patience);
        if (!opened) this.deaf++;
        if (this.socket === socket) this.socket = null;
        over(!opened && this.state === 'poll' ? 'again' : 'lost');
      };
    });
  }

  unpack(data) { // A whole drawing comes packed; what comes behind it waits its turn.
    const take = (text) => { try { this.take(JSON.parse(text)); } catch (error) { console.error(error); } };
    if (typeof data === 'string' && !this.unpacking) { take(data); return; }
    const text = typeof data === 'string' ? data : new Response(data.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const turn = (this.unpacking ?? Promise.resolve()).then(() => text).then(take, () => this.again());
    this.unpacking = turn;
    turn.finally(() => { if (this.unpacking === turn) this.unpacking = null; });
  }

  async poll() { // The same messages by asking, where WebSockets are cut.
    for (let turn = 0; turn < 90 && !this.ended; turn++) {
      this.polling = new AbortController();
      const query = new URLSearchParams({ head: this.head, room: this.room, mine: this.mine, language: this.language ?? '' });
      this.asking = false;
      const asked = fetch(`/live/${this.code}/poll?${query}`, { credentials: 'same-origin', signal: this.polling.signal });
      const answer = await asked.catch((error) => { if (!this.asking) throw error; });
      if (!answer) continue; // Asked anew, with another head.
      if (!answer.ok && answer.status !== 403) throw new Error('away');
      const { messages, room, mine } = await answer.json();
      if (this.state !== 'poll') this.here('poll');
      this.heard = Date.now();
      for (const message of messages ?? []) this.take(message);
      if (room != null) this.room = room;
      if (mine != null) this.mine = mine;
      if (!messages?.some(({ t }) => t !== 'room')) await later(800); // Who is here changes often: no haste for that.
    }
    this.deaf = 1; // Try a socket again once in a while, without letting go meanwhile.
    return 'again';
  }

  async post(kind, message) {
    try {
      const answer = await fetch(`/live/${this.code}/${kind}?language=${this.language ?? ''}`, {
        method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(message),
      });
      if (answer.status < 500) this.take(await answer.json());
    } catch { /* Sent again by the check, or by the next opening. */ }
  }

  here(state) {
    this.tries = 0;
    this.heard = Date.now();
    this.state = state;
    this.emit('state', state);
    this.ask();
    for (const act of this.waiting.keys()) this.send(act);
  }

  lost() {
    this.socket?.close();
    this.socket = null;
    this.polling?.abort();
    for (const done of this.reading.values()) done(null);
    this.reading.clear();
    if (this.state !== 'away') { this.state = 'away'; this.emit('state', 'away'); }
  }

  wake() {
    if (this.state === 'away') this.hurry?.();
    else if (this.state === 'live') { this.pinged ||= Date.now(); this.say({ t: 'ping' }); this.ask(); }
  }

  check() { // A phone that slept may hold a socket that is dead: ask, and leave when nothing answers.
    if (this.state === 'live') {
      if (this.pinged && this.heard < this.pinged && Date.now() - this.pinged > 8000) { this.pinged = 0; return this.lost(); }
      if (this.heard >= (this.pinged ?? 0)) this.pinged = 0;
      if (!this.pinged && Date.now() - this.heard > 20_000) { this.pinged = Date.now(); this.ask(); }
      this.say({ t: 'ping', at: Date.now(), rtt: this.rtt }); // Own clock on both ends of the trip: clocks may differ.
    }
    for (const [act, { at }] of this.waiting) if (this.state !== 'away' && Date.now() - at > 10_000) this.send(act);
  }

  ask() {
    if (this.state === 'live') this.say({ t: 'since', head: this.head, language: this.language, packed: PACKED });
    else if (this.state === 'poll') { this.asking = true; this.polling?.abort(); }
  }

  say(message) {
    if (this.socket?.readyState === 1) this.socket.send(JSON.stringify(message));
  }

  send(act) {
    const waiting = this.waiting.get(act);
    if (!waiting || this.state === 'away') return;
    waiting.at = Date.now();
    const message = { t: 'do', act, cmd: waiting.cmd };
    if (this.state === 'live') this.say(message);
    else this.post('do', message);
  }

  take(message) {
    switch (message.t) {
      case 'done': case 'no': {
        const waiting = this.waiting.get(message.act);
        if (!waiting) return;
        this.waiting.delete(message.act);
        this.queued();
        waiting.done({ ok: message.t === 'done', say: message.say, born: message.born ?? [], act: message.act });
        return;
      }
      case 'pong':
        if (message.at) this.rtt = Date.now() - message.at;
        return;
      case 'read': case 'readlist': case 'readtally': {
        this.reading.get(message.n)?.(message);
        this.reading.delete(message.n);
        return;
      }
      case 'map':
        if (message.from && message.from !== this.head && !message.svg) return this.again(); // A gap: take it whole.
        this.head = message.head;
        break;
      case 'room': this.roomAt = performance.now(); break;
      case 'bye': return this.bye(message);
    }
    this.emit(message.t, message);
  }

  bye(message) {
    this.close();
    this.state = 'away';
    this.emit('bye', message);
  }
}

export function connect(code, language) {
  const links = (window.lifemapLinks ??= {});
  for (const [other, link] of Object.entries(links)) if (other !== code) { link.close(); delete links[other]; }
  if (links[code] && !links[code].ended) { if (language) links[code].speak(language); return links[code]; }
  return (links[code] = new Link(code, language));
}

// ── the drawing ──────────────────────────────────────────────────────────────────────────────────────────────────────

class Canvas {
  constructor(element, link, { words = {}, readonly = false, wall = false } = {}) {
    Object.assign(this, { element, link, words, always: readonly || wall, wall });
    this.things = new Map();
    this.selected = null;
    this.glowing = [];
    this.fading = link.last.fade?.ids ?? [];
    this.many = new Set(); // Cards that are chosen together.
    this.pointers = new Map();
    this.build();
    const off = [
      link.on('map', (message) => this.draw(message)),
      link.on('room', ({ phase }) => {
        if (this.phase && this.phase !== phase && this.glowing.length) link.emit('glow', { ids: [] });
        this.phase = phase;
        this.lock();
      }),
      link.on('hello', () => this.lock()),
      link.on('select', ({ id }) => this.choose(id, true)),
      link.on('glow', ({ ids }) => this.glow(ids)),
      link.on('fade', ({ ids }) => { this.fading = ids ?? []; this.mark(); }),
      link.on('state', () => this.tell()),
      link.on('waiting', () => this.tell()),
      link.on('bye', ({ say }) => this.tell(say)),
    ];
    const size = new ResizeObserver(() => this.resized());
    size.observe(this.pane);
    this.keys = (event) => this.anywhere(event);
    document.addEventListener('keydown', this.keys);
    this.stop = () => { off.forEach((o) => o()); size.disconnect(); document.removeEventListener('keydown', this.keys); };
    this.lock();
    this.tell();
    if (link.head) link.again();
  }

  say(id, values) { return fill(this.words, id, values); }

  build() {
    const w = (id) => this.say(`canvas-${id}`);
    this.pane = make('div', { class: 'lk-pane' });
    this.empty = make('p', { class: 'lk-empty' }, w('loading'));
    this.status = make('p', { class: 'lk-state', role: 'status', hidden: true });
    this.said = make('p', { class: 'lk-said', role: 'status', 'aria-live': 'polite' });
    const button = (sign, id, act) => {
      const b = make('button', { type: 'button', title: w(id), 'aria-label': w(id) }, sign);
      b.onclick = act;
      return b;
    };
    this.tools = make(
      'div', { class: 'lk-tools', role: 'group', 'aria-label': w('tools') },
      button('+', 'closer', () => this.zoom(1 / 1.25)), button('−', 'farther', () => this.zoom(1.25)),
      button('⤢', 'fit', () => this.fit()), pickButton(this), button('?', 'help', () => this.help()),
    );
    this.element.classList.add('lk-canvas');
    this.element.classList.toggle('lk-wall', this.wall);
    this.together = make('div', { class: 'lk-together', role: 'group', 'aria-label': w('together'), hidden: true });
    this.element.replaceChildren(this.pane, this.empty, this.status, this.said, ...(this.wall ? [] : [this.tools, this.together]));
    const on = (type, handler, options) => this.pane.addEventListener(type, handler, options);
    on('pointerdown', (e) => this.down(e));
    on('pointermove', (e) => this.move(e));
    on('pointerup', (e) => this.up(e));
    on('pointercancel', (e) => this.cancel(e));
    on('wheel', (e) => this.wheel(e), { passive: false });
    on('keydown', (e) => this.key(e));
    on('click', (e) => e.detail === 0 && this.choose(this.thingAt(e.target)?.id)); // A screen reader's press.
    on('contextmenu', (e) => this.dragging && e.preventDefault());
  }

  // ── what the server says ──

  draw(message) {
    if (message.svg) this.whole(message);
    else if (this.svg) this.patch(message);
    this.mark();
  }

  whole(message) {
    const focused = this.focused()?.id;
    const svg = picture(message.svg);
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
    this.svg = svg;
    this.layer = svg.querySelector('.things, #cards')?.closest('.things') ?? null;
    this.over = drawn('g', { class: 'lk-over' });
    svg.append(this.over);
    this.things.clear();
    for (const g of svg.querySelectorAll(THING)) this.things.set(g.id, g);
    this.pane.replaceChildren(svg);
    this.empty.hidden = true;
    this.geometry();
    this.box = message.box ?? svg.getAttribute('viewBox').split(' ').map(Number);
    if (this.view && !this.fitted) this.frame(); else this.fit();
    if (focused) this.things.get(focused)?.focus({ preventScroll: true });
  }

  patch(message) {
    const focused = this.focused()?.id;
    if (message.ground) {
      const old = this.svg.querySelector('.ground, #ground');
      old?.replaceWith(picture(`<svg xmlns="${SVG}">${message.ground}</svg>`).firstElementChild);
      if (message.geometry) for (const [name, value] of Object.entries(message.geometry)) this.svg.setAttribute(`data-${name}`, value);
      else setTimeout(() => this.link.again(), 50); // The ground was divided anew: the borders of the cells come with the whole.
    }
    for (const id of message.gone ?? []) { this.things.get(id)?.remove(); this.things.delete(id); }
    if (message.put?.length) {
      const fresh = picture(`<svg xmlns="${SVG}">${message.put.map(([, text]) => text).join('')}</svg>`);
      for (const node of [...fresh.children]) this.put(node, message.by ?? {});
    }
    this.geometry();
    if (message.box) { this.box = message.box; if (this.fitted) this.fit(); }
    if (focused) this.things.get(focused)?.focus({ preventScroll: true });
  }

  put(node, by) {
    const id = node.id, old = this.things.get(id);
    if (old) old.replaceWith(node);
    else {
      const layer = this.svg.querySelector(id.startsWith('tie:') ? '#ties' : '#cards') ?? this.layer ?? this.svg;
      const above = { tie: 'g.card', group: 'g.tie, g.card' }[id.split(':')[0]]; // Hulls under ties under cards.
      const first = above && layer === this.layer ? [...layer.children].find((g) => g.matches(above)) ?? null : null;
      layer.insertBefore(node, first);
      this.welcome(node, by[id]);
    }
    this.things.set(id, node);
    if (this.wanted === id) { this.wanted = null; node.focus({ preventScroll: true }); }
    if (this.dragging?.id === id) { this.dragging.el = node; this.raise(this.dragging); this.step(); }
  }

  welcome(node, seat) { // Something another hand laid fades in, with that seat's number for two seconds.
    const own = String(this.link.last.hello?.seat?.number || '');
    if (seat === undefined || seat === own || CALM.matches) return;
    node.classList.add('lk-new');
    setTimeout(() => node.classList.remove('lk-new'), 2000);
    if (!seat || !node.dataset.x) return;
    const label = drawn('text', { class: 'lk-by', x: node.dataset.x, y: Number(node.dataset.y) - 20 });
    label.textContent = this.say('canvas-by-seat', { seat });
    this.over.append(label);
    setTimeout(() => label.remove(), 2000);
  }

  geometry() {
    const d = this.svg.dataset, list = (text) => (text ?? '').split(' ').filter(Boolean);
    if (!d.cx) return;
    this.ground = {
      cx: +d.cx, cy: +d.cy, rx: +d.rx, ry: +d.ry, power: +d.power, edges: list(d.edges).map(Number),
      starts: list(d.starts).map(Number), sectors: list(d.sectors), rings: list(d.rings),
    };
  }

  // What a point on the map means: the same rule as lifemaps/layout/plan.py (cell_at, nudge_at).
  cell(x, y) {
    const g = this.ground, dx = x - g.cx, dy = y - g.cy;
    const f = (Math.abs(dx / g.rx) ** g.power + Math.abs(dy / g.ry) ** g.power) ** (1 / g.power);
    const clip = (v) => Math.round(near(v, -1, 1) * 1000) / 1000;
    if (f <= g.edges[0]) return { sector: 'thuis', ring: g.rings[0], x: clip(dx / (g.rx * g.edges[0])), y: clip(dy / (g.ry * g.edges[0])) };
    let nth = g.edges.slice(1).findIndex((edge) => f <= edge);
    if (nth < 0) nth = g.rings.length - 1;
    const turn = ((Math.atan2(dx / g.rx, -dy / g.ry) * 180) / Math.PI + 360) % 360;
    const sector = g.starts.reduce((found, start, i) => (turn >= start ? i : found), 0);
    const end = g.starts[sector + 1] ?? 360, start = g.starts[sector];
    return {
      sector: g.sectors[sector], ring: g.rings[nth],
      x: clip((2 * (turn - start)) / (end - start) - 1) || 0.001, y: clip((2 * (f - g.edges[nth])) / (g.edges[nth + 1] - g.edges[nth]) - 1),
    };
  }

  place({ sector, ring }) {
    const where = this.say(`sector-${sector}`);
    return sector === 'thuis' ? where : `${where} · ${this.say(`ring-${ring}`)}`;
  }

  // ── looking: pan and zoom ──

  resized() {
    if (!this.svg || !this.pane.clientWidth) return;
    if (this.fitted || !this.view) return this.fit();
    this.view.h = (this.view.w * this.pane.clientHeight) / this.pane.clientWidth;
    this.frame();
  }

  fit() {
    const width = this.pane.clientWidth, height = this.pane.clientHeight;
    if (!this.svg || !width || !height) return;
    const [x, y, w, h] = this.box, scale = Math.min(width / w, height / h);
    const vw = width / scale, vh = height / scale;
    this.view = { x: x + (w - vw) / 2, y: y + (h - vh) / 2, w: vw, h: vh };
    this.fitted = true;
    this.frame();
  }

  frame() {
    const v = this.view;
    clearTimeout(this.resting);
    this.svg.classList.remove('lk-sliding');
    this.svg.style.transform = '';
    this.svg.setAttribute('viewBox', `${v.x} ${v.y} ${v.w} ${v.h}`);
    this.drawnAt = v;
    this.handle();
  }

  // While the map slides under the hand the sheet it is drawn on is only shifted and enlarged, so that a frame paints nothing;
  // when it rests it is drawn sharp where it lies.
  slide() {
    const v = this.view, was = this.drawnAt, k = this.pane.clientWidth / v.w;
    this.svg.classList.add('lk-sliding');
    this.svg.style.transform = `translate3d(${(was.x - v.x) * k}px, ${(was.y - v.y) * k}px, 0) scale(${was.w / v.w})`;
    clearTimeout(this.resting);
    const rest = () => { this.resting = this.pointers.size ? setTimeout(rest, RESTS) : this.frame(); };
    this.resting = setTimeout(rest, RESTS);
  }

  point(e, r = this.pane.getBoundingClientRect()) {
    const v = this.view;
    return { x: v.x + ((e.clientX - r.left) * v.w) / r.width, y: v.y + ((e.clientY - r.top) * v.h) / r.height };
  }

  zoom(factor, at) {
    if (!this.view) return;
    const v = this.view, c = at ?? { x: v.x + v.w / 2, y: v.y + v.h / 2 };
    const w = near(v.w * factor, this.box[2] / 8, this.box[2] * 2.5), k = w / v.w;
    this.view = { x: c.x - (c.x - v.x) * k, y: c.y - (c.y - v.y) * k, w, h: v.h * k };
    this.fitted = false;
    this.slide();
  }

  pan(dx, dy) {
    const v = this.view, k = v.w / this.pane.clientWidth;
    this.view = { ...v, x: v.x - dx * k, y: v.y - dy * k };
    this.fitted = false;
    this.slide();
  }

  wheel(e) {
    if (!this.view || this.wall) return;
    e.preventDefault();
    if (e.ctrlKey || e.metaKey) this.zoom(Math.exp(e.deltaY * (e.deltaMode ? 0.05 : 0.004)), this.point(e));
    else this.pan(-e.deltaX, -e.deltaY);
  }

  // ── hands ──

  thingAt(target) { return target?.closest?.(THING) ?? null; }
  movable(g) { return !!g && !this.readonly && g.id.startsWith('card:') && g.dataset.kind !== 'bewoner'; }

  down(e) {
    if (!this.view || (e.button && e.pointerType === 'mouse')) return;
    this.pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
    if (this.pointers.size === 2) return this.pinch();
    if (this.pointers.size > 2) return;
    const grip = e.target.closest?.('.lk-grip');
    const thing = this.thingAt(e.target);
    this.press = { id: e.pointerId, x: e.clientX, y: e.clientY, thing, grip, touch: e.pointerType !== 'mouse', at: e.timeStamp };
    // A thumb on a card pans, unless that card was chosen or held: the map must be movable on a small screen.
    this.press.drags = this.movable(thing) && (!this.press.touch || thing.id === this.selected);
    if (this.press.touch && this.movable(thing) && !this.press.drags) {
      this.press.hold = setTimeout(() => { if (this.press?.thing === thing && !this.press.moved) { this.press.drags = true; this.choose(thing.id); } }, 320);
    }
  }

  move(e) {
    const pointer = this.pointers.get(e.pointerId);
    if (!pointer) return;
    const dx = e.clientX - pointer.x, dy = e.clientY - pointer.y;
    if (this.pinching) { pointer.x = e.clientX; pointer.y = e.clientY; return this.pinched(); }
    const p = this.press;
    if (!p || p.id !== e.pointerId) return;
    if (!p.moved) {
      if (Math.hypot(e.clientX - p.x, e.clientY - p.y) < (p.touch ? 9 : 4)) return;
      p.moved = true;
      clearTimeout(p.hold);
      this.pane.setPointerCapture(e.pointerId);
      if (p.grip) this.pull(e); else if (p.drags) this.lift(p, e); else this.pane.classList.add('lk-panning');
    }
    if (this.dragging) { this.dragging.e = e; this.soon(); }
    else if (this.pulling) { this.pulling.e = e; this.soon(); }
    else if (!this.wall) { pointer.x = e.clientX; pointer.y = e.clientY; this.pan(dx, dy); }
  }

  up(e) {
    this.pointers.delete(e.pointerId);
    if (this.pinching) { if (!this.pointers.size) this.pinching = null; this.press = null; return; }
    const p = this.press;
    this.press = null;
    this.pane.classList.remove('lk-panning');
    if (!p || p.id !== e.pointerId) return;
    clearTimeout(p.hold);
    if (this.dragging) return this.drop(e);
    if (this.pulling) return this.release(e);
    if (!p.moved) this.tap(e, p);
  }

  cancel(e) {
    this.pointers.delete(e.pointerId);
    clearTimeout(this.press?.hold);
    this.press = this.pinching = null;
    this.pane.classList.remove('lk-panning');
    if (this.dragging) this.putBack();
    if (this.pulling) this.let();
  }

  tap(e, p) {
    if (this.wall) return;
    if (this.tying && p.thing) return this.tie(this.tying, p.thing.id);
    if (p.thing && (this.picking || e.shiftKey || e.ctrlKey || e.metaKey)) return this.alsoChoose(p.thing.id);
    if (p.thing) { p.thing.focus({ preventScroll: true }); return this.choose(p.thing.id); }
    const twice = this.tapped && e.timeStamp - this.tapped.at < 380 && Math.hypot(e.clientX - this.tapped.x, e.clientY - this.tapped.y) < 14;
    this.tapped = twice ? null : { at: e.timeStamp, x: e.clientX, y: e.clientY };
    if (!twice) { this.choose(null); if (this.glowing.length) this.link.emit('glow', { ids: [] }); return; }
    if (this.readonly) return this.tellLocked();
    const at = this.point(e), cell = this.cell(at.x, at.y);
    this.aloud(this.place(cell));
    this.link.emit('entry', { spot: cell, words: this.place(cell) });
  }

  pinch() {
    clearTimeout(this.press?.hold);
    if (this.dragging) this.putBack();
    this.press = null;
    const [a, b] = [...this.pointers.values()];
    this.pinching = { far: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  }

  pinched() {
    if (this.pointers.size < 2) return;
    const [a, b] = [...this.pointers.values()], was = this.pinching;
    const now = { far: Math.hypot(a.x - b.x, a.y - b.y) || 1, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    this.pan(now.x - was.x, now.y - was.y);
    this.zoom(was.far / now.far, this.point({ clientX: now.x, clientY: now.y }));
    this.pinching = now;
  }

  // Moving a card: what moves lies on a sheet of its own over the map and is only shifted and turned (its ties as plain
  // lines, until the drop comes back as meaning), so that a frame paints nothing at all. The sheet lies on top, so the
  // pointer is looked for among nothing either.
  lift(p, e) {
    const el = p.thing, v = this.view, box = this.pane.getBoundingClientRect(), k = box.width / v.w;
    const sheet = make('div', { class: 'lk-drag', 'aria-hidden': 'true' }), ties = [];
    for (const g of this.things.values()) {
      if (g.dataset.giver !== el.id && g.dataset.receiver !== el.id) continue;
      const other = this.things.get(g.dataset.giver === el.id ? g.dataset.receiver : g.dataset.giver);
      if (!other) continue;
      const line = make('i', { class: 'lk-follow' });
      sheet.append(line);
      g.classList.add('lk-stretched');
      ties.push({ id: g.id, line, x: (other.dataset.x - v.x) * k, y: (other.dataset.y - v.y) * k });
    }
    this.dragging = {
      id: el.id, el, x: Number(el.dataset.x), y: Number(el.dataset.y), from: this.point({ clientX: p.x, clientY: p.y }), ties, e, sheet, box, k,
    };
    this.raise(this.dragging);
    this.step();
    this.pane.append(sheet);
    this.link.carrying = true; // The margin waits: what it draws would make the card in the hand stutter.
    if (this.many.size || this.selected !== el.id) { this.many.clear(); this.selected = el.id; this.mark(); } else this.handle();
  }

  landed() { // The card lies again: now the rest of the page may know which one it was.
    this.link.carrying = false;
    this.choose(this.selected);
  }

  raise(d) { // The card itself keeps its place and its focus, unseen; its likeness is carried.
    d.card?.remove();
    const likeness = d.el.cloneNode(true), hit = d.el.querySelector('.hit'), air = 8;
    for (const name of ['id', 'tabindex', 'role', 'aria-label', 'transform']) likeness.removeAttribute(name);
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(hit.getAttribute(name)));
    d.card = drawn('svg', { class: 'lifemap lk-carried', viewBox: `${x - air} ${y - air} ${w + 2 * air} ${h + 2 * air}` });
    d.card.style.width = `${(w + 2 * air) * d.k}px`;
    d.card.style.height = `${(h + 2 * air) * d.k}px`;
    d.off = { x: x - air, y: y - air };
    d.card.append(likeness);
    d.sheet.append(d.card);
    d.el.classList.add('lk-lifted');
  }

  soon() {
    this.asked ||= requestAnimationFrame(() => { this.asked = 0; this.step(); });
  }

  step() {
    if (this.dragging) {
      const d = this.dragging, at = this.point(d.e, d.box);
      d.dx = at.x - d.from.x;
      d.dy = at.y - d.from.y;
      const x = (d.x + d.dx - this.view.x) * d.k, y = (d.y + d.dy - this.view.y) * d.k;
      d.card.style.transform = `translate3d(${x + d.off.x * d.k}px, ${y + d.off.y * d.k}px, 0)`;
      for (const { line, x: ox, y: oy } of d.ties) {
        line.style.transform = `translate3d(${ox}px, ${oy}px, 0) rotate(${Math.atan2(y - oy, x - ox)}rad) scaleX(${Math.hypot(x - ox, y - oy)})`;
      }
      const words = this.place(this.cell(d.x + d.dx, d.y + d.dy));
      if (words !== d.words) { d.words = words; this.hint(words); }
    } else if (this.pulling) {
      const p = this.pulling, at = this.point(p.e);
      p.line.setAttribute('x2', at.x);
      p.line.setAttribute('y2', at.y);
      const over = this.thingAt(document.elementFromPoint?.(p.e.clientX, p.e.clientY) ?? null) ?? this.under(p.e);
      const target = over?.id.startsWith('card:') && over.id !== p.from ? over : null;
      if (target !== p.target) { p.target?.classList.remove('lk-target'); target?.classList.add('lk-target'); p.target = target; }
    }
  }

  under(e) { return this.thingAt(this.pane.getRootNode().elementFromPoint?.(e.clientX, e.clientY)); }

  async drop(e) {
    const d = this.dragging;
    d.e = e;
    this.step();
    this.dragging = null;
    const cell = this.cell(d.x + d.dx, d.y + d.dy), name = this.name(d.el);
    d.el.style.translate = `${d.dx}px ${d.dy}px`;
    this.unstretch(d);
    this.aloud(`${name}: ${this.place(cell)}`);
    this.handle();
    const asked = this.link.do({ do: 'Place', card: d.id, ...cell });
    this.landed();
    const answer = await asked;
    const settle = () => { d.el.style.translate = ''; this.handle(); }; // The drawing has come, or nothing changed.
    if (!answer.ok) { settle(); this.aloud(answer.say); } else setTimeout(settle, 600);
  }

  putBack() {
    const d = this.dragging;
    this.dragging = null;
    this.unstretch(d);
    this.hint('');
    this.handle();
    this.landed();
  }

  unstretch(d) {
    d.sheet.remove();
    d.el.classList.remove('lk-lifted');
    for (const { id } of d.ties) this.things.get(id)?.classList.remove('lk-stretched');
  }

  // The grip on the chosen card, from which a tie is pulled.
  handle() {
    this.grip?.remove();
    this.grip = null;
    const g = this.things.get(this.selected);
    if (!g || this.readonly || this.dragging || !g.id.startsWith('card:') || !this.over) return;
    const k = this.view.w / (this.pane.clientWidth || 1), r = near(9 * k, 6, 16);
    const hit = g.querySelector('.hit'), x = Number(g.dataset.x), y = Number(g.dataset.y);
    const top = hit ? y + Number(hit.getAttribute('y')) : y - 14, right = hit ? x + Number(hit.getAttribute('x')) + Number(hit.getAttribute('width')) : x + 14;
    const grip = drawn('g', { class: 'lk-grip', transform: `translate(${right + r * 0.4} ${top - r * 0.4})` });
    const title = drawn('title');
    title.textContent = this.say('canvas-tie-grip');
    grip.append(title, drawn('circle', { r: r * 1.9, class: 'lk-wide' }), drawn('circle', { r }), drawn('path', { d: `M${-r * 0.45} ${r * 0.45}L${r * 0.45} ${-r * 0.45}M${-r * 0.1} ${-r * 0.45}H${r * 0.45}V${r * 0.1}` }));
    this.over.append(grip);
    this.grip = grip;
  }

  pull(e) {
    const g = this.things.get(this.selected);
    if (!g) return;
    const line = drawn('line', { class: 'lk-pulled', x1: g.dataset.x, y1: g.dataset.y, x2: g.dataset.x, y2: g.dataset.y });
    this.over.append(line);
    this.pulling = { from: g.id, line, e, target: null };
    this.hint(this.say('canvas-tie-to', { name: this.name(g) }));
  }

  release(e) {
    const p = this.pulling;
    p.e = e;
    this.step();
    const target = p.target;
    this.let();
    if (target) this.tie(p.from, target.id);
  }

  let() {
    this.pulling.line.remove();
    this.pulling.target?.classList.remove('lk-target');
    this.pulling = null;
    this.hint('');
  }

  async tie(giver, receiver) {
    this.tying = null;
    this.pane.classList.remove('lk-tying');
    if (Array.isArray(giver)) {
      const cards = giver.filter((id) => id !== receiver);
      if (!cards.length || !receiver.startsWith('card:')) return;
      askTies(this, cards, receiver);
      return;
    }
    if (giver === receiver || !receiver.startsWith('card:')) return;
    const names = { giver: this.name(this.things.get(giver)), receiver: this.name(this.things.get(receiver)) };
    this.aloud(this.say('canvas-tied', { name: names.giver, of: names.receiver }));
    const answer = await this.link.do({ do: 'DrawTie', giver, receiver });
    if (!answer.ok) this.aloud(answer.say);
    else this.choose(answer.born.find((id) => id.startsWith('tie:')) ?? receiver);
  }

  // ── choosing ──

  name(g) {
    if (!g) return '';
    return g.dataset.name || (g.getAttribute('aria-label') ?? '').split(',')[0];
  }

  choose(id, heard = false) {
    if (this.wall) return;
    const chosen = id ?? null;
    if (this.many.size && !(heard && chosen === null)) { this.many.clear(); this.mark(); }
    if (this.selected !== chosen) { this.selected = chosen; this.mark(); }
    if (!heard && this.link.last.select?.id !== chosen) this.link.emit('select', { id: chosen });
  }

  // Several together: one more, or one less. The bar says what can be done with them.
  alsoChoose(id) {
    if (this.wall || !id.startsWith('card:')) return;
    const many = new Set(this.many.size ? this.many : [this.selected].filter((one) => one?.startsWith('card:')));
    if (!many.delete(id)) many.add(id);
    if (many.size < 2) { this.many.clear(); return this.choose([...many][0] ?? null); }
    this.many = many;
    this.selected = null;
    this.mark();
    this.aloud(this.say('canvas-many', { n: many.size }));
    if (this.link.last.select?.id) this.link.emit('select', { id: null });
  }

  offer() { // The bar of what is chosen together.
    for (const id of this.many) if (!this.things.has(id)) this.many.delete(id);
    const n = this.many.size, shown = n > 1 && !this.readonly, as = shown ? `${n}` : '';
    this.together.hidden = !shown;
    if (!shown && this.offered) pick(this, false); // What was chosen together is done.
    if (this.offered === as) return;
    this.offered = as;
    if (!shown) return this.together.replaceChildren();
    const button = (id, act) => { const b = make('button', { type: 'button' }, this.say(`canvas-${id}`)); b.onclick = act; return b; };
    const name = make('input', { type: 'text', maxlength: 80, 'aria-label': this.say('canvas-group-name'), placeholder: this.say('canvas-group-name') });
    const group = make('form', {}, name, make('button', { type: 'submit' }, this.say('canvas-group')));
    group.onsubmit = (e) => { e.preventDefault(); this.group(name); };
    this.together.replaceChildren(
      make('b', {}, this.say('canvas-many', { n })), button('tie-all', () => this.tieAll()), group,
      button('off-all', () => this.offAll()), button('none', () => { this.choose(null); this.focusFirst(); }),
    );
  }

  focusFirst() { this.things.values().next().value?.ownerSVGElement && [...this.things.values()].find((g) => g.matches('g.card'))?.focus({ preventScroll: true }); }

  tieAll() {
    this.tying = [...this.many];
    this.pane.classList.add('lk-tying');
    this.aloud(this.say('canvas-tie-all-choose'));
    this.things.get(this.tying[0])?.focus({ preventScroll: true });
  }

  async group(name) {
    if (!name.value.trim()) return name.focus();
    const answer = await this.act({ do: 'GroupCards', name: name.value.trim(), cards: [...this.many] });
    if (!answer.ok) return;
    this.aloud(this.say('canvas-grouped', { name: name.value.trim() }));
    const id = answer.born?.find((one) => one.startsWith('group:')) ?? null;
    this.choose(id);
    if (this.things.has(id)) this.things.get(id).focus({ preventScroll: true }); else this.wanted = id; // Comes with the drawing.
  }

  async offAll() {
    const things = [...this.many].filter((id) => this.things.get(id)?.dataset.kind !== 'bewoner'), n = things.length;
    const answer = await this.act({ do: 'TakeOff', things });
    if (!answer.ok) return;
    this.choose(null);
    this.aloud(this.say('canvas-gone-all', { n }));
  }

  glow(ids) {
    this.glowing = ids ?? [];
    this.mark();
  }

  mark() {
    if (!this.svg) return;
    for (const g of this.svg.querySelectorAll('.on, .lk-glow, .lk-fade')) { g.classList.remove('on', 'lk-glow', 'lk-fade'); g.removeAttribute('aria-pressed'); }
    for (const id of this.many.size ? this.many : [this.selected]) {
      const g = this.things.get(id);
      g?.classList.add('on');
      g?.setAttribute('aria-pressed', 'true');
    }
    for (const id of this.fading) this.things.get(id)?.classList.add('lk-fade');
    this.offer();
    const lit = this.glowing.map((id) => this.things.get(id)).filter(Boolean);
    lit.forEach((g) => g.classList.add('lk-glow'));
    this.svg.classList.toggle('lk-dim', lit.length > 0);
    this.handle();
  }

  // ── the keyboard ──

  focused() {
    const active = this.pane.getRootNode().activeElement;
    return this.pane.contains(active) ? this.thingAt(active) : null;
  }

  anywhere(e) { // Undo and help work wherever nobody is typing.
    const at = e.composedPath()[0];
    if (this.wall || !this.pane.isConnected || !this.pane.clientWidth || at?.matches?.('input, textarea, select, [contenteditable]')) return;
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z') { e.preventDefault(); this.act({ do: e.shiftKey ? 'Redo' : 'Undo' }); }
    else if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'y') { e.preventDefault(); this.act({ do: 'Redo' }); }
    else if (e.key === '?') { e.preventDefault(); this.help(); }
  }

  async act(cmd) {
    const answer = await this.link.do(cmd);
    if (answer.say) this.aloud(answer.say); // Why not, or what an undo had to leave.
    return answer;
  }

  key(e) {
    const g = this.focused();
    if (e.ctrlKey || e.metaKey || e.altKey || this.wall) return;
    const arrow = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[e.key];
    const done = () => { e.preventDefault(); e.stopPropagation(); };
    if (arrow && e.shiftKey && this.movable(g)) { done(); this.nudge(g, arrow); }
    else if (arrow) { done(); this.walk(g, arrow); }
    else if ((e.key === 'x' || e.key === 'X' || (e.key === 'Enter' && e.shiftKey)) && g && !this.tying) { done(); this.alsoChoose(g.id); }
    else if ((e.key === 'Enter' || e.key === ' ') && g) { done(); if (this.tying) this.tie(this.tying, g.id); else this.choose(g.id); }
    else if (e.key.toLowerCase() === 't' && g?.id.startsWith('card:') && !this.readonly) { done(); this.choose(g.id); this.tying = g.id; this.pane.classList.add('lk-tying'); this.aloud(this.say('canvas-tie-choose', { name: this.name(g) })); }
    else if ((e.key === 'Delete' || e.key === 'Backspace') && this.many.size) { done(); this.readonly ? this.tellLocked() : this.offAll(); }
    else if ((e.key === 'Delete' || e.key === 'Backspace') && (g || this.selected)) { done(); this.remove(g?.id ?? this.selected); }
    else if (e.key === 'Escape') { done(); this.tying = null; this.pane.classList.remove('lk-tying'); if (this.dragging) this.putBack(); this.choose(null); this.link.emit('glow', { ids: [] }); }
    else if (e.key === '+' || e.key === '=') { done(); this.zoom(1 / 1.25); }
    else if (e.key === '-') { done(); this.zoom(1.25); }
    else if (e.key === '0') { done(); this.fit(); }
    else if (e.key.toLowerCase() === 'n') { done(); this.link.emit('entry', {}); }
  }

  walk(from, [dx, dy]) { // To the nearest card in this direction.
    const cards = [...this.things.values()].filter((g) => g.classList.contains('card') && g !== from);
    if (!from?.dataset.x) return cards[0]?.focus();
    const far = (g) => {
      const x = g.dataset.x - from.dataset.x, y = g.dataset.y - from.dataset.y, along = x * dx + y * dy, aside = Math.abs(x * dy - y * dx);
      return along <= 1 ? Infinity : along + 2.2 * aside;
    };
    const next = cards.reduce((best, g) => (far(g) < far(best ?? g) || !best ? g : best), null);
    if (next && far(next) < Infinity) next.focus();
  }

  async nudge(g, [dx, dy]) { // Up is nearer, down is farther; left and right are the neighbouring sectors.
    const { sectors, rings } = this.ground, id = g.id;
    let s = sectors.indexOf(g.dataset.sector), r = Math.max(0, rings.indexOf(g.dataset.ring));
    if (s < 0) s = 0;
    else { s = (s + dx + sectors.length) % sectors.length; r = near(r + dy, 0, rings.length - 1); }
    const cell = { sector: sectors[s], ring: rings[r] };
    const name = this.name(g), answer = await this.act({ do: 'Place', card: id, ...cell, x: 0, y: 0 });
    if (answer.ok) this.aloud(`${name}: ${this.place(cell)}`);
  }

  async remove(id) {
    if (this.readonly) return this.tellLocked();
    const name = this.name(this.things.get(id)), answer = await this.act({ do: 'TakeOff', things: [id] });
    if (!answer.ok) return;
    this.choose(null);
    this.aloud(this.say('canvas-gone', { name }));
  }

  help() {
    this.sheet?.remove();
    const rows = (this.words['canvas-keys'] ?? '').split('\n').map((row) => row.split('|')).filter((row) => row.length === 2);
    const list = make('dl', {}, ...rows.flatMap(([key, what]) => [make('dt', {}, key.trim()), make('dd', {}, what.trim())]));
    const shut = make('button', { type: 'button', class: 'lk-shut', autofocus: true }, this.say('canvas-close'));
    this.sheet = make('dialog', { class: 'lk-sheet', 'aria-label': this.say('canvas-help') }, make('h2', {}, this.say('canvas-help')), list, shut);
    shut.onclick = () => this.sheet.close();
    const legend = make('img', { class: 'lk-legend', alt: this.say('canvas-legend'), src: `/out/${this.link.code}/legend.svg?language=${this.link.language ?? ''}&at=${this.link.head}` });
    legend.onerror = () => legend.remove();
    list.after(make('h2', {}, this.say('canvas-legend')), legend);
    this.element.append(this.sheet);
    this.sheet.showModal();
  }

  // ── what is said ──

  lock() {
    const room = this.link.last.room;
    this.readonly = this.always || !room || !room.map_open;
    this.element.classList.toggle('lk-readonly', this.readonly);
    this.handle();
    this.offer();
  }

  tellLocked() { this.aloud(this.say('canvas-locked')); }

  hint(words) { this.said.textContent = words; this.said.classList.toggle('lk-show', !!words); }

  aloud(words) {
    this.hint(words ?? '');
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.hint(''), 4000);
  }

  tell(bye) {
    const { state, waiting, ended, heard } = this.link;
    if (ended) this.show(bye ?? this.say('canvas-bye'), true);
    else if (state === 'away') {
      if (heard) this.show(this.say(waiting.size ? 'canvas-away-waiting' : 'canvas-away'), true);
      this.wasAway = !!heard;
    } else if (this.wasAway) {
      this.wasAway = false;
      this.show(this.say('canvas-back'), false);
      clearTimeout(this.backTimer);
      this.backTimer = setTimeout(() => this.link.state !== 'away' && this.show(''), 4000);
    }
  }

  show(words, away) {
    this.status.textContent = words;
    this.status.hidden = !words;
    this.status.classList.toggle('lk-away', !!away);
  }
}

export function mountCanvas(element, link, options = {}) {
  return new Canvas(element, link, options);
}
