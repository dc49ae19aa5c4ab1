// Choosing a file for the desk: it goes to a door of ours as it is, with its name beside it; progress and refusals in words.

export function mountFile(host, data, tell) {
  const words = data.words;
  host.classList.add('lk-file');
  host.replaceChildren();
  const id = `lk-file-${data.kind}`;
  const label = Object.assign(document.createElement('label'), { htmlFor: id, className: 'lk-choose' });
  const text = document.createElement('span');
  text.textContent = data.label;
  const input = Object.assign(document.createElement('input'), { type: 'file', id, accept: data.accept });
  label.append(text, input);
  const hint = Object.assign(document.createElement('span'), { className: 'lk-hint', textContent: data.hint });
  const said = Object.assign(document.createElement('div'), { className: 'lk-said' });
  said.setAttribute('role', 'status');
  host.append(label, hint, said);

  const speak = (sentences, refused) => {
    said.classList.toggle('lk-refused', Boolean(refused));
    said.replaceChildren(...sentences.map((one) => Object.assign(document.createElement('p'), { textContent: one })));
  };
  const busy = (on) => { input.disabled = on; host.classList.toggle('lk-busy', on); };

  const send = (file) => {
    if (!file || input.disabled) return;
    busy(true);
    speak([words['desk-sending'].replace('{what}', file.name)]);
    const request = new XMLHttpRequest();
    request.open('POST', `/desk/file?${new URLSearchParams({ as: data.kind, b: data.token, language: data.language })}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.loaded < event.total) {
        speak([`${words['desk-sending'].replace('{what}', file.name)} ${Math.round((100 * event.loaded) / event.total)} %`]);
      } else speak([words['desk-reading'].replace('{what}', file.name)]);
    };
    request.onload = () => {
      busy(false);
      input.value = '';
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* said below */ }
      if (request.status === 200 && answer.token) {
        speak([]);
        tell.setTriggerValue('laid', answer.token);
      } else speak([words['desk-refused'], ...(answer.why ?? [words['desk-lost']])], true);
    };
    request.onerror = () => { busy(false); input.value = ''; speak([words['desk-lost']], true); };
    request.send(file);
  };
  input.addEventListener('change', () => send(input.files[0]));
  const over = (event) => { event.preventDefault(); host.classList.toggle('lk-over', event.type === 'dragover'); };
  host.addEventListener('dragover', over);
  host.addEventListener('dragleave', over);
  host.addEventListener('drop', (event) => { over(event); send(event.dataTransfer.files[0]); });
  return { stop: () => host.replaceChildren() };
}
