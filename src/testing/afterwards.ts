import { afterAll } from '@jest/globals';

const undone: (() => Promise<unknown>)[] = [];

/**
 * Has something undone after the spec file, the newest first. Jest takes `afterAll` only outside of hooks and tests; this
 * can be called anywhere, since every spec file loads its own copy of this module.
 */
export function afterwards(undo: () => Promise<unknown>): void {
  undone.push(undo);
}

afterAll(async () => {
  const failures: unknown[] = [];
  for (const undo of undone.splice(0).reverse()) await undo().catch(error => failures.push(error));
  if (failures.length > 0) throw failures[0];
}, 60_000);
