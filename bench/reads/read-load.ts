import { Connection } from '../load/connection.js';
import { type Child, startChild } from '../stage/child.js';

/** Requests that are sent in turn, again and again, as fast as the connections allow. */
export interface ReadOrder {
  port: number;
  /** The bytes of each request, as base64. */
  requests: string[];
  connections: number;
  seconds: number;
}
export interface ReadResult {
  sent: number;
  refused: number;
  seconds: number;
  p50: number;
  p99: number;
}

/** Runs one order. */
export async function readAgain(order: ReadOrder): Promise<ReadResult> {
  const requests = order.requests.map(request => Buffer.from(request, 'base64'));
  const latencies: number[] = [];
  let refused = 0;
  let turn = 0;
  const began = performance.now();
  const end = began + order.seconds * 1_000;
  await Promise.all(
    Array.from({ length: order.connections }, async () => {
      const connection = new Connection(order.port);
      while (performance.now() < end) {
        const sentAt = performance.now();
        const request = requests[turn++ % requests.length] ?? Buffer.alloc(0);
        if ((await connection.send(request).catch(() => 0)) !== 200) refused += 1;
        latencies.push(performance.now() - sentAt);
      }
      connection.close();
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { sent: latencies.length, refused, seconds, p50: at(0.5), p99: at(0.99) };
}

/** The load generator in a process of its own. */
export class ReadLoad {
  private readonly child: Child = startChild('bench/reads/read-load-main.js', {});

  run(order: ReadOrder): Promise<ReadResult> {
    return new Promise(resolve => {
      this.child.process.once('message', (result: ReadResult) => resolve(result));
      this.child.process.send(order);
    });
  }

  stop(): Promise<void> {
    return this.child.kill();
  }
}
