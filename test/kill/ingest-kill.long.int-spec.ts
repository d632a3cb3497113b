import { spawn } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

interface Outcome {
  acknowledged: number;
  messages: number;
  lost: string[];
  stuck: string[];
  duplicated: string[];
  unexpected: string[];
  cross: string[];
  effects: string[];
  notUnderstood: string[];
  quiet: boolean;
  kills: { what: string; pid: number; next: number }[];
  strikes: { what: string; answers: Record<number, number>; servedAfterMs: number | null }[];
}

/** Runs the built harness as a process that starts and kills real servers on its own database. */
async function killWhileReceiving(...args: string[]): Promise<Outcome> {
  const { DATABASE_URL: _shared, REDIS_URL: _events, ...env } = process.env;
  const child = spawn(process.execPath, ['dist/bench/kill.js', '--json', '--silent', '8000', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env,
  });
  let out = '';
  let told = '';
  child.stdout?.on('data', chunk => {
    out += chunk;
  });
  child.stderr?.on('data', chunk => {
    told += chunk;
  });
  await new Promise(resolve => child.once('close', resolve));
  const line = out.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`the harness said nothing:\n${told}`);
  return JSON.parse(line) as Outcome;
}

/**
 * Only the messages that are in flight at a kill can get lost. 32 senders send without a pause, so a goal of hundreds of messages tests
 * as much as one of thousands. `npm run bench:kill` uses large figures.
 */
describe('webhooks that arrive while the server is killed again and again, and the database is killed, frozen and gone', () => {
  it('are each there exactly once, understood once, under their own tenant, and answered at most once, if they were acknowledged', async () => {
    const outcome = await killWhileReceiving('--acknowledged', '600', '--kills', '5', '--seconds', '3');
    expect(outcome.kills.filter(kill => kill.what === 'server')).toHaveLength(5);
    expect(outcome.strikes.map(({ what }) => what)).toEqual(['killed', 'frozen', 'vanished']);
    for (const { answers, servedAfterMs } of outcome.strikes) {
      // Some webhooks are refused instead of waiting for an answer.
      expect(answers[503]).toBeGreaterThan(0);
      expect(servedAfterMs).not.toBeNull();
    }
    expect(outcome.acknowledged).toBeGreaterThanOrEqual(600);
    expect(outcome).toMatchObject({
      lost: [],
      stuck: [],
      duplicated: [],
      unexpected: [],
      cross: [],
      effects: [],
      notUnderstood: [],
      quiet: true,
    });
  });

  it('are reported missing by the same count if the server acknowledges before it commits', async () => {
    const outcome = await killWhileReceiving('--acknowledged', '240', '--kills', '3', '--strikes', '', '--control');
    expect(outcome.lost.length).toBeGreaterThan(0);
  });
});
