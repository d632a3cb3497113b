import type { RowSource } from '../../domain/shared/keyset.js';

const plainColumn = /^\w+\."?(\w+)"?(?: as "?(\w+)"?)?$/;

/** Those of a source's columns that are stored: naming one twice costs nothing, which holds for no other. */
export function storedColumns({ columns }: RowSource): Set<string> {
  const stored = new Set<string>();
  let depth = 0;
  let start = 0;
  const take = (end: number) => {
    const found = plainColumn.exec(columns.slice(start, end).trim().replace(/\s+/g, ' '));
    const name = found?.[2] ?? found?.[1];
    if (name) stored.add(name);
    start = end + 1;
  };
  for (let index = 0; index < columns.length; index += 1) {
    if (columns[index] === '(') depth += 1;
    else if (columns[index] === ')') depth -= 1;
    else if (columns[index] === ',' && depth === 0) take(index);
  }
  take(columns.length);
  return stored;
}
