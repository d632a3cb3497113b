import { inChannels } from './channels.js';
import type { Statement } from './database.port.js';
import { batchableStatement } from './for-several.js';
import { allTables, type Reach, type Table, wordsOf } from './tables.js';

/*
 * Statements that read or change rows of every feature, built from the table declarations (tables.ts). `t` is the table's row.
 */

export type ReachName = 'ofContact' | 'ofMessages';

/** Returns a condition on `t`: the rows about the contact `$1`, or about the messages `$1`. */
const conditionOf = ({ rows }: Reach): string => (typeof rows === 'string' ? rows : rows());

/** Returns a query for the ids of a table's rows that are about the contact `$1`. */
export function idsOf(name: string): string {
  const reach = allTables().find(table => table.name === name)?.ofContact;
  if (!reach) throw new Error(`${name} does not declare which of its rows are about a contact`);
  return `select t.id from ${name} t where ${conditionOf(reach)}`;
}

/** Returns a query for the ids of all rows of the contact `$1`, except its messages, that alerts, decisions and jobs may refer to. */
export const subjectIds = (): string =>
  allTables()
    .filter(({ subject }) => subject)
    .map(({ name }) => idsOf(name))
    .join(' union all ');

const assignments = (columns: Record<string, string>): string =>
  Object.entries(columns)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');

/** Returns the `set` list that erases a row `t`; empty if there is nothing to set. */
export const erasedColumns = ({ personal, whenErased }: Pick<Table, 'personal' | 'whenErased'>): string =>
  assignments({ ...personal, ...whenErased });

export interface EraseStatement extends Statement {
  table: string;
  /** Whether it uses `$2`, the word that replaces a text that must not be empty. */
  needsWord: boolean;
}

/**
 * Returns the statements that erase personal data. Those that delete rows come first, because the later ones blank columns by
 * which the rows are found. They return the ids of the deleted rows.
 */
export function eraseStatements(reach: ReachName): EraseStatement[] {
  const tables = allTables().flatMap(table => (table[reach] ? [{ table, where: conditionOf(table[reach]) }] : []));
  const deleted = tables.filter(({ table }) => table.erasedWhole !== undefined);
  const blanked = tables.filter(({ table }) => table.erasedWhole === undefined);
  return [
    ...deleted.map(({ table, where }) =>
      statementOf(table, `delete from ${table.name} t where ${where} returning t.id`),
    ),
    ...blanked.flatMap(({ table, where }) => {
      const set = erasedColumns(table);
      return set === '' ? [] : statementOf(table, `update ${table.name} t set ${set} where ${where}`);
    }),
  ];

  function statementOf({ name }: Table, text: string): EraseStatement {
    return { table: name, name: `erase.${reach}.${name}`, text, needsWord: text.includes('$2') };
  }
}

/** Returns an expression for a row `t` as it is exported: without its tenant and without columns that only repeat another one. */
export const exportedRow = ({ derived }: Pick<Table, 'derived'>): string =>
  `to_jsonb(t) - '{${['tenant_id', ...wordsOf(derived)]}}'::text[]`;

/** Returns the statements that read the rows to export, each with its key in the document. */
export const exportStatements = (reach: ReachName): [key: string, statement: Statement][] =>
  allTables().flatMap((table): [string, Statement][] => {
    const found = table[reach];
    if (!found?.exportedAs) return [];
    const text = `select ${exportedRow(table)} as row from ${table.name} t where ${conditionOf(found)} order by ${found.order ?? 't.id'}`;
    return [[found.exportedAs, { name: `export.${reach}.${table.name}`, text }]];
  });

/**
 * Returns the statement that assigns contacts, and the rows that follow each, to a seller: `(contact, seller, kept leads, leads whose sales
 * and tasks are kept too)`. It is one statement so that all its parts see the contact as it was before. It returns what `told` selects from
 * `given_<table>`, which has the rows that follow with their call and their new seller, and from the tables as they were before.
 *
 * A single contact has a text of its own. It names each table once, because under the role of requests every mention repeats the policy.
 */
