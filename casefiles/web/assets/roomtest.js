// The zaaltest on a phone: try whatever a seat needs, one after the other, and say in one sign how it came out.
const root = document.getElementById('roomtest');
const texts = JSON.parse(root.dataset.texts);
const say = (id) => texts[id] ?? '';
const PATIENCE = 6000;

function told(check, yes, words) {
  const row = document.querySelector(`[data-check=${check}]`);
  row.dataset.is = yes ? 'yes' : 'no';
  row.querySelector('b').textContent = words ?? say(yes ? 'yes' : 'no');
}

const inTime = (work) => Promise.race([work, new Promise((_, no) => setTimeout(no, PATIENCE, new Error('late')))]);

async function asked(path) {
  const answer = await inTime(fetch(path, { credentials: 'same-origin', cache: 'no-store' }));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/** Five there-and-backs over a WebSocket; the middle one, in milliseconds. */
function socket() {
  return inTime(new Promise((yes, no) => {
    const line = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/zaaltest/live`);
    const took = [];
    let at = 0;
    const ask = () => { at = performance.now(); line.send(String(took.length)); };
    line.onopen = ask;
    line.onmessage = () => {
      took.push(performance.now() - at);
      if (took.length < 5) return ask();
      line.close();
      yes(took.sort((a, b) => a - b)[2]);
    };
    line.onerror = line.onclose = () => no(new Error('cut'));
  }));
}

async function trial(work) {
  try { return await work(); } catch { return null; }
}

function show(state) {
  root.dataset.state = state;
  root.querySelector('h1').textContent = say(state);
  root.querySelector('.lead').textContent = say(`${state}-what`);
  document.getElementById('again').hidden = false;
}

async function test() {
  told('script', true);
  const cookie = (await trial(() => asked('/zaaltest/cookie')))?.cookie === true;
  told('cookie', cookie);
  const carried = await trial(socket);
  told('socket', carried !== null);
  const started = performance.now();
  const poll = (await trial(() => asked('/zaaltest/wait'))) !== null;
  told('poll', poll);
  const ms = Math.round(carried ?? Math.max(0, performance.now() - started - 1200));
  told('ms', carried !== null || poll, carried !== null || poll ? `${ms} ms` : '');
  const answer = await trial(() => inTime(fetch('/zaaltest/said', {
    method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ phone: root.dataset.phone, cookie, socket: carried !== null, poll, ms }),
  }).then((got) => got.json())));
  show(answer?.state ?? 'away');
}

document.getElementById('again').addEventListener('click', () => location.reload());
test();
