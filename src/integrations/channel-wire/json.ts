export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the JSON text of a value that came from JSON.parse; "null" for a missing value. Throws RangeError on extreme depth. */
export const jsonText = (value: unknown): string => JSON.stringify(value ?? null);

/** Returns the value if it is an object, otherwise an empty object. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
