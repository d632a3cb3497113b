import { afterAll } from '@jest/globals';

const undone: (() => Promise<unknown>)[] = [];

/**
 * Registers a clean-up that runs after the spec file; the newest runs first. Jest accepts `afterAll` only outside of hooks and tests; this
 * can be called anywhere, because every spec file loads its own copy of this module.
 */
export function afterwards(undo: () => Promise<unknown>): void {
  undone.push(undo);
}

afterAll(async () => {
  const failures: unknown[] = [];
  for (const undo of undone.splice(0).reverse()) await undo().catch(error => failures.push(error));
  if (failures.length > 0) throw failures[0];
});
