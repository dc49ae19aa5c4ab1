// The phone seat: takes the plain page as it stands and makes it live.
//
// The server draws each piece; here questions come one by one, acts go over the link (queued while away), and the few
// things that move within a step (who is here, the clock, the table's last acts) are filled in. Without this script, or
// without canvas.js, everything still works as plain forms. A draft answer lives in the form on the page and nowhere else.

const $ = (query, root = document) => root.querySelector(query);
const $$ = (query, root = document) => [...root.querySelectorAll(query)];
const { code } = document.body.dataset, language = document.documentElement.lang;
const words = JSON.parse($('#words').textContent), panel = $('#panel');
const say = (id, values = {}) => (words[`seat-js-${id}`] ?? id).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
const own = `lk-own-${code}`, memo = {}; // What somebody writes for oneself: on this phone, and nowhere else.
try { Object.assign(memo, JSON.parse(localStorage.getItem(own) ?? '{}')); } catch { /* Then in this page only. */ }
function remember(name, value) {
  memo[name] = value;
  try { localStorage.setItem(own, JSON.stringify(memo)); } catch { /* In this page only. */ }
}
let link = null, tools = null, room = null, loading = 0;

// ── saying ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function refuse(text) {
  const box = $('#said');
  box.hidden = !text;
  box.firstElementChild.textContent = text ?? '';
  if (text) box.scrollIntoView({ block: 'nearest' });
}

function tell(text) {
  $('#tell').textContent = '';
  setTimeout(() => { $('#tell').textContent = text; }, 60);
}

let backTimer = 0;
function connection(state) {
  const sign = $('#link'), away = $('#away'), was = sign.dataset.state;
  sign.dataset.state = state;
  sign.firstElementChild.textContent = say(state);
  clearTimeout(backTimer);
  if (state === 'away') {
    // A blink is not worth a word: only who stays away is told.
    if (was !== 'page' || link?.waiting.size) backTimer = setTimeout(() => { away.className = 'away'; waits(); away.hidden = false; }, 700);
  } else if (was === 'away' && !away.hidden) {
    away.className = 'away back';
    away.textContent = say('back');
    backTimer = setTimeout(() => { away.hidden = true; }, 4000);
    refresh();
  }
}

const NAMED = { WriteLine: 'line', Park: 'text', AgreeAction: 'what', Lay: '', LayFaceDown: '' };
function waits() { // What waits here, in words; an answer that is to lie face down is only counted.
  const away = $('#away'), all = [...(link?.waiting.values() ?? [])].map(({ cmd }) => cmd);
  const list = all.map((cmd) => (NAMED[cmd.do] && cmd[NAMED[cmd.do]]) || say(`waits-${cmd.do in NAMED ? cmd.do : 'act'}`));
  const items = list.map((textContent) => Object.assign(document.createElement('li'), { textContent }));
  const ul = Object.assign(document.createElement('ul'), { className: 'waits' });
  ul.append(...items);
  away.replaceChildren(say(all.length ? 'lost' : 'lost-idle'), ...(items.length ? [ul] : []));
}

// ── the piece of the step of now ─────────────────────────────────────────────────────────────────────────────────────

const piece = () => panel.firstElementChild;
const label = (summary) => summary.textContent.replace(/[\d·]+/g, '').trim(); // A fold stays open while its count changes.
let wanted = null;
function refresh(query = '', soon = 60) { // Many phones hear of a new step at once: each asks a little later.
  clearTimeout(wanted);
  wanted = setTimeout(() => load(query), soon + Math.random() * 240);
}

let pressed = 0;
addEventListener('pointerdown', () => { pressed = Date.now(); }, true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(() => { pressed = 0; }, 80), true);

async function load(query = '') {
  const turn = ++loading;
  let answer, text;
  try {
    answer = await fetch(`/seat/${code}/panel${query}`, { credentials: 'same-origin', cache: 'no-store' });
    text = await answer.text();
  } catch { return; } // Away: asked again when the link is back.
  while (Date.now() - pressed < 2000) await new Promise((done) => setTimeout(done, 50)); // Never take a button away from under a finger.
  if (turn !== loading) return;
  if (answer.status === 403 || answer.status === 404) return location.reload();
  if (answer.ok) show(text);
}

