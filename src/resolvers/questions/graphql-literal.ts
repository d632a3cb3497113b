/** The name of an enum value, which is written without quotes in the text of an operation. */
export class EnumName {
  constructor(readonly name: string) {}
}
export type Literal =
  | string
  | number
  | boolean
  | null
  | EnumName
  | Literal[]
  | { [field: string]: Literal | undefined };

/** Writes a value as text of an operation; undefined fields are left out. JSON strings are also valid GraphQL strings. */
function literal(value: Literal): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .flatMap(([name, given]) => (given === undefined ? [] : [`${name}: ${literal(given)}`]))
      .join(', ')} }`;
  return JSON.stringify(value);
}

/** Writes the arguments of a field with their parentheses; an empty text if there are none. */
export function argumentsOf(values: Record<string, Literal | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || isEmpty(value) ? [] : [`${name}: ${literal(value)}`],
  );
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

const isEmpty = (value: Literal): boolean =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof EnumName) &&
  Object.values(value).every(one => one === undefined);

/** Returns a value as JSON, as a variable of the operation would hold it; undefined fields are left out. */
export function jsonOf(value: Literal): unknown {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, given]) => (given === undefined ? [] : [[name, jsonOf(given)]])),
  );
}
