import type { Cell } from '../stage/cell.js';
import { median } from '../stage/median.js';

/** Formats one line per contender and concurrency: medians over the repeats, and the ratio to the first contender, turn by turn. */
export function comparisonTable(cells: Cell[], baseline: string): string {
  const head = [
    'connections',
    'server',
    'requests/s',
    'share',
    'p50 ms',
    'p99 ms',
    'Node µs',
    'Postgres µs',
    'CPU share',
  ];
  const rows: string[][] = [head];
  const counts = [...new Set(cells.map(cell => cell.connections))];
  const names = [...new Set(cells.map(cell => cell.contender))].sort(
    (a, b) => Number(b === baseline) - Number(a === baseline),
  );
  for (const count of counts)
    for (const name of names) {
      const own = cells.filter(cell => cell.connections === count && cell.contender === name);
      const base = cells.filter(cell => cell.connections === count && cell.contender === baseline);
      const shares = own.map((cell, turn) => cell.perSecond / (base[turn]?.perSecond ?? Number.NaN));
      const of = (field: 'perSecond' | 'p50' | 'p99' | 'node' | 'postgres', among = own) =>
        median(among.map(cell => cell[field]));
      const cpu = (among: Cell[]) => of('node', among) + of('postgres', among);
      rows.push([
        String(count),
        name,
        of('perSecond').toFixed(0),
        `${median(shares).toFixed(2)} [${Math.min(...shares).toFixed(2)}–${Math.max(...shares).toFixed(2)}]`,
        of('p50').toFixed(2),
        of('p99').toFixed(2),
        of('node').toFixed(0),
        of('postgres').toFixed(0),
        (cpu(own) / cpu(base)).toFixed(2),
      ]);
    }
  const widths = head.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows.map(row => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n');
}
