import type { Statement, Transaction } from './database.port.js';
import { DomainError } from './domain-error.js';
import { foldName } from './fold.js';

interface NamedRows {
  table: string;
  column: 'name' | 'label';
  /** SQL condition of the rows that count. It may use $3, which is `among`. */
  standing: string;
  /** What the user reads if another row has the name. */
  refusal: string;
}

interface Naming {
  name: string;
  /** The row that gets the name; null for a new one. */
  id: string | null;
  among?: string;
}

export interface DistinctNames {
  lock(tx: Transaction): Promise<void>;
  refuse(tx: Transaction, naming: Naming): Promise<void>;
}

/**
 * Ensures that no two rows of a tenant have the same name, ignoring case and accents. This is a lock and not a unique index, because older
 * rows may share a name, and only their owner knows which one to rename. Take the lock before the row's, then every transaction takes both
 * in the same order.
 */
export function distinctNames({ table, column, standing, refusal }: NamedRows): DistinctNames {
  const lockNames: Statement = {
    name: `${table}.lock-names`,
    text: 'select pg_advisory_xact_lock(hashtextextended(app.tenant()::text || $1, 20261219))',
  };
  const named: Statement = {
    name: `${table}.named`,
    text: `select id from ${table} where tenant_id = app.tenant() and ${standing} and app.fold(${column}) = $1 and id is distinct from $2::uuid limit 1`,
  };
  return {
    async lock(tx) {
      await tx.query(lockNames, [` ${table}`]);
    },
    async refuse(tx, { name, id, among }) {
      const values = [foldName(name), id, ...(among === undefined ? [] : [among])];
      if ((await tx.query(named, values)).length > 0) throw new DomainError('CONFLICT', refusal, [column]);
    },
  };
}

/** Whether users cannot tell the two names apart. */
export const isSameName = (one: string, other: string): boolean => foldName(one) === foldName(other);
