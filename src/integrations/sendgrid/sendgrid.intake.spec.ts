import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parsedMail, rawMail } from './fixtures/mails.js';
import { sendGridGateWith } from './sendgrid.gate.js';
import { readKeptMail } from './sendgrid.kept-mail.js';
import { signatureHeader, signatureOf, timestampHeader } from './sendgrid.signature.js';
import { keyPairOf } from './sendgrid.simulator.js';
import { clock, credentials, keys, now, readForm, takenIn } from './testing/taken-in.js';

const mebi = 1024 * 1024;
const keptOf = (body: Buffer) => readKeptMail(JSON.parse(body.toString()));
const file = (bytes: Buffer, name = 'attachment1') => ({
  name,
  fileName: 'obra.zip',
  mimeType: 'application/zip',
  bytes,
});

describe('a form that comes in pieces', () => {
  it.each([1, 7, 1_000, 65_536])('is the same in pieces of %i bytes', async pieces => {
    const form = parsedMail({ text: '¿Cuánto?', files: [file(Buffer.from('a\nb\r\nc--xYzZY'))] });
    const whole = await takenIn(form, { pieces: form.body.length });
    expect(await takenIn(form, { pieces })).toMatchObject({ body: whole.body, signed: true });
    expect(keptOf(whole.body)).toMatchObject({
      broken: false,
      cut: [],
      files: [{ sizeBytes: 13, sha256: createHash('sha256').update('a\nb\r\nc--xYzZY').digest('hex') }],
    });
  });

  it('of thirty megabytes is never held, parsed or raw', async () => {
    const bytes = randomBytes(22 * mebi);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const parsed = await takenIn(parsedMail({ text: 'Planos', files: [file(bytes)] }), { pieces: 65_536 });
    const encoded = bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
    const source = `Message-ID: <big@x.example>\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nPlanos\r\n--m\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename=obra.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n--m--\r\n`;
    const raw = await takenIn(rawMail(source), { pieces: 65_536 });
    for (const { body, signed, maxHeld } of [parsed, raw]) {
      expect({ signed, files: keptOf(body)?.files }).toMatchObject({
        signed: true,
        files: [{ sizeBytes: bytes.length, sha256 }],
      });
      expect(body.length).toBeLessThan(10_000);
      expect(maxHeld).toBeLessThan(6 * mebi);
    }
  });

  it('keeps of endless texts the start', async () => {
    const parsed = await takenIn(parsedMail({ text: 'x'.repeat(9 * mebi), html: 'y'.repeat(9 * mebi) }), {
      pieces: 65_536,
    });
    expect(keptOf(parsed.body)).toMatchObject({ broken: false, cut: ['text', 'html'] });
    expect(parsed.maxHeld).toBeLessThan(6 * mebi);
    const raw = await takenIn(rawMail(`Subject: x\r\n\r\n${'línea\r\n'.repeat(3 * mebi)}`), { pieces: 65_536 });
    expect(keptOf(raw.body)?.cut).toEqual(expect.arrayContaining(['text']));
    expect(raw.maxHeld).toBeLessThan(8 * mebi);
    expect(raw.signed).toBe(true);
  });

  it('whose parts name their own charset is read in it', async () => {
    const { body, contentType } = parsedMail({ text: 'Hola' });
    const own = Buffer.from(
      body
        .toString('latin1')
        .replace(
          'name="text"\r\n\r\nHola',
          'name="text"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\xc2\xa1A\xc3\xb1o \xe2\x82\xac!',
        ),
      'latin1',
    );
    const [item] = await readForm({ body: own, contentType });
    expect(item?.content).toMatchObject({ message: { body: '¡Año €!' } });
  });

  it.each<[string, (form: Buffer) => Buffer]>([
    ['breaks off', form => form.subarray(0, form.length / 2)],
    ['is empty', () => Buffer.alloc(0)],
    ['is no form', () => Buffer.from('Hola')],
  ])('is put aside where it %s, and not lost', async (_, broken) => {
    const { body, contentType } = parsedMail({ text: 'Hola '.repeat(1_000), files: [file(randomBytes(100_000))] });
    const form = { body: broken(body), contentType };
    expect((await takenIn(form)).signed).toBe(true);
    expect(await readForm(form)).toMatchObject([
      { kind: 'change', content: { type: 'unreadable', reason: 'broken_form' } },
    ]);
  });

  it('is put aside where its type names no boundary', async () => {
    const form = { ...parsedMail({ text: 'Hola' }), contentType: 'multipart/form-data' };
    expect(await readForm(form)).toMatchObject([{ content: { type: 'unreadable' } }]);
  });

  const folder = path.resolve(import.meta.dirname, '../../../../shared/fixtures/webhooks/sendgrid');
  const recorded = ['default_data.txt', 'raw_data.txt', 'raw_data_with_attachments.txt'].filter(name =>
    existsSync(path.join(folder, name)),
  );
  (recorded.length > 0 ? it.each(recorded) : it.skip.each(['none']))(
    'as SendGrid’s own examples write it is read: %s',
    async name => {
      const body = readFileSync(path.join(folder, name));
      const [item] = await readForm({ body, contentType: 'multipart/form-data; boundary=xYzZY' });
      expect(item).toMatchObject({
        kind: 'message',
        externalId: /inbound@inbound\.(example|inbound)\.com/.exec(body.toString())?.[0],
        content: {
          type: 'message',
          message: {
            body: 'Hello Twilio SendGrid!',
            sender: { addresses: ['test@example.com'], name: 'Example User' },
            media: name.includes('attachments') ? [{ mimeType: 'image/jpeg', fileName: 'SendGrid.jpg' }] : [],
          },
        },
      });
    },
  );
});

