import { type TableSource, tableOf } from './table.js';

/** Who sees the rows, as values of `app.guard`: their seller, the whole tenant, everybody except sellers, only managers, or nobody. */
export type Rights = 'seller' | 'tenant' | 'staff' | 'managers' | 'none';
/**
 * The roles of the database: requests of people, jobs for messages, definer functions that look up or receive, the queue, and the views for
 * reports.
 */
export type DatabaseRole = 'app' | 'jobs' | 'lookup' | 'ingest' | 'queue' | 'reports';
export type Command = 'select' | 'insert' | 'update' | 'delete';

/** How to find the rows that are about a contact, or about some of its messages. */
export interface Reach {
  /**
   * A condition on the row `t`. `$1` is the contact's id, or the ids of messages. It is a function if it uses `idsOf` or
   * `subjectIds`, which work only after all tables are registered.
   */
  rows: string | (() => string);
  /** The key of the rows in the document that a person may request; if left out, the rows are not exported. */
  exportedAs?: string;
  /** The order of the exported rows; by id if left out. */
  order?: string;
}

/**
 * How the `seller_id` of a row changes when its contact is assigned to another seller. In conditions, `t` is the row and `asked` what
 * `giveContactStatement` is asked for.
 */
export interface SellerRule {
  /** It changes with the contact, whose previous seller is `asked.former_id`. `touched` also sets `updated_at`. */
  withContact?: { where?: string; touched?: true };
  /** It changes with the row that `column` points to. */
  withParent?: { table: string; column: string; where?: string };
  /** It changes with its message. */
  withMessages?: { where?: string };
  /** Why it does not change. */
  stays?: string;
}

/** The declaration of a table; a test compares it with the database, column by column. */
export interface TableDeclaration {
  /** The meaning of a row. */
  holds: string;
  /** Left out if only SQL uses the table. */
  entity?: TableSource;
  /** Why its rows belong to no tenant; left out for all others, which have a `tenant_id`. */
  global?: string;
  rights: Rights;
  /** The rights of each role, as in SQL: `select, update(held_until)`. */
  grants: Partial<Record<DatabaseRole, string>>;
  /**
   * Policies that differ from those that `rights` implies. Of several, a row must fulfil one. `written` is the condition on the
   * row after an update, if it differs from the condition on the row before.
   */
  policies?: Partial<Record<`${DatabaseRole} ${Command}`, string | string[] | { found: string; written: string }>>;
  /** Personal columns, with the value that each gets when the contact is erased. `$2` is a word in the contact's language. */
  personal?: Record<string, string>;
  /** Columns without personal data, apart from those that every table may have (`plainEverywhere`). */
  plain?: string;
  /** Columns that are not exported: keys for sorting and searching, which repeat another column. */
  derived?: string;
  /** Other columns that change when a contact is erased, with their values. */
  whenErased?: Record<string, string>;
  /**
   * The personal columns, instead of `personal`, of a table whose rows an erasure deletes. Rows that statistics count are never
   * deleted, so that no count and no sum changes.
   */
  erasedWhole?: string;
  /**
   * How a merge of two contacts treats the rows, if the table has a `contact_id`. `moves`: they are given to the contact that is
   * kept, and `merged_from` remembers their first contact. `stays` says why they do not move.
   */
  merge?: 'moves' | { stays: string };
  ofContact?: Reach;
  ofMessages?: Reach;
  /** The code that erases and exports the personal columns, if `ofContact` and `ofMessages` do not find the rows. */
  reachedBy?: string;
  /** Whether alerts, decisions and jobs may refer to a row by its id. */
  subject?: true;
  seller?: SellerRule;
  /**
   * When rows are deleted: `after` days, or the tenant's `retentionMonths`, after the column `since`; or the name of another job
   * that deletes them.
   */
  retention?: { after: number | 'retentionMonths'; since: string; order: string } | { by: string };
  /** Whether triggers derive the rows from other rows, such as figures and search tokens. */
  madeByDatabase?: true;
  /** The folders outside the feature that write the table, each with its reason. */
  alsoWrittenBy?: Record<string, string>;
  /** Why the tests of the graph would not notice a wrong policy of the table. */
  unseen?: string;
}
export interface Table extends TableDeclaration {
  name: string;
  owner: string;
}

/** Columns that every table may have: keys, the seller, times of writing. */
export const plainEverywhere = ['id', 'tenant_id', 'seller_id', 'created_at', 'updated_at'];
/** All four privileges that `app.guard` grants. */
export const everything = 'select, insert, update, delete';

export const wordsOf = (text = ''): string[] => text.split(/\s+/).filter(word => word !== '');

/** Declares the tables of a feature by name. They take effect once `registerTables` receives them. */
export function defineTables(owner: string, declared: Record<string, TableDeclaration>): Table[] {
  return Object.entries(declared).map(([name, declaration]) => {
    if (declaration.entity && tableOf(declaration.entity).name !== name)
      throw new TypeError(`${name} is declared with the entity of ${tableOf(declaration.entity).name}`);
    return { ...declaration, name, owner };
  });
}

let registered: readonly Table[] | null = null;

/** Registers the tables of all features, in the order in which locks are taken (contacts/lock-order.ts). */
export function registerTables(tables: readonly Table[]): readonly Table[] {
  const names = tables.map(({ name }) => name);
  const duplicate = names.find((name, index) => names.indexOf(name) !== index);
  if (duplicate) throw new TypeError(`the table ${duplicate} is declared twice`);
  registered = tables;
  return tables;
}

/** Returns all tables. Throws before they are registered: an erasure by an incomplete list would leave data behind. */
export function allTables(): readonly Table[] {
  if (!registered) throw new Error('The tables are not registered: import src/tables.ts first.');
  return registered;
}
