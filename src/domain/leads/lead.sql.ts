/*
 * Parts of statements, for features that write a lead in the same round trip as the change that causes it. The arguments are SQL
 * expressions.
 */

/** Opens leads that came through a channel. `from` begins with from or where, or is empty. */
export const openLead = (
  values: Record<
    'id' | 'contactId' | 'mergedFrom' | 'sellerId' | 'name' | 'nameKey' | 'source' | 'lastActivityAt',
    string
  >,
  from: string,
): string =>
  `insert into lead (id, tenant_id, contact_id, merged_from, seller_id, name, name_key, source, last_activity_at)
      select ${values.id}, app.tenant(), ${values.contactId}, ${values.mergedFrom}, ${values.sellerId}, ${values.name}, ${values.nameKey}, ${values.source}, ${values.lastActivityAt} ${from}`;

/** Sets the name of the contact's open lead if it has none. */
export const nameOpenLead = (contactId: string, name: string, nameKey: string): string =>
  `update lead set name = ${name}, name_key = ${nameKey}, updated_at = now()
      where contact_id = ${contactId} and status not in ('WON', 'LOST') and name is null`;

/** Sets the time of the last activity. An unchanged row is not written, because its many indexes make an update expensive. */
export const noteActivity = (id: string, at: string, from: string): string =>
  `update lead l set last_activity_at = ${at}, updated_at = now() from ${from} where l.id = ${id} and (l.last_activity_at is null or l.last_activity_at < ${at})`;

/** Makes new leads CONTACTED, because somebody wrote to their contact; returns their `id`. Other leads are not written. */
export const contactLead = (id: string, from: string): string =>
  `update lead l set status = 'CONTACTED', updated_at = now() from ${from} where l.id = ${id} and l.status = 'NEW' returning l.id`;

/** Sets the score of a lead; returns its `id` if that changed the score. */
export const scoreLead = (id: string, score: string, temperature: string, from: string): string =>
  `update lead l set score = ${score}, temperature = ${temperature}, updated_at = now() from ${from}
      where l.id = ${id} and (l.score, l.temperature) is distinct from (${score}::int, ${temperature}::text) returning l.id`;

/** The values of a classification. An omitted value is null or the column's default. */
export type ClassificationValues = Record<
  | 'id'
  | 'lead_id'
  | 'seller_id'
  | 'score'
  | 'temperature'
  | 'urgency'
  | 'decision_power'
  | 'budget'
  | 'fit'
  | 'reasoning'
  | 'recommended_action'
  | 'signals'
  | 'provider'
  | 'model'
  | 'prompt_version'
  | 'latency_ms'
  | 'fallback',
  string
> &
  Partial<Record<'message_id' | 'cost_usd', string>>;

/** Stores a classification of a lead by a model or a person. `from` names a table of the statement, with a condition if needed. */
export const insertClassification = (values: ClassificationValues, from?: string): string => {
  const list = Object.values(values).join(', ');
  return `insert into lead_classification (tenant_id, ${Object.keys(values).join(', ')}) ${from ? `select app.tenant(), ${list} from ${from}` : `values (app.tenant(), ${list})`}`;
};

/** Deletes a person's classification that was given for a message. */
export const forgetPersonsClassification = (messageId: string): string =>
  `delete from lead_classification where message_id = ${messageId} and provider = 'person'`;
