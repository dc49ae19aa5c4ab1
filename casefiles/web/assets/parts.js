// Small hands that the scripts of a page share.

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
export const SVG = 'http://www.w3.org/2000/svg';

// The name of a gesture, made where the finger was. No crypto.randomUUID: it is absent on plain http in a room.
export function actId() {
  let time = Date.now(), name = '';
  for (let i = 0; i < 10; i++) { name = SIGNS[time % 32] + name; time = Math.floor(time / 32); }
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) name += SIGNS[byte & 31];
  return 'act:' + name;
}

export function fill(words, id, values = {}) {
  const text = words[id] ?? id;
  return text.replace(/\{\s*\$?(\w+)\s*\}/g, (hole, name) => (name in values ? String(values[name]) : hole));
}

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function drawn(tag, attributes = {}) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

// A drawing that our own server made, as an element; nothing in it runs.
export function picture(text) {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') throw new Error('not a drawing');
  for (const odd of root.querySelectorAll('script, foreignObject, iframe')) odd.remove();
  return document.importNode(root, true);
}

export const later = (ms) => new Promise((done) => setTimeout(done, ms));
export const near = (value, low, high) => Math.max(low, Math.min(high, value));
