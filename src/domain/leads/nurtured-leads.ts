import type { Sql, Statement } from '../shared/database.port.js';

/** A stay of a lead in nurturing. */
export interface Nurtured {
  /** Identifies the stay: a lead that returns to nurturing later has another id. */
  id: string;
  contactId: string;
  at: Date;
}
const between: Statement = {
  name: 'lead.nurtured-between',
  text: `select md5(id::text || extract(epoch from nurturing_at))::uuid as id, contact_id as "contactId", nurturing_at as at
    from lead where nurturing_at > $1 and nurturing_at <= $2 and status = 'NURTURING' order by nurturing_at, id`,
};
/** Returns the leads that are in nurturing since a time after `from` and until `to`, the earliest first. */
export const nurturedLeads = (read: Sql, { from, to }: { from: Date; to: Date }): Promise<Nurtured[]> =>
  read.query<Nurtured>(between, [from, to]);
