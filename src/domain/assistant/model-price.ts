/** US dollars per million tokens. */
export interface ModelPrice {
  input: number;
  /** Price of input that the vendor had in its prompt cache. */
  cachedInput: number;
  /** Price of input that the vendor wrote to its prompt cache; that of other input if it is left out. */
  writtenInput?: number;
  output: number;
}

/** Tokens as they are billed. `input` includes `cachedInput` and `writtenInput`. */
export interface TokenUse {
  input: number;
  /** Read from the vendor's prompt cache. */
  cachedInput: number;
  /** Written to it; none if it is left out. */
  writtenInput?: number;
  output: number;
}

/** Returns the cost of `use` at `price` in US dollars; 0 if the price is unknown. */
export function costUsd(price: ModelPrice | undefined, use: TokenUse): number {
  if (price === undefined) return 0;
  const { input, cachedInput, writtenInput = 0, output } = use;
  const fresh = Math.max(0, input - cachedInput - writtenInput);
  const forCache = cachedInput * price.cachedInput + writtenInput * (price.writtenInput ?? price.input);
  return (fresh * price.input + forCache + output * price.output) / 1_000_000;
}

/** Returns a model's entry in a table. The name may be that of a dated snapshot ("x-2026-03-17", "x-20260317"). */
export const entryOf = <T>(table: Readonly<Record<string, T>>, model: string): T | undefined =>
  [model, model.replace(/-(\d{8}|\d{4}-\d{2}-\d{2})$/, '')]
    .filter(name => Object.hasOwn(table, name))
    .map(name => table[name])[0];
