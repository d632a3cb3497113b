import type { ChildProcess } from 'node:child_process';
import { type Child, startChild } from '../stage/child.js';
import type { Counted, LoadOrder, OpenOrder, Published, PublishOrder } from './orders.js';

/** Sends an order to a child process and waits for its next answer. */
function ask<Answer>(child: ChildProcess, order: PublishOrder | LoadOrder): Promise<Answer> {
  return new Promise((resolve, reject) => {
    child.once('message', answer => {
      if (typeof answer === 'object' && 'failed' in answer) reject(new Error(String(answer.failed)));
      else resolve(answer as Answer);
    });
    child.send(order);
  });
}

/** The client sockets, in a process of their own. */
export class LiveLoad {
  private readonly child: Child = startChild('bench/fanout/load-main.js', {});

  async open(order: Omit<OpenOrder, 'kind'>): Promise<void> {
    await ask(this.child.process, { kind: 'open', ...order });
  }

  /** Makes a server publish, and returns what the sockets received. Fails if they have not received everything in time. */
  async hear(
    server: ChildProcess,
    order: PublishOrder,
    look: boolean,
  ): Promise<{ published: Published; counted: Counted }> {
    await ask(this.child.process, { kind: 'count', events: order.messageIds.length, look });
    const counted = new Promise<Counted>(resolve => {
      this.child.process.once('message', answer => resolve(answer as Counted));
    });
    const published = await ask<Published>(server, order);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the sockets did not hear everything within 30 s')), 30_000);
    });
    try {
      return { published, counted: await Promise.race([counted, late]) };
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await ask(this.child.process, { kind: 'close' });
  }

  stop(): Promise<void> {
    return this.child.kill();
  }
}
