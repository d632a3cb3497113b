export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON text of a value that came out of JSON.parse; null for one that was not there. Throws RangeError on absurd depth. */
export const jsonText = (value: unknown): string => JSON.stringify(value ?? null);

/** The value where it is an object, else an empty one. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
