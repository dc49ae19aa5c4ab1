// One line says it all: the entry under the map, with what is understood before Enter, and nothing typed ever lost.

import { actId, fill, make } from './parts.js';

const QUIET = 90_000; // After this long without a change the empty line asks the next good question.

class Entry {
  constructor(element, link, { words = {} } = {}) {
    Object.assign(this, { element, link, words, spot: null, options: [], at: -1, changed: Date.now() });
    this.build();
    const off = [
      link.on('room', () => this.lock()), link.on('state', (state) => { this.lock(); this.refocus(state); }),
      link.on('map', () => { this.changed = Date.now(); this.ask(); if (this.input.value) this.look(); }),
      link.on('entry', ({ spot, words: where }) => this.open(spot, where)),
      link.on('layer', () => this.ask()),
    ];
    this.timer = setInterval(() => this.ask(), 15_000);
    this.stop = () => { link.draft = this.input.value; off.forEach((o) => o()); clearInterval(this.timer); };
    this.input.value = link.draft ?? ''; // Another language, another page: the half-typed line comes along.
    this.lock();
    this.ask();
  }

  say(id, values) { return fill(this.words, `canvas-${id}`, values); }

  build() {
    const name = `lk-list-${actId().slice(-6)}`;
    this.input = make('input', {
      type: 'text', class: 'lk-line', 'aria-label': this.say('line'), autocomplete: 'off', autocapitalize: 'sentences', spellcheck: 'false',
      enterkeyhint: 'done', maxlength: 400, role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': name,
    });
    this.list = make('ul', { id: name, class: 'lk-list', role: 'listbox', hidden: true, 'aria-label': this.say('completions') });
    this.where = make('button', { type: 'button', class: 'lk-spot', hidden: true });
    this.preview = make('output', { class: 'lk-preview', 'aria-live': 'polite' });
    this.add = make('button', { type: 'submit', class: 'lk-add' }, this.say('add'));
    const step = (sign, id, cmd) => {
      const b = make('button', { type: 'button', class: 'lk-step', title: this.say(id), 'aria-label': this.say(id) }, sign);
      b.onclick = () => this.act(cmd);
      return b;
    };
    this.several = make('button', { type: 'button', class: 'lk-step', title: this.say('list'), 'aria-label': this.say('list') }, '☰');
    this.several.onclick = () => this.list_();
    this.undo = step('↶', 'undo', { do: 'Undo' });
    this.redo = step('↷', 'redo', { do: 'Redo' });
    this.no = make('p', { class: 'lk-no', role: 'alert', hidden: true });
    const form = make(
      'form', { class: 'lk-entry', autocomplete: 'off' },
      this.where, make('div', { class: 'lk-field' }, this.input, this.list), this.preview, this.add, this.several, this.undo, this.redo,
    );
    this.element.classList.add('lk-entrybox');
    this.element.replaceChildren(this.no, form);
    form.onsubmit = (e) => { e.preventDefault(); this.write(); };
    this.where.onclick = () => { this.open(null); };
    this.input.oninput = () => { this.refuse(''); this.unpoint(); this.soon(); };
    this.input.onpaste = (e) => { // Several lines at once are a list; a single one is a line like any other.
      const text = e.clipboardData?.getData('text/plain') ?? '';
      if (this.input.readOnly || text.trim().split(/\r?\n/).length < 2) return;
      e.preventDefault();
      this.list_(text);
    };
    this.input.onkeydown = (e) => this.key(e);
    this.input.onblur = () => { this.blurred = Date.now(); setTimeout(() => this.offer([]), 150); };
  }

  open(spot, where) {
    this.spot = spot ?? null;
    this.where.hidden = !this.spot;
    this.where.textContent = this.spot ? `${where} ×` : '';
    this.where.title = this.say('anywhere');
    this.input.focus();
  }

  lock() {
    const room = this.link.last.room, open = !!room?.map_open && !this.link.ended;
    this.element.classList.toggle('lk-closed', !open);
    this.input.readOnly = !open; // Not disabled: text and focus stay while the map is locked or the link is lost.
    for (const b of [this.add, this.several, this.undo, this.redo]) b.disabled = !open;
    this.ask();
  }

  refocus(state) { // A page that was cut off takes the focus away; whoever was typing goes on typing.
    if (state === 'away') { this.typing = this.active() || Date.now() - (this.blurred ?? 0) < 1500; return; }
    if (!this.typing) return;
    this.typing = false;
    for (const ms of [50, 600, 1500, 3000]) setTimeout(() => document.activeElement === document.body && this.input.focus(), ms);
  }

