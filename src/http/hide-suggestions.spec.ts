import { describe, expect, it } from '@jest/globals';
import { withoutSuggestions } from './hide-suggestions.js';

const without = (message: string) => withoutSuggestions({ message }).message;

describe('an error in production', () => {
  it('suggests no names of the schema, and says all else', () => {
    expect(without('Cannot query field "leeds" on type "Query". Did you mean "leads" or "lead"?')).toBe(
      'Cannot query field "leeds" on type "Query".',
    );
    expect(without('Value "Did you mean it" does not exist in "LeadStatus" enum.')).toBe(
      'Value "Did you mean it" does not exist in "LeadStatus" enum.',
    );
  });

  it('does not keep the server busy where it repeats megabytes of a client', () => {
    const long = `Value "${'Did you mean '.repeat(500_000)}" does not exist in "LeadStatus" enum.`;
    expect(without(long)).toBe(long);
  });
});
