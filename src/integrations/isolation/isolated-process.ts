import { type ChildProcess, fork } from 'node:child_process';
import { Postponed } from '../../domain/shared/postponed.js';
import type { RunningJob } from '../postgres/run-job.js';
import { EndedItsProcess, type Isolation } from '../postgres/suspects.js';
import { type IsolatedAnswer, type IsolatedCall, receivedError } from './messages.js';

export interface IsolatedProcessOptions {
  /** The program, which calls `serveIsolated`. */
  entry: URL;
  env: NodeJS.ProcessEnv;
  /** Called with the live events of the jobs. */
  onEvent(topic: string, payload: Record<string, unknown>): void;
  /** How long the process is kept for the next job, in milliseconds. */
  idleMs: number;
}

/** How long a job waits if its process cannot be started, for example because the machine has no memory left. */
const restMs = 30_000;

/** A process that runs one job at a time. It is started for the first one, and ended when none has come for a while. */
export class IsolatedProcess implements Isolation {
  private current: { child: ChildProcess; isFresh: boolean } | null = null;
  private idle: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly options: IsolatedProcessOptions) {}

  async run(task: string, payload: unknown, job: RunningJob): Promise<void> {
    clearTimeout(this.idle);
    for (;;) {
      this.current ??= { child: await this.start(), isFresh: true };
      const { child, isFresh } = this.current;
      this.current.isFresh = false;
      const answer = await this.ask(child, { task, payload, job });
      if (answer?.kind === 'failed') throw this.kept(receivedError(answer.error));
      if (answer) return this.kept(undefined);
      this.current = null;
      // A machine that is shut down ends its processes in any order.
      if (this.stopping) throw new Error('the worker is stopping, and the process of the job ended');
      // If other jobs had run in it, they may have left it without memory.
      if (isFresh) throw new EndedItsProcess(`the process ended while it ran ${task}`);
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.end();
  }

  private kept<T>(outcome: T): T {
    this.idle = setTimeout(() => this.end(), this.options.idleMs).unref();
    return outcome;
  }

  /** The process ends itself when its channel closes. */
  private end(): void {
    clearTimeout(this.idle);
    if (this.current?.child.connected) this.current.child.disconnect();
    this.current = null;
  }

  private async start(): Promise<ChildProcess> {
    const child = fork(this.options.entry, { env: this.options.env });
    child.on('message', (message: IsolatedAnswer) => {
      if (message.kind === 'event') this.options.onEvent(message.topic, message.payload);
    });
    const answer = await this.next(child, ['ready']);
    if (answer) return child;
    throw new Postponed(new Date(Date.now() + restMs), 'the process in which the job is to run alone did not start');
  }

  private ask(child: ChildProcess, call: IsolatedCall): Promise<IsolatedAnswer | null> {
    const answer = this.next(child, ['done', 'failed']);
    // If it cannot be sent, the process has ended, which `next` notices.
    child.send(call, () => undefined);
    return answer;
  }

  /** Returns the next answer of these kinds; null if the process ends before. */
  private next(child: ChildProcess, kinds: IsolatedAnswer['kind'][]): Promise<IsolatedAnswer | null> {
    return new Promise(resolve => {
      const settle = (answer: IsolatedAnswer | null) => {
        child.off('message', onMessage);
        child.off('close', onEnd);
        child.off('exit', onExit);
        child.off('error', onEnd);
        resolve(answer);
      };
      const onMessage = (message: IsolatedAnswer) => {
        if (kinds.includes(message.kind)) settle(message);
      };
      const onEnd = () => settle(null);
      // The last message of the process may come after 'exit', but before the channel closes. Node emits no 'close' if this side closed it.
      const onExit = () => {
        if (!child.connected) onEnd();
      };
      child.on('message', onMessage);
      child.on('close', onEnd);
      child.on('exit', onExit);
      child.on('error', onEnd);
      if (child.exitCode !== null || child.signalCode !== null) onEnd();
    });
  }
}
