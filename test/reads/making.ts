import type { Random } from './random.js';

export type Row = Record<string, unknown>;

/** A row that was inserted. */
export type Kept = Row & { id: string };

/** The functions with which parts of the data are made. */
export interface Making {
  tenantId: string;
  random: Random;
  insert(table: string, rows: Row[]): Promise<Kept[]>;
  make(count: number, row: (index: number) => Row): Row[];
  maybe<T>(value: T): T | null;
  owner(): string | null;
  time(): string;
  text(): string;
  list(): string[];
}

export const names = [
  'Ana María Peñalver',
  'José “Pepe” Núñez',
  'O\'Brien \\ Söhne "GmbH"',
  '  spaces   inside ',
  '日本商店 🏪',
  'línea\nnueva\ttabulador',
  '\u00020190aaaa-0000-7000-8000-00000000ffff\u0002',
  '\u0001control\u001f\u007f\u2028',
  'Ωmega ñandú',
  '100%_sure',
  '',
  'null',
  '{"a":1}',
];
export const words = ['hola', 'precio', '¿cuánto?', 'taladro', '🙂', '"comillas"', '\\n', 'año', 'ﬁn', '\t'];
export const times = [
  '2026-11-20T09:30:00Z',
  '2026-11-20T09:30:00.123456Z',
  '2026-11-20T09:30:00.123999Z',
  '2026-11-20T09:30:00.999999Z',
  '2026-02-28T23:59:59.9Z',
  '1969-12-31T23:59:59.9995Z',
  '1970-01-01T00:00:00Z',
  '0044-03-15T12:00:00.05Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999Z',
];
export const floats = [0, 1, 0.1, 0.30000000000000004, 1e-7, 1 / 3, 0.999999999999, 1e-300];
export const objects: unknown[] = [
  {},
  { a: 1 },
  { vip: true, note: 'sí' },
  { 10: 'ten', 2: 'two', z: null, a: [1, 2.5, -0.001, 1e21, 'x"y\\z', { deep: [] }] },
  { __proto__x: 1, 'clave con espacios': '\u2028' },
];

/** SQL of each seller in turn, and then nobody: `$1` is the tenant, `$3` the number of the row. */
export const anyOwner =
  '(select id from seller where tenant_id = $1 order by id offset $3::int % ((select count(*) from seller where tenant_id = $1) + 1) limit 1)';
