import { createHash } from 'node:crypto';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../domain/shared/id.js';
import {
  aChannelAccount,
  aCustomer,
  afterwards,
  aMessage,
  aShop,
  aTenant,
  aWhatsAppMessage,
  hurryJobs,
  jobsDone,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestAccount,
  type TestEmbudo,
  until,
  webhookBody,
} from '../testing/index.js';

const mebi = 1024 * 1024;
const heldBy = (embudo: TestEmbudo) => ({
  bodies: embudo.http?.inFlight.bodies.held,
  files: embudo.http?.inFlight.files.held,
});
const nothing = { bodies: 0, files: 0 };
/** The source of all bodies: a hundred and fifty separate ones would take a whole worker's memory. */
const filling = Buffer.alloc(3 * mebi, 120);

/** A client that announces a webhook, sends a part of it and never the rest. `status` is null until the server answers. */
function unending(embudo: TestEmbudo, path: string, bytes: number, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(embudo.url);
  const socket: Socket = connect(Number(port), hostname);
  const told: { status: number | null; head: string; closed: boolean } = { status: null, head: '', closed: false };
  const lines = Object.entries({ host: hostname, 'content-length': `${3 * mebi}`, ...headers });
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  socket.write(filling.subarray(0, bytes));
  socket.on('data', data => {
    told.head += data.toString('latin1');
    told.status ??= Number(/^HTTP\/1\.1 (\d{3})/.exec(told.head)?.[1] ?? 0) || null;
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    told.closed = true;
  });
  afterwards(async () => void socket.destroy());
  return { told, socket, answered: () => until('an answer', () => told.status) };
}
const signed = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };

describe('a body that never ends', () => {
  let embudo: TestEmbudo;
  let account: TestAccount;
  let other: TestAccount;
  beforeAll(async () => {
    embudo = await startTestEmbudo({ http: true, config: { BODY_BYTES_IN_FLIGHT: String(16 * mebi) } });
    account = await aChannelAccount(embudo, await aTenant(embudo));
    other = await aChannelAccount(embudo, await aTenant(embudo));
  });

  it('is not read where nobody knows the address, or nothing is signed', async () => {
    const unknown = unending(embudo, '/webhooks/meta/nobodys', 500_000, signed);
    const unsigned = unending(embudo, account.webhookPath, 500_000);
    expect([await unknown.answered(), await unsigned.answered()]).toEqual([404, 401]);
    expect(heldBy(embudo)).toEqual(nothing);
    await until('the connections to end', () => unknown.told.closed && unsigned.told.closed);
  });

  it('takes a quarter of what may be held with all of its kind, and lets other accounts through', async () => {
    const many = Array.from({ length: 150 }, () => unending(embudo, account.webhookPath, 2.9 * mebi, signed));
    const refused = () => many.filter(({ told }) => told.status === 503);
    await until('all but those that fit to be refused', () => refused().length >= 149);
    expect(heldBy(embudo).bodies).toBeLessThanOrEqual(4 * mebi);
    expect(refused().every(({ told }) => /retry-after: \d+/i.test(told.head))).toBe(true);
    const answer = await postWebhook(embudo.url, other, aWhatsAppMessage(other, aCustomer(), 'Hola'));
    expect(answer.status).toBe(200);
    for (const { socket } of many) socket.destroy();
    await until('nothing to be held', () => heldBy(embudo).bodies === 0);
    expect((await postWebhook(embudo.url, account, aWhatsAppMessage(account, aCustomer(), 'Hola'))).status).toBe(200);
  });

  it('is counted on the graph too', async () => {
    const json = { 'content-type': 'application/json', 'content-length': '90000' };
    const client = unending(embudo, '/graphql', 50_000, json);
    await until('its bytes to be held', () => heldBy(embudo).bodies === 50_000);
    client.socket.destroy();
    await until('nothing to be held', () => heldBy(embudo).bodies === 0);
  });

  it('is given up after its time', async () => {
    const hasty = await startTestEmbudo({ http: true, config: { BODY_TIMEOUT_MS: '100' } });
    const late = unending(hasty, account.webhookPath, 50_000, signed);
    const lateGraph = unending(hasty, '/graphql', 50_000, {
      'content-type': 'application/json',
      'content-length': '90000',
    });
    expect([await late.answered(), await lateGraph.answered()]).toEqual([408, 408]);
    expect(heldBy(hasty)).toEqual(nothing);
    await hasty.stop();
  });
});

