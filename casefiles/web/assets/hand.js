// What only whoever leads has on the screen: who is here, who still writes, whose connection is weak; answers on paper.
//
// Presence is told by the feed and never asked of Streamlit. A tally that is typed here goes up as a command and is
// cleared: it stands in no session and comes down to nobody.

import { fill, make } from './parts.js';

// ── who is here ──────────────────────────────────────────────────────────────────────────────────────────────────────

export function mountCrew(element, link, { words }) {
  const w = (id, values) => fill(words, `lead-crew-${id}`, values);
  element.className = 'lk-crew';
  const look = (told) => {
    if (!told) return;
    const rows = told.seats.map(({ name, role, card, state, writing }) => make(
      'li', { class: `lk-${state}` },
      make('span', { class: 'lk-who' }, [name, role, card].filter(Boolean).join(' · ')),
      make('span', { class: 'lk-how' }, [w(state), ...(writing == null ? [] : [w(writing ? 'writing' : 'answered')])].join(' · ')),
    ));
    const others = told.screens ? [make('p', { class: 'lk-soft' }, w(told.screens === 1 ? 'screens-one' : 'screens', { n: told.screens }))] : [];
    element.replaceChildren(...(rows.length ? [make('ul', {}, ...rows)] : [make('p', { class: 'lk-soft' }, w('none'))]), ...others);
  };
  const off = link.on('crew', look);
  look(link.last.crew);
  return { stop: off };
}

// ── answers on paper ─────────────────────────────────────────────────────────────────────────────────────────────────

let named = 0;
export function mountPaper(element, link, first) {
  let data = first, turn = 0, read = null;
  const w = (id, values) => fill(data.words, `lead-paper-${id}`, values), tag = `lk-paper-${++named}`;
  const which = make('select', { id: `${tag}-look` }), question = make('select', { id: `${tag}-q` });
  const line = make('input', { id: `${tag}-line`, type: 'text', autocomplete: 'off', maxlength: 400, placeholder: '3 × 2, 4 × 3', 'aria-describedby': `${tag}-say` });
  const said = make('p', { class: 'lk-soft', id: `${tag}-say`, role: 'status' }), answers = make('ol', { class: 'lk-answers' });
  const lay = make('button', { type: 'submit', disabled: true }, w('lay'));
  const form = make('form', { class: 'lk-paper', autocomplete: 'off' });
  const field = (id, input) => make('p', {}, make('label', { for: input.id }, w(id)), input);
  form.append(make('p', { class: 'lk-soft' }, w('how')), field('which', which), field('question', question), answers, field('line', line), said, lay);
  element.replaceChildren(form);

  const show = () => {
    const looks = data.looks.map((nth) => new Option(w(nth ? 'second' : 'first'), nth, false, nth === data.now));
    const kept = [which.value, question.value];
    which.replaceChildren(...looks);
    question.replaceChildren(...data.questions.map(({ code, text }) => new Option(text, code)));
    if (looks.some((o) => o.value === kept[0])) which.value = kept[0];
    if (data.questions.some(({ code }) => code === kept[1])) question.value = kept[1];
    numbers();
  };
  const numbers = () => answers.replaceChildren(...(data.questions.find(({ code }) => code === question.value)?.answers ?? []).map((text) => make('li', {}, text)), make('li', { style: 'list-style-type: "?. "' }, w('unknown')));
  const ask = async () => {
    const mine = ++turn;
    const told = await link.question({ t: 'readtally', line: line.value, question: question.value });
    if (mine !== turn || !told) return;
    read = told.ok ? told.counts : null;
    said.textContent = line.value.trim() ? told.say : '';
    said.classList.toggle('lk-no', !told.ok);
    lay.disabled = !told.ok;
  };
  line.oninput = ask;
  question.onchange = () => { numbers(); ask(); };
  form.onsubmit = async (event) => {
    event.preventDefault();
    await ask();
    if (!read) return;
    const counts = read;
    read = null;
    const answer = await link.do({ do: 'LayTally', round: Number(which.value), question: question.value, counts });
    if (answer.ok) { line.value = ''; lay.disabled = true; }
    said.textContent = answer.ok ? w('laid') : answer.say;
    said.classList.toggle('lk-no', !answer.ok);
    if (answer.ok && question.selectedIndex + 1 < question.options.length) { question.selectedIndex++; numbers(); line.focus(); }
  };
  show();
  return { update: (now) => { data = now; show(); }, stop: () => element.replaceChildren() };
}
