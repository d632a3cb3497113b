import { isDay } from '../shared/calendar-day.js';
import { BadInput } from '../shared/domain-error.js';
import { assertForward } from '../shared/forward-range.js';

/** A range of values of one field. Both ends are inclusive; null means no limit. */
export interface FieldRange {
  key: string;
  type: 'NUMBER' | 'DATE';
  from: number | string | null;
  to: number | string | null;
}
/** A value that is the same as a number and as its text: a form sends the number 40 as "40", and a code "40" may be sent as a number. */
export interface NumberInForms {
  key: string;
  forms: [number, string];
}
export interface FieldFilter {
  /** The exact values of fields that have one form; null if there are none, but others. */
  exact: unknown;
  inForms: NumberInForms[];
  ranges: FieldRange[];
}

const numberText = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Separates ranges from exact values in a filter of custom fields. Throws BadInput for what can be the value of no field, such as a list: it
 * would match nothing, and the user would not know why.
 */
export function readFieldFilter(given: unknown): FieldFilter {
  if (!isObject(given))
    throw new BadInput('customFields must be an object with the value of each field, such as { "size": "M" }.', [
      'customFields',
    ]);
  const ranges: FieldRange[] = [];
  const inForms: NumberInForms[] = [];
  const exact: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const range = rangeOf(key, value);
    if (range) ranges.push(range);
    else if (typeof value === 'number') inForms.push({ key, forms: [value, String(value)] });
    else if (typeof value === 'string' && numberText.test(value)) inForms.push({ key, forms: [Number(value), value] });
    else if (typeof value === 'string' || typeof value === 'boolean') exact[key] = value;
    else
      throw new BadInput(
        `customFields.${key} must be one text or number, or a range: { min, max } of a NUMBER, { from, to } of a DATE.`,
        ['customFields', key],
      );
  }
  const hasOthers = ranges.length > 0 || inForms.length > 0;
  return { exact: hasOthers && Object.keys(exact).length === 0 ? null : exact, inForms, ranges };
}

function rangeOf(key: string, value: unknown): FieldRange | null {
  if (!isObject(value)) return null;
  const names = Object.keys(value);
  const hasOnly = (...allowed: string[]) => names.length > 0 && names.every(name => allowed.includes(name));
  const end = (name: string, fits: (given: unknown) => boolean, what: string): never | number | string | null => {
    const given = value[name] ?? null;
    if (given !== null && !fits(given))
      throw new BadInput(`customFields.${key}.${name} must be ${what}.`, ['customFields', key, name]);
    return given as number | string | null;
  };
  if (hasOnly('min', 'max')) {
    const isNumber = (given: unknown) => typeof given === 'number' && Number.isFinite(given);
    const [from, to] = [end('min', isNumber, 'a number'), end('max', isNumber, 'a number')];
    assertForward(from, to, ['customFields', key]);
    return { key, type: 'NUMBER', from, to };
  }
  if (hasOnly('from', 'to')) {
    const [from, to] = [end('from', isDay, 'a date such as 2026-01-31'), end('to', isDay, 'a date such as 2026-01-31')];
    assertForward(from, to, ['customFields', key]);
    return { key, type: 'DATE', from, to };
  }
  return null;
}
