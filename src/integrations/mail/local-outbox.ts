import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mail, Mailer } from '../../domain/access/index.js';

/**
 * Letters as files that a person opens, the newest last by name. In place of a mail server where none is set; whoever
 * reads the folder can sign in as anybody, so its files are the owner's alone.
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
    // Under its name only once it is whole: whoever watches the folder never reads half a letter.
    await rename(draft, path.join(this.folder, `${name}.txt`));
  }
}