function show(text) {
  const holder = document.createElement('template');
  holder.innerHTML = text;
  const next = holder.content.firstElementChild, old = piece();
  if (!next) return;
  const sameStep = next.dataset.piece === old.dataset.piece && next.dataset.phase === old.dataset.phase;
  const focus = old.contains(document.activeElement) ? document.activeElement : null;
  const typing = sameStep && focus?.matches('input:not([type=radio], [type=checkbox]), textarea, select') ? focus : null;
  const mine = typing && [...old.children].find((child) => child.contains(typing));
  const place = mine?.dataset.keep && [...next.children].find((child) => child.dataset.keep === mine.dataset.keep);
  if (typing && !place) return typing.addEventListener('blur', () => refresh('', 300), { once: true });
  const kept = new Set(), open = new Set($$('details[open] > summary', old).map(label));
  if (sameStep) for (const spot of $$('[data-keep]', next)) { // What somebody wrote in stays as it is.
    const written = $(`[data-keep="${spot.dataset.keep}"]`, old);
    if (written) kept.add(written);
    if (written && written !== mine) spot.replaceWith(written);
  }
  const unsent = $('form.answers', old);
  if (unsent && !sameStep && unsent.dataset.begun && next.dataset.piece !== 'laid') setTimeout(() => refuse(say('moved-on')), 0);
  if (place) { // A field that is moved loses the keyboard of a phone: everything changes around it instead.
    const all = [...next.childNodes], cut = all.indexOf(place);
    for (const node of [...old.childNodes]) if (node !== mine) node.remove();
    mine.before(...all.slice(0, cut));
    mine.after(...all.slice(cut + 1));
  } else old.replaceWith(next);
  const now = piece();
  now.classList.toggle('fresh', !sameStep);
  if (sameStep) for (const s of $$('details > summary', now)) if (open.has(label(s))) s.parentElement.open = true;
  if (!sameStep) {
    $('#phase').textContent = next.dataset.phaseName;
    refuse('');
    if (!document.body.classList.contains('onmap')) {
      scrollTo(0, 0);
      const heading = $('h1, .rule', next);
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    }
    if (old.dataset.phase !== next.dataset.phase) tell(next.dataset.phaseName); // The heading is read by the focus.
  } else if (focus && !typing) (focus.isConnected ? focus : document.getElementById(focus.id))?.focus({ preventScroll: true });
  dress(kept);
}

function dress(kept = new Set()) { // What a piece can do more with a script.
  for (const box of $$('[data-record]', panel)) if (link && !box.lkRecord) words_live(box);
  for (const form of $$('form.answers', panel)) if (!kept.has(form)) questions(form);
  for (const box of $$('[data-entry]', panel)) if (!kept.has(box) && tools && link) entry(box);
  for (const form of $$('form[data-take]', panel)) {
    for (const button of $$('button[hidden]', form)) button.hidden = false;
    form.noValidate = true;
    $('.print', form).onclick = () => print();
    $('.wipe', form).onclick = () => {
      for (const name of Object.keys(memo)) delete memo[name];
      try { localStorage.removeItem(own); } catch { /* Nothing was kept. */ }
      form.reset();
      tell(say('wiped'));
    };
  }
  for (const input of $$('[data-memo]', panel)) {
    if (!input.value) input.value = memo[input.dataset.memo] ?? '';
    input.oninput = () => remember(input.dataset.memo, input.value);
  }
  if (room) fill(room);
}

async function part(path) { // What could not be fetched is asked for again when the link is back, by another address: a failure is remembered.
  for (let turn = 0; ; turn++) {
    try { return await import(turn ? `${path}?${turn}` : path); } catch (problem) {
      if (link.state === 'live' && turn > 2) throw problem;
      await new Promise((done) => { const off = link.on('state', () => { if (link.state === 'live') { off(); done(); } }); setTimeout(done, 2000); });
    }
  }
}

async function words_live(box) { // Wording together; fetched by who comes to it.
  box.lkRecord = true;
  const { mountRecord } = await part('./record.js');
  if (box.isConnected) mountRecord(box, link, { code, language, words, aside: box.dataset.record === 'aside' });
}

let style = null;
function styled() { // The map's own style is only fetched by who meets the map.
  return (style ??= new Promise((done) => {
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: document.body.dataset.style, onload: done, onerror: done });
    document.head.prepend(sheet);
  }));
}

