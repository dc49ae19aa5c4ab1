// Who is signed in here, and how to leave; the screen on a lock when it is left alone. What was half typed stays under the
// lock: the page is covered, not drawn anew. Only served where people sign in.

(() => {
  const here = document.currentScript?.dataset ?? {};
  const LOOK = 20_000, LOCKED = 2_000, ALIVE = 60_000;
  const language = () => here.language || Object.values(window.lifemapLinks ?? {})[0]?.language
    || new URLSearchParams(location.search).get('language') || '';
  const ask = () => fetch(`/session?language=${encodeURIComponent(language())}`, { cache: 'no-store' })
    .then((answer) => (answer.ok ? answer.json() : null), () => null);
  const tell = (what) => fetch(`/session/${what}`, { method: 'POST' }).catch(() => null);
  const make = (name, values, ...inside) => {
    const node = Object.assign(document.createElement(name), values);
    node.append(...inside);
    return node;
  };

  const host = make('div', { id: 'lk-who' });
  const root = host.attachShadow({ mode: 'open' });
  root.append(make('style', { textContent: `
    :host { --ink: #211d18; --paper: #faf6ec; --sheet: #fffdf7; --accent: #0c5457; --on: #fff; --hair: #8d8067; color-scheme: light dark; }
    @media (prefers-color-scheme: dark) { :host { --ink: #ece4d4; --paper: #25211c; --sheet: #2e2923; --accent: #86c5c0; --on: #17211f; --hair: #978b76; } }
    * { box-sizing: border-box; font: 15px/1.4 Seravek, 'Gill Sans Nova', 'Segoe UI', 'Noto Sans', Ubuntu, 'Helvetica Neue', Arial, sans-serif; }
    details { position: fixed; left: 8px; bottom: 8px; z-index: 999; color: var(--ink); max-width: calc(100vw - 16px); }
    :host(.over) details { left: 10px; top: 96px; bottom: auto; } :host(.over) .menu { top: 36px; bottom: auto; }
    :host(.flow) { display: block; margin: 12px 0 0; } :host(.flow) details { position: static; } :host(.flow) summary { display: none; }
    :host(.flow) .menu { position: static; padding: 0; border: 0; background: none; width: auto; max-width: none; }
    :host(.flow) .menu p { font-size: 16px; }
    summary { list-style: none; cursor: pointer; padding: 5px 12px; min-height: 32px; border: 1px solid var(--hair); border-radius: 16px; background: var(--sheet);
      max-width: 15rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 13px; }
    summary::-webkit-details-marker { display: none; }
    .menu { position: absolute; left: 0; bottom: 40px; width: max-content; max-width: calc(100vw - 16px); padding: 12px; border: 1px solid var(--hair);
      border-radius: 10px; background: var(--sheet); display: grid; gap: 8px; }
    p { margin: 0; } h1 { margin: 0; font-size: 26px; font-weight: 600; }
    button, a { min-height: 44px; padding: 8px 18px; border: 1.5px solid var(--hair); border-radius: 10px; background: transparent; color: var(--ink);
      cursor: pointer; text-align: center; text-decoration: none; display: inline-block; }
    .go { background: var(--accent); border-color: var(--accent); color: var(--on); font-weight: 600; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    dialog { border: 0; margin: 0; padding: 24px; width: 100vw; height: 100vh; max-width: none; max-height: none; background: var(--paper); color: var(--ink); }
    dialog[open] { display: grid; place-content: center; } dialog > div { display: grid; gap: 16px; max-width: 28rem; justify-items: start; }
    dialog p { font-size: 17px; }
  ` }));
  const chip = make('details', {});
  const cover = make('dialog', {});
  cover.addEventListener('cancel', (event) => event.preventDefault());
  root.append(chip, cover);

  let known = null, active = Date.now(), said = Date.now(), timer = 0, drawn = '';
  const leave = async () => {
    const answer = await fetch('/sign-out', { method: 'POST' }).then((a) => a.json(), () => ({ to: '/' }));
    location.assign(answer.to || '/');
  };
  const button = (text, act, look = '') => make('button', { type: 'button', textContent: text, className: look, onclick: act });

  function draw(now) {
    const state = JSON.stringify(now);
    if (state === drawn) return;
    drawn = state;
    chip.hidden = !now.name;
    chip.replaceChildren(
      make('summary', { textContent: now.name, title: now.words.as }),
      make('div', { className: 'menu' }, make('p', { textContent: now.words.as }),
        button(now.words.lock, async () => { chip.open = host.className === 'flow'; await tell('lock'); look(); }), button(now.words.out, leave)),
    );
    const gone = known?.name && !now.name;
    if (now.locked || gone) {
      const to = gone ? `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}` : '/sign-in?again=1&next=/session/unlocked';
      const go = make('a', { href: to, className: 'go', textContent: gone ? now.words.in : now.words.open, ...(gone ? {} : { target: '_blank', rel: 'noopener' }) });
      cover.replaceChildren(make('div', {},
        make('h1', { textContent: gone ? now.words.ended : now.words.locked }), make('p', { textContent: gone ? now.words.endedWhy : now.words.lockedWhy }),
        go, ...(gone ? [] : [button(now.words.other, leave)])));
      if (!cover.open) cover.showModal();
      go.focus();
    } else if (cover.open) cover.close();
  }

  // Where it is in nobody's way: with what a seat says of itself, in the page's own flow, or over an empty corner of the map.
  function settle() {
    const seat = document.querySelector('header.top .mine'), page = seat ?? document.querySelector('body.door main');
    const canvas = !page && document.querySelector('.lk-bar');
    host.className = page ? 'flow' : canvas ? 'over' : '';
    if (page) chip.open = true;
    if (host.parentElement !== (page ?? document.body)) (page ?? document.body).append(host);
  }

  async function look() {
    clearTimeout(timer);
    const now = await ask();
    if (now?.on) {
      if (known?.name && now.name && now.id !== known.id) return location.reload(); // Somebody else sits here now.
      settle();
      draw(now);
      if (now.name || !known) known = now;
    }
    timer = setTimeout(look, now?.locked ? LOCKED : LOOK);
  }

  for (const type of ['pointerdown', 'keydown', 'wheel']) document.addEventListener(type, () => { active = Date.now(); }, { capture: true, passive: true });
  setInterval(async () => {
    if (!known?.name || known.locked || cover.open) return;
    const idle = Date.now() - active;
    if (idle > known.idle * 60_000) { await tell('lock'); look(); } else if (active > said && Date.now() - said > ALIVE) { said = Date.now(); tell('alive'); }
  }, 5_000);
  setInterval(() => { if (known) settle(); }, 1_000); // Pages come and go without a load.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') look(); });
  if (document.body) look(); else addEventListener('DOMContentLoaded', look);
})();
