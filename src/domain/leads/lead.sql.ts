/*
 * Parts of statements, for features that write a lead in one round trip with what gives the reason. The arguments are SQL
 * expressions.
 */

/** Opens a lead that came by a channel, where the condition holds. */
export const openLead = (
  values: Record<
    'id' | 'contactId' | 'mergedFrom' | 'sellerId' | 'name' | 'nameKey' | 'source' | 'lastActivityAt',
    string
  >,
  where: string,
): string =>
  `insert into lead (id, tenant_id, contact_id, merged_from, seller_id, name, name_key, source, last_activity_at)
      select ${values.id}, app.tenant(), ${values.contactId}, ${values.mergedFrom}, ${values.sellerId}, ${values.name}, ${values.nameKey}, ${values.source}, ${values.lastActivityAt} where ${where}`;

/** Names the contact's open lead where it has no name. */
export const nameOpenLead = (contactId: string, name: string, nameKey: string): string =>
  `update lead set name = ${name}, name_key = ${nameKey}, updated_at = now()
      where contact_id = ${contactId} and status not in ('WON', 'LOST') and name is null`;

/** Notes that something happened at a time. The row is left alone where nothing changes: its many indexes make a change dear. */
export const noteActivity = (id: string, at: string, from: string): string =>
  `update lead l set last_activity_at = ${at}, updated_at = now() from ${from} where l.id = ${id} and (l.last_activity_at is null or l.last_activity_at < ${at})`;

/** Gives a lead another score, and its `id` where it had not had it. */
export const scoreLead = (id: string, score: string, temperature: string, from: string): string =>
  `update lead l set score = ${score}, temperature = ${temperature}, updated_at = now() from ${from}
      where l.id = ${id} and (l.score, l.temperature) is distinct from (${score}::int, ${temperature}::text) returning l.id`;

/** What a judgement of a lead may say; what is left out has no value, or the column's default. */
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

/** Stores how a model, or a person, judged a lead. `from` names a table of the statement, with a condition if need be. */
export const insertClassification = (values: ClassificationValues, from?: string): string => {
  const list = Object.values(values).join(', ');
  return `insert into lead_classification (tenant_id, ${Object.keys(values).join(', ')}) ${from ? `select app.tenant(), ${list} from ${from}` : `values (app.tenant(), ${list})`}`;
};

/** Takes a person's judgement of a message's lead away. */
export const forgetPersonsClassification = (messageId: string): string =>
  `delete from lead_classification where message_id = ${messageId} and provider = 'person'`;
