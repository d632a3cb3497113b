import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aShop,
  aUser,
  gql,
  hurryJobs,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import type { Mail } from '../access/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { checkNotifications } from './check-notifications.js';
import { sendNotificationDigest } from './send-digest.js';

/** The letter of the morning, to somebody whose quiet hours last longer than that. */
describe('a letter that waits for the end of quiet hours', () => {
  const mails: Mail[] = [];
  let embudo: TestEmbudo;
  let shop: TestShop;
  let seller: TestUser;
  let occurrence: number;

  beforeAll(async () => {
    embudo = await startTestEmbudo({
      worker: true,
      http: true,
      ports: { mailer: { keepsLocally: true, send: async mail => void mails.push(mail) } },
    });
  });
  beforeEach(async () => {
    shop = await aShop(embudo);
    seller = await aUser(embudo, shop.tenant, 'SELLER');
    occurrence = Date.now() + 86_400_000;
    const zone = 'Etc/UTC';
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16);
    await sql('update tenant set timezone = $2 where id = $1', [shop.tenant.id, zone]);
    await mutate(
      gql(embudo.url, seller.token),
      'updateNotificationSettings',
      { email: true, quietHours: { from: at(-60), to: at(120) } },
      'userErrors { code }',
    );
    await sql(`update notification_setting set digested_at = now() - interval '1 day' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    await mutate(
      gql(embudo.url, seller.token),
      'saveTask',
      { title: 'Llamar a Ana Mora', dueAt: new Date(Date.now() - 60_000) },
      'userErrors { code }',
    );
    await run('notifications/check', checkNotifications, Date.now());
    await run('notifications/send-digest', sendNotificationDigest, occurrence);
    expect(letters()).toEqual([]);
  });

  const sql = (text: string, values: unknown[]) => embudo.testDatabase.sql(text, values);
  const letters = () => mails.filter(({ to }) => to === seller.email);
  async function run(task: string, scheduled: typeof checkNotifications, at: number): Promise<void> {
    await sql(
      `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, $2, '', '', 'infinity') on conflict do nothing`,
      [shop.tenant.id, task],
    );
    await scheduled(embudo.context(systemActor(shop.tenant.id), newId()), { occurrence: new Date(at) });
    await jobsDone(embudo);
  }
  async function quietHoursEnd(): Promise<void> {
    await hurryJobs(embudo);
    await jobsDone(embudo);
  }

  it('tells each thing once', async () => {
    await quietHoursEnd();
    expect(letters().map(({ text }) => text)).toEqual([
      expect.stringMatching(/Llamar a Ana Mora[\s\S]*\n\nhttps?:\/\/\S+\/notifications\?tenant=\S+\n\n/),
    ]);
    await run('notifications/send-digest', sendNotificationDigest, occurrence + 60_000);
    await quietHoursEnd();
    expect(letters()).toHaveLength(1);
  });

  it('does not repeat the daily report, which was a mail of its own, but tells of the own week', async () => {
    const report = (title: string, data: object) =>
      sql(
        `insert into notification (id, tenant_id, user_id, type, subject_id, since, title, body, data, expires_at)
          values (gen_random_uuid(), $1, $2, 'PERFORMANCE', gen_random_uuid(), now(), $3, '', $4, now() + interval '7 days')`,
        [shop.tenant.id, seller.id, title, data],
      );
    await report('Cifras del martes', { day: '2026-11-24' });
    await report('Su semana', { from: '2026-11-16', to: '2026-11-22' });
    await quietHoursEnd();
    expect(letters().map(({ text }) => text)).toEqual([expect.stringContaining('Su semana')]);
    expect(letters()[0]?.text).not.toContain('Cifras');
    await sql("update notification_setting set digested_at = now() - interval '1 day' where tenant_id = $1", [
      shop.tenant.id,
    ]);
    await sql('delete from notification where tenant_id = $1', [shop.tenant.id]);
    await report('Cifras del martes', { day: '2026-11-24' });
    await run('notifications/send-digest', sendNotificationDigest, occurrence + 60_000);
    await quietHoursEnd();
    expect(letters()).toHaveLength(1);
  });

  it('is not sent to somebody who has left meanwhile', async () => {
    await mutate(gql(embudo.url, shop.ceo.token), 'deactivateUser', { userId: seller.id }, 'userErrors { code }');
    await quietHoursEnd();
    expect(letters()).toEqual([]);
  });

  it('tells nothing that was read, or taken away, meanwhile', async () => {
    await sql('delete from notification where tenant_id = $1', [shop.tenant.id]);
    await quietHoursEnd();
    expect(letters()).toEqual([]);
  });
});