export function giveContactStatement(told: string): Statement {
  const [contact, ...others] = allTables().filter(({ seller }) => seller?.withContact ?? seller?.withParent);
  if (contact?.name !== 'contact') throw new Error('of all tables, the contact has to be declared first');
  const parts = (giveOf: (table: Table) => string) =>
    [...others, contact].map(table => `${givenName(table.name)} as (${giveOf(table)})`).join(', ');
  const statement = batchableStatement(
    'assign.contact',
    { contact_id: 'uuid', seller_id: 'uuid', kept_ids: 'uuid[]', whole_ids: 'uuid[]' },
    `asked as materialized (select i.*, (select c.seller_id from contact c where c.id = i.contact_id) as former_id from input i), ${parts(giveOfSeveral)} ${told}`,
  );
  const text = `with former as materialized (select c.seller_id from contact c where c.id = $1), ${parts(giveOfOne)} ${told}`;
  return { ...statement, text };
}

const givenName = (table: string) => `given_${table}`;
const and = (...conditions: (string | undefined)[]): string =>
  conditions
    .filter(condition => condition !== undefined)
    .map(condition => `(${condition})`)
    .join(' and ');

const setSeller = ({ name, seller }: Table, value: string): string =>
  `update ${name} t set seller_id = ${value}${seller?.withContact?.touched ? ', updated_at = now()' : ''}`;

function rowsOfContact({ name, ofContact }: Table): string {
  if (ofContact) return conditionOf(ofContact);
  throw new Error(`${name} follows its contact and does not declare which of its rows are the contact's`);
}

const valuesOfOne: Record<string, string> = {
  kept_ids: '$3',
  whole_ids: '$4',
  former_id: '(select seller_id from former)',
};
function giveOfOne(table: Table): string {
  const { withContact, withParent } = table.seller ?? {};
  const where = withContact?.where?.replace(/asked\.(\w+)/g, (_, value: string) => valuesOfOne[value] ?? '');
  const rows = withParent
    ? and(`t.${withParent.column} in (select id from ${givenName(withParent.table)})`, withParent.where)
    : and(rowsOfContact(table), where);
  return `${setSeller(table, '$2')} where ${rows} returning t.id, 0 as call, $2::uuid as seller_id`;
}

/**
 * Rows that are not found by one of their own columns are looked up contact by contact. The condition of the table is checked on the row
 * itself, so that it also holds for rows that others have just committed. `= any` cannot become a hash join, which a plan for small tables
 * would choose: kept while they grow, it would read each table as a whole.
 */
function giveOfSeveral(table: Table): string {
  const { withContact, withParent } = table.seller ?? {};
  const give = (source: string, column: string, value: string, where: string | undefined) =>
    `${setSeller(table, 'asked.seller_id')} from ${source} where ${and(`t.${column} = any (array[asked.${value}])`, where)} returning t.id, asked.call, asked.seller_id`;
  if (withParent) return give(`${givenName(withParent.table)} asked`, withParent.column, 'id', withParent.where);
  const declared = rowsOfContact(table);
  const [, column] = /^t\.(\w+) = \$1$/.exec(declared) ?? [];
  if (column) return give('asked', column, 'contact_id', withContact?.where);
  const rows = declared.replaceAll('$1', 'asked.contact_id');
  const found = `(select asked.*, found.id from asked cross join lateral (select t.id from ${table.name} t where ${rows} offset 0) found) asked`;
  return give(found, 'id', 'id', withContact?.where);
}

/** Returns the statement that assigns messages, and the rows that follow them, to a seller: `(ids of messages, seller)`. */
export function giveMessagesStatement(): Statement {
  const parts = (ids: string, seller: string, source: string) =>
    allTables().flatMap(({ name, seller: rule, ofMessages }) => {
      if (!rule?.withMessages) return [];
      if (!ofMessages) throw new Error(`${name} follows messages and does not declare which of its rows are theirs`);
      const rows = conditionOf(ofMessages).replaceAll('$1', ids);
      const where = and(rows, `t.seller_id is distinct from ${seller}`, rule.withMessages.where);
      return [`${givenName(name)} as (update ${name} t set seller_id = ${seller}${source} where ${where})`];
    });
  const statement = batchableStatement(
    'assign.messages',
    { ids: 'uuid[]', seller_id: 'uuid' },
    `${parts('asked.ids', 'asked.seller_id', ' from input asked').join(', ')} select call from input`,
  );
  return { ...statement, text: `with ${parts('$1', '$2', '').join(', ')} select 1` };
}