async function entry(box) {
  await styled();
  if (!box.isConnected || $('.lk-entry', box)) return;
  const typed = $('input[name=line]', box)?.value ?? '';
  tools.mountEntry(box, link, { words });
  const line = $('input', box);
  if (line && typed) line.value = typed;
}

// ── one question per screen ──────────────────────────────────────────────────────────────────────────────────────────

function questions(form) {
  const screens = $$('.q', form), dots = $('.dots', form), back = $('.back', form), next = $('.next', form), lay = $('.lay', form);
  let at = 0;
  form.noValidate = true;
  form.classList.add('stepped');
  dots.hidden = false;
  dots.replaceChildren(...screens.slice(1).map(() => document.createElement('i')));
  const chosen = (screen) => !$('input[type=radio]', screen) || !!$('input:checked', screen);
  const go = (to, focus = true) => {
    at = Math.max(0, Math.min(screens.length - 1, to));
    screens.forEach((screen, i) => { screen.hidden = i !== at; screen.classList.toggle('entering', i === at); });
    [...dots.children].forEach((dot, i) => { dot.className = i < at - 1 ? 'past' : i === at - 1 ? 'at' : ''; });
    dots.style.visibility = at ? '' : 'hidden';
    back.hidden = !at;
    const last = at === screens.length - 1;
    next.hidden = last;
    lay.hidden = !last;
    next.textContent = at ? next.dataset.next : next.dataset.begin;
    if (!focus) return;
    refuse('');
    scrollTo(0, 0);
    const heading = $('h1, h2', screens[at]);
    heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
    if (at) tell(say('of', { n: at, of: screens.length - 1 }));
  };
  next.onclick = () => (chosen(screens[at]) ? go(at + 1) : refuse(say('choose')));
  back.onclick = () => go(at - 1);
  form.addEventListener('click', (event) => { // A tap goes on by itself; arrow keys only choose.
    if (event.target.type !== 'radio' || !event.detail) return;
    const here = at;
    setTimeout(() => at === here && go(here + 1), 320);
  });
  form.addEventListener('change', (event) => {
    form.dataset.begun = 'yes';
    refuse('');
    const box = event.target;
    if (box.name.startsWith('cards-') && $$(`input[name="${CSS.escape(box.name)}"]:checked`, form).length > 3) { box.checked = false; return refuse(say('three')); }
    if (box.name !== 'tipped' || !box.checked) return;
    const all = $$('input[name=tipped]', form);
    if (!box.value) for (const other of all) other.checked = other === box;
    else for (const other of all) if (!other.value) other.checked = false;
    if (all.filter((b) => b.checked).length > 2) { box.checked = false; refuse(say('two')); }
  });
  form.open = (name) => go(screens.findIndex((screen) => $(`[name="${name}"]`, screen)));
  go(0, false);
}

// ── doing ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const level = (text) => (['unknown', 'withheld'].includes(text) ? null : Number(text));

function why(data, fields) { // Each answer can carry why, point at cards, or be kept to oneself.
  const because = {}, cards = {}, withheld = [], named = (name) => ({ level: 'niveau', first_step: 'eerste_stap' })[name] ?? name.slice(7);
  for (const [name, value] of data) {
    if (name.startsWith('because-') && value.trim()) because[named(name.slice(8))] = value.trim();
    if (name.startsWith('cards-') && value) (cards[named(name.slice(6))] ??= []).push(value);
    if (value === 'withheld') withheld.push(named(name));
  }
  return { because, cards, withheld };
}

function command(form, submitter) {
  const data = new FormData(form, submitter?.form === form ? submitter : undefined), kind = form.dataset.do;
  const fields = Object.fromEntries([...data].filter(([name]) => name !== 'act' && name !== 'tipped'));
  if (kind !== 'LayFaceDown') return kind === 'WriteLine' ? { ...fields, language } : fields;
  const domains = {};
  for (const [name, value] of data) if (name.startsWith('domain-')) domains[name.slice(7)] = level(value);
  return {
    do: kind, round: Number(fields.round), level: level(fields.level), first_step: fields.first_step, domains,
    reason: fields.reason ?? '', tipped: data.getAll('tipped').filter(Boolean), ...why(data, fields),
  };
}

const said = { Undo: 'undone', Park: 'parked', AgreeAction: 'agreed' };

