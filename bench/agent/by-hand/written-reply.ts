import { readReply } from '../../../src/domain/assistant/index.js';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const emptyReply = { text: '', known: true, quickReplies: [], calls: [] };
const emptyCall = { query: null, items: null, fields: null, steps: null };
const emptyStep = { product: null, quantity: '', amount: null, percent: null, of: [], quotes: [] };

const filled = (list: unknown, fill: (one: Json) => Json): unknown =>
  Array.isArray(list) ? list.map((one: unknown) => (isObject(one) ? fill(one) : one)) : list;

/** Returns a reply with the empty fields that a player has left out: vendors make their models write every field. */
export function wholeReply(written: unknown): unknown {
  if (!isObject(written)) return written;
  const stepOf = (step: Json): Json => ({ ...emptyStep, ...step });
  const callOf = (call: Json): Json => ({ ...emptyCall, ...call, steps: filled(call.steps ?? null, stepOf) });
  return { ...emptyReply, ...written, calls: filled(written.calls ?? [], callOf) };
}

/** Returns why a reply could not be used, by the parser of the vendors' replies; null if it can. */
export function problemOf(text: string): string | null {
  try {
    readReply('answer', text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
