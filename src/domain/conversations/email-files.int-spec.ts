import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lucia, parsedMail, rawMail, type TestMail } from '../../integrations/sendgrid/fixtures/mails.js';
import { signatureOf } from '../../integrations/sendgrid/sendgrid.signature.js';
import { keyPairOf } from '../../integrations/sendgrid/sendgrid.simulator.js';
import { type FakeSendGrid, startFakeSendGrid } from '../../integrations/sendgrid/testing/fake-sendgrid.js';
import {
  afterwards,
  aShop,
  changeSettings,
  FakeLanguageModel,
  gql,
  gqlUpload,
  jobsDone,
  mutate,
  someFile,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

const keys = keyPairOf('of this spec');
let sendGrid: FakeSendGrid;
let embudo: TestEmbudo;
beforeAll(async () => {
  sendGrid = await startFakeSendGrid();
  afterwards(() => sendGrid.stop());
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [new FakeLanguageModel()],
    config: { SENDGRID_BASE_URL: sendGrid.url },
  });
});

let shop: TestShop;
let mailbox: string;
let path: string;
let count = 0;
async function connect(owner: TestShop): Promise<{ mailbox: string; path: string }> {
  const externalId = `archivos${++count}@ferreteria.example`;
  const { channelAccount } = await mutate<{ channelAccount: { webhookPath: string } }>(
    gql(embudo.url, owner.ceo.token),
    'createChannelAccount',
    {
      provider: 'SENDGRID',
      channel: 'EMAIL',
      name: 'Ferretería',
      externalId,
      credentials: { apiKey: 'SG.a-key-of-this-spec', verificationKey: keys.publicKey },
    },
    'channelAccount { webhookPath } userErrors { code message }',
  );
  return { mailbox: externalId, path: channelAccount.webhookPath };
}
beforeEach(async () => {
  shop = await aShop(embudo);
  ({ mailbox, path } = await connect(shop));
  sendGrid.requests.length = 0;
});

async function post(form: { body: Buffer; contentType: string }, { url = embudo.url, signedBy = keys } = {}) {
  const signature = signatureOf(form.body, signedBy.privateKey, new Date());
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': form.contentType, ...signature },
    body: new Uint8Array(form.body),
  });
  await answer.arrayBuffer();
  return answer.status;
}
const mail = (given: TestMail) => parsedMail({ id: `<${newId()}@clientes.example>`, to: [mailbox], ...given });
async function arrives(given: TestMail): Promise<void> {
  expect(await post(mail(given))).toBe(200);
  await jobsDone(embudo);
}
const attached = (bytes: Buffer, fileName: string, mimeType: string, name = 'attachment1') => ({
  name,
  fileName,
  mimeType,
  bytes,
});

