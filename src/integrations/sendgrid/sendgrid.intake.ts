import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import type { BodyIntake, FilesAside, OpenIntake, TakenBody } from '../../domain/conversations/body-intake.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { MailFiles } from './sendgrid.file.js';
import { type KeptFile, writeKeptMail } from './sendgrid.kept-mail.js';
import { LineEnds } from './sendgrid.line-ends.js';
import { RawMail } from './sendgrid.raw-mail.js';
import { mailToleranceMs, SignatureCheck } from './sendgrid.signature.js';

const megabyte = 1024 * 1024;
const limits = { fieldSize: 2 * megabyte, fieldNameSize: 100, fields: 60, files: 50, parts: 260, headerPairs: 60 };
/** The most bytes of all fields together. */
const maxKeptBytes = 5 * megabyte;
/** A mail has at most 30 MB, and the form adds a little. */
const maxBytes = 32 * megabyte;

/**
 * Receives mails from Inbound Parse, parsed or raw. Fields and text are kept in memory; files are written to temporary storage
 * while they arrive.
 */
export const sendGridIntakeWith = (clock: Clock): BodyIntake => ({
  maxBytes,
  timeoutMs: 60_000,
  deadlineMs: 20_000,
  open(headers, credentials, aside) {
    const type = headers['content-type'] ?? '';
    return /^multipart\/form-data\b/i.test(type as string)
      ? new MailIntake(
          String(type),
          new SignatureCheck(headers, credentials, { now: clock.now(), maxAgeMs: mailToleranceMs }),
          aside,
        )
      : null;
  },
});
export const sendGridIntake: BodyIntake = sendGridIntakeWith(systemClock);

class MailIntake implements OpenIntake {
  private readonly aside: MailFiles;
  private readonly lineEnds = new LineEnds();
  private readonly form: BusboyInstance | null;
  private readonly fields: Record<string, string> = {};
  private readonly charsets: Record<string, string> = {};
  /** In the order in which they begin. An entry stays null if its file breaks off. */
  private readonly files: (KeptFile | null)[] = [];
  private readonly cut = new Set<string>();
  private readonly pending: Promise<void>[] = [];
  private readonly finished: Promise<void>;
  private raw: RawMail | null = null;
  private kept = 0;
  private broken = false;
  private ended = false;

  constructor(
    type: string,
    private readonly check: SignatureCheck,
    aside: FilesAside,
  ) {
    this.aside = new MailFiles(aside, maxBytes);
    this.form = formOf(type);
    this.broken = this.form === null;
    this.finished = new Promise(resolve => {
      const done = () => {
        this.ended = true;
        resolve();
      };
      if (this.form === null) return done();
      this.form
        .on('field', (name, value, _, isCut) => this.keepField(name, value, isCut))
        .on('file', (name, stream, fileName, _, mimeType) => this.takeFile(name, stream, fileName, mimeType))
        .on('filesLimit', () => this.cut.add('files'))
        .on('fieldsLimit', () => this.cut.add('fields'))
        .on('partsLimit', () => this.cut.add('parts'))
        .on('error', () => {
          this.broken = true;
          done();
        })
        .on('finish', done);
    });
  }

  get heldBytes(): number {
    return this.kept + (this.raw?.heldBytes ?? 0);
  }

  async write(chunk: Buffer): Promise<void> {
    this.check.update(chunk);
    const { form } = this;
    if (form === null || this.ended) return;
    // A form that has ended or is broken calls no callback.
    await Promise.race([
      new Promise<void>(resolve => form.write(this.lineEnds.next(chunk), () => resolve())),
      this.finished,
    ]);
  }

  async end(): Promise<TakenBody> {
    if (this.form && !this.ended) {
      this.form.end();
      await this.finished;
    }
    if (this.broken) {
      this.raw?.abort();
      await this.aside.abort();
    }
    await Promise.all(this.pending);
    const { fields, charsets, broken, aside } = this;
    if (aside.failure) {
      await aside.abort();
      throw aside.failure;
    }
    const files = this.files.filter(file => file !== null);
    const body = writeKeptMail({ fields, charsets, files, broken, cut: [...this.cut] });
    return { body, signed: this.check.holds(), files: aside.handOver() };
  }

  abort(): void {
    this.ended = true;
    this.raw?.abort();
    this.form?.destroy();
    void this.aside.abort();
  }

  private keepField(name: string, value: string, isCut: boolean): void {
    const room = Math.max(0, maxKeptBytes - this.kept);
    if (isCut || value.length > room) this.cut.add(name);
    // A part that names its own charset is already decoded.
    const isDecoded = Buffer.from(value, 'latin1').toString('latin1') !== value;
    const bytes = isDecoded ? Buffer.from(value).toString('latin1') : value;
    if (isDecoded) this.charsets[name] = 'utf-8';
    this.fields[name] = bytes.slice(0, room);
    this.kept += Math.min(bytes.length, room);
  }

  private takeFile(name: string, stream: BusboyFileStream, fileName: string | undefined, mimeType: string): void {
    stream.on('error', () => {
      this.broken = true;
    });
    if (name === 'email' && this.raw === null) {
      this.raw = new RawMail(this.aside);
      this.pending.push(this.keepRaw(this.raw, stream));
      return;
    }
    const at = this.files.push(null) - 1;
    const file = this.aside.take(stream, { part: name, fileName: fileName ?? null, mimeType, contentId: null });
    this.pending.push(
      file.then(described => {
        this.files[at] = described;
        this.broken ||= described === null;
      }),
    );
  }

  /** Reads a mail as it was sent. Its parts become the fields that SendGrid creates in parsed mode. */
  private async keepRaw(raw: RawMail, stream: AsyncIterable<Buffer>): Promise<void> {
    const { headers, text, html, files, cut, broken } = await raw.read(stream);
    for (const [name, value] of Object.entries({ headers, text, html })) {
      if (value === '') continue;
      this.keepField(name, Buffer.from(value).toString('latin1'), cut);
      this.charsets[name] = 'utf-8';
    }
    this.files.push(...files);
    this.broken ||= broken;
  }
}

function formOf(contentType: string): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      // One character per byte: another field of the form names the charsets.
      defCharset: 'latin1',
      limits,
      // In raw mode the whole mail is one field, which must be streamed and not held in memory.
      isPartAFile: (name, type, fileName) =>
        fileName !== undefined || name === 'email' || type === 'application/octet-stream',
    });
  } catch {
    return null;
  }
}
