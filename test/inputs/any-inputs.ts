import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Values of the tested tenant that refer to existing rows. */
export interface KnownThings {
  ids: readonly string[];
  cursors: readonly string[];
}

const anyText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a\u0000b',
    '\ud800',
    '%_\\',
    "'; --",
    '{}',
    'null',
    'a:b',
    '__proto__',
    'constructor',
    'toString',
    'es-CR',
    'xx-invalid-locale-!!',
    'America/Panama',
    'Mars/Olympus',
    'USD',
    'ACTIVE',
    'LEAD',
    'call',
    '+50688881234',
    'ana@example.test',
    '1e400',
    '#1E88E5',
    'x'.repeat(201),
    '각'.repeat(200),
    '😀'.repeat(100),
    'İ'.repeat(200),
    'ﷺ'.repeat(60),
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const wholeNumbers = [0, 1, -1, 2, 7, 20, 100, 101, 2_147_483_647, -2_147_483_648];
const instants = [
  '0001-01-01T00:00:00Z',
  '0001-01-01T23:59:59+14:00',
  '1582-10-10T00:00:00Z',
  '1900-01-01T00:00:00Z',
  '2026-11-20T09:30:00.123456-05:00',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T00:00:00-12:00',
  '275760-09-13T00:00:00Z',
  -62_135_596_800_000,
  253_402_300_799_999,
  8.64e15,
  0,
];
const days = ['0001-01-01', '1582-10-10', '2026-11-01', '2026-11-20', '2027-02-28', '9999-12-31', '2026-02-30', ''];
const amounts = ['0', '1', '-1', '0.001', '1500.50', '1e5', '9'.repeat(38), '1000000000000000', 7, 1.5];

const scalars: Record<string, (known: KnownThings, name: string) => fc.Arbitrary<unknown>> = {
  ID: ({ ids }) =>
    fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 3 }, anyText, fc.constantFrom('a:b', 'x'.repeat(5_000), 5)),
  Int: () => fc.oneof(fc.constantFrom(...wholeNumbers), fc.integer()),
  Float: () =>
    fc.oneof(fc.constantFrom(0, -0, 1, 0.5, -1, 1e308, 1e-320), fc.double({ noNaN: true, noDefaultInfinity: true })),
  Boolean: () => fc.boolean(),
  Decimal: () => fc.constantFrom<unknown>(...amounts),
  Date: () => fc.constantFrom(...days),
  DateTime: () => fc.constantFrom<unknown>(...instants),
  JSON: () =>
    fc.oneof(
      fc.constantFrom<unknown>({}, [], null, 1, 'x', { key: 'a\u0000' }, { __proto__: 1 }, { color: 1e308 }),
      fc.dictionary(anyText, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }),
      fc.jsonValue({ maxDepth: 3 }),
    ),
  String: ({ cursors }, name) =>
    ['after', 'before', 'since'].includes(name) ? fc.oneof(anyCursor(cursors), anyText) : anyText,
};

/** One of the server's own cursors, unchanged or with a part of it changed. */
export function anyCursor(cursors: readonly string[]): fc.Arbitrary<string> {
  const parts = fc.oneof(
    fc.constantFrom<unknown>(
      '2026-02-30 00:00:00+00',
      '999999-99-99 99:99:99+99',
      '0000-01-01 00:00:00+00',
      '294276-12-31 23:59:59+00',
      '0001-01-01 00:00:00+15:59',
      'infinity',
      '-infinity',
      '99999999999',
      '9999999999999999999',
      'a\u0000b',
      '\ud800',
      'x'.repeat(1_000),
      null,
      7,
      [],
      {},
    ),
    fc.string(),
  );
  const changed = fc.tuple(fc.constantFrom(...cursors), fc.nat({ max: 3 }), parts).map(([cursor, at, part]) => {
    const keys: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    keys[at % keys.length] = part;
    return Buffer.from(JSON.stringify(keys)).toString('base64url');
  });
  return fc.oneof(
    changed,
    fc.constantFrom(...cursors),
    fc.jsonValue({ maxDepth: 2 }).map(value => Buffer.from(JSON.stringify(value)).toString('base64url')),
  );
}

/** Any value that a client could send for the type, mostly a valid one. */
function anyInput(type: GraphQLInputType, name: string, known: KnownThings): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return anyInput(type.ofType, name, known);
  if (isListType(type)) return fc.array(anyInput(type.ofType, name, known), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(value => value.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const record = Object.fromEntries(
      fields.map(field => [
        field.name,
        isNonNullType(field.type)
          ? anyInput(field.type, field.name, known)
          : fc.option(anyInput(field.type, field.name, known), { freq: 8 }),
      ]),
    );
    const required = fields.filter(field => isNonNullType(field.type)).map(field => field.name);
    return fc.record(record, { requiredKeys: required });
  }
  return scalars[type.name]?.(known, name) ?? anyText;
}

/** Any variables for these arguments: always the required ones, and sometimes the others. */
export function anyArguments(
  args: readonly GraphQLArgument[],
  known: KnownThings,
): fc.Arbitrary<Record<string, unknown>> {
  const record = Object.fromEntries(args.map(arg => [arg.name, anyInput(arg.type, arg.name, known)]));
  const requiredKeys = args.filter(arg => isNonNullType(arg.type)).map(arg => arg.name);
  return fc.record(record, { requiredKeys });
}

/** Returns whether an argument of this name and type takes a cursor. */
export const isCursor = ({ name, type }: GraphQLArgument): boolean =>
  getNamedType(type).name === 'String' && ['after', 'before'].includes(name);
