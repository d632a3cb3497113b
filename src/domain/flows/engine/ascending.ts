import type { z } from 'zod';

/**
 * Returns a refinement for settings that are successive times: each key's value must be above the value of the key before it. If two
 * values contradict each other, both are reported, because either may be the one that was changed (and a stored pair falls back to its
 * defaults together).
 */
export const ascending =
  <Key extends string>(keys: readonly Key[], isRight = (before: number, after: number) => before < after) =>
  (settings: Record<Key, number>, context: z.RefinementCtx): void => {
    for (const [index, later] of keys.entries()) {
      const earlier = keys[index - 1];
      if (earlier === undefined || isRight(settings[earlier], settings[later])) continue;
      const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      add(earlier, `This must be before ${later}, which is ${settings[later]}.`);
      add(later, `This must be after ${earlier}, which is ${settings[earlier]}.`);
    }
  };
