import type { Readable } from 'node:stream';
import type { AttachmentStream, MailParser, MessageText } from 'mailparser';
import type { MailFiles } from './sendgrid.file.js';
import type { KeptFile } from './sendgrid.kept-mail.js';

/** The most bytes of a raw mail without its files: text, HTML and headers. */
const maxTextBytes = 6 * 1024 * 1024;
const maxFiles = 50;

interface ReadMail {
  headers: string;
  text: string;
  html: string;
  files: KeptFile[];
  /** Whether only its start was read. */
  cut: boolean;
  broken: boolean;
}

/** Reads a mail in its original form (RFC 5322) while it arrives. */
export class RawMail {
  private taken = 0;
  private inFiles = 0;
  private isAborted = false;
  private parser: MailParser | null = null;

  constructor(private readonly files: MailFiles) {}

  /** Approximately the received bytes that are held: all except the files, whose encoded form is a third larger than the files. */
  get heldBytes(): number {
    return Math.max(0, this.taken - Math.floor(this.inFiles * 1.4));
  }

  abort(): void {
    this.isAborted = true;
    this.parser?.destroy();
  }

  async read(bytes: AsyncIterable<Buffer>): Promise<ReadMail> {
    const parser = await openParser();
    this.parser = parser;
    if (this.isAborted) parser.destroy();
    const mail: ReadMail = { headers: '', text: '', html: '', files: [], cut: false, broken: false };
    const ended = new Promise<void>(resolve => {
      parser.on('headerLines', (lines: readonly { line: string }[]) => {
        mail.headers ||= lines.map(({ line }) => line).join('\r\n');
      });
      parser.on('data', (part: AttachmentStream | MessageText) => {
        if (part.type === 'text') Object.assign(mail, { text: part.text ?? '', html: part.html || '' });
        else void this.takeFile(part, mail);
      });
      parser.on('error', () => {
        mail.broken = true;
        resolve();
      });
      parser.on('close', resolve);
      parser.on('end', resolve);
    });
    for await (const chunk of bytes) {
      // The rest is discarded, because the form continues after it.
      if (mail.broken || mail.cut || this.isAborted) continue;
      this.taken += chunk.length;
      if (this.heldBytes > maxTextBytes) mail.cut = true;
      else if (!parser.write(chunk)) await Promise.race([new Promise(resolve => parser.once('drain', resolve)), ended]);
    }
    if (!mail.broken && !this.isAborted) parser.end();
    await ended;
    return mail;
  }

  private async takeFile(part: AttachmentStream, mail: ReadMail): Promise<void> {
    const { filename = null, contentType = 'application/octet-stream', contentId = null } = part;
    const said = { part: '', fileName: filename || null, mimeType: contentType, contentId };
    const file = await this.files.take(part.content as Readable, said, bytes => {
      this.inFiles += bytes;
    });
    if (!file) mail.broken = true;
    else if (mail.files.length < maxFiles) mail.files.push(file);
    part.release();
  }
}

/** Opens the parser. The library is loaded with the first raw mail: most processes read none. */
async function openParser(): Promise<MailParser> {
  const { MailParser } = await import('mailparser');
  return new MailParser({ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true });
}
