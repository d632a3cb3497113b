import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { fetchMediaTask } from '../../jobs/conversations/index.js';
import {
  aCustomer,
  aMessage,
  aShop,
  changeSettings,
  gql,
  hurryJobs,
  jobsDone,
  jobsLeft,
  messagesTo,
  metaWithFiles,
  postWebhook,
  someFile,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
  type VendorFiles,
  webhookBody,
} from '../../testing/index.js';
import { sweepFiles } from '../media/index.js';
import { systemActor } from '../shared/actor.js';
import { expireFiles } from './index.js';

let embudo: TestEmbudo;
let vendor: VendorFiles;
let shop: TestShop;

beforeAll(async () => {
  vendor = await metaWithFiles();
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    config: { META_GRAPH_URL: vendor.url, OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' },
  });
  shop = await aShop(embudo, { account: { accessToken: 'a-token' } });
});

let sent = 0;
/** Receives a message with a file, and runs the jobs that fetch it at once. */
async function receive(
  file: { kind?: string; mimeType: string; bytes?: Buffer; status?: number; sha256?: string; announced?: string },
  { to = shop, from = aCustomer() } = {},
) {
  const { kind = 'image', mimeType, bytes, status, sha256, announced = mimeType } = file;
  const id = `file-${++sent}`;
  vendor.files.set(id, { mimeType, ...(bytes && { bytes }), ...(status && { status }) });
  const part = { type: kind, [kind]: { id, mime_type: announced, ...(sha256 && { sha256 }) } };
  const message = aMessage(from, part);
  await postWebhook(embudo.url, to.account, webhookBody([messagesTo(to.account.externalId, message)]));
  await jobsDone(embudo);
  return { id, wamid: message.id, from };
}
interface Row extends Record<string, unknown> {
  id: string;
  state: string;
  problem: string | null;
  file_id: string | null;
  mime_type: string;
  size_bytes: number | null;
  error: string | null;
}
async function rowOf(wamid: string): Promise<Row> {
  const [row] = await embudo.testDatabase.sql<Row>(
    'select d.*, m.error from message_media d join message m on m.id = d.message_id where m.provider_message_id = $1',
    [wamid],
  );
  if (!row) throw new Error('there is no such file');
  return row;
}
const stored = () =>
  embudo.testDatabase.sql<{ id: string; tenant_id: string }>('select id, tenant_id from stored_file order by id');
