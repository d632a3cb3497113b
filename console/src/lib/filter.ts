/** The filter of a list in the form of the server. */
export type Filter = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the filter with one part changed; empty parts are removed. */
export function changed(filter: Filter, part: Filter): Filter {
  const next = { ...filter, ...part };
  return Object.fromEntries(
    Object.entries(next).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        !(isObject(value) && Object.keys(value).length === 0),
    ),
  );
}

/** Returns the values chosen for a part of the filter, such as several statuses. */
export const chosenIn = (filter: Filter, key: string): string[] => (filter[key] as string[] | undefined) ?? [];
