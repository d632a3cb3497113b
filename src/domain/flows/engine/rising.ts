import type { z } from 'zod';

/**
 * For settings that are times behind each other: each key's value is above that of the key before it. Both of two that contradict each
 * other are named, since either may be the one that was changed (and a stored pair falls back to its defaults together).
 */
export const rising =
  <S extends object>(
    keys: readonly (keyof S & string)[],
    isRight = (before: S[keyof S], after: S[keyof S]) => before < after,
  ) =>
  (settings: S, context: z.RefinementCtx): void => {
    for (const [index, later] of keys.entries()) {
      const earlier = keys[index - 1];
      if (earlier === undefined || isRight(settings[earlier], settings[later])) continue;
      const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      add(earlier, `This comes before ${later}, which is ${settings[later]}.`);
      add(later, `This comes after ${earlier}, which is ${settings[earlier]}.`);
    }
  };
