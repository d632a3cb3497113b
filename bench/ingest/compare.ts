import type { Load } from '../load/load.js';
import type { Target } from '../load/webhook.js';
import { emptyLedger } from '../stage/ledger.js';
import { processorTimeOf, processorTimeOfPostgres } from '../stage/processor-time.js';
import type { Stage } from '../stage/stage.js';

export interface Contender {
  name: string;
  pid: number;
  target: Target;
}
export interface Cell {
  contender: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Microseconds of CPU time per request. */
  node: number;
  postgres: number;
}
export interface Comparison {
  connections: number[];
  repeats: number;
  seconds: number;
}

/** Measures the contenders in turns, so that other load on the machine affects all of them alike. */
export async function compare(
  stage: Stage,
  load: Load,
  postmaster: number | null,
  contenders: Contender[],
  { connections, repeats, seconds }: Comparison,
  tell: (cell: Cell) => void,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (let repeat = 0; repeat <= repeats; repeat++)
    for (const count of connections)
      for (const contender of repeat % 2 === 0 ? contenders : [...contenders].reverse()) {
        await emptyLedger(stage.database.owner);
        await stage.database.owner.query('truncate bench.bare_event');
        const prefix = `wamid.${contender.name}.${repeat}.${count}`;
        const order = {
          kind: 'closed',
          target: contender.target,
          connections: count,
          people: 2_000,
          texts: 'long',
        } as const;
        await load.run({ ...order, prefix: `${prefix}.warm`, until: { seconds: 0.3 } });
        const before = [processorTimeOf(contender.pid), processorTimeOfPostgres(postmaster)] as const;
        const result = await load.run({ ...order, prefix, until: { seconds } });
        const after = [processorTimeOf(contender.pid), processorTimeOfPostgres(postmaster)] as const;
        if (result.refused.length > 0) throw new Error(`${contender.name} refused ${result.refused.length} webhooks`);
        const cell = {
          contender: contender.name,
          connections: count,
          perSecond: result.sent / result.seconds,
          p50: result.p50,
          p99: result.p99,
          node: ((after[0] - before[0]) * 1e6) / result.sent,
          postgres: ((after[1] - before[1]) * 1e6) / result.sent,
        };
        // The first round only warms up compilers and caches.
        if (repeat > 0) cells.push(cell);
        if (repeat > 0) tell(cell);
      }
  return cells;
}
