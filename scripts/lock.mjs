/**
 * A lock between processes that survives the death of its holder.
 *
 * A plain lock file cannot be broken safely: two processes that both find it stale may each remove "the stale one",
 * the second removing the first's fresh lock. Here every holder makes the next number (`name.7`, then `name.8`), and
 * making a number is exclusive, so of all who find number 7 stale only one becomes number 8.
 */
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * State and start of a process (kernel ticks: with it a reused pid is told from the holder). undefined where there is no
 * such process or no /proc.
 */
function processFacts(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], start: fields[19] };
  } catch {
    return undefined;
  }
}

function isAlive({ pid, start }) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const facts = processFacts(pid);
  if (!facts) return start === undefined; // no /proc on this system: the pid has to do
  return facts.state !== 'Z' && facts.state !== 'X' && facts.start === start; // nobody may ever reap a zombie in a container
}

function numbers(folder, name) {
  return readdirSync(folder)
    .filter(file => file.startsWith(`${name}.`) && /^\d+$/.test(file.slice(name.length + 1)))
    .map(file => Number(file.slice(name.length + 1)))
    .sort((a, b) => a - b);
}

function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Takes the lock `name` in `folder` if it is free. Gives its release function, or the pid of who holds it. */
export function tryLock(folder, name) {
  mkdirSync(folder, { recursive: true });
  const at = number => path.join(folder, `${name}.${number}`);
  const draft = path.join(folder, `.${name}-${process.pid}`);
  for (;;) {
    const highest = numbers(folder, name).at(-1) ?? 0;
    const holder = highest ? holderOf(at(highest)) : {};
    if (highest && isAlive(holder)) return { heldBy: holder.pid };
    const mine = highest + 1;
    writeFileSync(draft, JSON.stringify({ pid: process.pid, start: processFacts(process.pid)?.start }));
    try {
      linkSync(draft, at(mine)); // a link appears with its content, so nobody reads a half-written holder
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const all = numbers(folder, name);
    if (all.at(-1) !== mine) {
      rmSync(at(mine), { force: true }); // our listing was old: a later holder had already cleared our number away
      continue;
    }
    for (const old of all) if (old < mine) rmSync(at(old), { force: true });
    // Freed, not removed: numbers only grow, which is what makes an old listing harmless.
    return { release: () => writeFileSync(at(mine), '{}') };
  }
}

/** Runs `work` alone among all processes that use this lock; `onWait(pid)` is called once if somebody else is first. */
export async function withLock(folder, name, work, onWait) {
  let lock = tryLock(folder, name);
  if (!lock.release) onWait?.(lock.heldBy);
  while (!lock.release) {
    await new Promise(resolve => setTimeout(resolve, 50));
    lock = tryLock(folder, name);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
