import type { Child } from '../stage/child.js';
import type { Stage, StageServer } from '../stage/stage.js';
import type { StrikeName, Strikes } from './strikes.js';

export interface Kill {
  at: string;
  what: 'server' | 'worker';
  pid: number;
  /** The process id of its successor. */
  next: number;
}

/** Returns a generator of pseudo-random numbers. The same seed gives the same numbers, so a run that found an error can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Victims {
  server: StageServer;
  worker: Child | null;
}

/**
 * Kills processes with SIGKILL, mostly the server, after certain numbers of acknowledgements. The kills depend on progress and not on
 * time, so that webhooks are in flight at every kill, however slow the machine is.
 */
export class Nemesis {
  readonly kills: Kill[] = [];
  private readonly random: () => number;

  constructor(
    private readonly stage: Stage,
    private readonly victims: Victims,
    private readonly strikes: Strikes,
    private readonly options: { serverEntry?: string; seed: number },
  ) {
    this.random = seeded(options.seed);
  }

  /** Kills the given number of times until the goal is reached, and injects the database faults in between, evenly spread. */
  async kill(times: number, goal: number, acknowledged: () => number, strikes: [StrikeName, number][]): Promise<void> {
    const turns = new Map(
      strikes.map((strike, index) => [Math.floor((times * (index + 1)) / (strikes.length + 1)), strike]),
    );
    for (let turn = 0; turn < times; turn++) {
      const due = (goal * (turn + 0.3 + 0.6 * this.random())) / times;
      while (acknowledged() < due) await new Promise(resolve => setTimeout(resolve, 2));
      await this.killServer();
      if (this.victims.worker && this.random() < 0.4) await this.killWorker();
      const strike = turns.get(turn);
      if (strike) await this.strikes.strike(...strike);
    }
  }

  private async killServer(): Promise<void> {
    const { server } = this.victims;
    const at = new Date().toISOString();
    await server.kill('SIGKILL');
    this.victims.server = await this.stage.startServer({ entry: this.options.serverEntry, port: server.port });
    this.kills.push({ at, what: 'server', pid: server.pid, next: this.victims.server.pid });
  }

  private async killWorker(): Promise<void> {
    const { worker } = this.victims;
    if (!worker) return;
    const at = new Date().toISOString();
    await worker.kill('SIGKILL');
    this.victims.worker = await this.stage.startWorker();
    this.kills.push({ at, what: 'worker', pid: worker.pid, next: this.victims.worker.pid });
  }
}
