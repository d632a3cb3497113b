import type { Child } from '../stage/child.js';
import type { Stage } from '../stage/stage.js';

export interface WorkerKill {
  at: string;
  pid: number;
  next: number;
  /** The number of messages that the vendors had accepted when it was killed. */
  taken: number;
}

/**
 * Kills a worker with SIGKILL whenever the vendors have accepted certain numbers of messages: the kills depend on progress, so that they
 * hit the same messages on a slow machine. The vendor's answer to the last message is then still under way.
 */
export class WorkerNemesis {
  readonly kills: WorkerKill[] = [];
  private readonly restarts: Promise<void>[] = [];
  private readonly due: number[];
  /** Slots whose worker was killed and has no successor yet: a second kill there would start two successors. */
  private readonly vacant = new Set<number>();
  private failed: unknown = null;

  constructor(
    private readonly stage: Stage,
    private readonly workers: Child[],
    private readonly options: {
      kills: number;
      goal: number;
      random(): number;
      /** Runs between the end of a worker and the start of its successor. */
      meanwhile?(): Promise<unknown>;
    },
  ) {
    const { kills, goal, random } = options;
    this.due = Array.from({ length: kills }, (_, turn) => Math.ceil((goal * (turn + 0.1 + 0.8 * random())) / kills));
  }

  /** Called with the number of messages accepted so far. */
  seen(taken: number): void {
    if (taken < (this.due[0] ?? Number.POSITIVE_INFINITY)) return;
    const alive = [...this.workers.keys()].filter(index => !this.vacant.has(index));
    const index = alive[Math.floor(this.options.random() * alive.length)];
    const worker = index === undefined ? undefined : this.workers[index];
    if (index === undefined || !worker) return; // every worker is being replaced: checked again at the next message
    this.due.shift();
    this.vacant.add(index);
    const at = new Date().toISOString();
    worker.process.kill('SIGKILL');
    this.restarts.push(
      this.restart(worker, index, { at, taken }).catch(error => {
        this.failed = error;
      }),
    );
  }

  /** Resolves when every killed worker has a successor. */
  async done(): Promise<void> {
    await Promise.all(this.restarts);
    if (this.failed) throw this.failed;
  }

  private async restart(worker: Child, index: number, { at, taken }: { at: string; taken: number }): Promise<void> {
    await worker.ended;
    await this.options.meanwhile?.();
    const next = await this.stage.startWorker();
    this.workers[index] = next;
    this.vacant.delete(index);
    this.kills.push({ at, pid: worker.pid, next: next.pid, taken });
  }
}
