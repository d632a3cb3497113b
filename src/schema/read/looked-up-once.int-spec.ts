import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../testing/index.js';
import { LookedUpOnce } from './looked-up-once.js';

const { sql } = await testDatabase();

describe('rows that are looked up once', () => {
  it('are found by halves, others one by one, and none is made up', async () => {
    const source = '(select number, uuid_in(md5(number::text)::cstring) as id from generate_series(1, 150) number) s';
    const object = (row: string) => `concat('{"number":', ${row}.number, '}')`;
    const once = new LookedUpOnce();
    const few = { select: `s.* from ${source}`, id: 's.id', row: 'r', object: object('r') };
    const otherwise = `(select ${object('s')} from ${source} where s.id = asked.id and asked.id is not null)`;
    const found = once.jsonOf(few, 'asked.id', otherwise, "'null'");
    const asked = `select number as place, case when number > 0 then uuid_in(md5(number::text)::cstring) end as id from generate_series(0, 160) number`;
    const text = once.before(`select ${found} as json from (${asked}) asked order by place`);
    expect(text.match(/ as materialized /g)).toHaveLength(1);
    const rows = await sql<{ json: string }>(text);
    expect(rows.map(({ json }) => JSON.parse(json)?.number ?? null)).toEqual(
      Array.from({ length: 161 }, (_, number) => (number >= 1 && number <= 150 ? number : null)),
    );
    const [none] = await sql<{ json: string }>(
      once.before(`select ${found} as json from (select uuid_in(md5('no')::cstring) as id) asked`),
    );
    expect(none?.json).toBe('null');
  });
});

describe('app.json_text and app.json_time', () => {
  it('write what JSON.stringify writes', async () => {
    const texts = ['', 'Lucía Ñáñez', 'a "b" \\ /', 'line\nline\ttab\u0001', '日本 🙂', "it's"];
    const written = await sql<{ json: string }>(
      'select app.json_text(given)::text as json from unnest($1::text[]) with ordinality as given (given, place) order by place',
      [texts],
    );
    expect(written.map(({ json }) => JSON.parse(json))).toEqual(texts);
    expect(written.slice(0, 3).map(({ json }) => json)).toEqual(texts.slice(0, 3).map(text => JSON.stringify(text)));

    const times = [
      '0001-01-01T00:00:00Z',
      '1969-12-31T23:59:59.999Z',
      '1970-01-01T00:00:00.1Z',
      '2026-11-30T12:00:00Z',
    ];
    const given = [...times, '9999-12-31T23:59:59.999999Z', '1950-05-05T05:05:05.000999Z'];
    const shown = await sql<{ json: string }>(
      'select app.json_time(given) as json from unnest($1::timestamptz[]) with ordinality as given (given, place) order by place',
      [given],
    );
    expect(shown.map(({ json }) => json)).toEqual(given.map(time => JSON.stringify(new Date(time))));
  });

  it('leave a null to whoever writes it', async () => {
    const [row] = await sql('select app.json_text(null) as text, app.json_time(null) as time');
    expect(row).toEqual({ text: null, time: null });
  });
});