const bytesOf = async ({ id, tenant_id }: { id: string; tenant_id: string }) => {
  const chunks: Uint8Array[] = [];
  const opened = await embudo.ports.files.open(`${tenant_id}/${id}`);
  for await (const chunk of opened ?? []) chunks.push(chunk);
  return opened && Buffer.concat(chunks);
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64');

describe('a file that a contact sends', () => {
  it('is kept, with the type that its bytes show and its size', async () => {
    const bytes = someFile('jpeg', 'kept');
    const { wamid } = await receive({ mimeType: 'image/png', bytes, sha256: sha256(bytes) });
    const row = await rowOf(wamid);
    expect(row).toMatchObject({ state: 'STORED', mime_type: 'image/jpeg', size_bytes: bytes.length, problem: null });
    const [file] = (await stored()).filter(({ id }) => id === row.file_id);
    expect(file && (await bytesOf(file))?.equals(bytes)).toBe(true);
  });

  it('is kept once however often and by whomever it is sent, and once more for another tenant', async () => {
    const bytes = someFile('png', 'same for all');
    const before = (await stored()).length;
    const first = await receive({ mimeType: 'image/png', bytes });
    const second = await receive({ mimeType: 'image/png', bytes });
    expect((await rowOf(first.wamid)).file_id).toBe((await rowOf(second.wamid)).file_id);
    expect(await stored()).toHaveLength(before + 1);
    const other = await aShop(embudo, { account: { accessToken: 'a-token' } });
    const theirs = await receive({ mimeType: 'image/png', bytes }, { to: other });
    expect((await rowOf(theirs.wamid)).file_id).not.toBe((await rowOf(first.wamid)).file_id);
    expect(await stored()).toHaveLength(before + 2);
  });

  it.each([
    [
      'an error page in the place of a picture',
      { mimeType: 'image/png', bytes: someFile('html', 'a') },
      /no es del tipo que indica \(image\/png\)/,
      /not of the type it claims \(image\/png\)/,
    ],
    [
      'a program',
      { kind: 'document', mimeType: 'application/pdf', bytes: someFile('exe', 'b') },
      /es un programa/,
      /is a program/,
    ],
    ['nothing', { mimeType: 'image/png', bytes: Buffer.alloc(0) }, /está vacío/, /is empty/],
    ['gone', { mimeType: 'image/png', status: 404 }, /ya no tiene este archivo/, /no longer has this file/],
    ['over', { mimeType: 'image/png', status: 410 }, /ya no tiene este archivo/, /no longer has this file/],
  ] as const)('says why it is not kept where it is %s, to each reader', async (_, file, problem, inEnglish) => {
    const before = (await stored()).length;
    const { wamid } = await receive(file);
    const row = await rowOf(wamid);
    expect(row).toMatchObject({ state: 'UNAVAILABLE', problem: expect.stringMatching(problem) });
    expect(row.error).toMatch(problem);
    expect(await stored()).toHaveLength(before);
    const [talk] = await embudo.testDatabase.sql<{ id: string }>(
      'select conversation_id as id from message where provider_message_id = $1',
      [wamid],
    );
    const readIn = async (language: string) => {
      const { data } = await gql(embudo.url, shop.ceo.token, { 'accept-language': language })<{
        conversation: { messages: { nodes: { error: string; media: { state: string; problem: string }[] }[] } };
      }>(
        'query ($id: ID!) { conversation(id: $id) { messages(first: 1) { nodes { error media { state problem } } } } }',
        { id: talk?.id },
      );
      return data.conversation.messages.nodes;
    };
    expect(await readIn('es')).toEqual([{ error: row.error, media: [{ state: 'UNAVAILABLE', problem: row.problem }] }]);
    expect(await readIn('en')).toEqual([
      {
        error: expect.stringMatching(inEnglish),
        media: [{ state: 'UNAVAILABLE', problem: expect.stringMatching(inEnglish) }],
      },
    ]);
  });

  it('is not kept where it is larger than the tenant takes, by what is announced or by what comes', async () => {
    const small = await aShop(embudo, { account: { accessToken: 'a-token' } });
    await changeSettings(embudo, small.tenant.id, { media: { mostBytes: 1_048_576 } });
    const bytes = someFile('png', 'large', 1_100_000);
    const { wamid } = await receive({ mimeType: 'image/png', bytes }, { to: small });
    expect(await rowOf(wamid)).toMatchObject({
      state: 'UNAVAILABLE',
      problem: expect.stringMatching(/límite de 1 MB/),
    });
  });

  it('is asked for again while the vendor is away, and kept once it is back', async () => {
    const bytes = someFile('png', 'later');
    const { id, wamid } = await receive({ mimeType: 'image/png', status: 503 });
    expect(await rowOf(wamid)).toMatchObject({ state: 'PENDING', problem: null });
    vendor.files.set(id, { mimeType: 'image/png', bytes });
    await hurryJobs(embudo);
    await until('the file to be kept', async () => (await rowOf(wamid)).state === 'STORED');
  });

  it('is given up without another request where fetching it ended its processes', async () => {
    const { id, wamid } = await receive({ mimeType: 'image/png', status: 503 });
    const [message] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from message where provider_message_id = $1',
      [wamid],
    );
    const deadly = { attempt: 2, lastAttempt: true, isDeadly: true };
    const { run } = fetchMediaTask.read({ messageId: message?.id, tenantId: shop.tenant.id });
    await expect(run(embudo.context(systemActor(shop.tenant.id)), deadly)).rejects.toThrow('ended the processes');
    expect(await rowOf(wamid)).toMatchObject({ state: 'UNAVAILABLE', problem: expect.any(String) });
    expect(vendor.asked.filter(each => each === id)).toHaveLength(1);
  });

  it('is given up where no attempt could keep it, for a reason that is not its own', async () => {
    const { wamid } = await receive({ mimeType: 'image/png', status: 503 });
    const [message] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from message where provider_message_id = $1',
      [wamid],
    );
    const context = embudo.context(systemActor(shop.tenant.id));
    const secrets = {
      ...context.ports.secrets,
      open: () => {
        throw new Error('the key is gone');
      },
    };
    const { run } = fetchMediaTask.read({ messageId: message?.id, tenantId: shop.tenant.id });
    const failing = { ...context, ports: { ...context.ports, secrets } };
    await expect(run(failing, { attempt: 11, lastAttempt: false })).rejects.toThrow('the key is gone');
    expect(await rowOf(wamid)).toMatchObject({ state: 'PENDING' });
    await expect(run(failing, { attempt: 12, lastAttempt: true })).rejects.toThrow('the key is gone');
    expect(await rowOf(wamid)).toMatchObject({ state: 'UNAVAILABLE', problem: expect.any(String) });
  });

  it('that is not the announced one is asked for again, and never kept', async () => {
    const { id, wamid } = await receive({
      mimeType: 'image/png',
      bytes: someFile('png', 'x'),
      sha256: sha256(Buffer.from('y')),
    });
    expect(await rowOf(wamid)).toMatchObject({ state: 'PENDING', file_id: null });
    for (let tries = 1; tries < 10; tries++) {
      await hurryJobs(embudo);
      await until(`try ${tries + 1}`, async () => vendor.asked.filter(each => each === id).length > tries);
      await jobsDone(embudo);
    }
    expect(await rowOf(wamid)).toMatchObject({
      state: 'UNAVAILABLE',
      problem: expect.stringMatching(/no es el archivo que anunció/),
    });
    expect((await jobsLeft(embudo)).filter(({ task }) => task === 'conversations/fetch-media')).toEqual([]);
  });
});

