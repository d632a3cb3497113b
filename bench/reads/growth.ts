import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Cell } from '../stage/cell.js';
import { openDatabase } from '../stage/database.js';
import { median } from '../stage/median.js';
import { findPostmaster } from '../stage/processor-time.js';
import { askBare, askEmbudo, type Contender, measureInTurns, readSettings, startContender } from './contenders.js';
import type { BenchRead } from './documents.js';
import { ReadLoad } from './read-load.js';
import { seededTenants, seedTenants } from './seed-tenants.js';

interface Measured {
  read: string;
  scale: number;
  cells: Cell[];
}

/**
 * Measures how long each read takes, one at a time, for a reader who sees the tenant and one who sees a fortieth of it, at each scale:
 * the same months at every scale, with more of everything in them. Each scale has an embedded database of its own under the home folder,
 * which is filled if it is empty.
 */
export async function measureGrowth(
  home: string,
  scales: number[],
  reads: BenchRead[],
  turns: { repeats: number; seconds: number },
  say: (line: string) => void,
): Promise<void> {
  assert(!process.env.DATABASE_URL, 'growth is measured on databases of its own: unset DATABASE_URL');
  const measured: Measured[] = [];
  for (const scale of scales) measured.push(...(await measureScale(home, scale, reads, turns)));
  for (const line of growthTable(measured, scales)) say(line);
}

async function measureScale(
  home: string,
  scale: number,
  reads: BenchRead[],
  turns: { repeats: number; seconds: number },
): Promise<Measured[]> {
  const own = path.join(home, `scale-${scale}`);
  mkdirSync(own, { recursive: true });
  const database = await openDatabase(own);
  const load = new ReadLoad();
  const contenders: Contender[] = [];
  try {
    const { rows } = await database.owner.query<{ filled: boolean }>('select exists (select from tenant) as filled');
    const tell = (line: string) => process.stderr.write(`  ${scale}: ${line}\n`);
    if (!rows[0]?.filled) await seedTenants(database.owner, scale, tell);
    // Only the first tenant is measured, since the second has a fifth of its size.
    const tenants = seededTenants().slice(0, 1);
    const settings = readSettings(own, database.ownerUrl);
    const asCeo = await askEmbudo(settings, tenants, 'CEO');
    const server = await startContender('CEO', 'bench/processes/server.js', settings, asCeo);
    contenders.push(
      server,
      { ...server, name: 'SELLER', ask: await askEmbudo(settings, tenants, 'SELLER') },
      await startContender('bare', 'bench/processes/bare-reads.js', settings, askBare(tenants, 'CEO')),
    );
    const postmaster = await findPostmaster(database.owner);
    const measured: Measured[] = [];
    for (const read of reads) {
      const cells = await measureInTurns(load, contenders, read, { ...turns, connections: [1], postmaster });
      measured.push({ read: read.name, scale, cells });
      tell(`${read.name}: ${cells.map(cell => `${cell.contender} ${cell.p50.toFixed(2)} ms`).join(', ')}`);
    }
    return measured;
  } finally {
    await Promise.all([...new Set(contenders.map(({ child }) => child))].map(child => child.kill()));
    await load.stop();
    await database.stop();
  }
}

/**
 * Formats one line per read and reader: p50, and CPU time of Node and Postgres, at each scale, and the ratio of the last to the first.
 */
function growthTable(measured: Measured[], scales: number[]): string[] {
  const titles = ['p50 ms', 'growth', 'Node µs', 'Postgres µs'].map(title => `${title} at ${scales.join(', ')}`);
  const lines = [`| read | as | ${titles.join(' | ')} |`, `|---|---|${titles.map(() => '---|').join('')}`];
  for (const read of new Set(measured.map(each => each.read)))
    for (const name of ['CEO', 'SELLER', 'bare']) {
      const at = (field: 'p50' | 'node' | 'postgres') =>
        scales.map(scale => {
          const found = measured.find(each => each.read === read && each.scale === scale);
          return median((found?.cells ?? []).filter(cell => cell.contender === name).map(cell => cell[field]));
        });
      const p50 = at('p50');
      const columns = [
        p50.map(value => value.toFixed(2)),
        p50.map(value => (value / (p50[0] ?? 1)).toFixed(1)),
        at('node').map(value => value.toFixed(0)),
        at('postgres').map(value => value.toFixed(0)),
      ];
      lines.push(`| ${read} | ${name} | ${columns.map(values => values.join(', ')).join(' | ')} |`);
    }
  return lines;
}
