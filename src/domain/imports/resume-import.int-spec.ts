import { expect, it } from '@jest/globals';
import { aShop, gqlUpload, startTestEmbudo } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { runImport } from './run-import.js';
import type { SheetReader } from './sheet.port.js';

const count = 620;
const text = ['Nombre,Teléfono', ...Array.from({ length: count }, (_, at) => `P${at},8${1_000_000 + at}`)].join('\n');

it('an import goes on where a process has died, and counts no row twice', async () => {
  const embudo = await startTestEmbudo({ http: true });
  const shop = await aShop(embudo);
  const answer = await gqlUpload<{ importContacts: { import: { id: string; status: string } } }>(
    { url: embudo.url, token: shop.admin.token },
    {
      query: 'mutation ($file: Upload!) { importContacts(input: { file: $file }) { import { id status } } }',
      variables: { file: null },
      path: 'file',
    },
    { bytes: Buffer.from(text), name: 'clientes.csv', type: 'text/csv' },
  );
  const begun = answer.data.importContacts.import;
  expect(begun.status).toBe('RUNNING');
  const importId = begun.id;
  const context = embudo.context(systemActor(shop.tenant.id));
  let readings = 0;
  // The file is first read to count its rows. The second reading imports it and breaks off after one part and some rows.
  const sheets: SheetReader = {
    ...context.ports.sheets,
    async *rows(source) {
      readings += 1;
      let rows = 0;
      for await (const row of context.ports.sheets.rows(source)) {
        rows += 1;
        if (readings === 2 && rows > 400) throw new Error('the process died');
        yield row;
      }
    },
  };
  const dying = { ...context, ports: { ...context.ports, sheets } };
  await expect(runImport(dying, { importId })).rejects.toThrow('the process died');
  const read = async () => {
    const [row] = await embudo.testDatabase.sql(
      `select status, position, created, updated, failed,
        (select count(*)::int from record_import_row r where r.tenant_id = i.tenant_id and r.import_id = i.id) as rows,
        (select count(*)::int from customer k where k.tenant_id = i.tenant_id) as customers from record_import i where i.id = $1`,
      [importId],
    );
    return row;
  };
  const part = { position: 251, created: 250, updated: 0, failed: 0, rows: 250, customers: 250 };
  expect(await read()).toEqual({ status: 'RUNNING', ...part });
  await runImport(context, { importId });
  const whole = { position: count + 1, created: count, updated: 0, failed: 0, rows: count, customers: count };
  expect(await read()).toEqual({ status: 'DONE', ...whole });
  await runImport(context, { importId });
  expect(await read()).toEqual({ status: 'DONE', ...whole });
});