async function submit(event) {
  const form = event.target, kind = form.dataset.do;
  if (form.matches('[data-take]')) { event.preventDefault(); return keep(form); }
  if (!kind || !link) return;
  event.preventDefault();
  if (form.dataset.busy) return; // A second tap is the same act.
  if (kind === 'LayFaceDown') {
    const missing = $$('fieldset.q', form).find((q) => $('input[type=radio]', q) && !$('input:checked', q));
    if (missing) { form.open($('input', missing).name); return refuse(say('choose')); }
  }
  const button = event.submitter ?? $('button', form), words_on = button?.textContent;
  form.dataset.busy = 'yes';
  button?.setAttribute('aria-busy', 'true');
  refuse('');
  const slow = setTimeout(() => { if (link.state === 'away' && button) button.textContent = say('waits'); }, 700);
  const answer = await link.do(command(form, event.submitter));
  clearTimeout(slow);
  delete form.dataset.busy;
  button?.removeAttribute('aria-busy');
  if (button) button.textContent = words_on;
  if (!answer.ok) return refuse(answer.say);
  if (kind === 'LayFaceDown') { delete form.dataset.begun; form.removeAttribute('data-keep'); }
  if (['LayFaceDown', 'Park', 'AgreeAction'].includes(kind)) { form.reset(); if (form.contains(document.activeElement)) document.activeElement.blur(); }
  if (said[kind]) tell(kind === 'Undo' && answer.say ? answer.say : say(said[kind]));
  const what = kind === 'Lay' && form.elements.what.value.replace(':', '-');
  await load();
  const card = what && document.getElementById(what);
  if (!card) return;
  card.setAttribute('tabindex', '-1');
  card.focus({ preventScroll: true });
  tell($$('.did', card).map((p) => p.textContent).join(' '));
}

function keep(form) { // A text file, made here: it never leaves the phone.
  const lines = [form.dataset.title, new Date().toLocaleDateString(language, { dateStyle: 'long' }), ''];
  for (const field of $$('.field', form)) {
    const value = $('textarea, select, input', field).value.trim();
    if (value) lines.push($('label', field).textContent, value, '');
  }
  if (form.dataset.core) lines.push(form.dataset.agreed, form.dataset.core, '');
  const address = URL.createObjectURL(new Blob(['\ufeff', lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }));
  const a = Object.assign(document.createElement('a'), { href: address, download: document.body.dataset.file });
  a.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  tell(say('kept'));
}

// ── what moves within a step ─────────────────────────────────────────────────────────────────────────────────────────

function fill(now) {
  const here = $('#here', panel), laid = $('#laid', panel), recent = $('#recent', panel), chairs = $('#chairs', panel);
  if (here) here.textContent = now.here > 1 ? say('here', { n: now.here }) : say('here-one');
  if (chairs && now.here) {
    const n = Math.min(12, now.here), own = Math.min(Number(chairs.dataset.mine), n);
    chairs.replaceChildren(...Array.from({ length: n }, (_, i) => Object.assign(document.createElement('i'), { className: i + 1 === own ? 'own' : '' })));
  }
  if (laid) {
    const n = now.answered?.[laid.dataset.round] ?? 0;
    laid.textContent = say(n === 1 ? 'laid-one' : 'laid', { n, of: now.voters });
  }
  if (recent && now.recent) {
    const lines = now.recent.length ? now.recent : [recent.dataset.none], className = now.recent.length ? '' : 'soft';
    recent.replaceChildren(...lines.map((textContent) => Object.assign(document.createElement('li'), { textContent, className })));
  }
}

const turning = (r) => JSON.stringify([r.phase, r.map_open, r.turned, r.heard, r.verdict, r.actions, r.ended, r.parked?.length, r.stopped, r.subject, r.open, r.pen, r.cards, r.follow, r.script, r.offered, r.outcome]);

function hear(now) {
  if (now.on) return void location.replace(`/on/${code}`); // The table went on to the next case.
  const before = room;
  room = now;
  fill(now);
  time(now);
  const drawn = piece();
  if (before ? turning(before) !== turning(now) : now.phase !== drawn.dataset.phase) refresh();
  else if (before && before.map_head !== now.map_head && /^(map|look)$/.test(drawn.dataset.piece)) refresh('', 1500);
}

