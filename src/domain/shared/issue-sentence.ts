import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** The usual names of the types of a schema. */
const typeNames: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a date and time',
  null: 'null',
};
const typeName = (type: string): string => typeNames[type] ?? `a value of the type ${type}`;

const formats: Record<string, string> = {
  datetime: 'Enter a date and time such as 2030-12-24T12:00:00Z.',
  date: 'Enter a date such as 2030-12-24.',
  email: 'Enter an e-mail address such as ana@example.com.',
  url: 'Enter a URL such as https://example.com.',
  uuid: 'This must be a UUID.',
};

const given = (input: unknown): string => {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number') return Number.isInteger(input) ? 'a number' : `${input}`;
  return typeName(typeof input);
};

const listed = (values: readonly unknown[], most = 30): string =>
  values.slice(0, most).map(String).join(', ') + (values.length > most ? ', …' : '');

const size = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** Returns the sentence about the allowed size of a text, a list or a number. */
function bounded(origin: string, bound: number, word: 'least' | 'most', inclusive: boolean): string {
  if (origin === 'string') return `This must have at ${word} ${size(bound, 'character', 'characters')}.`;
  if (origin === 'array' || origin === 'set') return `This must have at ${word} ${size(bound, 'value', 'values')}.`;
  if (origin === 'date') {
    const time = new Date(bound).toISOString();
    return word === 'least' ? `This must not be before ${time}.` : `This must not be after ${time}.`;
  }
  if (inclusive) return `This must be at ${word} ${bound}.`;
  return word === 'least' ? `This must be greater than ${bound}.` : `This must be less than ${bound}.`;
}

/**
 * Returns a clear sentence for a value that a schema refuses without a message of its own. It is given to zod as `error`, so that
 * users never see zod's own messages, which are for programmers.
 */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `This is required and must be ${typeName(issue.expected)}.`
        : `This must be ${typeName(issue.expected)}, not ${given(issue.input)}.`;
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? 'This cannot be empty.'
        : bounded(issue.origin, Number(issue.minimum), 'least', issue.inclusive ?? true);
    case 'too_big':
      return bounded(issue.origin, Number(issue.maximum), 'most', issue.inclusive ?? true);
    case 'invalid_value':
      return issue.values.length === 1
        ? `This must be ${listed(issue.values)}.`
        : `This must be one of ${listed(issue.values)}.`;
    case 'unrecognized_keys':
      return issue.keys.length === 1
        ? `Unknown field: ${listed(issue.keys)}.`
        : `Unknown fields: ${listed(issue.keys, 5)}.`;
    case 'not_multiple_of':
      return `This must be a multiple of ${issue.divisor}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'This has an invalid format.';
    case 'invalid_union':
      return 'This does not match any accepted type.';
    default:
      return 'This value is not accepted.';
  }
}
