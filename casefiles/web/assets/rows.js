// The table beside the map: the same cards, ties and amounts as rows of a plain table, to sort, filter and edit in place.
// Real rows, headers and fields, so that a keyboard and a screen reader find what they expect; the choice is the map's.

import { fill, make } from './parts.js';

// Euros as people write them ("1.226,65", "€ 40", "40,-") in whole cents; the same rule as pages/parts/editor.py.
const EUROS = /^(?:€|eur|euro)?([0-9]{1,3}(?:[.,][0-9]{3})*(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})?)(?:,-{1,2})?(?:€|eur|euro)?$/i;
export function cents(text) {
  const found = EUROS.exec(text.replace(/\s/g, ''));
  if (!found) return null;
  const digits = found[1], cut = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  let whole = cut < 0 ? digits : digits.slice(0, cut), rest = cut < 0 ? '' : digits.slice(cut + 1);
  if (rest.length > 2) { whole += rest; rest = ''; }
  whole = whole.replace(/\D/g, '');
  return whole ? Number(whole) * 100 + Number((rest + '00').slice(0, 2)) : null;
}

class Rows {
  constructor(element, link, data) {
    Object.assign(this, { element, link, sorted: null, down: false, lines: new Map() });
    this.words = data.words;
    this.note = make('p', { class: 'lk-no', role: 'alert', hidden: true });
    this.filter = make('input', { type: 'search', class: 'lk-filter', 'aria-label': this.w('filter'), placeholder: this.w('filter') });
    this.filter.oninput = () => this.order();
    this.count = make('span', { class: 'lk-soft', role: 'status' });
    this.body = make('tbody');
    this.body.addEventListener('focusout', () => setTimeout(() => {
      if (this.latest !== this.data && !this.body.contains(document.activeElement)) this.update(this.latest);
    }, 50));
    this.head = make('thead');
    this.table = make('table', { class: 'lk-rows' }, make('caption', {}, data.caption), this.head, this.body);
    element.classList.add('lk-rowsbox');
    element.replaceChildren(make('div', { class: 'lk-rowbar' }, make('h3', {}, data.caption), this.filter, this.count), this.note, make('div', { class: 'lk-rowscroll' }, this.table));
    this.chosen = link.last.select?.id ?? null;
    this.off = link.on('select', ({ id }) => { this.chosen = id ?? null; this.mark(true); });
    this.update(data);
  }

  w(id, values) { return fill(this.words, `rows-${id}`, values); }

  update(data) {
    this.latest = data;
    const changed = (one) => JSON.stringify([one.columns, one.open]) !== this.columns;
    // What can be chosen from changed under somebody who works here: their fields stay as they are until they are done.
    if (this.columns && changed(data) && this.body.contains(document.activeElement)) {
      data = { ...data, columns: this.data.columns, open: this.data.open };
    }
    const columns = JSON.stringify([data.columns, data.open]);
    Object.assign(this, { data, words: data.words });
    if (columns !== this.columns) { this.columns = columns; this.lines.clear(); this.body.replaceChildren(); this.headers(); }
    const there = new Set(data.rows.map((row) => row.id));
    for (const [id, line] of this.lines) if (!there.has(id)) { line.tr.remove(); this.lines.delete(id); }
    for (const row of data.rows) this.line(row);
    this.order();
    this.mark(false);
  }

  headers() {
    const cells = this.data.columns.map((column) => {
      const b = make('button', { type: 'button' }, column.label);
      b.onclick = () => { this.down = this.sorted === column.field && !this.down; this.sorted = column.field; this.order(); };
      return make('th', { scope: 'col', 'data-field': column.field }, b);
    });
    this.head.replaceChildren(make('tr', {}, ...cells, make('th', { scope: 'col' }, make('span', { class: 'lk-hush' }, this.w('act')))));
  }