  ask() { // The empty line shows how, and asks the next good question when the map stalls.
    const room = this.link.last.room;
    const stalled = Date.now() - this.changed > QUIET, question = this.words[`canvas-ask-${room?.phase}`];
    const text = !room?.map_open ? this.say('closed') : stalled && question ? question : this.words[`canvas-example-${this.link.last.layer?.name}`] ?? this.say('example');
    if (this.input.placeholder !== text) this.input.placeholder = text;
  }

  soon() {
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.look(), 120);
  }

  async look() {
    const line = this.input.value;
    if (!line.trim()) { this.preview.replaceChildren(); return this.offer([]); }
    const read = await this.link.read(line, this.input.selectionStart ?? line.length);
    if (!read || this.input.value !== line) return;
    const parts = [];
    if (read.ok && read.preview) parts.push(make('span', {}, `→ ${read.preview}`));
    for (const doubt of read.doubts ?? []) parts.push(make('span', { class: 'lk-doubt' }, doubt));
    this.preview.replaceChildren(...parts.flatMap((part, i) => (i ? [' ', part] : [part])));
    const piece = this.piece();
    const typed = line.slice(piece.from, piece.to).trim();
    this.offer(typed && this.active() ? (read.completions ?? []).slice(0, 6) : [], read.completions ?? []);
    this.offeredFor = line;
  }

  active() { return this.input.getRootNode().activeElement === this.input; }

  piece() { // What the cursor stands in: after the last comma (not one inside an amount) or arrow.
    const to = this.input.selectionStart ?? this.input.value.length, before = this.input.value.slice(0, to);
    let from = 0;
    for (const match of before.matchAll(/,(?!\d)|[>→]|;/g)) from = match.index + 1;
    while (before[from] === ' ') from++;
    return { from, to };
  }

  offer(options, all) {
    this.options = options;
    this.all = all ?? [];
    this.at = -1;
    this.list.replaceChildren(...options.map((word, i) => {
      const li = make('li', { role: 'option', id: `${this.list.id}-${i}` }, word);
      li.onpointerdown = (e) => { e.preventDefault(); this.complete(i); };
      return li;
    }));
    this.list.hidden = !options.length;
    this.input.setAttribute('aria-expanded', String(!!options.length));
    this.input.removeAttribute('aria-activedescendant');
  }

  point(to) {
    this.at = (to + this.options.length) % this.options.length;
    [...this.list.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === this.at)));
    this.input.setAttribute('aria-activedescendant', `${this.list.id}-${this.at}`);
  }

  unpoint() { // Whoever types on has not chosen.
    if (this.at < 0) return;
    this.at = -1;
    for (const li of this.list.children) li.removeAttribute('aria-selected');
    this.input.removeAttribute('aria-activedescendant');
  }

  async take() { // Fast hands are ahead of the list: what was offered for an earlier word is never put over a later one.
    const line = this.input.value, at = Math.max(0, this.at);
    if (this.offeredFor === line) return this.complete(at);
    clearTimeout(this.wait);
    await this.look();
    if (this.input.value === line && this.offeredFor === line && this.options.length) this.complete(0);
  }

  complete(i) {
    const { from, to } = this.piece(), word = this.options[i], value = this.input.value;
    const rest = value.slice(to), tail = /[\s:]$/.test(word) || rest ? '' : ', ';
    this.input.value = value.slice(0, from) + word + tail + rest;
    const end = from + word.length + tail.length;
    this.input.focus();
    this.input.setSelectionRange(end, end);
    this.offer([]);
    this.soon();
  }

  key(e) {
    if (e.isComposing) return;
    const undo = (e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z' && !this.input.value;
    if (undo) { e.preventDefault(); return this.act({ do: e.shiftKey ? 'Redo' : 'Undo' }); }
    if (e.key === 'Escape') { if (this.options.length) this.offer([]); else if (this.spot) this.open(null); else this.input.blur(); return; }
    if (e.key === 'ArrowDown' && !this.options.length && this.all?.length) { e.preventDefault(); this.offer(this.all.slice(0, 6)); return this.point(0); }
    if (!this.options.length) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); this.point(this.at < 0 && e.key === 'ArrowUp' ? -1 : this.at + (e.key === 'ArrowDown' ? 1 : -1)); }
    else if (e.key === 'Tab' && !e.shiftKey) { e.preventDefault(); this.take(); }
    else if (e.key === 'Enter' && this.at >= 0) { e.preventDefault(); this.complete(this.at); }
  }

  async write() {
    const line = this.input.value.trim();
    if (!line || this.input.readOnly) return;
    const spot = this.spot;
    clearTimeout(this.wait);
    this.input.value = '';
    this.preview.replaceChildren();
    this.offer([]);
    this.refuse('');
    this.open(null);
    const cmd = { do: 'WriteLine', line, language: this.link.language ?? 'nl-NL' };
    const answer = await this.link.do(spot ? { ...cmd, sector: spot.sector, ring: spot.ring } : cmd);
    this.changed = Date.now();
    if (answer.ok) return this.link.emit('wrote', { line, born: answer.born });
    this.refuse(answer.say, line);
  }

  // A list: each line shows what it is understood as before anything is laid; it goes on the map as one act.
  list_(text = '') {
    this.sheet?.remove();
    const w = (id, values) => this.say(`list-${id}`, values);
    const area = make('textarea', { rows: 7, 'aria-label': w('lines'), placeholder: w('example'), spellcheck: 'false' });
    const read = make('ol', { class: 'lk-read', 'aria-live': 'polite' });
    const lay = make('button', { type: 'submit', class: 'lk-add' }, w('lay'));
    const shut = make('button', { type: 'button', class: 'lk-shut' }, this.say('close'));
    const told = make('p', { role: 'status', class: 'lk-soft' });
    const form = make('form', {}, area, read, told, make('div', { class: 'lk-row' }, lay, shut));
    this.sheet = make('dialog', { class: 'lk-sheet lk-listsheet', 'aria-label': this.say('list') }, make('h2', {}, this.say('list')), make('p', { class: 'lk-soft' }, w('how')), form);
    this.element.append(this.sheet);
    let wait = 0;
    let odd = []; // What could not be laid stays here, to be said otherwise.
    const look = async () => {
      const text = area.value;
      if (!text.trim()) { read.replaceChildren(); told.textContent = ''; lay.disabled = true; return; }
      const found = await this.link.readList(text);
      if (!found?.lines || area.value !== text) return;
      odd = found.lines.filter((one) => !one.ok).map((one) => one.line);
      read.replaceChildren(...found.lines.map((one) => make(
        'li', { class: one.ok ? '' : 'lk-odd' }, make('b', {}, one.line), ' ',
        make('span', {}, one.skip || (one.ok ? `→ ${one.preview}` : w('odd'))),
        ...(one.doubts ?? []).map((doubt) => make('i', { class: 'lk-doubt' }, ` ${doubt}`)),
      )));
      const n = found.lines.length - odd.length;
      lay.disabled = !n;
      told.textContent = w(odd.length ? 'some' : 'all', { n, of: found.lines.length });
    };
    area.oninput = () => { clearTimeout(wait); wait = setTimeout(look, 180); };
    shut.onclick = () => this.sheet.close();
    form.onsubmit = async (e) => {
      e.preventDefault();
      lay.disabled = true;
      const left = odd, answer = await this.link.do({ do: 'WriteList', text: area.value, language: this.link.language ?? 'nl-NL', skip: left.length > 0 });
      this.changed = Date.now();
      if (!answer.ok) { told.textContent = answer.say; lay.disabled = false; return; }
      area.value = left.join('\n');
      if (!left.length) { this.sheet.close(); this.input.focus(); return; }
      await look();
    };
    area.value = text;
    lay.disabled = true;
    this.sheet.showModal();
    area.focus();
    if (text) look();
  }

  refuse(say, line) { // Nothing typed is ever lost: it goes back on the line, or waits beside the refusal.
    this.no.hidden = !say;
    this.no.replaceChildren(say ?? '');
    if (!line) return;
    if (!this.input.value) { this.input.value = line; this.soon(); return; }
    const back = make('button', { type: 'button', class: 'lk-again' }, line);
    back.onclick = () => { this.input.value = line; this.refuse(''); this.input.focus(); this.soon(); };
    this.no.append(' ', back);
  }

  async act(cmd) {
    const answer = await this.link.do(cmd);
    this.refuse(answer.say ?? ''); // Also what an undo had to leave.
  }
}

export function mountEntry(element, link, options = {}) {
  return new Entry(element, link, options);
}
