import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { cleanText } from '../../domain/shared/text.js';
import { isObject, type Json } from '../channel-wire/json.js';
import type { FlatField } from './form.flat.js';

const mostAnswers = 200;
/** Answers that say by their type what they are, whatever the question's words. */
const byType: ReadonlyMap<unknown, string> = new Map([
  ['email', 'email'],
  ['phone_number', 'phone'],
]);
/** Questions for what has a name in other forms. */
const askedFor: readonly [question: RegExp, name: string][] = [
  [/\b(?:nombre y apellidos?|nombre completo|full name|tu nombre|su nombre|your name|te llamas|se llama)\b/, 'name'],
  [/\b(?:(?:tu|su) empresa|nombre de la empresa|your company|company name)\b/, 'company'],
  [/\b(?:en que ciudad|(?:tu|su) ciudad|what city|which city|your city)\b/, 'city'],
];

/**
 * Returns the fields of a webhook of Typeform, each under the title of its question: the answers name their questions only by ids and refs.
 * Null for any other submission. Hidden fields, such as those of a campaign, come with their names.
 */
export function typeformFields(root: Json): FlatField[] | null {
  const response = [root, root.body, root.payload]
    .map(each => (isObject(each) ? each.form_response : null))
    .find(isObject);
  if (!response || !Array.isArray(response.answers)) return null;
  const titles = new Map<string, string>();
  if (isObject(response.definition)) collect(titles, response.definition.fields, 0);
  const hidden = isObject(response.hidden) ? Object.entries(response.hidden) : [];
  return [
    ...response.answers.slice(0, mostAnswers).flatMap(answer => (isObject(answer) ? fieldOf(answer, titles) : [])),
    ...hidden.flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [{ name, value }] : [])),
  ];
}

/** Returns Typeform's signature of these bytes: unlike Standard Webhooks, its key is the secret as text, with its prefix. */
export const signTypeform = (body: Buffer, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`;

/** Returns whether `Typeform-Signature` was made with this secret over exactly these bytes. False for an empty secret. Never throws. */
export function verifyTypeform(body: Buffer, header: string, secret: string): boolean {
  const [given, expected] = [header, signTypeform(body, secret)].map(text =>
    createHash('sha256').update(text).digest(),
  );
  return secret !== '' && given !== undefined && expected !== undefined && timingSafeEqual(given, expected);
}

/**
 * Returns what names a submission in all its deliveries, since Typeform signs no time: an intercepted webhook is stored once, however
 * often it is sent. A partial submission and the whole one that follows share their token. Null if it has none.
 */
export function typeformKey(root: Json): string | null {
  const response = isObject(root.form_response) ? root.form_response : {};
  const parts = [root.event_type, response.form_id, response.token];
  if (!parts.every(part => typeof part === 'string' && part !== '' && part.length <= 64)) return null;
  return cleanText(`typeform:${parts.join(':')}`);
}

const deepestGroup = 3;

/** Notes the titles of questions by their ids and refs; a group holds further questions. */
function collect(titles: Map<string, string>, fields: unknown, depth: number): void {
  if (!Array.isArray(fields) || depth > deepestGroup) return;
  for (const field of fields.filter(isObject)) {
    const title = typeof field.title === 'string' ? titleOf(field.title) : '';
    for (const key of [field.id, field.ref]) if (typeof key === 'string' && title !== '') titles.set(key, title);
    if (isObject(field.properties)) collect(titles, field.properties.fields, depth + 1);
  }
}

/** A title may hold marks of Markdown, and places for earlier answers, such as `{{field:name}}`. */
const titleOf = (title: string): string =>
  title
    .replace(/[,\s]*\{\{[^{}]{0,200}\}\}/g, '')
    .replace(/[*_\s]+/g, ' ')
    .replace(/[\s:]+$/, '')
    .trim();

function fieldOf(answer: Json, titles: ReadonlyMap<string, string>): FlatField[] {
  const value = answerIn(answer);
  if (value === null || value === '') return [];
  const { id, ref } = isObject(answer.field) ? answer.field : {};
  const keys = [id, ref].filter(key => typeof key === 'string');
  const title = keys.map(key => titles.get(key)).find(each => each !== undefined);
  // Without the definition, a ref that somebody wrote is more than nothing; an id is not.
  const name = byType.get(answer.type) ?? nameIn(title) ?? title ?? (typeof ref === 'string' ? ref : '');
  return [{ name, value }];
}

function nameIn(title: string | undefined): string | undefined {
  const asked = (title ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return askedFor.find(([question]) => question.test(asked))?.[1];
}

/** Returns the value of an answer, which stands under the name of its type. */
function answerIn(answer: Json): string | null {
  const { type } = answer;
  const value = typeof type === 'string' && Object.hasOwn(answer, type) ? answer[type] : null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (!isObject(value)) return null;
  const { label, labels, other, amount } = value;
  const told = [label, ...(Array.isArray(labels) ? labels : []), other, amount].filter(
    each => typeof each === 'string',
  );
  return told.join(', ');
}
