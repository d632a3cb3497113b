import type { SeededRandom } from '../../src/demo/life/random.js';
import { type Habit, Reader } from './reader.js';
import type { Desks } from './seed-desks.js';
import { type Expected, isComplete } from './verify.js';

/** One of this many sockets is a slow reader; those that answer pings all listen to a busy conversation. */
const oneSlowOf = 20;
const openedAtOnce = 50;
/** How many of a thousand steady sockets are disconnected at a time. */
const cutOfThousand = 4;

interface CrowdOptions {
  sockets: number;
  port: number;
  place: Desks;
  random: SeededRandom;
}

/** All consoles of the soak. */
export class Crowd {
  readonly readers: Reader[];
  /** The readers that were slow from the beginning. */
  readonly slow: Reader[];
  cuts = 0;
  private readonly random: SeededRandom;

  constructor({ sockets, port, place, random }: CrowdOptions) {
    this.random = random;
    const { desks } = place;
    // Sockets are assigned to the sellers in turn, so the first socket of each seller is among the first ones; a slow one shares its
    // seller with others.
    this.readers = Array.from({ length: sockets }, (_, at) => {
      const desk = at % desks.length;
      return new Reader({
        port,
        desk,
        habit: habitOf(at, sockets, desks[desk]?.busy === true),
        token: () => place.tokenOf(desk),
        away: () => random.between(500, 10_000),
      });
    });
    this.slow = this.readers.filter(({ habit }) => habit !== 'STEADY');
  }

  get resumptions(): number {
    return this.readers.reduce((sum, { resumed }) => sum + Math.max(0, resumed - 1), 0);
  }

  /** Opens the sockets in groups, since the backlog of a listening socket is limited. Resolves when each has its first cursors. */
  async open(): Promise<void> {
    for (let at = 0; at < this.readers.length; at += openedAtOnce) {
      const some = this.readers.slice(at, at + openedAtOnce);
      await Promise.all(some.map(reader => reader.open()));
      await Promise.all(some.map(reader => reader.up));
    }
  }

  cutSome(): void {
    for (const reader of this.readers)
      if (reader.habit === 'STEADY' && reader.isUp && this.random.chance(cutOfThousand / 1000)) {
        reader.cut();
        this.cuts += 1;
      }
  }

  /** Makes all of them read, and waits until each has received everything, at most for the given time. */
  async settle(expected: Expected, patienceMs: number): Promise<void> {
    const until = performance.now() + patienceMs;
    for (const reader of this.slow) reader.hurry();
    while (performance.now() < until && !isComplete(this.readers, expected))
      await new Promise(resolve => setTimeout(resolve, 250));
    // Events that arrive now would be duplicates.
    await new Promise(resolve => setTimeout(resolve, 3_000));
  }

  leave(): void {
    for (const reader of this.readers) reader.leave();
  }
}

/** The busy sellers are the first ones, so their first sockets are those that answer pings without reading. */
function habitOf(at: number, sockets: number, isBusy: boolean): Habit {
  const busy = Math.ceil(sockets / 200);
  if (isBusy && at < busy) return 'PONGS';
  if (at % oneSlowOf !== oneSlowOf - 1 || at >= sockets - busy * oneSlowOf) return 'STEADY';
  return at % (oneSlowOf * 2) < oneSlowOf ? 'STILL' : 'TRICKLE';
}
