import { describe, expect, it } from '@jest/globals';
import { aChannelAccount, aTenant, startTestEmbudo } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { foldCounters, recentFigures } from './index.js';

describe('recent figures', () => {
  it('are of all tenants together, before they are folded and after, and of the last hour and this one alone', async () => {
    const embudo = await startTestEmbudo();
    const { sql } = embudo.testDatabase;
    const now = new Date('2026-11-05T15:30:00Z');
    const ratings = [
      { rating: 5, at: '2026-11-05T15:10:00Z', reopened: 0 },
      { rating: 2, at: '2026-11-05T14:10:00Z', reopened: 1 },
      { rating: 1, at: '2026-11-05T13:50:00Z', reopened: 1 },
    ];
    for (let tenants = 0; tenants < 2; tenants++) {
      const tenant = await aTenant(embudo);
      const account = await aChannelAccount(embudo, tenant);
      const [contact, conversation] = [newId(), newId()];
      await sql('insert into contact (id, tenant_id) values ($1, $2)', [contact, tenant.id]);
      await sql(
        `insert into channel_identity (id, tenant_id, contact_id, channel, address) values ($1, $2, $3, 'WHATSAPP', $4)`,
        [newId(), tenant.id, contact, contact],
      );
      await sql(
        `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at) values ($1, $2, $3, $4, 'WHATSAPP', now())`,
        [conversation, tenant.id, contact, account.id],
      );
      for (const [place, { rating, at, reopened }] of ratings.entries())
        await sql(
          `insert into support_case (tenant_id, id, number, conversation_id, contact_id, status, priority, subject, reason, opened_at, closed_at, reopened, satisfaction, satisfaction_asked_at)
            values ($1, $2, $3, $4, $5, 'CLOSED', 3, '', '', $6, $6, $7, $8, $6)`,
          [tenant.id, newId(), place + 1, conversation, contact, at, reopened, rating],
        );
      // The deltas of the second tenant stay unfolded.
      if (tenants === 0) await foldCounters(embudo.context(systemActor(tenant.id)), {});
    }
    expect(await recentFigures(embudo.database.unscoped, now)).toEqual([
      { figure: 'cases_reopened', value: 0.5 },
      { figure: 'satisfaction', value: 3.5 },
    ]);
    expect(await recentFigures(embudo.database.unscoped, new Date('2026-11-05T18:00:00Z'))).toEqual([]);
  });
});
