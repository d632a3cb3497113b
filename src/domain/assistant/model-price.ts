/** US dollars per million tokens. */
export interface ModelPrice {
  input: number;
  /** Price of input that the vendor had in its prompt cache. */
  cachedInput: number;
  output: number;
}

/** Tokens as they are billed. `input` includes `cachedInput`. */
export interface TokenUse {
  input: number;
  cachedInput: number;
  output: number;
}

/** Returns the cost of `use` at `price` in US dollars; 0 if the price is unknown. */
export function costUsd(price: ModelPrice | undefined, use: TokenUse): number {
  if (price === undefined) return 0;
  const fresh = Math.max(0, use.input - use.cachedInput);
  return (fresh * price.input + use.cachedInput * price.cachedInput + use.output * price.output) / 1_000_000;
}

/** Returns a model's entry in a table. The name may be that of a dated snapshot ("x-2026-03-17", "x-20260317"). */
export const entryOf = <T>(table: Readonly<Record<string, T>>, model: string): T | undefined =>
  [model, model.replace(/-(\d{8}|\d{4}-\d{2}-\d{2})$/, '')]
    .filter(name => Object.hasOwn(table, name))
    .map(name => table[name])[0];
