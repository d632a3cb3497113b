import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StorageUnavailable } from '../../domain/media/file-storage.port.js';
import { describeFileStorage, wholeOf } from '../testing-http/file-storage.contract.js';
import { S3Storage } from './s3-storage.js';
import { emptySha256, signedHeaders } from './sigv4.js';
import { FakeS3 } from './testing/fake-s3.js';

const keys = { accessKeyId: 'AKIAOURS', secretAccessKey: 'secret+of/ours', region: 'eu-west-1', bucket: 'our-files' };
const fake = new FakeS3(keys);
let endpoint = '';
let spool = '';
beforeAll(async () => {
  endpoint = await fake.start();
});
afterAll(async () => {
  await fake.stop();
  await rm(spool, { recursive: true, force: true });
});
beforeEach(async () => {
  fake.objects.clear();
  fake.refusals.length = 0;
  fake.behaviour = 'ok';
  await rm(spool || join(tmpdir(), 'embudo-no-such'), { recursive: true, force: true });
  spool = await mkdtemp(join(tmpdir(), 'embudo-spool-'));
});
const make = (more = {}) => new S3Storage({ ...keys, endpoint, spool, ...more });
const bytes = async function* (text: string) {
  yield Buffer.from(text);
};

describeFileStorage('files in a bucket of S3', async () => ({
  storage: make(),
  keys: async () => [...fake.objects.keys()],
  incoming: () => readdir(spool),
}));

describe('a bucket of S3', () => {
  const key = 'tenant-1/file-1';
  const keep = async (storage: S3Storage, text = 'a file') => {
    const received = await storage.receive(bytes(text), { maxBytes: 1_000 });
    try {
      await received.keep(key);
    } finally {
      await received.discard();
    }
  };

  it('checked every signature that it took', async () => {
    await keep(make());
    expect((await wholeOf(await make().open(key, { start: 2, end: 5 }))).toString()).toBe('file');
    expect(fake.refusals).toEqual([]);
  });

  it('refuses another secret, another key and another region', async () => {
    for (const more of [{ secretAccessKey: 'wrong' }, { accessKeyId: 'AKIATHEIRS' }, { region: 'us-east-1' }])
      await expect(keep(make(more))).rejects.toThrow('PUT 403');
    expect(fake.refusals).toEqual(['SignatureDoesNotMatch', 'InvalidAccessKeyId', 'AuthorizationHeaderMalformed']);
    expect(fake.objects.size).toBe(0);
  });

  it('refuses bytes that were changed on the way', async () => {
    fake.behaviour = 'change';
    await expect(keep(make())).rejects.toThrow('PUT 400');
    expect(fake.refusals).toEqual(['XAmzContentSHA256Mismatch']);
  });

  it.each([
    ['error', /503/],
    ['reset', /ECONNRESET/],
    ['hang', /no answer in time/],
  ] as const)('is unavailable where it answers by %s, and nothing lies about', async (behaviour, reason) => {
    await keep(make());
    fake.behaviour = behaviour;
    const storage = make({ silenceMs: behaviour === 'hang' ? 300 : 30_000 });
    for (const attempt of [() => keep(storage), () => storage.open(key), () => storage.remove(key)]) {
      const refused = await attempt().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StorageUnavailable);
      expect(String(refused)).toMatch(reason);
    }
    expect(await readdir(spool)).toEqual([]);
  });

  it('never gives half of a file for the whole', async () => {
    await keep(make(), 'a file of some length');
    fake.behaviour = 'cut';
    await expect(wholeOf(await make().open(key))).rejects.toThrow();
  });
});

describe('the signature', () => {
  // The examples of Amazon's own documentation of Signature Version 4 for S3.
  const documented = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
  };
  const at = new Date('2013-05-24T00:00:00Z');
  const signatureOf = (headers: Record<string, string>) => /Signature=(\w+)/.exec(headers.authorization ?? '')?.[1];

  it('is the documented one of a GET with a range', () => {
    const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt');
    const headers = signedHeaders(
      { method: 'GET', url, bodySha256: emptySha256, headers: { range: 'bytes=0-9' }, at },
      documented,
    );
    expect(signatureOf(headers)).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });

  it('is the documented one of a PUT', () => {
    const url = new URL('https://examplebucket.s3.amazonaws.com/test$file.text');
    const headers = signedHeaders(
      {
        method: 'PUT',
        url,
        bodySha256: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
        headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
        at,
      },
      documented,
    );
    expect(signatureOf(headers)).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd');
  });

  it('is the documented one of a list with a query', () => {
    const url = new URL('https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J');
    const headers = signedHeaders({ method: 'GET', url, bodySha256: emptySha256, at }, documented);
    expect(signatureOf(headers)).toBe('34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7');
  });
});
