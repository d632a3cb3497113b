import { type Child, startChild } from '../stage/child.js';
import type { LoadOrder, LoadResult } from './generator.js';

/** The load generator in a process of its own, so that its CPU time is not counted as the server's. */
export class Load {
  private readonly child: Child = startChild('bench/load/main.js', {});

  run(order: LoadOrder): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      this.child.process.once('message', (answer: { result: LoadResult } | { error: string }) =>
        'result' in answer ? resolve(answer.result) : reject(new Error(answer.error)),
      );
      this.child.process.send(order);
    });
  }

  stop(): Promise<void> {
    return this.child.kill();
  }
}
