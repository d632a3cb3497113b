import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { dayMs, hourMs, minuteMs } from '../../src/domain/shared/durations.js';
import { Agenda } from './agenda.js';
import { breakRules } from './break-rules.js';
import { readEnds } from './ends.js';
import { gridMs, onGrid, populate, type Somebody } from './population.js';
import { postForm } from './post-form.js';
import type { By, Record, Wrote } from './record.js';
import { openShops, type Shops } from './shops.js';
import { answerTo, readOf } from './talk.js';
import { Team } from './team.js';
import { startVendor } from './vendor.js';
import { assertOneTime, startVirtualTime } from './virtual-time.js';
import { postHook, socialHook, whatsAppHook } from './webhook.js';

export interface MonthOptions {
  home: string;
  /** An empty migrated database, which cannot be used afterwards, since its clock is changed. */
  ownerUrl: string;
  contacts: number;
  days: number;
  seed: number;
  /** Breaks the rules in the product, to check that the checker detects it. */
  control?: boolean;
  tell?(line: string): void;
}

/** A Monday; daylight saving time begins on the 14th in North America and on the 28th in Europe. */
const begin = Date.UTC(2027, 2, 1, 12);
/**
 * The longest leap of time, so that the tenants' scheduled tasks, such as assigning cases when people are back, do not run later than
 * this.
 */
const longestLeapMs = hourMs;

const nextDue = `
  select least((select min(run_at) from graphile_worker._private_jobs where run_at > now() and attempts < max_attempts),
    app_due.at) as at from (select $1::timestamptz as at) app_due`;

/** Simulates the days of all people, and returns what was written, done and sent. */
export async function liveThroughMonth(options: MonthOptions): Promise<Record> {
  const { contacts, days, seed, control = false, tell = () => undefined } = options;
  const record: Record = { people: [], wrote: [], did: [], left: [], refused: [], ends: [], endedAt: 0 };
  const known = new Map<string, Somebody>();
  const agenda = new Agenda();
  let team: Team | undefined;
  let shops: Shops | undefined;

  const write = async (somebody: Somebody, text: string, means: Wrote['means'], by?: By) => {
    const shop = shops?.shops[somebody.shop];
    if (!shop || !shops) throw new Error(`there is no shop ${somebody.shop}`);
    const at = Date.now();
    const { number, name, social } = somebody;
    record.wrote.push({ number, at, text, means, ...(by && { by }) });
    if (by === 'form') return postForm(shops.url, shop.form, { name, phone: `+${number}`, message: text });
    const said = { number, name, text, at, id: `wamid.month-${randomUUID()}` };
    if (!by || !social) return postHook(shops.url, shop.whatsApp, whatsAppHook(shop.whatsApp, said));
    const account = shop[social.channel];
    await postHook(shops.url, account, socialHook(account, social, { ...said, by }));
  };
  const vendor = await startVendor(sent => {
    const somebody = known.get(sent.number);
    const left = { ...sent, number: somebody?.number ?? sent.number };
    record.left.push(left);
    if (!somebody) return;
    const by = left.on;
    const read = readOf(left.text);
    if (read === 'a-person-comes') team?.takeOn(somebody, left.at);
    const answer = answerTo(read, somebody, somebody.chance);
    if (answer)
      agenda.plan(onGrid(left.at + answer.afterMinutes * minuteMs), () =>
        write(somebody, answer.text, answer.means, by),
      );
  });
  const owner = new pg.Pool({ connectionString: options.ownerUrl, max: 1 });
  const time = await startVirtualTime(owner, new Date(begin));
  try {
    shops = await openShops({ home: options.home, ownerUrl: options.ownerUrl, graphUrl: vendor.url });
    await assertOneTime(shops.owner);
    if (control) await breakRules(shops);
    const people = populate(seed, contacts, shops.shops.length, begin + gridMs, days);
    record.people = people.map(({ number, shop, language, zones, social }) => ({
      number,
      shop,
      language,
      zones,
      ...(social && { social }),
    }));
    for (const somebody of people) {
      known.set(somebody.number, somebody);
      if (somebody.social) known.set(somebody.social.id, somebody);
      for (const { at, text, means, by } of somebody.lines) agenda.plan(at, () => write(somebody, text, means, by));
    }
    team = new Team(shops.shops, shops.owner, agenda, record);
    team.plan(people, begin, days);
    team.planPrices(begin);
    team.planStock(begin);
    const end = begin + days * dayMs;
    for (let at = onGrid(Date.now()), told = 0; at < end; ) {
      await time.moveTo(new Date(at));
      await Promise.all(agenda.take(at).map(thing => thing()));
      await shops.settle(new Date());
      const day = Math.floor((at - begin) / dayMs);
      if (day > told) {
        told = day;
        tell(`day ${day}: ${record.wrote.length} written, ${record.left.length} sent`);
      }
      at = await nextMoment(shops, agenda, at);
    }
    record.ends = await readEnds(shops.owner, record.people);
    record.endedAt = Date.now();
    return record;
  } finally {
    await shops?.stop();
    await owner.end();
    await vendor.stop();
    time.end();
  }
}

/** Returns the next moment at which something is due, but no later than the scheduled tasks need. */
async function nextMoment({ queue, owner }: Shops, agenda: Agenda, at: number): Promise<number> {
  const { rows: runs } = await owner.query<{ at: Date | null }>(
    `select min(wake_at) as at from flow_run where status = 'SLEEPING'`,
  );
  const { rows } = await queue.query<{ at: Date | null }>(nextDue, [runs[0]?.at ?? null]);
  const due = rows[0]?.at?.getTime() ?? Number.POSITIVE_INFINITY;
  return Math.max(at + gridMs, onGrid(Math.min(due, agenda.next, at + longestLeapMs)));
}
