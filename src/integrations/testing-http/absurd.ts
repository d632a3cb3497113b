type Json = Record<string, unknown>;
export type Path = readonly (string | number)[];

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}
/** Values that no sender should send, but that may arrive. */
export const absurd: readonly unknown[] = [
  '',
  ' ',
  'ñ'.repeat(3_000),
  '각'.repeat(3_000),
  '😀'.repeat(30_000),
  'a'.repeat(150_000),
  'a\u0000b',
  '\ud800',
  '__proto__',
  "'; drop table message; --",
  '9'.repeat(400),
  0,
  -1,
  0.5,
  3e9,
  2 ** 53,
  1e300,
  -1e300,
  true,
  null,
  [],
  {},
  ['x', ['y']],
  { length: 5, toString: 1, constructor: { prototype: {} } },
  nested(200),
];

/** Returns the path of each part of a JSON value. */
export function leavesOf(value: unknown, path: Path = []): Path[] {
  const inner =
    value !== null && typeof value === 'object' ? Object.entries(value).filter(([, part]) => part !== undefined) : [];
  const own = path.length > 0 ? [path] : [];
  return [
    ...own,
    ...inner.flatMap(([key, part]) => leavesOf(part, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}

/** Returns the value with `given` at that path. */
export function withAt(value: unknown, [step, ...rest]: Path, given: unknown): unknown {
  if (step === undefined) return given;
  if (Array.isArray(value)) return value.map((part, at) => (at === step ? withAt(part, rest, given) : part));
  return { ...(value as Json), [step]: withAt((value as Json)[step], rest, given) };
}
