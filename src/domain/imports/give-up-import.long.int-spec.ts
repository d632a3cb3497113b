import { beforeAll, expect, it } from '@jest/globals';
import { runImportTask } from '../../jobs/imports/index.js';
import {
  aShop,
  gql,
  gqlUpload,
  jobsDone,
  lockAwaited,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import type { SheetReader } from './sheet.port.js';

const count = 620;
const text = ['Nombre,Teléfono', ...Array.from({ length: count }, (_, at) => `P${at},8${1_000_000 + at}`)].join('\n');
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

async function begin(dryRun = false): Promise<string> {
  const answer = await gqlUpload<{ importContacts: { import: { id: string } } }>(
    { url: embudo.url, token: shop.admin.token },
    {
      query:
        'mutation ($file: Upload!, $dryRun: Boolean) { importContacts(input: { file: $file, entityType: CUSTOMER, dryRun: $dryRun }) { import { id } } }',
      variables: { file: null, dryRun },
      path: 'file',
    },
    { bytes: Buffer.from(text), name: 'clientes.csv', type: 'text/csv' },
  );
  return answer.data.importContacts.import.id;
}
async function shown(id: string) {
  const query = 'query ($id: ID!) { import(id: $id) { status created restored problem } }';
  return (await gql(embudo.url, shop.admin.token)<{ import: object }>(query, { id })).data.import;
}
const undo = (importId: string) =>
  mutate(gql(embudo.url, shop.admin.token), 'undoImport', { importId }, 'import { status } userErrors { code }');

/** Runs an attempt of the job as a worker does, with a file that cannot be read beyond some rows once they were counted. */
function failAt(rows: number, importId: string, job: { attempt: number; lastAttempt: boolean }): Promise<void> {
  const context = embudo.context(systemActor(shop.tenant.id));
  let counted = rows === 0;
  const sheets: SheetReader = {
    ...context.ports.sheets,
    async *rows(source) {
      let left = counted ? rows : count + 1;
      counted = true;
      for await (const row of context.ports.sheets.rows(source)) {
        if (left-- === 0) throw new Error('the disk is gone');
        yield row;
      }
    },
  };
  const { run } = runImportTask.read({ importId, tenantId: shop.tenant.id });
  return run({ ...context, ports: { ...context.ports, sheets } }, job);
}

/** Lets a worker take the import's job as if the workers that had it before had all ended. */
async function takeAfterDeadWorkers(): Promise<void> {
  await embudo.testDatabase.queue(
    `update graphile_worker._private_jobs set locked_by = 'dead pool', locked_at = now() - interval '1 hour', attempts = attempts + 1,
       flags = '{"workersLost": 5}', run_at = now() where key like '%:import %'`,
  );
  await embudo.resumeWorker();
  await jobsDone(embudo);
  await embudo.stopWorker();
}

it('an import that fails at every attempt ends as failed, says how far it came, and can be undone', async () => {
  const id = await begin();
  await expect(failAt(400, id, { attempt: 7, lastAttempt: false })).rejects.toThrow('the disk is gone');
  expect(await shown(id)).toMatchObject({ status: 'RUNNING', created: 250, problem: null });
  await expect(failAt(0, id, { attempt: 8, lastAttempt: true })).rejects.toThrow('the disk is gone');
  expect(await shown(id)).toEqual({
    status: 'FAILED',
    created: 250,
    restored: 0,
    problem: expect.stringContaining('después de la fila 251.'),
  });
  const [left] = await embudo.testDatabase.sql('select file_id from record_import where id = $1', [id]);
  expect(left).toEqual({ file_id: null });
  expect(await undo(id)).toEqual({ import: { status: 'UNDONE' }, userErrors: [] });
  expect(await shown(id)).toMatchObject({ restored: 250, problem: null });
});

it('an import whose workers all end is not tried for ever', async () => {
  const id = await begin(true);
  await takeAfterDeadWorkers();
  expect(await shown(id)).toMatchObject({
    status: 'FAILED',
    created: 0,
    problem: expect.stringContaining('No se importó nada'),
  });
});

it('an undo whose workers all end can be begun again', async () => {
  const id = await begin();
  await embudo.resumeWorker();
  await jobsDone(embudo);
  await embudo.stopWorker();
  expect(await undo(id)).toEqual({ import: { status: 'UNDOING' }, userErrors: [] });
  await takeAfterDeadWorkers();
  const problem = 'Un problema del servidor no dejó terminar de deshacer la importación. Deshágala otra vez.';
  expect(await shown(id)).toMatchObject({ status: 'FAILED', created: count, restored: 0, problem });
  expect(await undo(id)).toEqual({ import: { status: 'UNDOING' }, userErrors: [] });
  await embudo.resumeWorker();
  await jobsDone(embudo);
  expect(await shown(id)).toMatchObject({ status: 'UNDONE', restored: count, problem: null });
  await embudo.stopWorker();
});

it('an import is stopped after a part that takes longer than requests usually wait for a lock', async () => {
  const id = await begin(true);
  const part = await embudo.testDatabase.connectAs('embudo_app');
  await part.query('begin');
  await part.query(`select set_config('app.tenant_id', $1, true), set_config('app.role', 'SYSTEM', true)`, [
    shop.tenant.id,
  ]);
  expect((await part.query('select id from record_import where id = $1 for update', [id])).rows).toHaveLength(1);
  const stopped = mutate(
    gql(embudo.url, shop.admin.token),
    'stopImport',
    { importId: id },
    'import { status } userErrors { code }',
  );
  await lockAwaited(part);
  await part.query('select pg_sleep(3.5)');
  await part.query('commit');
  expect(await stopped).toEqual({ import: { status: 'FAILED' }, userErrors: [] });
});

it('an import that somebody stops ends where it is, says so, and can be undone', async () => {
  const stop = (importId: string) =>
    mutate(
      gql(embudo.url, shop.admin.token),
      'stopImport',
      { importId },
      'import { status created problem } userErrors { code }',
    );
  const id = await begin();
  await expect(failAt(400, id, { attempt: 1, lastAttempt: false })).rejects.toThrow('the disk is gone');
  const stopped = { status: 'FAILED', created: 250, problem: expect.stringContaining('después de la fila 251.') };
  expect(await stop(id)).toEqual({ import: stopped, userErrors: [] });
  // The job that still waits for the import does nothing more.
  await embudo.resumeWorker();
  await jobsDone(embudo);
  await embudo.stopWorker();
  expect(await shown(id)).toEqual({ ...stopped, restored: 0 });
  expect(await stop(id)).toEqual({ import: null, userErrors: [{ code: 'CONFLICT' }] });
  expect(await undo(id)).toEqual({ import: { status: 'UNDONE' }, userErrors: [] });
  expect(await shown(id)).toMatchObject({ created: 250, restored: 250, problem: null });
  const tried = await begin(true);
  expect(await stop(tried)).toMatchObject({
    import: { status: 'FAILED', problem: 'Se detuvo antes de importar nada.' },
  });
});
