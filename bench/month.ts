/**
 * A simulated month of three shops with customers who ask, stop writing, come back, buy, complain, want a person or opt out, in several
 * time zones and two languages, with a virtual clock. Everything that reaches the vendor is compared with the rules by a checker that
 * shares no code with the planner. `--contacts 2000 --days 30 --seed 1`.
 *
 * `--control` breaks the rules in the product, and exits with 1 unless the checker detects each of them. `--json` prints a last line for
 * programs; `--keep file` keeps the record. Exits with 1 if something was sent that should not have been.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { removeEmbeddedPostgres } from '../src/integrations/local/embedded-postgres.js';
import { checkMonth } from './month/check.js';
import { reportOf } from './month/report.js';
import { liveThroughMonth } from './month/run.js';
import { capPerDay, firstFollowUpHours } from './month/set-up-shop.js';
import { openDatabase } from './stage/database.js';
import { note } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    contacts: { type: 'string', default: '2000' },
    days: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    control: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
/** The rules that `--control` breaks, and whose violation the checker must therefore detect. */
const broken = ['quiet hours', 'cap', 'consent', 'window', 'too soon'];

async function main(): Promise<number> {
  const home = mkdtempSync(path.join(tmpdir(), 'embudo-month-'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(130));
  const database = await openDatabase(home);
  try {
    const began = performance.now();
    const [contacts, days, seed] = [Number(args.contacts), Number(args.days), Number(args.seed)];
    const record = await liveThroughMonth({
      home,
      ownerUrl: database.ownerUrl,
      contacts,
      days,
      seed,
      control: args.control,
      tell: note,
    });
    const seconds = Math.round((performance.now() - began) / 1_000);
    if (args.keep) writeFileSync(args.keep, JSON.stringify(record));
    const violations = checkMonth(record, { capPerDay, firstFollowUpHours });
    const report = { ...reportOf(record, violations), seconds };
    for (const { rule, number, at, what } of violations.slice(0, args.control ? 0 : 40))
      note(`${new Date(at).toISOString()} ${number} ${rule}: ${what}`);
    note(
      `${database.version}\n${contacts} contacts, ${days} days, seed ${seed}, ${seconds} s, ${report.written} messages written`,
    );
    for (const [sort, { text, template, comment }] of Object.entries(report.sent))
      note(`  ${sort}: ${text} as text, ${template} as template${comment ? `, ${comment} as comment` : ''}`);
    note(`refused: ${JSON.stringify(report.refused)}\nviolations: ${JSON.stringify(report.violations)}`);
    if (args.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    const unseen = broken.filter(rule => !report.violations[rule]);
    if (args.control && unseen.length > 0) note(`the checker did not see: ${unseen.join(', ')}`);
    return args.control ? Math.min(1, unseen.length) : Math.min(1, violations.length);
  } finally {
    await database.stop();
    await removeEmbeddedPostgres(home);
    rmSync(home, { recursive: true, force: true });
  }
}

process.exit(await main());