interface Shown {
  id: string;
  direction: string;
  error: string | null;
  media: {
    url: string;
    mimeType: string;
    fileName: string;
    sizeBytes: number;
    state: string;
    problem: string | null;
  }[];
}
async function shown(): Promise<Shown[]> {
  const { data, errors } = await gql(
    embudo.url,
    shop.ceo.token,
  )<{
    conversations: { nodes: { messages: { nodes: Shown[] } }[] };
  }>(
    '{ conversations { nodes { messages { nodes { id direction error media { url mimeType fileName sizeBytes state problem } } } } } }',
  );
  expect(errors).toEqual([]);
  return data.conversations.nodes
    .flatMap(({ messages }) => messages.nodes)
    .filter(({ direction }) => direction === 'INBOUND');
}
async function bytesAt(link: string): Promise<Buffer> {
  const { pathname, search } = new URL(link);
  const answer = await fetch(`${embudo.url}${pathname}${search}`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}
const rows = (table: 'stored_file' | 'media_upload', tenantId = shop.tenant.id) =>
  embudo.testDatabase.sql<Record<string, unknown>>(`select * from ${table} where tenant_id = $1`, [tenantId]);

describe('files of an e-mail', () => {
  it('are kept and shown with its message', async () => {
    const pdf = someFile('pdf', 'a plan', 300_000);
    await arrives({ text: 'Adjunto el plano', files: [attached(pdf, 'plano.pdf', 'application/octet-stream')] });
    const [message] = await shown();
    expect(message).toMatchObject({
      error: null,
      media: [
        { fileName: 'plano.pdf', mimeType: 'application/pdf', sizeBytes: pdf.length, state: 'STORED', problem: null },
      ],
    });
    expect((await bytesAt(message?.media[0]?.url ?? '')).equals(pdf)).toBe(true);
    // The message itself refers to the file.
    expect(await rows('media_upload')).toEqual([]);
  });

  it('come out of a raw mail too', async () => {
    const png = someFile('png', 'raw');
    const part = `--m\r\nContent-Type: image/png; name="foto.png"\r\nContent-Disposition: attachment; filename="foto.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${png.toString('base64')}\r\n--m--\r\n`;
    const source = `Message-ID: <${newId()}@x.example>\r\nFrom: ${lucia}\r\nSubject: Foto\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nMire\r\n${part}`;
    const form = rawMail(source, { to: mailbox, envelope: JSON.stringify({ to: [mailbox], from: lucia }) });
    expect(await post(form)).toBe(200);
    await jobsDone(embudo);
    const [message] = await shown();
    expect(message?.media).toMatchObject([{ fileName: 'foto.png', mimeType: 'image/png', state: 'STORED' }]);
    expect((await bytesAt(message?.media[0]?.url ?? '')).equals(png)).toBe(true);
  });

  it('are kept once for each content, however often they come', async () => {
    const files = [attached(someFile('png', 'logo'), 'logo.png', 'image/png')];
    const first = mail({ text: 'Uno', files });
    for (const form of [first, first, mail({ text: 'Dos', files })]) expect(await post(form)).toBe(200);
    await jobsDone(embudo);
    const messages = await shown();
    expect(messages.map(({ media }) => media.map(({ state }) => state))).toEqual([['STORED'], ['STORED']]);
    expect(await rows('stored_file')).toHaveLength(1);
  });

  it('are not kept where they are programs, empty or not what they are said to be, and say so', async () => {
    await arrives({
      text: 'Adjuntos',
      files: [
        attached(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100, 1)]), 'factura.exe', 'application/octet-stream'),
        attached(Buffer.alloc(0), 'vacio.txt', 'text/plain', 'attachment2'),
        attached(Buffer.from('<html>Not found</html>'), 'foto.jpg', 'image/jpeg', 'attachment3'),
        attached(someFile('pdf', 'kept'), 'bien.pdf', 'application/pdf', 'attachment4'),
      ],
    });
    const [message] = await shown();
    expect(message?.media.map(({ state }) => state)).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE', 'STORED']);
    expect(message?.media.slice(0, 3).every(({ problem }) => problem !== null)).toBe(true);
    expect(message?.error).toBe(`media_program: ${message?.media[0]?.problem}`);
    expect(await rows('stored_file')).toHaveLength(1);
  });

  it('are not kept where they are larger than the tenant allows', async () => {
    await changeSettings(embudo, shop.tenant.id, { media: { mostBytes: 1_048_576 } });
    await arrives({ text: 'Grande', files: [attached(someFile('pdf', 'x', 1_100_000), 'g.pdf', 'application/pdf')] });
    expect(await shown()).toMatchObject([
      { error: expect.stringMatching(/^media_too_large: /), media: [{ state: 'UNAVAILABLE' }] },
    ]);
    expect(await rows('stored_file')).toEqual([]);
  });

  it('of a mail to two mailboxes are kept for both', async () => {
    const other = await connect(shop);
    const files = [attached(someFile('pdf', 'both'), 'a.pdf', 'application/pdf')];
    await arrives({ text: 'A los dos', to: [mailbox, other.mailbox], files });
    expect((await shown()).map(({ media }) => media.map(({ state }) => state))).toEqual([['STORED'], ['STORED']]);
    expect(await rows('stored_file')).toHaveLength(1);
  });

  it('leave nothing where the signature is wrong', async () => {
    const files = [attached(someFile('pdf', 'forged'), 'a.pdf', 'application/pdf')];
    expect(await post(mail({ text: 'x', files }), { signedBy: keyPairOf('another') })).toBe(401);
    expect(await rows('stored_file')).toEqual([]);
  });

  it('have the mail come again where the storage does not work: it is not lost', async () => {
    const blocked = join(await mkdtemp(join(tmpdir(), 'embudo-')), 'file');
    await writeFile(blocked, '');
    const other = await startTestEmbudo({
      http: true,
      database: embudo.testDatabase,
      config: { MEDIA_FOLDER: blocked },
    });
    const form = mail({ text: 'Otra vez', files: [attached(someFile('pdf', 'again'), 'a.pdf', 'application/pdf')] });
    expect(await post(form, { url: other.url })).toBe(503);
    await other.stop();
    expect(await post(form)).toBe(200);
    await jobsDone(embudo);
    expect(await shown()).toMatchObject([{ media: [{ state: 'STORED' }] }]);
  });
});

