import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

const ticksPerSecond = 100;

interface Stat {
  parent: number;
  own: number;
  children: number;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (index: number) => fields[index] ?? 0;
    return { parent: at(1), own: at(11) + at(12), children: at(13) + at(14) };
  } catch {
    return null; // the process has ended meanwhile, or this system has no /proc
  }
}

/** Seconds of CPU time that a process has used so far. */
export const processorTimeOf = (pid: number): number => (statOf(pid)?.own ?? Number.NaN) / ticksPerSecond;

/** Returns the postmaster's process id of the server behind a connection; null if it runs on another machine. */
export async function findPostmaster(database: pg.Pool): Promise<number | null> {
  const { rows } = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
  return statOf(rows[0]?.pid ?? 0)?.parent ?? null;
}

/** Seconds of CPU time of a whole Postgres: the postmaster, its processes, and those that have ended. */
export function processorTimeOfPostgres(postmaster: number | null): number {
  const main = postmaster === null ? null : statOf(postmaster);
  if (!main) return Number.NaN;
  const living = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => statOf(Number(name)))
    .filter(stat => stat?.parent === postmaster);
  return (main.own + main.children + living.reduce((sum, stat) => sum + (stat?.own ?? 0), 0)) / ticksPerSecond;
}
