import { mkdtempSync, statSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailDelayed } from '../../domain/access/index.js';
import { FakeVendor } from '../testing-http/fake-vendor.js';
import { FakeSmtp } from './fake-smtp.fixture.js';
import { LocalOutbox } from './local-outbox.js';
import { mailerOf } from './mailer-of.js';
import { SendGridMailer } from './sendgrid.mailer.js';
import { SmtpMailer } from './smtp.mailer.js';

const from = 'embudo@example.test';
const mail = {
  to: 'ana@example.test',
  subject: 'Una contraseña nueva',
  text: 'Hola, Ana:\n\n.una línea que empieza con punto\n\nhttps://crm.example.test/reset-password#token=abc_-123\n',
};

describe('SendGridMailer', () => {
  const vendor = new FakeVendor();
  let baseUrl: string;
  let mailer: SendGridMailer;
  beforeEach(async () => {
    baseUrl = await vendor.start();
    mailer = new SendGridMailer({ baseUrl, apiKey: 'SG.key', from });
  });
  afterEach(() => vendor.stop());

  it('posts the letter as plain text, with tracking off so that links stay as they are', async () => {
    vendor.behave({ kind: 'raw', status: 202, contentType: 'text/plain', body: '' });
    await mailer.send(mail);
    expect(vendor.requests).toHaveLength(1);
    expect(vendor.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v3/mail/send',
      headers: { authorization: 'Bearer SG.key' },
      body: {
        personalizations: [{ to: [{ email: mail.to }] }],
        from: { email: from },
        subject: mail.subject,
        content: [{ type: 'text/plain', value: mail.text }],
        tracking_settings: { click_tracking: { enable: false, enable_text: false }, open_tracking: { enable: false } },
      },
    });
  });

  it.each([400, 401, 429, 500])('throws at %i, and repeats nothing of the letter', async status => {
    vendor.behave({ kind: 'answer', status, body: { errors: [{ message: `refused: ${mail.text}` }] } });
    const error = await mailer.send(mail).catch((thrown: Error) => thrown);
    expect(String(error)).toContain(String(status));
    expect(String(error)).not.toContain('token');
  });

  it.each([
    [429, { 'retry-after': '120' }, 120_000],
    [503, { 'retry-after': '5' }, 5_000],
    [429, { 'x-ratelimit-reset': '1' }, 0],
  ])('says when to come back where the vendor did: %i %j', async (status, headers, retryAfterMs) => {
    vendor.behave({ kind: 'raw', status, headers, contentType: 'text/plain', body: '' });
    const error = await mailer.send(mail).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MailDelayed);
    expect(error).toMatchObject({ retryAfterMs });
  });

  it.each([{ kind: 'hang' }, { kind: 'reset' }] as const)(
    'throws when the vendor does not answer: %j',
    async behaviour => {
      vendor.behave(behaviour);
      // Only a vendor that does not answer needs a short timeout: on a busy machine an answer may take as long.
      const hurried = new SendGridMailer({ baseUrl, apiKey: 'SG.key', from, timeoutMs: 500 });
      await expect(hurried.send(mail)).rejects.toThrow();
    },
  );

  it('follows no redirect', async () => {
    vendor.behave({
      kind: 'raw',
      status: 302,
      headers: { location: '/elsewhere' },
      contentType: 'text/plain',
      body: '',
    });
    await expect(mailer.send(mail)).rejects.toThrow();
    expect(vendor.requests).toHaveLength(1);
  });
});

describe('SmtpMailer', () => {
  let server: FakeSmtp;
  beforeEach(() => {
    server = new FakeSmtp();
  });
  afterEach(() => server.stop());

  it('signs in and sends the whole letter', async () => {
    const port = await server.start();
    await new SmtpMailer({ url: `smtp://ana%40x:p%3Aw@127.0.0.1:${port}`, from }).send(mail);
    expect(server.received).toHaveLength(1);
    const [received] = server.received;
    expect(received).toMatchObject({ from, to: [mail.to] });
    const body = decodeQuotedPrintable(received?.message ?? '');
    expect(body).toContain('.una línea que empieza con punto');
    expect(body).toContain('https://crm.example.test/reset-password#token=abc_-123');
    const plain = Buffer.from('\u0000ana@x\u0000p:w').toString('base64');
    expect(server.commands).toContain(`AUTH PLAIN ${plain}`);
  });

  it('does not split an address that looks like two', async () => {
    const port = await server.start();
    const mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${port}`, from });
    await mailer.send({ ...mail, subject: 'Hola\r\nBcc: otra@example.test' });
    expect(server.received[0]?.to).toEqual([mail.to]);
    expect(server.received[0]?.message).not.toMatch(/^Bcc:/m);
  });

  it('throws when the server knows no such person', async () => {
    const port = await server.start();
    server.refuseRecipients();
    await expect(new SmtpMailer({ url: `smtp://127.0.0.1:${port}`, from }).send(mail)).rejects.toThrow();
    expect(server.received).toEqual([]);
  });

  it('sends nothing, not even a password, to another machine that offers no TLS', async () => {
    const port = await server.start('127.0.0.2');
    await expect(new SmtpMailer({ url: `smtp://ana:secret@127.0.0.2:${port}`, from }).send(mail)).rejects.toThrow();
    expect(server.received).toEqual([]);
    expect(server.commands.filter(command => /^(AUTH|MAIL|DATA)/.test(command))).toEqual([]);
  });
});

describe('LocalOutbox', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'embudo-outbox-'));
  afterEach(() => rm(home, { recursive: true, force: true }));

  it('writes each letter as a file that a person can read, and nobody else on the machine', async () => {
    const outbox = new LocalOutbox(path.join(home, 'outbox'), from);
    await outbox.send(mail);
    await outbox.send({ ...mail, to: '../../etc/passwd', subject: 'a\nTo: b' });
    const names = (await readdir(path.join(home, 'outbox'))).sort();
    expect(names).toHaveLength(2);
    const file = path.join(home, 'outbox', names.find(name => name.includes('ana@example.test')) ?? '');
    const text = await readFile(file, 'utf8');
    expect(text).toContain(`From: ${from}\nTo: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const other = await readFile(path.join(home, 'outbox', names.find(name => name.includes('passwd')) ?? ''), 'utf8');
    expect(other).toContain('Subject: a To: b\n\n');
  });
});

describe('mailerOf', () => {
  const settings = { SENDGRID_BASE_URL: 'https://api.sendgrid.com', MAIL_FROM: from, EMBUDO_HOME: '.embudo' };

  it('takes a mail server before SendGrid, and this machine where neither is set', () => {
    const both = { ...settings, SMTP_URL: 'smtp://mail.example.test', SENDGRID_API_KEY: 'SG.key' };
    expect(mailerOf(both)).toBeInstanceOf(SmtpMailer);
    expect(mailerOf({ ...settings, SENDGRID_API_KEY: 'SG.key' })).toBeInstanceOf(SendGridMailer);
    expect(mailerOf(settings)).toMatchObject({ keepsLocally: true });
  });
});

/** Quoted-printable, as nodemailer writes text that is not ASCII. */
const decodeQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
