/** US dollars for a million tokens. */
export interface ModelPrice {
  input: number;
  /** Input that the vendor had in its prompt cache. */
  cachedInput: number;
  output: number;
}

/** Tokens as they are billed: `input` counts those of `cachedInput` too. */
export interface TokenUse {
  input: number;
  cachedInput: number;
  output: number;
}

/** US dollars for `use` at `price`; 0 where the price is not known. */
export function costUsd(price: ModelPrice | undefined, use: TokenUse): number {
  if (price === undefined) return 0;
  const fresh = Math.max(0, use.input - use.cachedInput);
  return (fresh * price.input + use.cachedInput * price.cachedInput + use.output * price.output) / 1_000_000;
}

/** A model's entry in a table, also where the name is that of a dated snapshot ("x-2026-03-17", "x-20260317"). */
export const entryOf = <T>(table: Readonly<Record<string, T>>, model: string): T | undefined =>
  [model, model.replace(/-(\d{8}|\d{4}-\d{2}-\d{2})$/, '')]
    .filter(name => Object.hasOwn(table, name))
    .map(name => table[name])[0];
