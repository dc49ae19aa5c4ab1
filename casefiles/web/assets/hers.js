// What is the resident's own, on the resident's own phone: striking something through, letting it stand after all, and
// taking it away for good. It lies under the map, for whatever was chosen there; nobody else's phone has it.

import { fill, make } from './parts.js';

export function mountHers(element, link, { words = {} } = {}) {
  const say = (id, values) => fill(words, `seat-js-hers-${id}`, values);
  const box = make('section', { class: 'hers', 'aria-label': say('title'), hidden: true });
  let chosen = null, sure = false, told = '';
  const mine = () => link.last.mine?.role === 'resident' && !link.ended;
  const find = () => (chosen ? element.ownerDocument.getElementById(chosen) : null);
  const button = (id, act, look = '') => {
    const b = make('button', { type: 'button', class: look }, say(id));
    b.onclick = act;
    return b;
  };
  const act = async (cmd) => {
    const answer = await link.do(cmd);
    told = answer.say ?? '';
    if (answer.ok && cmd.do === 'Erase') { chosen = null; link.emit('select', { id: null }); }
    sure = false;
    show();
  };
  function show() {
    const g = find();
    box.hidden = !mine() || !(g && g.dataset.kind !== 'bewoner' && !g.classList.contains('group')) && !told;
    if (box.hidden) return box.replaceChildren();
    const words_ = make('p', { class: 'told', role: 'status' }, told);
    if (!g) return box.replaceChildren(words_);
    const name = make('h2', {}, g.dataset.name || (g.getAttribute('aria-label') ?? '').split(',')[0]), struck = g.dataset.struck === '1';
    const row = sure
      ? [make('p', {}, say('sure')), button('yes', () => act({ do: 'Erase', thing: chosen })), button('no', () => { sure = false; show(); }, 'quiet')]
      : [
        button(struck ? 'unstrike' : 'strike', () => act({ do: struck ? 'Unstrike' : 'Strike', thing: chosen }), 'quiet'),
        button('erase', () => { sure = true; told = ''; show(); box.querySelector('button')?.focus(); }, 'quiet'),
      ];
    box.replaceChildren(name, ...(told ? [words_] : []), ...(struck && !sure ? [make('p', { class: 'soft' }, say('struck'))] : []), make('div', { class: 'row' }, ...row));
  }
  link.on('select', ({ id }) => { if (id !== chosen) { if (id) told = ''; chosen = id ?? null; sure = false; } show(); });
  link.on('map', () => setTimeout(show)); // The drawing first: what is struck through, or gone, is read from it.
  link.on('mine', show);
  element.append(box);
  return { show };
}
