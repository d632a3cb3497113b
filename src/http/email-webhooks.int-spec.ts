import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { webhookDeadlineMs } from '../domain/conversations/index.js';
import { parsedMail } from '../integrations/sendgrid/fixtures/mails.js';
import { signatureOf } from '../integrations/sendgrid/sendgrid.signature.js';
import { keyPairOf } from '../integrations/sendgrid/sendgrid.simulator.js';
import {
  admitted,
  aShop,
  countsOf,
  gql,
  ledgerOf,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../testing/index.js';

const mebi = 1024 * 1024;
const keys = keyPairOf('of this spec');
let embudo: TestEmbudo;
let shop: TestShop;
let path: string;
const mailbox = 'ventas@obra.example';
beforeAll(async () => {
  // A whole mail of thirty megabytes would exceed the limit of an account.
  embudo = await startTestEmbudo({ http: true, config: { BODY_BYTES_IN_FLIGHT: String(32 * mebi) } });
  shop = await aShop(embudo);
  const { channelAccount } = await mutate<{ channelAccount: { webhookPath: string } }>(
    gql(embudo.url, shop.ceo.token),
    'createChannelAccount',
    {
      provider: 'SENDGRID',
      channel: 'EMAIL',
      name: 'Obra',
      externalId: mailbox,
      credentials: { verificationKey: keys.publicKey },
    },
    'channelAccount { webhookPath } userErrors { code message field }',
  );
  path = channelAccount.webhookPath;
});

const form = (id: string, bytes = Buffer.alloc(0)) =>
  parsedMail({
    id,
    to: [mailbox],
    text: 'Planos',
    files: [{ name: 'attachment1', fileName: 'obra.zip', mimeType: 'application/zip', bytes }],
  });
async function post(
  { body, contentType }: { body: Buffer; contentType: string },
  {
    to = path,
    headers = signatureOf(body, keys.privateKey, new Date()),
  }: { to?: string; headers?: Record<string, string> } = {},
): Promise<number> {
  const answer = await fetch(`${embudo.url}${to}`, {
    method: 'POST',
    headers: { 'content-type': contentType, ...headers },
    body: body as Uint8Array<ArrayBuffer>,
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Posts a mail as SendGrid does, which repeats what gets a 503: a busy machine may need too long for thirty megabytes. */
async function deliver(mail: ReturnType<typeof form>, triesLeft = 5): Promise<number> {
  const status = await post(mail);
  return status === 503 && triesLeft > 1 ? deliver(mail, triesLeft - 1) : status;
}

describe('a mail that is posted', () => {
  it('with files of 29 megabytes is stored, since files that pass do not count as held, at the limit of 8 megabytes', async () => {
    const file = randomBytes(29 * mebi);
    const statuses = await Promise.all([1, 2].map(at => deliver(form(`<big${at}@x.example>`, file))));
    expect(statuses).toEqual([200, 200]);
    await admitted(embudo);
    const rows = await embudo.testDatabase.sql<{ size: number }>(
      `select length(body)::int as size from inbound_event where tenant_id = $1 and key like '<big%'`,
      [shop.tenant.id],
    );
    expect(rows).toHaveLength(2);
    for (const { size } of rows) expect(size).toBeLessThan(10_000);
  });

  it('waits for a database that needs longer than other webhooks may take, because SendGrid would send all of it again', async () => {
    const { inboundWriter } = embudo.ports;
    const write = inboundWriter.write.bind(inboundWriter);
    const slow = jest.spyOn(inboundWriter, 'write').mockImplementation(async entries => {
      await delay(webhookDeadlineMs + 200);
      return write(entries);
    });
    const status = await post(form('<slow@x.example>', randomBytes(mebi)));
    slow.mockRestore();
    expect(status).toBe(200);
  });

  it.each<[string, () => Promise<number>, number]>([
    ['without a signature', () => post(form('<u@x.example>'), { headers: {} }), 401],
    [
      'signed by another',
      () =>
        post(form('<o@x.example>'), {
          headers: signatureOf(form('<o@x.example>').body, keyPairOf('x').privateKey, new Date()),
        }),
      401,
    ],
    ['larger than any mail', () => post(form('<l@x.example>', Buffer.alloc(33 * mebi))), 413],
    [
      'that is neither a form nor a list',
      () => post({ body: Buffer.from('{"a":1}'), contentType: 'application/json' }),
      400,
    ],
  ])('%s is refused and leaves nothing', async (_, sends, status) => {
    const before = await countsOf(embudo);
    expect(await sends()).toBe(status);
    expect(await countsOf(embudo)).toEqual(before);
  });

  it('to an address that is not known, or switched off, is asked for again: SendGrid drops for good what it gets a 4xx for', async () => {
    expect(await post(form('<a@x.example>'), { to: '/webhooks/sendgrid/nobodys-key' })).toBe(503);
    await embudo.testDatabase.sql('update channel_account set active = false where tenant_id = $1 and provider = $2', [
      shop.tenant.id,
      'SENDGRID',
    ]);
    const off = await startTestEmbudo({ http: true, database: embudo.testDatabase });
    const { body, contentType } = form('<off@x.example>');
    const headers = { 'content-type': contentType, ...signatureOf(body, keys.privateKey, new Date()) };
    const answer = await fetch(`${off.url}${path}`, { method: 'POST', headers, body: new Uint8Array(body) });
    expect(answer.status).toBe(503);
    await off.stop();
    await embudo.testDatabase.sql('update channel_account set active = true where tenant_id = $1', [shop.tenant.id]);
  });

  it('that breaks off is not stored, and releases what it held', async () => {
    const { body, contentType } = form('<broken@x.example>', randomBytes(4 * mebi));
    const { hostname, port } = new URL(embudo.url);
    await new Promise<void>(resolve => {
      const client = httpRequest({
        hostname,
        port,
        path,
        method: 'POST',
        headers: {
          'content-type': contentType,
          'content-length': body.length,
          ...signatureOf(body, keys.privateKey, new Date()),
        },
      });
      client.on('error', () => resolve());
      client.write(body.subarray(0, 2 * mebi), () => client.destroy());
      client.on('close', () => resolve());
    });
    expect(await post(form('<after@x.example>'))).toBe(200);
    const keysOfRows = (await ledgerOf(embudo, shop.tenant.id)).map(({ key }) => key);
    expect(keysOfRows).toContain('<after@x.example>');
    expect(keysOfRows).not.toContain('<broken@x.example>');
  });
});
