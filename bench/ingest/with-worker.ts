import { setTimeout as pause } from 'node:timers/promises';
import type { Load } from '../load/load.js';
import type { Target } from '../load/webhook.js';
import { emptyLedger, isAnyJobDue, isAnyJobLeft, isAnyToBeStored, jobsLeft } from '../stage/ledger.js';
import { findPostmaster, processorTimeOf, processorTimeOfPostgres } from '../stage/processor-time.js';
import type { Stage } from '../stage/stage.js';

/** Measures how fast 200 webhooks a second are acknowledged while a worker analyses and answers their messages. */
export async function paceWithWorker(stage: Stage, load: Load, target: Target, seconds: number): Promise<string> {
  await emptyLedger(stage.database.owner);
  const worker = await stage.startWorker();
  const order = { kind: 'open', target, connections: 64, people: 2_000, texts: 'talk', rate: 200 } as const;
  await load.run({ ...order, prefix: 'wamid.paced.warm', seconds: 3 });
  const result = await load.run({ ...order, prefix: 'wamid.paced', seconds });
  const left = await jobsLeft(stage.database.owner);
  await worker.kill();
  if (result.refused.length > 0) throw new Error(`${result.refused.length} webhooks were refused`);
  const { p50, p99, p999, max } = result;
  const times = [
    `p50 ${p50.toFixed(1)}`,
    `p99 ${p99.toFixed(1)}`,
    `p99.9 ${p999.toFixed(1)}`,
    `longest ${max.toFixed(1)}`,
  ];
  return `200 a second for ${seconds} s with a worker at work: acknowledged within ${times.join(', ')} ms; ${left} jobs behind at the end (aim: p99 under 50 ms).`;
}

/** Measures how long one worker takes for a backlog of messages, from its start until the last one is analysed and answered. */
export async function drain(
  stage: Stage,
  load: Load,
  target: Target,
  messages: number,
  /** How many messages each person wrote. */
  each: number,
  nodeArgs: string[] = [],
): Promise<string> {
  const { owner } = stage.database;
  await emptyLedger(owner);
  const people = Math.ceil(messages / each);
  const filled = await load.run({
    kind: 'closed',
    target,
    connections: 32,
    prefix: 'wamid.drain',
    until: { count: messages },
    people,
    texts: 'talk',
  });
  if (filled.refused.length > 0) throw new Error(`${filled.refused.length} webhooks were refused`);
  const postmaster = await findPostmaster(owner);
  const postgresBefore = processorTimeOfPostgres(postmaster);
  const began = performance.now();
  const worker = await stage.startWorker({ nodeArgs });
  const ready = performance.now();
  while (await isAnyToBeStored(owner)) await pause(200);
  const stored = performance.now();
  while (await isAnyJobLeft(owner)) await pause(200);
  const ended = performance.now();
  // Cases, notifications and counters follow. Without waiting for them, a worker that postpones them would seem faster.
  while (await isAnyJobDue(owner)) await pause(200);
  const quiet = performance.now();
  const perMessage = (seconds: number) => `${((seconds * 1000) / messages).toFixed(2)} ms`;
  const node = perMessage(processorTimeOf(worker.pid));
  const postgres = perMessage(processorTimeOfPostgres(postmaster) - postgresBefore);
  const { rows } = await owner.query<{
    understood: number;
    answered: number;
    together: number;
    handed: number;
    quiet: number;
    sent: number;
  }>(`
    select (select count(*) from lead_intent)::int as understood,
      (select count(*) from message where direction = 'OUTBOUND' and answers_id is not null)::int as answered,
      (select count(*) from agent_decision d cross join jsonb_array_elements_text(d.output -> 'together') where d.kind = 'ANSWER')::int as together,
      (select count(*) from routing_decision where destination <> 'CHATBOT')::int as handed,
      (select count(*) from message m where direction = 'INBOUND' and not exists (select from routing_decision r where r.message_id = m.id))::int as quiet,
      (select count(*) from message where direction = 'OUTBOUND' and status = 'SENT')::int as sent`);
  await worker.kill();
  const found = rows[0];
  if (found?.understood !== messages)
    throw new Error(`only ${found?.understood} of ${messages} messages were understood`);
  return [
    `${messages} waiting messages of ${people} people drained in ${((ended - ready) / 1000).toFixed(1)} s by one worker process`,
    ` (stored after ${((stored - ready) / 1000).toFixed(1)} s; ${((ended - began) / 1000).toFixed(1)} s with its start, ${((quiet - ready) / 1000).toFixed(1)} s with all that follows; aim: 25 s): ${found.understood} understood, ${found.answered} answered, ${found.together} more together with a later one,`,
    ` ${found.sent} delivered, ${found.handed} handed to people or closed, ${found.quiet} came after that and wait for a person.`,
    ` Processor time a message: Node ${node}, Postgres ${postgres}.`,
  ].join('');
}
