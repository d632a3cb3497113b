import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';

/**
 * How many of the most recently closed leads and opportunities count: enough for stable shares, few enough to follow changes of the
 * business.
 */
const lastDecided = 2_000;

const forget: Statement = { name: 'close-rate.forget', text: 'delete from close_rate where tenant_id = app.tenant()' };
const learn: Statement = {
  name: 'close-rate.learn',
  text: `insert into close_rate (tenant_id, kind, subject, decided, won)
    with leads as (
        select l.temperature, l.status from lead l where l.tenant_id = app.tenant() and l.status in ('WON', 'LOST') order by l.updated_at desc limit $1),
      closed as (
        select o.id, o.status from opportunity o where o.tenant_id = app.tenant() and o.status <> 'OPEN' order by o.closed_at desc limit $1),
      stood as (
        select distinct c.id, c.status, h.to_stage_id as stage from closed c join stage_change h on h.opportunity_id = c.id join stage s on s.id = h.to_stage_id and s.kind = 'OPEN'),
      judged as (
        select 'TEMPERATURE' as kind, 'ANY' as subject, status from leads
        union all select 'TEMPERATURE', temperature, status from leads where temperature is not null
        union all select 'STAGE', stage::text, status from stood)
    select app.tenant(), kind, subject, count(*), count(*) filter (where status = 'WON') from judged group by 2, 3`,
};
/** Locks out a second run: two runs at once would insert the same rows. */
const lockRatesStatement: Statement = {
  name: 'close-rate.alone',
  text: 'select pg_advisory_xact_lock(hashtextextended(app.tenant()::text, 13))',
};

/** Computes the share of recently closed leads and opportunities that were won; close probabilities are derived from it. */
export const learnCloseRates = useCase({
  name: 'leads.learn-close-rates',
  permission: 'lead:learn',
  input: z.object({}),
  audit: notAudited('Works out rates from what is recorded already.'),
  async run({ tx }) {
    await tx.query(lockRatesStatement);
    await tx.query(forget);
    await tx.query(learn, [lastDecided]);
  },
});
