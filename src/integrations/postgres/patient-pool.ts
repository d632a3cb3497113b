import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const tooManyConnections = '53300';
const pauseMs = 100;
type Callback = Parameters<pg.Pool['connect']>[0];

/** Connects, and tries again for up to `slotWaitMs` while the server has no connection left. Throws the error of the last attempt. */
export async function connectPatiently<T>(
  connect: () => Promise<T>,
  slotWaitMs: number,
  isOver = () => false,
): Promise<T> {
  const until = performance.now() + slotWaitMs;
  for (;;)
    try {
      return await connect();
    } catch (error) {
      const isFull = error instanceof pg.DatabaseError && error.code === tooManyConnections;
      if (!isFull || isOver() || performance.now() >= until) throw error;
      await sleep(pauseMs);
    }
}

/**
 * A pool that tries again, for up to `slotWaitMs`, while the server has no connection left for it (53300): during a deployment
 * the old and the new processes share the server's connections for some seconds.
 */
export class RetryingPool extends pg.Pool {
  constructor(
    config: pg.PoolConfig,
    private readonly slotWaitMs: number,
  ) {
    super(config);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    const client = connectPatiently(
      () => super.connect(),
      this.slotWaitMs,
      () => this.ending,
    );
    if (!callback) return client;
    client.then(
      connected => callback(undefined, connected, connected.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  }
}
