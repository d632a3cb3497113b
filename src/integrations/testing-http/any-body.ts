import fc from 'fast-check';
import { BadInput } from '../../domain/shared/domain-error.js';

/** Passes 500 bodies to a reader of webhooks, some of them JSON and the same in each run. Fails if it throws anything except BadInput. */
export function readAnyBody(read: (body: Buffer) => void): void {
  const anyBody = fc.oneof(
    fc.string(),
    fc.jsonValue({ maxDepth: 4 }).map(value => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(anyBody, text => {
      try {
        read(Buffer.from(text));
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
      }
    }),
    { seed: 20_261_120, numRuns: 500 },
  );
}
