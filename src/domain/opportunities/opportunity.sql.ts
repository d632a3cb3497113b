/**
 * SQL of what is no column, for the opportunity of that alias. The stage is asked for by sub-selects: joined, it tempts the
 * planner to go through the stages and sort all that stands in them.
 */
const ofStage = (column: string, o: string) => `(select s.${column} from stage s where s.id = ${o}.stage_id)`;
/** Whether the tenant's setting says for how long a contact may be silent, and this one's has been longer. */
const isSilent = (o: string): string =>
  `case when (select app.silent_after()) is null then false else coalesce(app.contact_heard_at(${o}.lead_id, ${o}.customer_id) < now() - (select app.silent_after()), false) end`;
/**
 * Open, and past the day it should have closed (in the tenant's time zone), in its stage for twice as long as expected, or of a
 * contact who has been silent for too long.
 */
export const opportunityAtRisk = (o: string): string =>
  `(${o}.status = 'OPEN' and (coalesce(${o}.expected_close_date < (now() at time zone (select t.timezone from tenant t where t.id = (select app.tenant())))::date, false)
  or coalesce(${o}.last_stage_change_at < now() - ${ofStage('expected_duration_days', o)} * interval '48 hours', false) or ${isSilent(o)}))`;
export const opportunityValue = (o: string): string => `app.money(${o}.value_minor, ${o}.currency)`;
export const opportunityProbability = (o: string): string => `${ofStage('probability', o)} / 100::float`;
