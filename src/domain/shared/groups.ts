import { Busy, OutcomeUnknown, ServiceUnavailable } from './domain-error.js';
import { maxGroupSize } from './for-several.js';

/**
 * Thrown by work that must not share the transaction, before it has written anything. `apart`: it may share a later transaction;
 * `alone`: it needs its own.
 */
export class LeavesGroup extends Error {
  constructor(readonly how: 'apart' | 'alone') {
    super(`The work runs ${how === 'apart' ? 'in a later group' : 'in a transaction of its own'}.`);
    this.name = 'LeavesGroup';
  }
}

export type Outcome = { value: unknown } | { left: LeavesGroup['how'] };

interface Waiting<W> {
  work: W;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

interface Kind<W> {
  waiting: Waiting<W>[];
  inFlight: number;
  scheduled: boolean;
  /** The least number of milliseconds between the beginnings of two groups, unless the second one is full. */
  pauseMs: number;
  /** Runs while that time has not passed. */
  pause: NodeJS.Timeout | null;
}

/** Maximum number of groups of one kind in flight. With two, the database is busy while this process prepares the next group. */
const mostInFlight = 2;
/** Amount of waiting work that justifies the cost of a second group: a full group. */
const secondFrom = maxGroupSize;
/** Maximum time in milliseconds that a group waits for a lock, and that later work of its kind waits for the group. */
export const maxGroupWaitMs = 500;

/**
 * The kinds of transactions whose groups begin at least so many milliseconds apart. Answers come one at a time, because one thread drafts
 * them. Messages whose text tells facts about the contact are rare, so they come one at a time too.
 */
export const pausesMs: Readonly<Record<string, number>> = { answer: 50, 'read-contact': 50 };

/**
 * Runs work of the same kind (transactions or reads) together if it is requested at about the same time. Requests that arrive while a group
 * runs form the next group, so a single request does not wait and a burst needs few groups. If a group fails, each piece of its work runs
 * by itself and succeeds or fails by itself. Work that always comes one piece at a time would never share a group, because each group ends
 * before the next piece comes. With a pause, work that comes soon after a group began waits until the pause is over and forms the next
 * group then.
 */
export class Groups<W> {
  private readonly kinds = new Map<string, Kind<W>>();

  constructor(
    private readonly alone: (work: W) => Promise<unknown>,
    private readonly together: (works: W[]) => Promise<Outcome[]>,
    private readonly patience = maxGroupWaitMs,
  ) {}

  run<T>(kind: string, work: W, pauseMs = 0): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      const group = this.kindNamed(kind, pauseMs);
      group.waiting.push({ work, resolve, reject });
      this.schedule(kind, group);
    }) as Promise<T>;
  }

  private kindNamed(name: string, pauseMs: number): Kind<W> {
    const kind = this.kinds.get(name) ?? { waiting: [], inFlight: 0, scheduled: false, pauseMs, pause: null };
    this.kinds.set(name, kind);
    return kind;
  }

  /** Begins after the current turn of the event loop, so that all requests of that turn share the transaction. */
  private schedule(name: string, kind: Kind<W>): void {
    if (kind.scheduled || !mayBegin(kind)) return;
    kind.scheduled = true;
    setImmediate(() => {
      kind.scheduled = false;
      while (mayBegin(kind)) {
        kind.inFlight++;
        if (kind.pauseMs > 0) this.startPause(name, kind);
        void atMost(this.patience, this.runSome(name, kind, kind.waiting.splice(0, maxGroupSize))).finally(() => {
          kind.inFlight--;
          this.goOn(name, kind);
        });
      }
    });
  }

  private startPause(name: string, kind: Kind<W>): void {
    if (kind.pause) clearTimeout(kind.pause);
    kind.pause = setTimeout(() => {
      kind.pause = null;
      this.goOn(name, kind);
    }, kind.pauseMs);
  }

  private goOn(name: string, kind: Kind<W>): void {
    if (kind.waiting.length > 0) this.schedule(name, kind);
    else if (kind.inFlight === 0 && !kind.pause) this.kinds.delete(name);
  }

  private async runSome(name: string, { pauseMs }: Kind<W>, some: Waiting<W>[]): Promise<void> {
    if (some.length === 1) return await this.settleAlone(some[0] as Waiting<W>);
    try {
      const outcomes = await this.together(some.map(({ work }) => work));
      const apart: Waiting<W>[] = [];
      outcomes.forEach((outcome, index) => {
        const one = some[index] as Waiting<W>;
        if ('value' in outcome) one.resolve(outcome.value);
        else if (outcome.left === 'apart') apart.push(one);
        else void this.settleAlone(one);
      });
      if (apart.length > 0) this.requeueFirst(name, pauseMs, apart);
    } catch (error) {
      // Either it is unknown whether the group was committed, or the database is unavailable: the jobs run again later.
      const isAway = error instanceof ServiceUnavailable && !(error instanceof Busy);
      if (error instanceof OutcomeUnknown || isAway) for (const { reject } of some) reject(error);
      else await Promise.all(some.map(one => this.settleAlone(one)));
    }
  }

  /**
   * Puts work at the head of the queue and schedules it. A group that ran longer than `patience` no longer counts as in flight,
   * and there may be no later request of its kind, so the work must be scheduled here.
   */
  private requeueFirst(name: string, pauseMs: number, works: Waiting<W>[]): void {
    const kind = this.kindNamed(name, pauseMs);
    kind.waiting.unshift(...works);
    this.schedule(name, kind);
  }

  private settleAlone({ work, resolve, reject }: Waiting<W>): Promise<void> {
    return this.alone(work).then(resolve, reject);
  }
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(over.resolve, ms);
  await Promise.race([work, over.promise]);
  clearTimeout(timer);
}

function mayBegin({ waiting, inFlight, pause }: Kind<unknown>): boolean {
  if (pause && waiting.length < maxGroupSize) return false;
  return inFlight === 0 ? waiting.length > 0 : inFlight < mostInFlight && waiting.length >= secondFrom;
}
