import { describe, expect, it } from '@jest/globals';
import { writesOf } from './source-writes.js';
import { placeholder, tablesWritten } from './sql-writes.js';

const written = (sql: string) => tablesWritten(sql).map(({ verb, table }) => `${verb} ${table}`);

describe('tablesWritten', () => {
  it.each([
    ['insert into lead (id) values ($1) on conflict (id) do update set name = excluded.name', ['insert lead']],
    ['UPDATE only "Lead" AS l SET name = null', ['update Lead']],
    ['update public.lead\n  set name = null', ['update lead']],
    ['delete from app.search_entry where true', ['delete app.search_entry']],
    ['with a as (delete from lead returning id) insert into note select id from a', ['delete lead', 'insert note']],
    ['merge into lead using x on true when matched then update set a = 1', ['merge lead']],
    ['truncate table lead', ['truncate lead']],
    [`insert into ${placeholder} (id) values ($1)`, ['insert null']],
    ['insert into', ['insert null']],
    ['update lead l set name = $$ delete from other $$', ['update lead']],
    [`select 'insert into lead', "update", E'it\\'s' -- delete from lead\n /* truncate lead */`, []],
    ['select 1 from lead for update of lead skip locked', []],
    ['select 1 from lead for no key update', []],
    [`comment that is not closed: ' update lead set a = 1`, ['update lead']],
    ['the newest update on the lead is set apart', []],
    ['grant select, update, delete on lead to app', []],
  ])('reads %s', (sql, tables) => {
    expect(written(sql)).toEqual(tables);
  });
});

describe('writesOf', () => {
  it('reads templates, sums of texts and parts of statements, with the statement that they belong to', () => {
    const file = `
      const part = (id: string) => \`update lead set a = \${id}\`;
      const statement = { name: 'x.y', text: \`with a as (\${part('$1')}) delete from \${table}\` };
      const sum = 'insert ' + 'into ' + name;`;
    expect(writesOf('a.ts', file)).toEqual([
      { verb: 'update', table: 'lead', file: 'a.ts', line: 2, statement: null },
      { verb: 'delete', table: null, file: 'a.ts', line: 3, statement: 'x.y' },
      { verb: 'insert', table: null, file: 'a.ts', line: 4, statement: null },
    ]);
  });
});
