import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainEverywhere, type Table, wordsOf } from '../src/domain/shared/tables.js';
import { tables } from '../src/tables.js';
import { type TestDatabase, testDatabase } from '../src/testing/index.js';
import { grantsOf, type Rule, rulesFor } from './tables/policies.js';

/*
 * The declarations of tables (`src/domain/<feature>/<feature>.tables.ts`) must match the database, table by table and column by
 * column. A table or a column without a declaration fails here.
 */

interface Column {
  table: string;
  column: string;
  generated: boolean;
}
let database: TestDatabase;
let columns: Column[];

/** SQL condition: tables of the two schemas, without those of the queue, which belong to graphile-worker. */
const ours = `c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and c.relkind in ('r', 'p')`;
const named = (oid: string) => `regexp_replace(${oid}::regclass::text, '^public\\.', '')`;

/** SQL of a policy as one line: whether it is permissive, the rows that it shows, and the rows that it allows to be written. */
const policyLine = `case when p.polpermissive then 'PERMISSIVE' else 'RESTRICTIVE' end || ' ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-')
  || ' / ' || coalesce(pg_get_expr(coalesce(p.polwithcheck, p.polqual), p.polrelid), '-')`;
const letterOf = { select: 'r', insert: 'a', update: 'w', delete: 'd' } as const;

beforeAll(async () => {
  database = await testDatabase();
  columns = await database.sql<Column & Record<string, unknown>>(
    `select ${named('c.oid')} as "table", a.attname as "column", a.attgenerated <> '' as generated
     from pg_attribute a join pg_class c on c.oid = a.attrelid where ${ours} and a.attnum > 0 and not a.attisdropped`,
  );
});

const columnsOf = (table: string) => columns.filter(one => one.table === table);
const personalOf = ({ personal, erasedWhole }: Table) => [...Object.keys(personal ?? {}), ...wordsOf(erasedWhole)];
/** Returns every table with problems, and the problems. */
const wrong = (problemsOf: (table: Table) => string[]): string[] =>
  tables.flatMap(table => problemsOf(table).map(problem => `${table.name}: ${problem}`));

