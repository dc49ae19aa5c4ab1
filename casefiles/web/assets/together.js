// What is done with several cards at once, in the bar above the map: choosing more of them, and how they are tied.

import { make } from './parts.js';

// The button with which a thumb, or who has no Shift, chooses more cards.
export function pickButton(canvas) {
  const words = canvas.say('canvas-pick');
  const b = make('button', { type: 'button', class: 'lk-pick', title: words, 'aria-label': words, 'aria-pressed': 'false' }, '☑');
  b.onclick = () => pick(canvas, !canvas.picking);
  canvas.pickButton = b;
  return b;
}

export function pick(canvas, on) {
  if (!!canvas.picking === on) return;
  canvas.picking = on;
  canvas.pickButton?.setAttribute('aria-pressed', String(on));
  if (on) canvas.aloud(canvas.say('canvas-pick-how'));
}

const codes = (canvas, family) => Object.keys(canvas.words).filter((id) => id.startsWith(`${family}-`)).map((id) => id.slice(family.length + 1));

// How all these cards are tied to one: who gives, how it is between them, and what flows. Asked before it is drawn.
export function askTies(canvas, cards, to) {
  const w = (id, values) => canvas.say(`canvas-${id}`, values), name = canvas.name(canvas.things.get(to));
  const choice = (label, options) => make('select', { 'aria-label': label, title: label }, ...options.map(([code, word]) => make('option', { value: code }, word)));
  const family = (sort) => codes(canvas, sort).map((code) => [code, canvas.say(`${sort}-${code}`)]);
  const way = choice(w('ties-way'), ['they', 'one', 'both'].map((code) => [code, w(`ties-${code}`, { name })]));
  const quality = choice(w('ties-quality'), family('quality'));
  quality.value = 'gewoon';
  const support = choice(w('ties-support'), [['', w('ties-unknown')], ...family('support')]);
  const form = make('form', { class: 'lk-asks' }, way, quality, support, make('button', { type: 'submit' }, w('ties-draw')));
  const off = make('button', { type: 'button' }, w('ties-not'));
  const shut = () => { canvas.offered = null; canvas.offer(); };
  off.onclick = () => { shut(); canvas.together.querySelector('button')?.focus(); };
  form.onkeydown = (e) => { if (e.key === 'Escape') { e.stopPropagation(); off.onclick(); } };
  form.onsubmit = async (e) => {
    e.preventDefault();
    const said = { quality: quality.value, support: support.value ? [support.value] : [], gives: way.value === 'one', mutual: way.value === 'both' };
    const answer = await canvas.act({ do: 'TieAll', cards, to, ...said });
    if (!answer.ok) return;
    canvas.choose(to);
    canvas.aloud(w('tied-all', { n: cards.length, name }));
    canvas.things.get(to)?.focus({ preventScroll: true });
  };
  canvas.together.replaceChildren(make('b', {}, w('ties-how', { n: cards.length, name })), form, off);
  way.focus();
}
