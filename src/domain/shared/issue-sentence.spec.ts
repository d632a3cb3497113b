import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { issueSentence } from './issue-sentence.js';

const sentenceFor = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: issueSentence }).error?.issues[0]?.message;

describe('the sentence for what a schema refuses', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string().min(1), '', 'This cannot be empty.'],
    [z.string().min(8), 'corta', 'This must have at least 8 characters.'],
    [z.string().max(1), 'ab', 'This must have at most 1 character.'],
    [z.string(), undefined, 'This is required and must be a string.'],
    [z.string(), 5, 'This must be a string, not a number.'],
    [z.record(z.string(), z.unknown()), [], 'This must be an object, not a list.'],
    [z.strictObject({}), null, 'This must be an object, not null.'],
    [z.int(), 1.5, 'This must be a whole number, not 1.5.'],
    [z.int(), '1', 'This must be a number, not a string.'],
    [z.boolean(), 'sí', 'This must be true or false, not a string.'],
    [z.array(z.int()), {}, 'This must be a list, not an object.'],
    [z.array(z.int()).min(1), [], 'This must have at least 1 value.'],
    [z.array(z.int()).max(2), [1, 2, 3], 'This must have at most 2 values.'],
    [z.number().min(0), -1, 'This must be at least 0.'],
    [z.number().max(7), 8, 'This must be at most 7.'],
    [z.number().gt(0), 0, 'This must be greater than 0.'],
    [z.enum(['NEVER', 'FACTS']), 'x', 'This must be one of NEVER, FACTS.'],
    [z.literal(1), 2, 'This must be 1.'],
    [z.strictObject({}), { colour: 1 }, 'Unknown field: colour.'],
    [z.iso.datetime(), 'ayer', 'Enter a date and time such as 2030-12-24T12:00:00Z.'],
    [z.string().regex(/^a$/), 'b', 'This has an invalid format.'],
    [z.union([z.string(), z.int()]), {}, 'This does not match any accepted type.'],
    [z.number().multipleOf(5), 3, 'This must be a multiple of 5.'],
    [z.string().refine(() => false), 'x', 'This value is not accepted.'],
    [z.string().min(1, 'Give it a name.'), '', 'Give it a name.'],
  ])('says it plainly, and leaves the schema’s own words (%#)', (schema, value, sentence) => {
    expect(sentenceFor(schema, value)).toBe(sentence);
  });
});
