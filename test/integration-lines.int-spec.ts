import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { send } from '../src/cli/send.js';
import { writeRunning } from '../src/demo/home.js';
import { type DemoInfo, demoInfo } from '../src/demo/info.js';
import { seedDemo } from '../src/demo/seed-demo.js';
import { jobsDone, ledgerOf, startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';

const folder = 'docs/integrations';
interface Line {
  page: string;
  text: string;
}

/** The shell commands on the pages: whole blocks with curl, each line with `npx embudo`, and curl within a sentence. */
const lines: Line[] = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .flatMap(page => {
    const text = readFileSync(path.join(folder, page), 'utf8');
    const fences = [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)];
    const blocks = fences.flatMap(([, language, block = '']) => (language ? [] : [block]));
    const shells = blocks.filter(block => /^(body=|curl )/m.test(block));
    const commands = blocks.flatMap(block => block.split('\n').filter(line => line.startsWith('npx embudo ')));
    const spoken = [...text.matchAll(/`(curl [^`]+)`/g)].map(([, line = '']) => line);
    return [...shells, ...commands, ...spoken].map(line => ({ page, text: line.trim() }));
  });
const commands = lines.filter(({ text }) => text.startsWith('npx embudo send '));
const shells = lines.filter(({ text }) => !text.startsWith('npx '));
/** Commands that need a vendor's key, a foreign server or the owner of the database; other specs test the code behind them. */
const elsewhere: Record<string, string> = {
  'npx embudo evaluate --provider anthropic':
    'test/integrations.spec.ts reads the file, the contract specs ask the vendor',
  'npx embudo evaluate --provider gemini': 'the same',
  'npx embudo evaluate --provider openai': 'the same',
  'npx embudo reporting-login list': 'test/reporting/command.int-spec.ts runs the commands',
  'npx embudo reporting-login revoke': 'the same',
  'curl -i https://n8n.example.com/': 'test/n8n-web-leads.int-spec.ts runs the workflow',
};
const isElsewhere = ({ text }: Line) => Object.keys(elsewhere).some(start => text.startsWith(start));

let embudo: TestEmbudo;
let home: string;
let info: DemoInfo;
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'embudo-lines-'));
  embudo = await startTestEmbudo({ http: true, worker: true, config: { EMBUDO_HOME: home } });
  await seedDemo(embudo, home);
  writeRunning(home, { url: embudo.url, pid: process.pid });
  info = await demoInfo(embudo, home);
  process.env.EMBUDO_HOME = home;
});
afterAll(() => {
  delete process.env.EMBUDO_HOME;
  rmSync(home, { recursive: true, force: true });
});

const channelOf: Record<string, [provider: string, channel: string]> = {
  'whatsapp-meta.md': ['META', 'WHATSAPP'],
  'messenger.md': ['META', 'MESSENGER'],
  'form.md': ['FORM', 'WEB'],
};
function accountOf(page: string): DemoInfo['channelAccounts'][number] | null {
  const [provider, channel] = channelOf[page] ?? [];
  return info.channelAccounts.find(account => account.provider === provider && account.channel === channel) ?? null;
}
async function run(page: string, text: string): Promise<string> {
  const account = accountOf(page);
  const given = text.replaceAll('http://127.0.0.1:4000', embudo.url).replaceAll('.embudo/', `${home}/`);
  // Throws if the last command fails.
  const { stdout } = await promisify(execFile)('bash', ['-c', given], {
    timeout: 60_000,
    env: {
      ...process.env,
      WEBHOOK_URL: account?.webhookUrl ?? '',
      SECRET: account?.secret ?? '',
      TOKEN: account?.verifyToken ?? '',
      PAGE: account?.externalId ?? '',
    },
  });
  return stdout;
}

describe('the lines that the pages of the integrations tell people to run', () => {
  it('are all tested here or elsewhere', () => {
    expect(lines.length).toBeGreaterThanOrEqual(17);
    for (const start of Object.keys(elsewhere))
      expect(lines.filter(({ text }) => text.startsWith(start))).toHaveLength(1);
    expect(lines.filter(line => !isElsewhere(line) && !commands.includes(line) && !shells.includes(line))).toEqual([]);
  });

  it.each(commands)('$page: $text', async ({ text }) => {
    const words = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const written: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation(chunk => {
      written.push(String(chunk));
      return true;
    });
    try {
      await send([...words.slice(3), '--json', '--timeout', '60']);
    } finally {
      write.mockRestore();
    }
    const outcome = JSON.parse(written.join('')) as {
      stored: boolean;
      state: string;
      answer: { sandbox: boolean } | null;
    };
    if (text.includes('leadads')) {
      expect(outcome).toMatchObject({ stored: true, lead: { name: expect.any(String) } });
      return;
    }
    expect(outcome).toMatchObject({ stored: true, state: 'done' });
    if (outcome.answer) expect(outcome.answer).toMatchObject({ sandbox: true });
  });

  it.each(shells.filter(line => !isElsewhere(line) && line.text.startsWith('body=')))(
    '$page: a webhook by hand',
    async ({ page, text }) => {
      const account = accountOf(page);
      const before = await ledgerOf(embudo, account?.tenantId ?? '');
      expect(await run(page, text)).toMatch(/^HTTP\/1\.1 200 /);
      await jobsDone(embudo);
      const rows = (await ledgerOf(embudo, account?.tenantId ?? '')).slice(before.length);
      expect(rows.map(({ status }) => status)).toEqual(['PROCESSED']);
    },
  );

  it('whatsapp-meta.md: asks the webhook as Meta does when it is entered', async () => {
    const [line] = shells.filter(({ text }) => text.includes('hub.challenge'));
    expect(await run(line?.page ?? '', line?.text ?? '')).toBe('42');
  });

  it('mail.md: a new password, whose letter lies in the folder', async () => {
    const [line] = shells.filter(({ page }) => page === 'mail.md');
    const [asked = '', looked = ''] = (line?.text ?? '').split(/\n(?=ls )/);
    expect(await run('mail.md', asked)).toContain('{"data":{"requestPasswordReset":{"sent":true}}}');
    // A job writes the letter.
    await jobsDone(embudo);
    expect(await run('mail.md', looked)).toMatch(/^\S+\.\w+\n$/);
  });
});
