import { type GraphQLSchema, isEnumType } from 'graphql';
import { issueSentence } from '../../domain/shared/issue-sentence.js';

interface Unfit {
  /** What is wrong, in a sentence that is also written in Spanish. */
  message: string;
  /** The field below the value's own place, if the error is about one. */
  field: string[];
}

const zodTypes: Readonly<Record<string, string>> = {
  String: 'string',
  ID: 'string',
  Int: 'int',
  Float: 'number',
  Boolean: 'boolean',
  Decimal: 'number',
};

const zodFormats: Readonly<Record<string, string>> = { DateTime: 'datetime', Date: 'date' };

/** Returns what is wrong with a value, by graphql's message. Its messages are in English and for programmers, and people read these. */
export function describeUnfit(schema: GraphQLSchema, value: unknown, message: string): Unfit {
  const at = (code: object, field: string[] = []): Unfit => ({
    message: issueSentence({ input: value, ...code } as Parameters<typeof issueSentence>[0]),
    field,
  });
  const [, unknown] = /^Field "([^"]*)" is not defined by type /.exec(message) ?? [];
  if (unknown !== undefined) return at({ code: 'unrecognized_keys', keys: [unknown] }, [unknown]);
  const [, missing] = /^Field "(\w+)" of required type .* was not provided\.$/.exec(message) ?? [];
  if (missing !== undefined) return { message: 'This is required.', field: [missing] };
  const [, enumName] = /(?:^Enum|does not exist in) "(\w+)"/.exec(message) ?? [];
  const listed = enumName === undefined ? null : schema.getType(enumName);
  if (isEnumType(listed)) return at({ code: 'invalid_value', values: listed.getValues().map(({ name }) => name) });
  const [, scalar = ''] = /^(\w+) cannot (?:represent|be) /.exec(message) ?? [];
  const format = zodFormats[scalar];
  if (format) return at({ code: 'invalid_format', format });
  const expected = zodTypes[scalar] ?? (/^Expected type "\w+" to be an object\.$/.test(message) ? 'object' : null);
  if (expected) return at({ code: 'invalid_type', expected });
  if (/^Expected non-nullable type /.test(message)) return { message: 'This cannot be null.', field: [] };
  return { message, field: [] };
}