export interface RetentionStatement extends Statement {
  after: number | 'retentionMonths';
}

/** Returns the statements that delete rows older than `$1`, at most `$2` of them, and return one row for each. */
export const retentionStatements = (): RetentionStatement[] =>
  allTables().flatMap(({ name, retention }) =>
    retention && 'after' in retention
      ? {
          name: `retention.${name}`,
          // Rows are deleted by ctid, since not every table has an id.
          text: `delete from ${name} where ctid = any (array(select t.ctid from ${name} t where t.tenant_id = app.tenant() and t.${retention.since} < $1 order by ${retention.order} limit $2)) returning 1 as gone`,
          after: retention.after,
        }
      : [],
  );

/**
 * Returns an expression for the value of a label column when its row is erased. A label that other rows also have names a kind of
 * thing and stays; a label that only this row has may name the person and becomes OTHER.
 */
export const sharedOrOther = (table: string, column: string): string =>
  `case when t.${column} in ${inChannels}
      or exists (select from ${table} o where o.tenant_id = t.tenant_id and o.${column} = t.${column} and o.id <> t.id) then t.${column} else 'OTHER' end`;

/** The tables whose rows a merge of contacts moves, in the order of the locks. */
const movedTables = (): readonly Table[] => allTables().filter(({ merge }) => merge === 'moves');

/** Returns the statements that move the rows of the contact `$2` to the contact `$1`. Each row remembers its first contact. */
export const mergeStatements = (): Statement[] =>
  movedTables().map(({ name }) => ({
    name: `merge.${name}`,
    text: `update ${name} t set contact_id = $1, merged_from = coalesce(t.merged_from, t.contact_id) where t.contact_id = $2`,
  }));

/**
 * Returns the statements that move rows from the contact `$2` back to the contact `$1`: the rows that came from a contact in
 * `$3`, which holds `$1` and the contacts merged into it.
 */
export const separateStatements = (): Statement[] =>
  movedTables().map(({ name }) => ({
    name: `separate.${name}`,
    text: `update ${name} t set contact_id = $1, merged_from = nullif(t.merged_from, $1) where t.contact_id = $2 and t.merged_from = any ($3)`,
  }));

/** The tables whose rows have the seller of their contact, as long as both belong to one contact. */
const soldTables = (): readonly Table[] =>
  allTables().filter(({ seller, ofContact }) => (seller?.withContact ?? seller?.withParent) && ofContact);

/**
 * Returns a query for the sellers of the rows of the contact `$1`: one row whose column `sellers` holds, for each table, the
 * seller of each id.
 */
export const sellersStatement = (): Statement => ({
  name: 'merge.sellers',
  text: `select coalesce(jsonb_object_agg(s.name, s.rows), '{}') as sellers from (${soldTables()
    .map(
      ({ name, ofContact }) =>
        `select '${name}' as name, jsonb_object_agg(t.id, t.seller_id) as rows from ${name} t where ${conditionOf(ofContact as Reach)} having count(*) > 0`,
    )
    .join(' union all ')}) s`,
});

/**
 * Returns the statements that give the rows of the contact `$1` back to their previous sellers: `$2` is the result of
 * `sellersStatement`. Rows that it does not name are new, and get the seller that it has for the contact's own row.
 */
export const giveBackStatements = (): Statement[] =>
  soldTables().map(({ name, ofContact }) => {
    const known = `$2::jsonb -> '${name}'`;
    const seller = `case when ${known} ? t.id::text then (${known} ->> t.id::text)::uuid else ($2::jsonb -> 'contact' ->> $1::text)::uuid end`;
    return {
      name: `give-back.${name}`,
      text: `update ${name} t set seller_id = ${seller} where (${conditionOf(ofContact as Reach)}) and t.seller_id is distinct from ${seller}`,
    };
  });

/** The columns that say who a contact is; a merge fills those that are empty. */
export function describedColumns(): string[] {
  const { personal = {}, derived = '' } = allTables().find(({ name }) => name === 'contact') ?? {};
  const computed = derived.split(' ');
  return Object.keys(personal).filter(column => !computed.includes(column));
}