let clock = { left: Number($('#clock').dataset.left), running: $('#clock').dataset.running === 'yes', at: performance.now() };
function time(now) { clock = { left: now.clock.left, running: now.clock.running, at: performance.now() }; tick(); }
function tick() {
  const left = Math.round(clock.left - (clock.running ? (performance.now() - clock.at) / 1000 : 0)), all = Math.abs(left);
  const text = `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
  $('#clock').textContent = left < 0 ? say('over', { time: text }) : text;
}

// ── the map, one tap or swipe away ───────────────────────────────────────────────────────────────────────────────────

const screen = $('#map');
let canvas = null, opener = null;
async function openMap(push = true) {
  if (!tools || !link || !screen.hidden) return;
  await styled();
  opener = document.activeElement;
  screen.hidden = false;
  document.body.classList.add('onmap');
  for (const other of [...document.body.children]) if (other !== screen) other.inert = true;
  if (!canvas) {
    canvas = tools.mountCanvas($('#canvas'), link, { words });
    const off = link.on('map', () => { off(); requestAnimationFrame(closer); });
    hers();
  }
  $('#map-back').focus();
  if (push) history.pushState({ map: true }, '');
}
function closer() { // A whole map is too small to read on a phone: begin in the middle, close enough for the names.
  const scale = innerWidth / (canvas.view?.w ?? innerWidth);
  if (scale < .8) canvas.zoom?.(scale / .8);
}
async function hers() { // Only who is the resident has this, and only then is it fetched.
  if (link.last.mine?.role !== 'resident') { const off = link.on('mine', ({ role }) => { if (role === 'resident') { off(); hers(); } }); return; }
  (await part('./hers.js')).mountHers(screen, link, { words });
}
function closeMap() {
  screen.hidden = true;
  document.body.classList.remove('onmap');
  for (const other of [...document.body.children]) other.inert = false;
  (opener?.isConnected ? opener : $('[data-map]', panel))?.focus({ preventScroll: true });
}
$('#map-back').onclick = () => (history.state?.map ? history.back() : closeMap());
addEventListener('popstate', () => (history.state?.map ? openMap(false) : screen.hidden || closeMap()));
document.addEventListener('keydown', (event) => event.key === 'Escape' && !screen.hidden && !event.defaultPrevented && $('#map-back').click());

let touch = null;
panel.addEventListener('touchstart', (e) => { touch = e.touches.length === 1 && !e.target.closest('input, textarea, select') ? [e.touches[0].clientX, e.touches[0].clientY] : null; }, { passive: true });
panel.addEventListener('touchend', (e) => {
  if (!touch || !$('[data-map]', panel)) return;
  const [x, y] = touch, end = e.changedTouches[0];
  if (x - end.clientX > 90 && Math.abs(y - end.clientY) < 50) openMap();
}, { passive: true });

// ── starting ─────────────────────────────────────────────────────────────────────────────────────────────────────────

document.addEventListener('submit', submit);
document.addEventListener('click', (event) => {
  const a = event.target.closest('a[data-map], a[data-again]');
  if (!a || event.metaKey || event.ctrlKey) return;
  if (a.matches('[data-map]') && tools && link) { event.preventDefault(); openMap(); }
  if (a.matches('[data-again]')) { event.preventDefault(); load('?again=1'); }
});
setInterval(tick, 1000);
if (new URLSearchParams(location.search).has('said')) history.replaceState(null, '', location.pathname);
dress();

try {
  tools = await import(document.body.dataset.canvas);
  link = tools.connect(code, language);
  link.on('state', connection);
  link.on('waiting', () => $('#away').hidden || $('#away').classList.contains('back') || waits());
  link.on('late', ({ ok, say: text, cmd }) => { // Done in a page that was left: said here, once.
    if (!ok) refuse(text); else if (cmd.do === 'LayFaceDown' || said[cmd.do]) tell(say(said[cmd.do] ?? 'back'));
    refresh();
  });
  link.keep(`lk-waits-${code}-${document.body.dataset.seat}`);
  link.on('room', hear);
  let mine = '', place = '';
  link.on('mine', (message) => {
    const sits = `${message.role} ${message.card}`; // Another role or role card: another page.
    if (place && sits !== place) refresh();
    place = sits;
    const now = JSON.stringify(message.hand?.map((f) => [f.id, f.laid]));
    if (mine && now !== mine && piece().dataset.piece === 'map') refresh();
    mine = now;
  });
  link.on('bye', ({ say: text }) => { refuse(text); connection('away'); });
  if (link.last.room) hear(link.last.room);
  dress(new Set($$('form.answers', panel)));
} catch (error) { console.error(error); } // Plain forms it is.