describe('files that are sent by e-mail', () => {
  async function upload(bytes: Buffer, name: string): Promise<string> {
    const { data } = await gqlUpload<{ uploadMedia: { media: { id: string } } }>(
      { url: embudo.url, token: shop.seller.token },
      {
        query: 'mutation ($file: Upload!) { uploadMedia(input: { file: $file }) { media { id } } }',
        variables: { file: null },
        path: 'file',
      },
      { bytes, name },
    );
    return data.uploadMedia.media.id;
  }
  async function send(input: object) {
    await arrives({ text: 'Necesito una cotización' });
    const [{ id: conversationId } = { id: '' }] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    sendGrid.requests.length = 0;
    const given = await mutate<{
      message: { id: string; kind: string; media: { fileName: string; url: string }[] } | null;
      userErrors: { code: string; field: string[] }[];
    }>(
      gql(embudo.url, shop.seller.token),
      'sendMessage',
      { conversationId, body: '', ...input },
      'message { id kind media { fileName url } } userErrors { code field message }',
    );
    await jobsDone(embudo);
    return given;
  }
  const sent = () => sendGrid.requests.map(({ body }) => Object(body));

  it('go along in one mail, in their order', async () => {
    const [pdf, png] = [someFile('pdf', 'cotización', 200_000), someFile('png', 'foto')];
    const mediaIds = [await upload(pdf, 'Cotización.pdf'), await upload(png, 'foto.png')];
    const { message, userErrors } = await send({ body: 'Aquí está', mediaIds });
    expect(userErrors).toEqual([]);
    expect(message).toMatchObject({ kind: 'text', media: [{ fileName: 'Cotización.pdf' }, { fileName: 'foto.png' }] });
    expect(sent()).toMatchObject([
      {
        content: [{ value: 'Aquí está' }, {}],
        attachments: [
          {
            filename: 'Cotización.pdf',
            type: 'application/pdf',
            disposition: 'attachment',
            content: pdf.toString('base64'),
          },
          { filename: 'foto.png', type: 'image/png', content: png.toString('base64') },
        ],
      },
    ]);
    expect((await bytesAt(message?.media[1]?.url ?? '')).equals(png)).toBe(true);
  });

  it('need no text', async () => {
    await send({ mediaIds: [await upload(someFile('pdf', 'alone'), 'a.pdf')] });
    expect(sent()).toMatchObject([
      { content: [{ type: 'text/plain', value: ' ' }], attachments: [{ filename: 'a.pdf' }] },
    ]);
  });

  it('are refused where they are too large together', async () => {
    const mediaIds = [
      await upload(someFile('pdf', 'half', 6 * 1024 * 1024), 'a.pdf'),
      await upload(someFile('pdf', 'other half', 6 * 1024 * 1024), 'b.pdf'),
    ];
    const { message, userErrors } = await send({ body: 'Grandes', mediaIds });
    expect({ message, userErrors }).toMatchObject({
      message: null,
      userErrors: [{ code: 'INVALID', field: ['mediaIds'] }],
    });
    expect(sent()).toEqual([]);
  });
});
