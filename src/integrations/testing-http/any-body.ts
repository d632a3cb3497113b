import fc from 'fast-check';
import { BadInput } from '../../domain/shared/domain-error.js';

/** Gives a reader of webhooks 500 bodies, some of them JSON and the same at each run. Fails where it throws anything but BadInput. */
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
