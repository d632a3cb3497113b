import { type Stretch, type WorkingTimes, workedStretches } from '../sellers/index.js';
import { minuteMs } from '../shared/durations.js';

/** Appointments begin at a quarter of an hour, in every time zone. */
const quarterMs = 15 * minuteMs;

/** Returns what remains of the stretches after the taken ones are removed. The stretches must be sorted and must not overlap. */
function subtractStretches(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  const sorted = [...taken].sort((a, b) => a.from.getTime() - b.from.getTime());
  return stretches.flatMap(({ from, to }) => {
    const left: Stretch[] = [];
    let at = from;
    for (const gone of sorted) {
      if (gone.to <= at || gone.from >= to) continue;
      if (gone.from > at) left.push({ from: at, to: gone.from });
      at = gone.to;
    }
    if (at < to) left.push({ from: at, to });
    return left;
  });
}

/** Returns the start times of consecutive appointments of `minutes` in the working times that are not taken. */
export function freeSlots(
  times: WorkingTimes,
  taken: readonly Stretch[],
  { from, to, minutes }: Stretch & { minutes: number },
): number[] {
  const slots: number[] = [];
  for (const free of subtractStretches(workedStretches(times, from, to), taken)) {
    let at = Math.ceil(free.from.getTime() / quarterMs) * quarterMs;
    for (; at + minutes * minuteMs <= free.to.getTime(); at += minutes * minuteMs) slots.push(at);
  }
  return slots;
}

/** Whether the working times cover the whole time between two instants. */
export function worksThrough(times: WorkingTimes, from: Date, to: Date): boolean {
  const [first, ...others] = workedStretches(times, from, to);
  return others.length === 0 && first?.from.getTime() === from.getTime() && first.to.getTime() === to.getTime();
}
