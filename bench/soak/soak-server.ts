import { createInterface } from 'node:readline';
import { type Child, freePort, saysLine, startChild } from '../stage/child.js';
import type { SoakAnswer, SoakOrder, Weight } from './orders.js';
import type { Desks } from './seed-desks.js';
import type { Expected } from './verify.js';

/** The server under test, in a process of its own, and what it reports as committed. */
export class SoakServer {
  readonly expected: Expected;
  count = 0;
  /** The warnings of the server, with their counts. */
  readonly warnings = new Map<string, number>();
  private readonly waiting: { weight: ((weight: Weight) => void)[]; stopped: (() => void)[] } = {
    weight: [],
    stopped: [],
  };

  private constructor(
    private readonly child: Child,
    readonly port: number,
    private readonly place: Desks,
  ) {
    const lists = () => place.desks.map((): string[] => []);
    this.expected = { notification: lists(), message: lists() };
    if (child.process.stdout)
      createInterface({ input: child.process.stdout }).on('line', line => {
        const said = warningIn(line);
        if (said) this.warnings.set(said, (this.warnings.get(said) ?? 0) + 1);
      });
    child.process.on('message', answer => this.hear(answer as SoakAnswer));
  }

  static async start(settings: Record<string, string>, place: Desks): Promise<SoakServer> {
    const port = await freePort();
    const env = { ...settings, PORT: String(port), SOAK_TENANT: place.tenantId, LOG_LEVEL: 'info' };
    const child = startChild('bench/processes/soak-server.js', env, ['--expose-gc']);
    await saysLine(child, 'server is listening');
    return new SoakServer(child, port, place);
  }

  get pid(): number {
    return this.child.pid;
  }

  startWriting(control: boolean): void {
    this.order({ kind: 'start', desks: this.place.desks, control });
  }

  /** Resolves when everything that was committed is known here. */
  stopWriting(): Promise<void> {
    return new Promise(resolve => {
      this.waiting.stopped.push(resolve);
      this.order({ kind: 'stop' });
    });
  }

  weigh(settled: boolean): Promise<Weight> {
    return new Promise((resolve, reject) => {
      this.waiting.weight.push(resolve);
      void this.child.ended.then(() => reject(new Error('the server ended')));
      this.order({ kind: 'weigh', settled });
    });
  }

  /** Returns how many sockets the server closed with each code, from its own metrics. */
  async closings(): Promise<Map<string, number>> {
    const text = await (await fetch(`http://127.0.0.1:${this.port}/metrics`)).text();
    const lines = text.matchAll(/^embudo_socket_events_total\{event="closed",code="(\d+)"[^}]*\} (\d+)/gm);
    return new Map([...lines].map(([, code = '', count]) => [code, Number(count)]));
  }

  kill(): Promise<void> {
    return this.child.kill();
  }

  private order(order: SoakOrder): void {
    this.child.process.send(order);
  }

  private hear(answer: SoakAnswer): void {
    if (answer.kind === 'weight') this.waiting.weight.shift()?.(answer);
    else if (answer.kind === 'stopped') for (const resolve of this.waiting.stopped.splice(0)) resolve();
    else {
      for (const [desk, id] of answer.notifications) this.expected.notification[desk]?.push(id);
      for (const [desk, id] of answer.messages) this.expected.message[desk]?.push(id);
      this.count += answer.notifications.length + answer.messages.length;
    }
  }
}

/** Returns the warning in a line of the log, without parts that differ from line to line; null for other lines. */
function warningIn(line: string): string | null {
  const { level, msg, error } = JSON.parse(line) as { level: number | string; msg?: string; error?: string };
  const isWarning = typeof level === 'number' ? level >= 40 : ['warn', 'error', 'fatal'].includes(level);
  return isWarning ? `${msg}: ${(error ?? '').split('\n')[0]?.replaceAll(/[0-9a-f-]{36}/g, '…')}` : null;
}
