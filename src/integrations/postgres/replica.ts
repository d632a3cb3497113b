import type { Scope, Sql } from '../../domain/shared/database.port.js';
import { Busy, ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { codeOf } from './database-errors.js';
import type { Door } from './door.js';

/** How long a replica that did not answer is left alone: a host that is gone costs each try the time limit of connecting. */
const restMs = 10_000;
/** Goodbyes of the server and of the connection, and a read that the replica cancelled since the primary's changes had to be applied (40001). */
const replicasOwn = /^(08|57P|40001)/;

/** A read-only copy of the database, a moment behind. What it cannot answer itself is asked of the primary: a read changes nothing, so twice is safe. */
export class Replica {
  private restsUntil = 0;

  constructor(
    private readonly door: Door,
    /** Told when the replica is given up for a while. */
    private readonly onAway: (error: Error) => void,
  ) {}

  /** Reads under a scope, of the replica where it answers and of the primary where it does not. */
  reader(scope: Scope, primary: Sql): Sql {
    const own = this.door.reader(scope);
    return {
      seesAll: own.seesAll,
      query: async <Row>(...asked: Parameters<Sql['query']>): Promise<Row[]> => {
        if (Date.now() < this.restsUntil) return primary.query<Row>(...asked);
        try {
          return await own.query<Row>(...asked);
        } catch (error) {
          if (!(error instanceof Error) || !isReplicasOwn(error)) throw error;
          if (codeOf(error) !== '40001') this.rest(error);
          return primary.query<Row>(...asked);
        }
      },
    };
  }

  /** Throws where its connections could do harm. One that is away is no reason not to start. */
  async assertHarmless(): Promise<void> {
    await this.door.assertHarmless().catch(error => {
      if (!(error instanceof Error) || !isReplicasOwn(error)) throw error;
      this.rest(error);
    });
  }

  close(): Promise<void> {
    return this.door.close();
  }

  private rest(error: Error): void {
    this.restsUntil = Date.now() + restMs;
    this.onAway(error);
  }
}

/** One that answers and is busy is no reason to ask the primary: the same would be waited for twice. */
const isReplicasOwn = (error: Error): boolean =>
  !(error instanceof Busy) && (error instanceof ServiceUnavailable || replicasOwn.test(codeOf(error)));
