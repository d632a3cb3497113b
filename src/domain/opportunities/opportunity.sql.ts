/**
 * SQL of a value of the stage, for the opportunity with that alias. The stage is read by sub-selects: with a join, the planner tends to go
 * through the stages and sort all their opportunities.
 */
const ofStage = (column: string, o: string) => `(select s.${column} from stage s where s.id = ${o}.stage_id)`;
/** Whether the tenant's setting limits how long a contact may be silent, and this opportunity's contact has been silent longer. */
const isSilent = (o: string): string =>
  `case when (select app.silent_after()) is null then false else coalesce(app.contact_heard_at(${o}.lead_id, ${o}.customer_id) < now() - (select app.silent_after()), false) end`;
/**
 * SQL that says whether an open opportunity is at risk: it is past its expected close date (in the tenant's time zone), has been in its
 * stage for twice the expected time, or its contact has been silent for too long.
 */
export const opportunityAtRisk = (o: string): string =>
  `(${o}.status = 'OPEN' and (coalesce(${o}.expected_close_date < (now() at time zone (select t.timezone from tenant t where t.id = (select app.tenant())))::date, false)
  or coalesce(${o}.last_stage_change_at < now() - ${ofStage('expected_duration_days', o)} * interval '48 hours', false) or ${isSilent(o)}))`;
export const opportunityValue = (o: string): string => `app.money(${o}.value_minor, ${o}.currency)`;
export const opportunityProbability = (o: string): string => `${ofStage('probability', o)} / 100::float`;