describe('a signature', () => {
  const form = parsedMail({ text: 'Hola' });
  const signedBy = async (headers: Record<string, string>) => (await takenIn(form, { headers })).signed;
  const at = (ms: number) => signatureOf(form.body, keys.privateKey, new Date(now.getTime() + ms));

  it.each<[string, () => Promise<boolean>, boolean]>([
    ['is taken as SendGrid makes it', () => signedBy(at(0)), true],
    ['is taken three days later, since SendGrid tries so long', () => signedBy(at(-72 * 3_600_000)), true],
    ['is refused four days later', () => signedBy(at(-96 * 3_600_000)), false],
    ['is refused from the future', () => signedBy(at(400_000)), false],
    ['is refused over another time', () => signedBy({ ...at(0), [timestampHeader]: '1795176001' }), false],
    [
      'is refused over other bytes',
      () => signedBy(signatureOf(Buffer.concat([form.body, Buffer.from('\r\n')]), keys.privateKey, now)),
      false,
    ],
    ['is refused by another key', () => signedBy(signatureOf(form.body, keyPairOf('other').privateKey, now)), false],
    ['is refused where it is none', () => signedBy({ ...at(0), [signatureHeader]: 'AAAA' }), false],
    ['is refused without a time', () => signedBy({ ...at(0), [timestampHeader]: '' }), false],
  ])('%s', async (_, signed, expected) => {
    expect(await signed()).toBe(expected);
  });

  const gate = sendGridGateWith(clock);
  const events = Buffer.from('[{"event":"delivered"}]');
  const verify = (headers: Record<string, string>, own: Record<string, string> = credentials, body = events) =>
    gate.verify({ body, headers, url: '' }, own);
  const of = (ms: number) => signatureOf(events, keys.privateKey, new Date(now.getTime() + ms));

  it('of events is taken within five minutes, by either key of the account', () => {
    expect([0, -299_000, 299_000, -301_000, 301_000].map(ms => verify(of(ms)))).toEqual([
      'signed',
      'signed',
      'signed',
      null,
      null,
    ]);
    const other = keyPairOf('other').publicKey;
    expect(verify(of(0), { verificationKey: other, parseVerificationKey: keys.publicKey })).toBe('signed');
    expect(verify(of(0), { verificationKey: other })).toBeNull();
  });

  it('is refused by an account without a usable key', () => {
    for (const own of [{}, { verificationKey: '' }, { verificationKey: 'bm8ga2V5' }])
      expect(verify(of(0), own as Record<string, string>)).toBeNull();
  });

  it('is looked for before a body is read', () => {
    expect([of(0), {}, { [signatureHeader]: 'x' }].map(headers => gate.isSigned(headers))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
