import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const tooManyConnections = '53300';
const pauseMs = 100;
type Callback = Parameters<pg.Pool['connect']>[0];

/**
 * A pool that asks again, for up to `slotWaitMs`, while the server has no connection left for it (53300): during a deployment
 * the old and the new processes share the server's connections for some seconds.
 */
export class PatientPool extends pg.Pool {
  constructor(
    config: pg.PoolConfig,
    private readonly slotWaitMs: number,
  ) {
    super(config);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    const client = this.connectPatiently();
    if (!callback) return client;
    client.then(
      connected => callback(undefined, connected, connected.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  }

  private async connectPatiently(): Promise<pg.PoolClient> {
    const until = performance.now() + this.slotWaitMs;
    for (;;)
      try {
        return await super.connect();
      } catch (error) {
        const isFull = error instanceof pg.DatabaseError && error.code === tooManyConnections;
        if (!isFull || this.ending || performance.now() >= until) throw error;
        await sleep(pauseMs);
      }
  }
}
