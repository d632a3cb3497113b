import { isObject, type Json } from '../channel-wire/json.js';

/** A field with its name or label, and its value as text. */
export interface FlatField {
  name: string;
  value: string;
}
const deepest = 5;
const mostFields = 200;
/** Parts about the request and the form, which form makers and workflows send besides what the visitor wrote. */
const aside = new Set(['headers', 'params', 'query', 'meta', 'form', 'settings']);
/** Parts that only hold the fields, or the person; a name inside them is the person's. */
const holders = new Set([
  'fields',
  'form_fields',
  'data',
  'body',
  'values',
  'payload',
  'contact',
  'contacto',
  'customer',
  'cliente',
  'lead',
  'person',
  'user',
  'visitor',
  'answers',
  'form_response',
]);
const valued = ['value', 'raw_value', 'answer'];

/** Returns the fields of a submission, those on the outside first. Lists of texts are joined. */
export function flatFields(root: Json): FlatField[] {
  const found: FlatField[] = [];
  const outer = Object.entries(root);
  for (const [name, value] of outer) if (!isObject(value)) add(found, name, value, 0);
  for (const [name, value] of outer) if (isObject(value) && !aside.has(name.toLowerCase())) walk(found, name, value, 1);
  return found.slice(0, mostFields);
}

function walk(found: FlatField[], parent: string, part: Json, depth: number): void {
  if (depth > deepest || found.length >= mostFields) return;
  const own = valued.map(name => part[name]).find(value => textOf(value) !== null);
  if (own !== undefined) {
    const label = [part.title, part.label, part.name].find(each => typeof each === 'string' && each !== '');
    // The name in the form says what it is; a number says nothing.
    add(found, /^\d*$/.test(parent) && typeof label === 'string' ? label : parent, own, depth);
    return;
  }
  for (const [name, value] of Object.entries(part)) {
    if (isObject(value)) walk(found, name, value, depth + 1);
    else add(found, isWhose(name, parent) ? `${parent}_${name}` : name, value, depth);
  }
}

const isWhose = (name: string, parent: string): boolean =>
  /^(?:name|nombre)$/i.test(name) && !holders.has(parent.toLowerCase()) && !/^\d*$/.test(parent);

function add(found: FlatField[], name: string, value: unknown, depth: number): void {
  const text = textOf(value);
  if (text !== null) found.push({ name, value: text });
  else if (Array.isArray(value)) for (const each of value) if (isObject(each)) walk(found, '', each, depth + 1);
}

/** Returns a text, a number, a mark or a list of them as text, and null for anything else. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value === true) return '✓';
  if (!Array.isArray(value)) return null;
  const texts = value
    .map(each => (Array.isArray(each) ? null : textOf(each)))
    .filter(each => each !== null && each !== '');
  return texts.length > 0 && texts.length === value.length ? texts.join(', ') : null;
}
