import type { Load } from '../load/load.js';
import type { Target } from '../load/webhook.js';
import { type Cell, measureCell } from '../stage/cell.js';
import { emptyLedger } from '../stage/ledger.js';
import type { Stage } from '../stage/stage.js';

export interface Contender {
  name: string;
  pid: number;
  target: Target;
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
        const { result, cell } = await measureCell(contender, count, postmaster, () =>
          load.run({ ...order, prefix, until: { seconds } }),
        );
        if (result.refused.length > 0) throw new Error(`${contender.name} refused ${result.refused.length} webhooks`);
        // The first round only warms up compilers and caches.
        if (repeat > 0) cells.push(cell);
        if (repeat > 0) tell(cell);
      }
  return cells;
}