describe('a file that nobody has any more', () => {
  const erase = (contactId: string) =>
    gql(embudo.url, shop.ceo.token)(
      'mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { message } } }',
      {
        id: contactId,
      },
    );
  const contactOf = async (wamid: string) => {
    const [row] = await embudo.testDatabase.sql<{ id: string }>(
      'select v.contact_id as id from conversation v join message m on m.conversation_id = v.id where m.provider_message_id = $1',
      [wamid],
    );
    return row?.id ?? '';
  };

  it('goes with the last contact who sent it, bytes and all', async () => {
    const bytes = someFile('pdf', 'of two people');
    const one = await receive({ kind: 'document', mimeType: 'application/pdf', bytes });
    const two = await receive({ kind: 'document', mimeType: 'application/pdf', bytes });
    const { file_id: fileId } = await rowOf(one.wamid);
    const file = { id: fileId ?? '', tenant_id: shop.tenant.id };
    const contacts = [await contactOf(one.wamid), await contactOf(two.wamid)];
    expect((await erase(contacts[0] ?? '')).errors).toEqual([]);
    await jobsDone(embudo);
    expect((await bytesOf(file))?.equals(bytes)).toBe(true);
    await erase(contacts[1] ?? '');
    await jobsDone(embudo);
    expect(await bytesOf(file)).toBeNull();
    expect((await stored()).map(({ id }) => id)).not.toContain(fileId);
  });

  it('goes when its sender takes the message back', async () => {
    const from = aCustomer();
    const { wamid } = await receive({ mimeType: 'image/png', bytes: someFile('png', 'taken back') }, { from });
    const { file_id: fileId } = await rowOf(wamid);
    const revoke = { type: 'revoke', revoke: { original_message_id: wamid } };
    await postWebhook(
      embudo.url,
      shop.account,
      webhookBody([messagesTo(shop.account.externalId, aMessage(from, revoke))]),
    );
    await jobsDone(embudo);
    expect(await rowOf(wamid)).toMatchObject({ state: 'EXPIRED', file_id: null });
    expect(await bytesOf({ id: fileId ?? '', tenant_id: shop.tenant.id })).toBeNull();
  });

  it('goes after the days for which the tenant keeps files, and the message says so', async () => {
    const own = await aShop(embudo, { account: { accessToken: 'a-token' } });
    await changeSettings(embudo, own.tenant.id, { media: { keepDays: 30 } });
    const { wamid } = await receive({ mimeType: 'image/png', bytes: someFile('png', 'kept for a month') }, { to: own });
    const { file_id: fileId } = await rowOf(wamid);
    const context = embudo.context(systemActor(own.tenant.id));
    const later = (days: number) => ({
      ...context,
      clock: { now: () => new Date(Date.now() + days * 24 * 3_600_000) },
    });
    await expireFiles(later(29), {});
    expect((await rowOf(wamid)).state).toBe('STORED');
    await expireFiles(later(31), {});
    await sweepFiles(later(31), {});
    await jobsDone(embudo);
    expect(await rowOf(wamid)).toMatchObject({ state: 'EXPIRED', problem: expect.stringMatching(/pasó el tiempo/) });
    expect(await bytesOf({ id: fileId ?? '', tenant_id: own.tenant.id })).toBeNull();
  });
});