describe('every table', () => {
  it('is declared by one feature', () => {
    const names = [...new Set(columns.map(({ table }) => table))].sort();
    expect(tables.map(({ name }) => name).sort()).toEqual(names);
    expect(names.length).toBeGreaterThan(50);
  });

  it('declares each of its columns as personal or not, and no column that does not exist', () => {
    const problems = wrong(table => {
      const has = columnsOf(table.name).map(({ column }) => column);
      const personal = personalOf(table);
      const plain = [...plainEverywhere, ...wordsOf(table.plain)];
      const declared = [...plain, ...personal, ...wordsOf(table.derived)];
      return [
        ...has.filter(column => !declared.includes(column)).map(column => `${column} is not declared`),
        ...declared
          .filter(column => !has.includes(column) && !plainEverywhere.includes(column))
          .map(column => `has no ${column}`),
        ...personal.filter(column => plain.includes(column)).map(column => `${column} is personal and is not`),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('erases derived columns with the columns that they are derived from', () => {
    const problems = wrong(table =>
      wordsOf(table.derived)
        .filter(column => {
          const generated = columnsOf(table.name).some(one => one.column === column && one.generated);
          return !generated && !personalOf(table).includes(column) && table.erasedWhole === undefined;
        })
        .map(column => `${column} stays when the row is erased`),
    );
    expect(problems).toEqual([]);
  });

  it('declares how an erasure and an export find its rows, if it has personal columns', () => {
    const problems = wrong(table =>
      personalOf(table).length > 0 && !table.ofContact && !table.ofMessages && !table.reachedBy
        ? ['has personal columns, and neither ofContact nor ofMessages nor reachedBy']
        : [],
    );
    expect(problems).toEqual([]);
  });

  it('declares how its rows lead to a contact, if a foreign key refers to a table whose rows do', async () => {
    const keys = await database.sql<{ table: string; parent: string }>(
      `select ${named('k.conrelid')} as "table", ${named('k.confrelid')} as parent from pg_constraint k
       join pg_class c on c.oid = k.conrelid where k.contype = 'f' and ${ours}`,
    );
    const leads = (name: string) =>
      tables.some(table => table.name === name && (table.ofContact || table.ofMessages || table.reachedBy));
    expect(keys.filter(({ table, parent }) => leads(parent) && !leads(table))).toEqual([]);
    expect(keys.filter(({ parent }) => leads(parent)).length).toBeGreaterThan(10);
  });

  it('declares what merging contacts does with its rows, if they name one, and remembers whose they were, if they move', async () => {
    const keys = await database.sql<{ table: string }>(
      `select distinct ${named('k.conrelid')} as "table" from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.contype = 'f' and k.confrelid = 'contact'::regclass and ${ours}`,
    );
    const naming = new Set([
      ...keys.map(({ table }) => table),
      ...columns.filter(({ column }) => column === 'contact_id').map(({ table }) => table),
    ]);
    // Columns that record which contact was merged into which do not make a row belong to a contact.
    for (const own of ['contact', 'contact_merge']) naming.delete(own);
    const problems = wrong(({ name, merge }) => {
      const remembers = columnsOf(name).some(({ column }) => column === 'merged_from');
      return [
        ...(naming.has(name) === (merge !== undefined)
          ? []
          : [merge ? 'names no contact' : 'does not say what a merge does']),
        ...(remembers === (merge === 'moves')
          ? []
          : [remembers ? 'remembers, and does not move' : 'has no merged_from']),
      ];
    });
    expect(problems).toEqual([]);
    expect(naming.size).toBeGreaterThan(5);
  });

  it('declares how its seller changes with the contact’s, if it has one', () => {
    const problems = wrong(table => {
      const has = table.name !== 'seller' && columnsOf(table.name).some(({ column }) => column === 'seller_id');
      const says = table.seller && Object.keys(table.seller).length > 0;
      return has === Boolean(says) ? [] : [has ? 'does not say how its seller follows' : 'has no seller_id'];
    });
    expect(problems).toEqual([]);
  });

  it('has a tenant, unless it declares why not', () => {
    const problems = wrong(({ name, global }) => {
      const has = columnsOf(name).some(({ column }) => column === 'tenant_id');
      return has === (global === undefined) ? [] : [has ? 'has a tenant' : 'has no tenant_id'];
    });
    expect(problems).toEqual([]);
  });
});

describe('every right', () => {
  it('is granted by the database exactly as declared, column by column', async () => {
    const whole = await database.sql<{ line: string }>(
      `select ${named('c.oid')} || ' ' || replace(g.grantee::regrole::text, 'embudo_', '') || ' ' || lower(g.privilege_type) as line
       from pg_class c, aclexplode(c.relacl) g where ${ours} and g.grantee <> c.relowner and g.privilege_type <> 'MAINTAIN'`,
    );
    const parts = await database.sql<{ line: string }>(
      `select ${named('c.oid')} || ' ' || replace(g.grantee::regrole::text, 'embudo_', '') || ' ' || lower(g.privilege_type) || ' ' || a.attname as line
       from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped, aclexplode(a.attacl) g where ${ours}`,
    );
    const granted = new Set([...whole, ...parts].map(({ line }) => line));
    const declared = tables.flatMap(table =>
      grantsOf(table).flatMap(({ role, command, columns: some }) =>
        (some ?? ['']).map(column => `${table.name} ${role} ${command} ${column}`.trim()),
      ),
    );
    // A privilege on the whole table includes a privilege on a column.
    const needless = (line: string) =>
      granted.has(line.split(' ').slice(0, 3).join(' ')) && line.split(' ').length === 4;
    expect([...granted].filter(line => !needless(line)).sort()).toEqual(declared.sort());
    expect(declared.length).toBeGreaterThan(200);
  });

  it('has exactly the policies that follow from the declarations', async () => {
    const found = await database.sql<{ table: string; line: string; role: string; cmd: string }>(
      `select ${named('p.polrelid')} as "table", replace(role::regrole::text, 'embudo_', '') as role, p.polcmd as cmd, ${policyLine} as line
       from pg_policy p join pg_class c on c.oid = p.polrelid, unnest(p.polroles) role where ${ours}`,
    );
    const differing: string[] = [];
    for (const table of tables) {
      const secured = await isSecured(table.name);
      const rules = rulesFor(table);
      if (!secured && (rules.some(({ role }) => role !== 'queue') || found.some(one => one.table === table.name)))
        differing.push(`${table.name} is not under row-level security`);
      for (const { role, command, rules: declared } of secured ? rules : []) {
        const lines = found
          .filter(one => one.table === table.name && one.role === role && ['*', letterOf[command]].includes(one.cmd))
          .map(({ line }) => relevant(command, line));
        const expected = await asPostgresWrites(table.name, command, declared);
        if (JSON.stringify([...new Set(lines)].sort()) !== JSON.stringify(expected.sort()))
          differing.push(`${table.name} ${role} ${command}: has ${lines}, declared ${expected}`);
      }
    }
    expect(differing).toEqual([]);
  });

  const isSecured = async (name: string): Promise<boolean> => {
    const [row] = await database.sql<{ secured: boolean }>(
      'select relrowsecurity as secured from pg_class where oid = $1::regclass',
      [name],
    );
    return row?.secured === true;
  };

  /** Returns those of a policy's two conditions that apply to the command. */
  const relevant = (command: string, line: string): string => {
    const [permissive = '', rest = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
    const [using, check] = rest.split(' / ');
    if (command === 'insert') return `${permissive} ${check}`;
    return command === 'update' ? `${permissive} ${using} / ${check}` : `${permissive} ${using}`;
  };

  /** Returns the rules as Postgres prints them, by creating policies with them on the same table. */
  async function asPostgresWrites(table: string, command: string, rules: Rule[]): Promise<string[]> {
    const lines: string[] = [];
    for (const { found, written: check } of rules) {
      const clauses = {
        insert: `with check (${check})`,
        update: `using (${found}) with check (${check})`,
        select: `using (${found})`,
        delete: `using (${found})`,
      }[command];
      await database.sql(`create policy declared on ${table} for ${command} to embudo_ingest ${clauses}`);
      const [row] = await database.sql<{ line: string }>(
        `select ${policyLine} as line from pg_policy p where p.polname = 'declared' and p.polrelid = $1::regclass`,
        [table],
      );
      await database.sql(`drop policy declared on ${table}`);
      lines.push(relevant(command, row?.line ?? ''));
    }
    return lines;
  }
});
