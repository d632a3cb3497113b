import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { issueSentence } from './issue-sentence.js';

const sentenceFor = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: issueSentence }).error?.issues[0]?.message;

describe('the sentence for what a schema refuses', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string().min(1), '', 'This must not be empty.'],
    [z.string().min(8), 'corta', 'This takes at least 8 characters.'],
    [z.string().max(1), 'ab', 'This takes at most 1 character.'],
    [z.string(), undefined, 'This is missing: give a text.'],
    [z.string(), 5, 'This takes a text, not a number.'],
    [z.record(z.string(), z.unknown()), [], 'This takes an object, not a list.'],
    [z.strictObject({}), null, 'This takes an object, not null.'],
    [z.int(), 1.5, 'This takes a whole number, not 1.5.'],
    [z.int(), '1', 'This takes a number, not a text.'],
    [z.boolean(), 'sí', 'This takes true or false, not a text.'],
    [z.array(z.int()), {}, 'This takes a list, not an object.'],
    [z.array(z.int()).min(1), [], 'Give at least 1 value.'],
    [z.array(z.int()).max(2), [1, 2, 3], 'Give at most 2 values.'],
    [z.number().min(0), -1, 'This number is at least 0.'],
    [z.number().max(7), 8, 'This number is at most 7.'],
    [z.number().gt(0), 0, 'This number is above 0.'],
    [z.enum(['NEVER', 'FACTS']), 'x', 'This is one of NEVER, FACTS.'],
    [z.literal(1), 2, 'This is 1.'],
    [z.strictObject({}), { colour: 1 }, 'There is no such field here: colour.'],
    [z.iso.datetime(), 'ayer', 'Write an instant like 2030-12-24T12:00:00Z.'],
    [z.string().regex(/^a$/), 'b', 'This text has the wrong form.'],
    [z.union([z.string(), z.int()]), {}, 'This is none of what it may be.'],
    [z.number().multipleOf(5), 3, 'This number is a multiple of 5.'],
    [z.string().refine(() => false), 'x', 'This value is not accepted.'],
    [z.string().min(1, 'Give it a name.'), '', 'Give it a name.'],
  ])('says it plainly, and leaves the schema’s own words (%#)', (schema, value, sentence) => {
    expect(sentenceFor(schema, value)).toBe(sentence);
  });
});
