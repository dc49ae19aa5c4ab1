// The record, made live: what one words stands on every screen; what you are typing is never taken away.
//
// The server draws the piece; here a changed field goes over the link as one act, and when the table words elsewhere only the
// fields that changed are filled in. A field in which somebody types keeps its words and shows what was written meanwhile.

const $ = (query, root) => root.querySelector(query);
const $$ = (query, root) => [...root.querySelectorAll(query)];

export function mountRecord(host, link, { code, language, desk = false, aside = false, words = {} }) {
  const say = (id, values = {}) => (words[`record-${id}`] ?? id).replace(/\{\s*\$?(\w+)\s*\}/g, (hole, name) => values[name] ?? hole);
  let seen = null, step = 'think', asking = 0, wanted = 0, gone = false, begun = 0, left = 0, timer = 0;
  const base = new Map(), sent = new Map(); // What stood in a field when it was drawn or last sent, and when it was sent.
  const piece = () => $('[data-rec]', host);

  const told = (text) => {
    let box = $('.recsaid', host);
    if (!box) { box = document.createElement('p'); box.className = 'recsaid'; box.setAttribute('role', 'alert'); host.prepend(box); }
    box.textContent = text ?? '';
    box.hidden = !text;
    if (text) box.scrollIntoView({ block: 'nearest' });
  };

  // ── reading a field ────────────────────────────────────────────────────────────────────────────────────────────────
  const boxOf = (node) => node.closest('[data-rf]');
  function value(box) {
    const cells = $('[data-cells]', box);
    if (cells) return $$('.cellrow', cells).map((row) => $$('input', row).map((i) => i.value.trim())).filter((row) => row.some(Boolean));
    const radios = $$('input[type=radio]', box);
    if (radios.length) return radios.find((r) => r.checked)?.value ?? '';
    const field = $('[data-field]', box);
    return field.matches('[data-rows]') ? field.value.split('\n').map((l) => [l.trim()]).filter(([l]) => l) : field.value;
  }
  const plain = (v) => JSON.stringify(v);
  function fillIn(box, from) { // The same field as another screen left it.
    const cells = $('[data-cells]', box), theirs = $('[data-cells]', from);
    if (cells && theirs) cells.replaceWith(theirs);
    else if ($('input[type=radio]', box)) for (const r of $$('input[type=radio]', box)) r.checked = $(`input[type=radio][value="${CSS.escape(r.value)}"]`, from)?.checked ?? false;
    else $('[data-field]', box).value = $('[data-field]', from).value;
    fit(box);
  }
  const fit = (box) => { for (const t of $$('textarea', box)) { t.style.height = 'auto'; if (t.scrollHeight) t.style.height = `${t.scrollHeight + 2}px`; } };

  // ── what is asked only when something else stands there ────────────────────────────────────────────────────────────
  function conditions() {
    const at = piece();
    if (!at) return;
    const of = (name) => { const box = $(`[data-rf="${name}"]`, at); return box ? value(box) : ''; };
    const rung = of('rung'), outcome = of('outcome');
    const holds = {
      heavy: Number(rung) >= 6, rung: rung !== '', wait: outcome === 'afwachten', again: outcome === 'afwachten' || outcome === 'doen', absent: of('resident_there') === 'nee',
    };
    holds.wait ||= of('trigger') !== '' && holds.again;
    for (const box of $$('[data-if]', at)) box.hidden = !holds[box.dataset.if];
    const more = $('[data-more-of]', at), chosen = more && $('[data-field=rung]', at)?.selectedOptions[0];
    if (more) more.textContent = chosen?.dataset.more ?? '';
  }

  // ── the three steps and the one next ───────────────────────────────────────────────────────────────────────────────
  function goto(name, focus) {
    const at = piece(), steps = $$('.rstep', at);
    if (!steps.length) return;
    step = steps.some((s) => s.dataset.step === name) ? name : steps[0].dataset.step;
    for (const s of steps) s.hidden = s.dataset.step !== step;
    for (const b of $$('[data-goto]', at)) { if (b.dataset.goto === step) b.setAttribute('aria-current', 'step'); else b.removeAttribute('aria-current'); }
    const nth = steps.findIndex((s) => s.dataset.step === step), last = nth === steps.length - 1;
    const next = $('[data-next]', at), agree = $('[data-agree]', at)?.closest('form');
    next.hidden = last;
    if (!last) next.textContent = say('next', { what: $(`[data-goto="${steps[nth + 1].dataset.step}"]`, at).textContent });
    if (agree) agree.hidden = !last;
    for (const t of $$('[data-rf]', steps[nth])) fit(t);
    if (focus) { const h = $('h3', steps[nth]); h.tabIndex = -1; h.focus({ preventScroll: true }); h.scrollIntoView({ block: 'nearest' }); }
  }

  // ── saying ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  async function send(box) {
    const name = box.dataset.rf, now = value(box);
    if (plain(now) === base.get(name)) return true;
    const before = base.get(name);
    base.set(name, plain(now));
    sent.set(name, performance.now());
    const answer = await link.do({ do: 'Word', words: { [name]: now === '' || (Array.isArray(now) && !now.length) ? null : now } });
    if (!answer.ok) { base.set(name, before); told(answer.say); return false; }
    sent.set(name, performance.now());
    told('');
    return true;
  }
  async function sendAll() {
    for (const box of $$('[data-rf]', host)) if (base.has(box.dataset.rf) && plain(value(box)) !== base.get(box.dataset.rf) && !(await send(box))) return false;
    return true;
  }
  function guard() {
    const at = piece(), box = at && $('[data-moved]', at), head = link.last.room?.map_head;
    if (!box || head == null) return;
    seen ??= Number(at.dataset.head);
    box.hidden = seen === head;
  }

  // ── drawing anew ───────────────────────────────────────────────────────────────────────────────────────────────────
  async function load() {
    const mine = ++asking, asked = performance.now();
    let text;
    try {
      const answer = await fetch(`/seat/${code}/record?language=${language}${desk ? '&desk=1' : ''}${aside ? '&aside=1' : ''}`, { credentials: 'same-origin', cache: 'no-store' });
      if (!answer.ok) return;
      text = await answer.text();
    } catch { return; } // Away: asked again when the link is back.
    if (mine !== asking || gone) return;
    const holder = document.createElement('template');
    holder.innerHTML = text;
    const next = $('[data-rec]', holder.content), old = piece();
    if (!next) return;
    if (!old || old.dataset.shape !== next.dataset.shape) {
      if (old?.contains(document.activeElement) && document.activeElement.matches('textarea, input') && unsaid()) return wait();
      const open = new Set($$('details[open][data-fold], details[open].along', host).map((d) => d.dataset.fold ?? 'along'));
      const formed = !!$('.wording', old ?? host), form = !!$('.wording', next);
      if (old) old.replaceWith(next); else host.append(next);
      for (const d of $$('details', next)) if (open.has(d.dataset.fold ?? (d.matches('.along') ? 'along' : ' '))) d.open = true;
      if (!formed && form) { seen = Number(next.dataset.head); step = 'think'; }
      return dress();
    }
    old.dataset.stamp = next.dataset.stamp;
    const sofar = $('.sofar', old);
    if (sofar) sofar.replaceWith($('.sofar', next));
    for (const box of $$('[data-rf]', old)) {
      const from = $(`[data-rf="${box.dataset.rf}"]`, next);
      if (!from || sent.get(box.dataset.rf) > asked) continue; // What came back is older than what was said here.
      const theirs = plain(value(from)), own = plain(value(box)), stood = base.get(box.dataset.rf);
      if (theirs === stood || theirs === own) { base.set(box.dataset.rf, theirs === own ? own : stood); continue; }
      const by = $('[data-by]', from)?.textContent ?? '';
      if (own !== stood) { clash(box, from, by); base.set(box.dataset.rf, theirs); continue; }
      fillIn(box, from);
      base.set(box.dataset.rf, theirs);
      box.classList.add('fresh');
      $('[data-by]', box).textContent = by;
      setTimeout(() => box.classList.remove('fresh'), 2000);
      const hints = $$('.hint', from);
      for (const h of $$('.hint', box)) h.remove();
      $('[data-by]', box).after(...hints);
    }
    conditions();
    guard();
  }
  const unsaid = () => $$('[data-rf]', host).some((box) => base.has(box.dataset.rf) && plain(value(box)) !== base.get(box.dataset.rf));
  function wait() { document.activeElement.addEventListener('blur', () => setTimeout(load, 400), { once: true }); }
  function clash(box, from, by) { // Two worded the same field at once: both are kept in sight.
    const note = $('[data-clash]', box), v = value(from), text = Array.isArray(v) ? v.map((r) => r.join(' · ')).join('; ') : v;
    const take = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: say('take-over') });
    take.onclick = () => { fillIn(box, from); base.set(box.dataset.rf, plain(value(from))); note.hidden = true; conditions(); };
    note.replaceChildren(say('other', { who: by, text }), ' ', take);
    note.hidden = false;
  }

  function dress() {
    const at = piece();
    if (!at) return;
    at.classList.add('live');
    base.clear();
    for (const box of $$('[data-rf]', at)) { base.set(box.dataset.rf, plain(value(box))); fit(box); }
    for (const nav of $$('.steps3', at)) nav.hidden = false;
    for (const weeks of $$('.weeks', at)) weeks.hidden = false;
    for (const b of $$('.plainsave', at)) b.hidden = true;
    for (const b of $$('[data-day]', at)) b.onclick = () => { const box = boxOf(b); $('input[type=date]', box).value = b.dataset.day; send(box); };
    for (const b of $$('[data-goto]', at)) b.onclick = () => goto(b.dataset.goto, true);
    for (const b of $$('[data-act]', at)) b.onclick = async () => {
      if (!(await sendAll())) return;
      const answer = await link.do(b.dataset.act === 'Ask' ? { do: 'Ask', kind: b.dataset.kind } : { do: b.dataset.act, kind: b.dataset.kind, step: Number(b.dataset.stepTo) });
      told(answer.ok ? '' : answer.say);
    };
    const next = $('[data-next]', at), looked = $('[data-looked]', at), clock = $('[data-countdown]', at);
    if (next) next.onclick = async () => { await sendAll(); const all = $$('.rstep', at).map((s) => s.dataset.step); goto(all[all.indexOf(step) + 1], true); };
    if (looked) looked.onclick = () => { seen = link.last.room?.map_head ?? seen; guard(); };
    clearInterval(timer);
    if (clock) {
      begun = performance.now(); left = Number(clock.dataset.countdown);
      const tick = () => { const s = Math.round(left - (performance.now() - begun) / 1000), n = Math.abs(s); clock.textContent = `${s < 0 ? '−' : ''}${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`; };
      tick();
      timer = setInterval(tick, 1000);
    }
    goto(step);
    conditions();
    guard();
  }

  // ── hearing ────────────────────────────────────────────────────────────────────────────────────────────────────────
  function onChange(event) {
    const box = boxOf(event.target);
    if (!box || !piece()?.contains(box)) return;
    const row = event.target.closest('.cellrow');
    if (row && row === row.parentElement.lastElementChild && $$('input', row).some((i) => i.value)) {
      const more = row.cloneNode(true);
      for (const i of $$('input', more)) { i.value = ''; i.name = i.name.replace(/-(\d+)-(\d+)$/, (_, r, c) => `-${Number(r) + 1}-${c}`); }
      row.after(more);
    }
    conditions();
    send(box);
  }
  function onInput(event) { const box = boxOf(event.target); if (box) fit(box); }
  async function onSubmit(event) {
    const form = event.target, kind = form.dataset.do;
    if (!kind || !host.contains(form)) return;
    event.preventDefault();
    event.stopPropagation();
    if (form.dataset.busy) return;
    form.dataset.busy = '1';
    const data = new FormData(form), cmd = { do: kind };
    if (kind === 'Word') { await sendAll(); delete form.dataset.busy; return; }
    if (kind === 'LayChoice') {
      Object.assign(cmd, { round: Number(data.get('round')), lines: data.getAll('lines').map((l) => l.trim()).filter(Boolean), cards: data.getAll('cards').filter(Boolean) });
      for (const name of ['choice', 'reason', 'despite', 'limit']) cmd[name] = String(data.get(name) ?? '').trim();
    } else {
      for (const [name, v] of data) if (!['act', 'do'].includes(name)) cmd[name] = ['step', 'ask', 'map_head'].includes(name) ? Number(v) : name === 'back' ? v === 'true' : v;
    }
    if (kind === 'AgreeDraft') {
      if (!(await sendAll())) { delete form.dataset.busy; return; }
      cmd.map_head = seen ?? cmd.map_head;
    }
    const answer = await link.do(cmd);
    delete form.dataset.busy;
    told(answer.ok ? '' : answer.say);
    if (answer.ok && kind === 'AgreeAction') form.replaceWith(Object.assign(document.createElement('small'), { textContent: '✓' }));
    if (answer.ok && kind === 'AgreeDraft') seen = null;
    guard();
    if (answer.ok) { if (kind === 'LayChoice') form.reset(); load(); }
  }
  host.addEventListener('change', onChange);
  host.addEventListener('input', onInput);
  host.addEventListener('submit', onSubmit);
  let last = null;
  const hear = (room) => {
    const mark = JSON.stringify([room.words, room.lock, room.phase]);
    for (const p of $$('[data-lying]', host)) {
      const n = room.answered?.[p.dataset.lying] ?? 0;
      p.textContent = n === 1 ? say('lying-one', { n, of: Math.max(n, room.seats ?? 0) }) : say('lying-many', { n, of: Math.max(n, room.seats ?? 0) });
      const turn = p.closest('[data-asked]')?.querySelector('button.go');
      if (turn) turn.disabled = !n;
    }
    guard();
    if (mark === last) return;
    last = mark;
    clearTimeout(wanted);
    wanted = setTimeout(load, 30 + Math.random() * 120);
  };
  const off = [link.on('room', hear), link.on('state', (state) => state !== 'away' && piece() && load())];
  if (piece()) dress(); else load();
  if (link.last.room) hear(link.last.room);
  return {
    update: () => load(),
    stop: () => { gone = true; clearInterval(timer); clearTimeout(wanted); off.forEach((o) => o()); for (const [t, f] of [['change', onChange], ['input', onInput], ['submit', onSubmit]]) host.removeEventListener(t, f); },
  };
}
