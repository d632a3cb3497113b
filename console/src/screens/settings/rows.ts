/** A value of a list that is edited, with a React key: rows are added and removed while they are edited. */
export interface Row<T> {
  key: string;
  value: T;
}

export const rowsOf = <T>(list: readonly T[]): Row<T>[] => list.map(value => ({ key: crypto.randomUUID(), value }));
export const valuesOf = <T>(rows: readonly Row<T>[]): T[] => rows.map(({ value }) => value);