  line(row) {
    let line = this.lines.get(row.id);
    if (!line) {
      line = { tr: make('tr', { 'data-id': row.id }), cells: {} };
      for (const column of this.data.columns) line.cells[column.field] = this.cell(column, row.id);
      const point = make('button', { type: 'button', class: 'lk-point', 'aria-pressed': 'false' }, '◎');
      point.onclick = () => this.choose(this.chosen === row.id ? null : row.id);
      const away = make('button', { type: 'button', class: 'lk-away' }, '✕');
      away.onclick = () => this.remove(row.id);
      line.point = point;
      line.away = away;
      line.tr.append(...Object.values(line.cells).map((cell) => cell.td), make('td', { class: 'lk-acts' }, point, away));
      line.tr.onclick = (e) => { if (!e.target.closest('button, summary, label')) this.choose(row.id); };
      this.lines.set(row.id, line);
    }
    line.row = row;
    for (const column of this.data.columns) line.cells[column.field].show(row[column.field], row);
    for (const [b, id] of [[line.point, 'point'], [line.away, 'off']]) { b.title = this.w(id, { name: row.called }); b.setAttribute('aria-label', b.title); }
    line.away.disabled = !this.data.open || !!row.stays;
  }

  cell({ field, label, kind, options = [] }, id) {
    const head = field === this.data.columns[0].field;
    const td = make(head ? 'th' : 'td', head ? { scope: 'row' } : {});
    const name = () => `${label}: ${this.lines.get(id)?.row.called ?? ''}`;
    if (kind === 'read' || !this.data.open) {
      const word = (value) => (Array.isArray(value) ? value.map((one) => options.find(([code]) => code === one)?.[1] ?? one).join(', ') : kind === 'yes' ? this.w(value ? 'yes' : 'no') : options.find(([code]) => code === value)?.[1] ?? value ?? '');
      return { td, show: (value) => { td.textContent = word(value); } };
    }
    if (kind === 'choice') {
      const box = make('select', {}, ...options.map(([code, word]) => make('option', { value: code }, word)));
      const fixed = make('span');
      box.onchange = () => this.say(id, field, box.value);
      td.append(box, fixed);
      return { td, show: (value, row) => {
        const stays = row.stays && field !== 'which';
        box.hidden = stays;
        fixed.textContent = stays ? row.words?.[field] ?? value : '';
        box.value = value;
        box.setAttribute('aria-label', `${label}: ${row.called}`);
      } };
    }
    if (kind === 'yes') {
      const box = make('input', { type: 'checkbox' });
      box.onchange = () => this.say(id, field, box.checked);
      td.append(box);
      return { td, show: (value, row) => { box.checked = !!value; box.setAttribute('aria-label', `${label}: ${row.called}`); } };
    }
    if (kind === 'many') {
      const summary = make('summary'), boxes = options.map(([code, word]) => [code, make('input', { type: 'checkbox', value: code }), word]);
      const list = make('div', { class: 'lk-many' }, ...boxes.map(([, box, word]) => make('label', {}, box, ` ${word}`)));
      const fold = make('details', {}, summary, list);
      fold.onkeydown = (e) => { if (e.key === 'Escape') { fold.open = false; summary.focus(); } };
      list.onchange = () => this.say(id, field, boxes.filter(([, box]) => box.checked).map(([code]) => code));
      td.append(fold);
      return { td, show: (value, row) => {
        for (const [code, box] of boxes) box.checked = (value ?? []).includes(code);
        summary.textContent = boxes.filter(([, box]) => box.checked).map(([, , word]) => word).join(', ') || '…';
        summary.setAttribute('aria-label', `${label}: ${row.called}: ${summary.textContent}`);
      } };
    }
    const box = make('input', { type: 'text', maxlength: 80, ...(kind === 'euros' ? { inputmode: 'decimal', class: 'lk-euros' } : {}) });
    let told = '';
    const back = () => { box.value = told; };
    box.onkeydown = (e) => { if (e.key === 'Enter') box.blur(); else if (e.key === 'Escape') { back(); box.blur(); } };
    box.onchange = async () => {
      const value = kind === 'euros' ? cents(box.value) ?? -1 : box.value.trim(); // Below zero is refused, in words.
      if (!(await this.say(id, field, value))) back();
    };
    td.append(box);
    return { td, show: (value, row) => {
      told = kind === 'euros' ? row.words?.[field] ?? String(value / 100) : value ?? '';
      box.setAttribute('aria-label', `${label}: ${row.called}`);
      if (document.activeElement !== box || box.value === told) box.value = told; // Who is typing goes on typing.
    }, name };
  }

