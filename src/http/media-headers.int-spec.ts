import type { Readable } from 'node:stream';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { StorageUnavailable } from '../domain/media/index.js';
import { newId } from '../domain/shared/id.js';
import { aShop, gqlUpload, someFile, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

/*
 * Checks the headers with which a file from outside is sent to a browser, for any type: the file must not run under this
 * server's origin. An unknown type is only offered as a download.
 */
let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

/** Returns the link to a file of that type, as if it had been fetched. Its content does not matter. */
async function linkTo(mimeType: string, fileName: string | null, bytes = someFile('html', newId())): Promise<string> {
  const tenant = shop.tenant.id;
  async function* all() {
    yield bytes;
  }
  const received = await embudo.ports.files.receive(all(), { maxBytes: 1_000_000 });
  const [fileId, mediaId, messageId, conversationId, contactId] = Array.from({ length: 5 }, newId);
  await received.keep(`${tenant}/${fileId}`);
  const { sql } = embudo.testDatabase;
  await sql('insert into contact (id, tenant_id) values ($1, $2)', [contactId, tenant]);
  await sql(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at) values ($1, $2, $3, $4, 'WHATSAPP', now())`,
    [conversationId, tenant, contactId, shop.account.id],
  );
  await sql(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, body, status, sent_at, sequence)
     values ($1, $2, $3, $4, 'INBOUND', 'CONTACT', '', 'DELIVERED', now(), 1)`,
    [messageId, tenant, conversationId, shop.account.id],
  );
  await sql(
    'insert into stored_file (tenant_id, id, sha256, size_bytes, mime_type, stored_at) values ($1, $2, $3, $4, $5, now())',
    [tenant, fileId, received.sha256, bytes.length, mimeType],
  );
  await sql(
    `insert into message_media (id, tenant_id, message_id, position, mime_type, file_name, size_bytes, file_id, state)
     values ($1, $2, $3, 0, $4, $5, $6, $7, 'STORED')`,
    [mediaId, tenant, messageId, mimeType, fileName, bytes.length, fileId],
  );
  return `${embudo.url}${embudo.mediaLinks.sign(mediaId ?? '', tenant)}`;
}

const shown = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'audio/ogg',
  'audio/mpeg',
  'video/mp4',
  'application/pdf',
];
const saved = [
  'text/html',
  'image/svg+xml',
  'text/xml',
  'application/xhtml+xml',
  'application/javascript',
  'text/plain',
  'application/zip',
  'application/octet-stream',
  'text/html;charset=utf-8',
  'TEXT/HTML',
  'image/svg',
  'multipart/related',
  'no type at all',
  '',
];

describe('a file behind a signed link', () => {
  it.each([...shown.map(type => [type, true] as const), ...saved.map(type => [type, false] as const)])(
    'of type %p: shown is %p',
    async (type, inline) => {
      const { status, headers } = await fetch(await linkTo(type, 'recibo.html'));
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(inline ? type : 'application/octet-stream');
      expect(headers.get('content-disposition')).toMatch(inline ? /^inline;/ : /^attachment;/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe(`default-src 'none'; sandbox`);
      expect(headers.get('cache-control')).toBe('private, max-age=3600');
      expect(headers.get('accept-ranges')).toBe('bytes');
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it.each(['a"; filename="b.exe', 'línea\r\nset-cookie: a=b', '../../etc/passwd', 'ñandú \u{1f600}.pdf', '\ud800'])(
    'keeps its name within the header: %p',
    async name => {
      const { headers } = await fetch(await linkTo('text/html', name));
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
      );
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it('is given in the part that is asked for', async () => {
    const bytes = someFile('ogg', newId(), 10_000);
    const link = await linkTo('audio/ogg', null, bytes);
    const part = await fetch(link, { headers: { range: 'bytes=100-199' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true);
    const end = await fetch(link, { headers: { range: 'bytes=-50' } });
    expect(Buffer.from(await end.arrayBuffer()).equals(bytes.subarray(-50))).toBe(true);
    const beyond = await fetch(link, { headers: { range: `bytes=${bytes.length}-` } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    expect(Buffer.from(await (await fetch(link)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('is described to whoever asks for the headers alone, and is closed unread', async () => {
    const bytes = someFile('ogg', newId(), 10_000);
    const link = await linkTo('audio/ogg', 'nota.ogg', bytes);
    const open = jest.spyOn(embudo.ports.files, 'open');
    const told = await fetch(link, { method: 'HEAD', headers: { range: 'bytes=0-9' } });
    const file = (await open.mock.results[0]?.value) as Readable | null | undefined;
    open.mockRestore();
    const whole = await fetch(link);
    await whole.arrayBuffer();
    const names = ['content-type', 'content-length', 'content-disposition', 'accept-ranges', 'content-security-policy'];
    const headersOf = ({ status, headers }: Response) => [status, ...names.map(name => headers.get(name))];
    expect(headersOf(told)).toEqual(headersOf(whole));
    expect(await told.text()).toBe('');
    expect([file?.destroyed, file?.readableDidRead]).toEqual([true, false]);
  });

  it('is not found once its bytes are gone', async () => {
    const link = await linkTo('image/png', null);
    const [row] = await embudo.testDatabase.sql<{ key: string }>(
      `select tenant_id || '/' || file_id as key from message_media where id = $1`,
      [/media\/([^?]+)/.exec(link)?.[1]],
    );
    await embudo.ports.files.remove(row?.key ?? '');
    const lost = await fetch(link);
    expect([lost.status, lost.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });
});

describe('while the file storage is away', () => {
  const away = async () => {
    throw new StorageUnavailable('no answer');
  };
  const upload = () =>
    gqlUpload(
      { url: embudo.url, token: shop.seller.token },
      {
        query: 'mutation ($file: Upload!) { uploadMedia(input: { file: $file }) { media { id } } }',
        variables: { file: null },
        path: 'file',
      },
      { bytes: someFile('png', newId()), name: 'a.png', type: 'image/png' },
    );

  it('the log says why an upload was not taken, as with a full disk', async () => {
    const { files } = embudo.ports;
    const logged = jest.spyOn(embudo.log, 'error');
    embudo.ports.files = { ...files, receive: away };
    const { errors } = await upload();
    embudo.ports.files = files;
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(logged.mock.calls).toEqual([
      [expect.objectContaining({ error: expect.stringContaining('no answer') }), expect.stringContaining('storage')],
    ]);
    logged.mockRestore();
  });

  it('a file and an upload say when to try again, not that something is wrong', async () => {
    const link = await linkTo('image/png', null);
    const { files } = embudo.ports;
    embudo.ports.files = { receive: (...given) => files.receive(...given), open: away, remove: away };
    const page = await fetch(link, { headers: { 'accept-language': 'es' } });
    embudo.ports.files = {
      ...embudo.ports.files,
      receive: async (...given) => ({ ...(await files.receive(...given)), keep: away, discard: async () => undefined }),
    };
    const { errors } = await upload();
    embudo.ports.files = files;
    expect([page.status, page.headers.get('retry-after'), await page.text()]).toEqual([
      503,
      '2',
      expect.stringContaining('no está disponible'),
    ]);
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 2 } }]);
  });
});
