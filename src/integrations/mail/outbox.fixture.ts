import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterwards, until } from '../../testing/index.js';

export interface Letter {
  subject: string;
  text: string;
  /** The token in the letter's link; empty if there is none. */
  token: string;
}
export interface Outbox {
  /** EMBUDO_HOME for the process under test. */
  home: string;
  /** Every letter to an address so far, the oldest first. */
  lettersTo(email: string): Promise<Letter[]>;
  /** Waits until an address has this many letters, and returns the newest. */
  letter(email: string, count?: number): Promise<Letter>;
  /** Waits until an address has this many letters with a link, and returns the newest one's token; notices without a link do not count. */
  token(email: string, count?: number): Promise<string>;
}

/** Creates a home folder whose outbox a spec can read. It is removed after the spec file. */
export function anOutbox(): Outbox {
  const home = mkdtempSync(path.join(tmpdir(), 'embudo-outbox-'));
  afterwards(() => rm(home, { recursive: true, force: true }));
  const folder = path.join(home, 'outbox');
  const lettersTo: Outbox['lettersTo'] = async email => {
    const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.txt')).sort();
    const texts = await Promise.all(names.map(name => readFile(path.join(folder, name), 'utf8')));
    return texts
      .filter(text => text.includes(`\nTo: ${email}\n`))
      .map(text => ({
        subject: /^Subject: (.*)$/m.exec(text)?.[1] ?? '',
        text: text.slice(text.indexOf('\n\n') + 2),
        token: /#token=([\w-]+)/.exec(text)?.[1] ?? '',
      }));
  };
  const newest = (what: string, email: string, count: number, counts: (letter: Letter) => boolean) =>
    until(`${what} ${count} to ${email}`, async () => {
      const letters = (await lettersTo(email)).filter(counts);
      return letters.length >= count && letters.at(-1);
    });
  return {
    home,
    lettersTo,
    letter: (email, count = 1) => newest('letter', email, count, () => true),
    token: async (email, count = 1) => (await newest('link', email, count, ({ token }) => token !== '')).token,
  };
}