  order() { // Filtered and sorted; the row somebody works in keeps its focus.
    const wanted = this.filter.value.trim().toLocaleLowerCase();
    const text = (row) => Object.values({ ...row, ...row.words }).flat().join(' ').toLocaleLowerCase();
    const rows = this.data.rows.filter((row) => !wanted || text(row).includes(wanted));
    if (this.sorted) {
      const sign = this.down ? -1 : 1, of = (row) => (this.sorted === 'cents' ? row.cents : row.words?.[this.sorted] ?? row[this.sorted] ?? '');
      const by = (a, b) => (typeof of(a) === 'number' ? of(a) - of(b) : String(of(a)).localeCompare(String(of(b)), this.link.language, { numeric: true }));
      rows.sort((a, b) => sign * by(a, b));
    }
    const lines = rows.map((row) => this.lines.get(row.id).tr), focused = this.body.contains(document.activeElement) ? document.activeElement : null;
    if (lines.length !== this.body.children.length || lines.some((tr, i) => this.body.children[i] !== tr)) {
      this.body.replaceChildren(...lines);
      if (focused?.isConnected) focused.focus({ preventScroll: true });
    }
    for (const th of this.head.querySelectorAll('th[data-field]')) {
      if (th.dataset.field === this.sorted) th.setAttribute('aria-sort', this.down ? 'descending' : 'ascending'); else th.removeAttribute('aria-sort');
    }
    this.count.textContent = wanted ? this.w('count', { n: rows.length, of: this.data.rows.length }) : '';
    this.table.hidden = !this.data.rows.length;
  }

  choose(id) { if (this.link.last.select?.id !== id) this.link.emit('select', { id }); }

  mark(scroll) {
    for (const [id, { tr, point }] of this.lines) {
      tr.classList.toggle('lk-chosen', id === this.chosen);
      point.setAttribute('aria-pressed', String(id === this.chosen));
      if (scroll && id === this.chosen && !tr.contains(document.activeElement)) tr.scrollIntoView({ block: 'nearest' });
    }
  }

  async say(id, field, value) {
    const row = this.lines.get(id).row;
    if (JSON.stringify(row[field]) === JSON.stringify(value)) return true;
    const place = field === 'sector' || field === 'ring';
    const cmd = place
      ? { do: 'Place', card: id, sector: row.sector, ring: row.ring, [field]: value, certainty: 'verteld' }
      : { do: 'State', thing: id, field, value, certainty: 'verteld' };
    return this.act(cmd, () => this.line(row));
  }

  async remove(id) {
    const next = this.lines.get(id).tr.nextElementSibling ?? this.lines.get(id).tr.previousElementSibling;
    if (!(await this.act(id.startsWith('group:') ? { do: 'Ungroup', group: id } : { do: 'TakeOff', things: [id] }))) return;
    if (this.chosen === id) this.choose(null);
    next?.querySelector('.lk-away')?.focus();
  }

  async act(cmd, otherwise) {
    const answer = await this.link.do(cmd);
    this.note.hidden = answer.ok;
    this.note.textContent = answer.ok ? '' : answer.say;
    if (!answer.ok) otherwise?.();
    return answer.ok;
  }

  stop() { this.off(); }
}

export function mountRows(element, link, data) {
  return new Rows(element, link, data);
}
