import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type pg from 'pg';

/** MikroORM without its own connections: it writes in the transaction that the door has opened. */
export class Orm {
  private constructor(private readonly orm: MikroORM) {}

  static async create(entities: Options['entities']): Promise<Orm> {
    const orm = await MikroORM.init({
      entities,
      initNullableProperties: true,
      dbName: 'embudo',
      driverOptions: dialectOf(null) as never,
      ensureDatabase: false,
      implicitTransactions: false,
      discovery: { warnWhenNoEntities: false },
    } as never);
    orm.em.getPlatform().marshallArray = arrayLiteral;
    return new Orm(orm);
  }

  get metadata() {
    return this.orm.getMetadata();
  }

  /** Returns an entity manager with a new identity map, on this open transaction. */
  on(client: pg.ClientBase): EntityManager {
    const em = this.orm.em.fork({ clear: true });
    em.setTransactionContext(new Kysely({ dialect: dialectOf(client) }) as never);
    return em as EntityManager;
  }

  async close(): Promise<void> {
    await this.orm.close(true);
  }
}

/** Returns a Kysely dialect that uses only this connection. With null, every query fails. */
function dialectOf(client: pg.ClientBase | null): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<R>(compiled: CompiledQuery) {
      if (!client) throw new Error('MikroORM has no connection of its own: use the transaction of the use case');
      const result = await client.query(compiled.sql, [...compiled.parameters]);
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator; use cases do not stream
    async *streamQuery() {
      throw new Error('streaming is not offered on a use case’s transaction');
    },
  };
  const nothing = async () => undefined;
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: db => new PostgresIntrospector(db),
    createDriver: () => ({
      init: nothing,
      acquireConnection: async () => connection,
      beginTransaction: nothing,
      commitTransaction: nothing,
      rollbackTransaction: nothing,
      releaseConnection: nothing,
      destroy: nothing,
    }),
  };
}

/**
 * Returns a list of texts as a literal of Postgres. MikroORM's own form quotes only some of them, and as JSON: an unquoted null is no text,
 * spaces at the ends are dropped, and beside a comma a line break would become the letter n.
 */
const arrayLiteral = (texts: string[]): string =>
  `{${texts.map(text => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
