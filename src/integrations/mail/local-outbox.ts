import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mail, Mailer } from '../../domain/access/index.js';

/**
 * Writes mails to files that sort by time; used if no mail server is set. The links in mails sign their reader in, so only the
 * owner may read the files.
 */
export class LocalOutbox implements Mailer {
  readonly keepsLocally = true;

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {}

  async send({ to, subject, text }: Mail): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const now = new Date();
    const name = `${now.toISOString().replace(/[:.]/g, '-')}-${to.replace(/[^\w.@+-]/g, '_').slice(0, 80)}-${randomBytes(3).toString('hex')}`;
    const head = [`Date: ${now.toUTCString()}`, `From: ${this.from}`, `To: ${to}`, `Subject: ${subject}`];
    const draft = path.join(this.folder, `.${name}`);
    await writeFile(draft, `${head.map(line => line.replace(/[\r\n]+/g, ' ')).join('\n')}\n\n${text}`, { mode: 0o600 });
    // Renamed when it is complete, so that a program that watches the folder never reads half a mail.
    await rename(draft, path.join(this.folder, `${name}.txt`));
  }
}
