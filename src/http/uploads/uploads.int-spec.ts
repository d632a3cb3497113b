import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sweepFiles } from '../../domain/media/index.js';
import { systemActor } from '../../domain/shared/actor.js';
import {
  aShop,
  gql,
  jobsDone,
  someFile,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let hasty: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, config: { UPLOAD_TIMEOUT_MS: '6000' } });
  hasty = await startTestEmbudo({ http: true, config: { RESOLVER_DEADLINE_MS: '1500' } });
  shop = await aShop(embudo);
});

const mutation =
  'mutation ($file: Upload!, $key: String) { uploadMedia(input: { file: $file, idempotencyKey: $key }) { media { id mimeType sizeBytes } userErrors { code message field } } }';

interface Upload {
  bytes?: Buffer | undefined;
  type?: string;
  name?: string;
  query?: string;
  variables?: object;
  map?: unknown;
  operations?: unknown;
  token?: string | null;
  headers?: Record<string, string>;
  url?: string;
}
interface Answered {
  status: number;
  body: {
    data?: {
      uploadMedia: {
        media: { id: string; mimeType: string; sizeBytes: number } | null;
        userErrors: { code: string; field: string[] }[];
      };
    };
    errors?: { message: string; extensions: { code: string } }[];
  };
}
async function upload({
  bytes = someFile('png', 'a'),
  type = 'image/png',
  name = 'foto.png',
  token = shop.seller.token,
  ...given
}: Upload = {}): Promise<Answered> {
  const form = new FormData();
  const operations = given.operations ?? {
    query: given.query ?? mutation,
    variables: { file: null, ...given.variables },
  };
  form.set('operations', typeof operations === 'string' ? operations : JSON.stringify(operations));
  form.set('map', JSON.stringify(given.map ?? { 0: ['variables.file'] }));
  form.set('0', new Blob([new Uint8Array(bytes)], { type }), name);
  const response = await fetch(`${given.url ?? embudo.url}/graphql`, {
    method: 'POST',
    headers: {
      'apollo-require-preflight': 'true',
      ...(token && { authorization: `Bearer ${token}` }),
      ...given.headers,
    },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}
const files = async () =>
  (await embudo.testDatabase.sql<{ count: number }>('select count(*)::int as count from stored_file'))[0]?.count;
const uploads = async () =>
  (await embudo.testDatabase.sql<{ count: number }>('select count(*)::int as count from media_upload'))[0]?.count;

describe('an upload', () => {
  it('is kept by what its bytes show, whatever the client says', async () => {
    const bytes = someFile('jpeg', 'said to be a png');
    const { status, body } = await upload({ bytes, type: 'image/png' });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        uploadMedia: {
          media: { id: expect.any(String), mimeType: 'image/jpeg', sizeBytes: bytes.length },
          userErrors: [],
        },
      },
    });
  });

  it('is kept once for the same content, and once for the same idempotencyKey', async () => {
    const bytes = someFile('png', 'once');
    const first = await upload({ bytes, variables: { key: 'one' } });
    const [keptFiles, keptUploads] = [await files(), await uploads()];
    const again = await upload({ bytes, variables: { key: 'one' } });
    expect(again.body).toEqual(first.body);
    expect([await files(), await uploads()]).toEqual([keptFiles, keptUploads]);
    await upload({ bytes });
    expect([await files(), await uploads()]).toEqual([keptFiles, (keptUploads ?? 0) + 1]);
    const other = await upload({ bytes: someFile('png', 'another'), variables: { key: 'one' } });
    expect(other.body.data?.uploadMedia.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('is kept even if the request is given up before it ends', async () => {
    const bytes = someFile('png', 'late');
    const owner = await embudo.testDatabase.connectAs('embudo_app');
    await owner.query('set role none; begin; lock table stored_file in access exclusive mode');
    const { status } = await upload({ bytes, url: hasty.url });
    await owner.query('rollback');
    expect(status).toBe(503);
    const stored = 'select from stored_file where sha256 = $1 and stored_at is not null';
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await until('the file to be stored', async () => (await embudo.testDatabase.sql(stored, [sha256])).length === 1);
  });

  it.each([
    ['a page', someFile('html', 'x'), 'image/png'],
    ['a program', someFile('exe', 'x'), 'application/pdf'],
    ['nothing', Buffer.alloc(0), 'image/png'],
    ['a picture of a type that no channel sends', Buffer.from('BM\0\0\0\0\0\0\0\0\0\0\0\0\0\0'), 'image/png'],
  ])('of %s is INVALID, and nothing of it is kept', async (_, bytes, type) => {
    const before = [await files(), await uploads()];
    const { body } = await upload({ bytes, type });
    expect(body.data?.uploadMedia).toMatchObject({ media: null, userErrors: [{ code: 'INVALID', field: ['file'] }] });
    expect([await files(), await uploads()]).toEqual(before);
  });

  it.each([
    ['without a token', { token: null }, 401],
    ['with a bad token', { token: 'wrong' }, 401],
    ['without the header that no other site can send', { headers: { 'apollo-require-preflight': '' } }, 400],
    ['for a query', { query: 'query ($file: Upload) { viewer { user { id } } }' }, 400],
    ['for a document that is none', { query: 'mutation {' }, 400],
    ['for no document', { operations: { variables: { file: null } } }, 400],
    ['for several operations at once', { operations: [{ query: mutation, variables: { file: null } }] }, 400],
    ['for operations that are no JSON', { operations: '{' }, 400],
    ['to a place that is none', { map: { 0: ['variables.other'] } }, 400],
    ['to a place outside of the variables', { map: { 0: ['query'] } }, 400],
    ['to a prototype', { map: { 0: ['variables.__proto__.file'] } }, 400],
    ['to one place twice', { map: { 0: ['variables.file'], 1: ['variables.file'] } }, 400],
    ['without a map', { map: [] }, 400],
    ['that its map does not name', { map: { 7: ['variables.file'] } }, 400],
    ['above 25 MB', { bytes: Buffer.alloc(26 * 1024 * 1024, 1) }, 413],
  ] as [string, Upload, number][])('is refused %s, and nothing of it is kept', async (_, given, status) => {
    const before = [await files(), await uploads()];
    const answered = await upload(given);
    expect(answered.status).toBe(status);
    expect(answered.body.errors?.[0]?.message).toEqual(expect.any(String));
    expect([await files(), await uploads()]).toEqual(before);
  });

  it('takes no idempotencyKey that is too long', async () => {
    const before = [await files(), await uploads()];
    const { body } = await upload({ variables: { key: 'x'.repeat(90_000) } });
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect([await files(), await uploads()]).toEqual(before);
  });

  it('is forbidden to who may not send', async () => {
    const { body } = await upload({ token: shop.secretary.token });
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('takes no file out of JSON', async () => {
    for (const file of ['text', { received: {} }, 1]) {
      const { errors } = await gql(embudo.url, shop.seller.token)(mutation, { file });
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  it('that does not come to its end is given up in time, and one that breaks off at once; neither leaves anything', async () => {
    const before = [await files(), await uploads()];
    const begin = () => {
      const request = httpRequest(`${embudo.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'multipart/form-data; boundary=x',
          'apollo-require-preflight': 'true',
          authorization: `Bearer ${shop.seller.token}`,
        },
      });
      request.on('error', () => undefined);
      const part = (name: string, more = '') => `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
      request.write(
        `${part('operations')}${JSON.stringify({ query: mutation, variables: { file: null } })}\r\n${part('map')}{"0":["variables.file"]}\r\n${part('0', '; filename="a.png"')}`,
      );
      request.write(someFile('png', 'half', 100_000));
      return request;
    };
    const slow = begin();
    const status = await new Promise<number | undefined>(resolve =>
      slow.once('response', answer => resolve(answer.statusCode)),
    );
    expect(status).toBe(408);
    slow.destroy();
    const broken = begin();
    await until('a file to be held', () => (embudo.http?.inFlight.files.held ?? 0) > 0);
    broken.destroy();
    await until('no file to be held', () => embudo.http?.inFlight.files.held === 0);
    expect([await files(), await uploads()]).toEqual(before);
  });

  it('that nobody sends is gone after a day, bytes and all', async () => {
    const bytes = someFile('png', 'sent by nobody');
    const { body } = await upload({ bytes });
    const [kept] = await embudo.testDatabase.sql<{ key: string }>(
      `select tenant_id || '/' || file_id as key from media_upload where id = $1`,
      [body.data?.uploadMedia.media?.id],
    );
    const context = embudo.context(systemActor(shop.tenant.id));
    const hoursLater = (hours: number) => ({
      ...context,
      clock: { now: () => new Date(Date.now() + hours * 3_600_000) },
    });
    await sweepFiles(hoursLater(23), {});
    await jobsDone(embudo);
    const opened = await embudo.ports.files.open(kept?.key ?? '');
    expect(opened).not.toBeNull();
    opened?.destroy();
    await sweepFiles(hoursLater(25), {});
    await jobsDone(embudo);
    expect(await embudo.ports.files.open(kept?.key ?? '')).toBeNull();
  });
});
