import type { Talk } from '../talk.js';

/** "60 de 3/8" after rods of 1/2 and of 3/8: returns the one of those shown that has this size in its name; null if none or several have. */
export function sizedBy({ state }: Talk, plain: string): string | null {
  const [, top, bottom] = /^(?:de )?(\d{1,2}) ?\/ ?(\d{1,2})(?: pulgadas?)?$/u.exec(plain) ?? [];
  if (top === undefined) return null;
  const size = new RegExp(String.raw`(?<![\d/])${top}\s?/\s?${bottom}(?![\d/])`, 'u');
  const [one, other] = [...new Set(state.offered)].filter(name => size.test(name));
  return one !== undefined && other === undefined ? one : null;
}
