/**
 * Imports a file of customers while other users read lists, and reports how long it took, how much memory the processes used for it, and
 * how long the other users waited, before and during the import. `--rows 100000 --format csv|xlsx --kill --alone`: with `--kill` the
 * worker is killed (SIGKILL) half-way and started again; with `--alone` nobody else reads. Exits with 1 if a count is wrong.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { compose } from '../src/compose.js';
import { readConfig } from '../src/config.js';
import { demoInfo } from '../src/demo/info.js';
import type { Cell, SheetFormat } from '../src/domain/imports/index.js';
import { sheetWriter } from '../src/integrations/spreadsheets/write-sheet.js';
import { ReadLoad, type ReadResult } from './reads/read-load.js';
import { openStage } from './stage/stage.js';
import { note } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    format: { type: 'string', default: 'csv' },
    kill: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
  },
});
const seconds = 5;

/** Every tenth row repeats a person from an earlier row of the file. */
async function* fileRows(count: number): AsyncGenerator<Cell[]> {
  yield ['Nombre', 'Apellido', 'Teléfono', 'Correo', 'Ciudad', 'Dirección', 'Empresa', 'Cumpleaños'];
  for (let at = 0; at < count; at += 1) {
    const person = at % 10 === 9 ? at - 5 : at;
    const phone = `+506${60_000_000 + person}`;
    yield [`Ana ${person}`, 'Núñez', phone, `a${person}@ejemplo.cr`, 'Cartago', `Calle ${at}`, 'La Ñata', '1990-02-03'];
  }
}
async function fileOf(format: SheetFormat, count: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of sheetWriter.bytes(format, fileRows(count), 'es-CR')) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The peak and the current memory of a process, in megabytes. */
function memoryOf(pid: number): { most: number; now: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { most: of('VmHWM'), now: of('VmRSS') };
}

interface Imported {
  id: string;
  status: string;
  totalRows: number;
  created: number;
  updated: number;
  failed: number;
}
const shown = 'id status totalRows created updated failed';

async function main(): Promise<number> {
  const count = Number(args.rows);
  const format = args.format === 'xlsx' ? 'xlsx' : 'csv';
  const stage = await openStage({
    settings: { RATE_LIMIT_REQUESTS: '1000000', RATE_LIMIT_COST: '100000000', WORKER_SILENT_MS: '10000' },
  });
  const load = new ReadLoad();
  try {
    const server = await stage.startServer();
    let worker = await stage.startWorker();
    const token = await adminToken(stage.accounts[0].tenantId, stage.settings);
    const url = `http://127.0.0.1:${server.port}/graphql`;
    const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' };
    const ask = async <Data>(query: string, variables: object): Promise<Data> => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return ((await answer.json()) as { data: Data }).data;
    };
    const body = JSON.stringify({ query: '{ leads(first: 20) { nodes { id name status contact { name phone } } } }' });
    const request = `POST /graphql HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const order = { port: server.port, requests: [Buffer.from(request).toString('base64')], connections: 2, seconds };
    if (!args.alone) await load.run(order);
    const before = args.alone ? [] : [await load.run(order)];
    const file = await fileOf(format, count);
    const memory = { server: memoryOf(server.pid), worker: memoryOf(worker.pid) };
    const began = performance.now();
    const form = new FormData();
    const query = `mutation ($file: Upload!) { importContacts(input: { file: $file }) { import { ${shown} } userErrors { message } } }`;
    form.set('operations', JSON.stringify({ query, variables: { file: null } }));
    form.set('map', JSON.stringify({ 0: ['variables.file'] }));
    form.set('0', new Blob([new Uint8Array(file)]), `clientes.${format}`);
    const uploaded = (await (await fetch(url, { method: 'POST', headers, body: form })).json()) as {
      data: { importContacts: { import: Imported } };
    };
    const answered = performance.now() - began;
    let imported = uploaded.data.importContacts.import;
    let killed = false;
    let most = 0;
    const meanwhile: ReadResult[] = [];
    while (imported.status === 'RUNNING') {
      if (args.alone) await pause(20);
      else meanwhile.push(await load.run({ ...order, seconds: 2 }));
      ({ import: imported } = await ask<{ import: Imported }>(`query ($id: ID!) { import(id: $id) { ${shown} } }`, {
        id: imported.id,
      }));
      most = Math.max(most, memoryOf(worker.pid).most);
      if (!args.kill || killed || imported.created < count / 2) continue;
      killed = true;
      await worker.kill('SIGKILL');
      worker = await stage.startWorker();
    }
    const took = (performance.now() - began) / 1_000;
    await pause(500);
    note(
      `${count} rows of ${format}, ${(file.length / 1024 / 1024).toFixed(1)} MB: ${took.toFixed(1)} s, answered after ${answered.toFixed(0)} ms${killed ? ', with a kill' : ''}`,
    );
    note(
      `worker: ${memory.worker.now} MB before, ${most} MB at most; server: ${memory.server.now} MB before, ${memoryOf(server.pid).most} MB at most`,
    );
    const of = (results: ReadResult[], pick: (result: ReadResult) => number) =>
      Math.max(...results.map(pick)).toFixed(1);
    if (!args.alone)
      note(
        `lists of leads, p50 and p99 in ms: before ${of(before, r => r.p50)} ${of(before, r => r.p99)}, meanwhile at most ${of(meanwhile, r => r.p50)} ${of(meanwhile, r => r.p99)}, refused ${meanwhile.reduce((sum, { refused }) => sum + refused, 0)}`,
      );
    const people = count - Math.floor(count / 10);
    const [stored] = (
      await stage.database.owner.query<{ people: number }>(
        `select count(distinct phone)::int as people from contact where phone like '+5066%' and email like 'a%@ejemplo.cr' and company = 'La Ñata'`,
      )
    ).rows;
    const right = { status: 'DONE', totalRows: count, created: people, updated: count - people, failed: 0 };
    const wrong = Object.entries(right).filter(([name, value]) => imported[name as keyof Imported] !== value);
    for (const [name, value] of wrong)
      note(`wrong: ${name} is ${imported[name as keyof Imported]}, and should be ${value}`);
    if (stored?.people !== people) note(`wrong: ${stored?.people} people are stored, and there should be ${people}`);
    return wrong.length === 0 && stored?.people === people ? 0 : 1;
  } finally {
    await load.stop();
    await stage.stop();
  }
}

/** Returns the service token of an ADMIN of the tenant, from the demo data. */
async function adminToken(tenantId: string, settings: Record<string, string>): Promise<string> {
  const embudo = await compose(readConfig({ ...process.env, ...settings, REDIS_URL: '', LOG_LEVEL: 'error' }));
  try {
    const { serviceTokens } = await demoInfo(embudo, settings.EMBUDO_HOME ?? '');
    const found = serviceTokens.find(each => each.tenantId === tenantId && each.role === 'ADMIN');
    if (!found) throw new Error('the demo data has no token of an ADMIN');
    return found.token;
  } finally {
    await embudo.close();
  }
}

process.exitCode = await main();
