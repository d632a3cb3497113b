import { median } from '../stage/median.js';

/** The measurements of one contender in one turn; CPU time in microseconds per delivery. */
export interface FanoutCell {
  contender: string;
  perSecond: number;
  node: number;
  /** Milliseconds of CPU time per second while there are no events: rights are checked again, pings are sent. */
  idle: number;
  idlePostgres: number;
  /** The same as `node`, with ten events per second, so that each is sent separately. */
  nodePaced: number;
  postgres: number;
  p50: number;
  p99: number;
}

const range = (values: number[]): string =>
  `${median(values).toFixed(2)} [${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}]`;

/** Formats one line per contender: medians over the turns, and the ratio to the baseline in the same turn. */
export function fanoutTable(cells: FanoutCell[], baseline: string): string {
  const rows = [
    [
      'server',
      'deliveries/s',
      'share',
      'Node µs',
      'Postgres µs',
      'Node µs at 10/s',
      'idle Node ms/s',
      'idle Postgres ms/s',
      'p50 ms',
      'p99 ms',
    ],
  ];
  const base = cells.filter(({ contender }) => contender === baseline);
  for (const name of new Set(cells.map(({ contender }) => contender))) {
    const own = cells.filter(({ contender }) => contender === name);
    const of = (field: Exclude<keyof FanoutCell, 'contender'>) => median(own.map(cell => cell[field]));
    rows.push([
      name,
      of('perSecond').toFixed(0),
      range(own.map((cell, turn) => cell.perSecond / (base[turn]?.perSecond ?? Number.NaN))),
      of('node').toFixed(2),
      of('postgres').toFixed(2),
      of('nodePaced').toFixed(2),
      of('idle').toFixed(0),
      of('idlePostgres').toFixed(0),
      of('p50').toFixed(1),
      of('p99').toFixed(1),
    ]);
  }
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? [];
  return rows.map(row => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n');
}