describe('a file', () => {
  const size = 64 * mebi;
  const file = Buffer.alloc(size, 7);
  const sha256 = createHash('sha256').update(file).digest('base64');
  let vendor: { url: string; sent: () => number };
  let embudo: TestEmbudo;
  let links: { good: string; wrong: string };

  async function startVendor() {
    let sent = 0;
    const server = createServer((request, response) => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
      if (request.url !== '/file')
        return void response.end(JSON.stringify({ url, mime_type: 'video/mp4', file_size: size }));
      response.writeHead(200, { 'content-length': size });
      const write = (at: number): void => {
        if (at >= size) return void response.end();
        const part = file.subarray(at, at + 64 * 1024);
        sent += part.length;
        if (response.write(part)) setImmediate(write, at + part.length);
        else response.once('drain', () => write(at + part.length));
      };
      write(0);
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    afterwards(async () => {
      server.closeAllConnections();
      server.close();
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent: () => sent };
  }

  beforeAll(async () => {
    vendor = await startVendor();
    embudo = await startTestEmbudo({
      http: true,
      worker: true,
      config: {
        META_GRAPH_URL: vendor.url,
        OUTBOUND_ALLOWED_HOSTS: '127.0.0.1',
        FILE_BYTES_IN_FLIGHT: String(32 * 256 * 1024),
      },
    });
    const { tenant, account } = await aShop(embudo, { account: { accessToken: 'a-token' } });
    const from = aCustomer();
    for (const hash of [sha256, createHash('sha256').update('other').digest('base64')]) {
      const video = { type: 'video', video: { id: '1', mime_type: 'video/mp4', sha256: hash } };
      await postWebhook(embudo.url, account, webhookBody([messagesTo(account.externalId, aMessage(from, video))]));
    }
    const { sql } = embudo.testDatabase;
    // A job that failed because the machine was busy waits for its next attempt.
    await until('both messages to be taken in', async () => {
      await hurryJobs(embudo);
      await jobsDone(embudo);
      return (await sql('select from message_media')).length === 2;
    });
    // Restores the state before they were fetched: this test is about files that are fetched from the vendor while a client waits.
    await sql(`update message_media set state = 'PENDING', file_id = null`);
    const files = await sql<{ id: string; sha256: string }>('select id, sha256 from message_media');
    const linkOf = (good: boolean) =>
      embudo.mediaLinks.sign(files.find(each => (each.sha256 === sha256) === good)?.id ?? '', tenant.id);
    links = { good: linkOf(true), wrong: linkOf(false) };
  });

  const open = (link: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const request = httpRequest(`${embudo.url}${link}`, { agent: false }, resolve);
      request.on('error', reject).end();
      afterwards(async () => void request.destroy());
    });

  /** Asks again while the database has no connection in time, as on a busy machine: that too is answered with 503. */
  const opened = (link: string, status = 200) =>
    until(`the answer ${status}`, async () => {
      const response = await open(link);
      if (response.statusCode === status) return response;
      response.destroy();
      return null;
    });

  it('comes as fast as it is taken: eight that nobody reads are held by parts, and more are refused', async () => {
    const idle = await Promise.all(Array.from({ length: 8 }, () => opened(links.good)));
    expect(heldBy(embudo).files).toBe(8 * 256 * 1024);
    // The system buffers some bytes in the sockets between vendor, server and clients; the rest waits at the vendor.
    let last = -1;
    await until(
      'the vendor to wait',
      () => {
        const stands = vendor.sent() === last;
        last = vendor.sent();
        return stands;
      },
      { every: 200 },
    );
    expect(vendor.sent()).toBeLessThan(8 * size * 0.5);
    const ninth = await open(links.good);
    expect([ninth.statusCode, ninth.headers['retry-after']]).toEqual([503, '5']);
    for (const response of idle) response.destroy();
    await until('nothing to be held', () => heldBy(embudo).files === 0);
  });

  it('is given whole, byte by byte as it was announced', async () => {
    const response = await opened(links.good);
    const hash = createHash('sha256');
    for await (const part of response) hash.update(part);
    expect([hash.digest('base64'), response.headers['content-length']]).toEqual([sha256, String(size)]);
  });

  it('breaks off before its end where it is another one', async () => {
    const response = await opened(links.wrong);
    await expect(response.toArray()).rejects.toThrow('aborted');
    await until('nothing to be held', () => heldBy(embudo).files === 0);
  });

  it('that does not exist is not found, and holds nothing', async () => {
    const nobody = embudo.mediaLinks.sign(newId(), (await aTenant(embudo)).id);
    await opened(nobody, 404);
    await until('nothing to be held', () => heldBy(embudo).files === 0);
  });
});
