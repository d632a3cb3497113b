import { CircuitBreaker, type Permit } from '../../domain/shared/circuit-breaker.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import type { Scope, Sql } from '../../domain/shared/database.port.js';
import { Busy, ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { codeOf, isLostConnection } from './database-errors.js';
import type { ScopedPool } from './door.js';

/** How long a replica that did not answer stays unused: each attempt to reach a lost host lasts until the connection times out. */
const restMs = 10_000;
/** The SQLSTATE of a read that the replica cancelled to apply a change of the primary. */
const cancelledRead = '40001';

/**
 * A read-only copy of the database, a moment behind the primary. A read that the replica fails to answer is repeated on the
 * primary, which is safe since it changes nothing. After a failure all reads use the primary for ten seconds; then a single read
 * tries the replica again.
 */
export class Replica {
  private readonly breaker: CircuitBreaker;

  constructor(
    private readonly door: Pick<ScopedPool, 'reader' | 'assertHarmless' | 'close'>,
    /** Called when the replica failed and stays unused for a while. */
    private readonly onAway: (error: Error) => void,
    clock: Clock = systemClock,
  ) {
    this.breaker = new CircuitBreaker(clock, { failures: 1, openMs: restMs, maxOpenMs: restMs });
  }

  /** Returns a reader under a scope. It reads from the replica if the replica answers, otherwise from the primary. */
  reader(scope: Scope, primary: Sql): Sql {
    const replica = this.door.reader(scope);
    return {
      seesAll: replica.seesAll,
      query: async <Row>(...args: Parameters<Sql['query']>): Promise<Row[]> => {
        const permit = this.breaker.enter();
        if (!permit) return primary.query<Row>(...args);
        try {
          const rows = await replica.query<Row>(...args);
          permit.succeeded();
          return rows;
        } catch (error) {
          if (!isReplicaFailure(error)) {
            // With an SQLSTATE the replica did answer. Without one (the caller went away) nothing is known about the replica.
            if (codeOf(error)) permit.refused();
            else permit.dropped();
            throw error;
          }
          if (codeOf(error) === cancelledRead) permit.refused();
          else this.failed(permit, error);
          return primary.query<Row>(...args);
        }
      },
    };
  }

  /** Throws if the role of the replica's connections is wrong (Door.assertHarmless). Does not throw if the replica cannot be reached. */
  async assertHarmless(): Promise<void> {
    await this.door.assertHarmless().catch(error => {
      if (!isReplicaFailure(error)) throw error;
      this.failed(this.breaker.enter(), error);
    });
  }

  close(): Promise<void> {
    return this.door.close();
  }

  private failed(permit: Permit | null, error: Error): void {
    permit?.failed();
    this.onAway(error);
  }
}

/**
 * Returns whether the read should be repeated on the primary. A Busy error is not repeated: the replica answered, and the read
 * has waited long enough.
 */
const isReplicaFailure = (error: unknown): error is Error =>
  error instanceof Error &&
  !(error instanceof Busy) &&
  (error instanceof ServiceUnavailable || codeOf(error) === cancelledRead || isLostConnection(codeOf(error)));
