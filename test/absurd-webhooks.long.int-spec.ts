import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  absurdWebhook,
  everyAbsurdWebhook,
  readdressed,
  sound,
} from '../src/integrations/meta/whatsapp.absurd.fixture.js';
import {
  aChannelAccount,
  aTenant,
  FakeLanguageModel,
  jobsDone,
  jobsLeft,
  jobsTried,
  ledgerOf,
  messagesOf,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
} from '../src/testing/index.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});

const path = ['entry', 0, 'changes', 0, 'value'] as const;

async function aShop() {
  const tenant = await aTenant(embudo);
  const account = await aChannelAccount(embudo, tenant);
  return { tenant, account };
}

describe('a message with an absurd value', () => {
  it('is shown: a profile name of 3,000 letters is cut', async () => {
    const { tenant, account } = await aShop();
    const name = Array.from({ length: 3_000 }, (_, at) => String.fromCodePoint(0xac00 + ((at * 7_919) % 11_172))).join(
      '',
    );
    const [webhook] = everyAbsurdWebhook().filter(
      ({ kind, path: at }) => kind === 'text' && at.join('.') === [...path, 'contacts', 0, 'profile', 'name'].join('.'),
    );
    if (!webhook) throw new Error('the sound webhook has a name');
    const body = readdressed(webhook, account.externalId, 'wamid.long-name').toString();
    await postWebhook(
      embudo.url,
      account,
      Buffer.from(body.replace('"name":""', JSON.stringify({ name }).slice(1, -1))),
    );
    await jobsDone(embudo);
    const contacts = await embudo.testDatabase.sql<{ name: string }>('select name from contact where tenant_id = $1', [
      tenant.id,
    ]);
    expect(contacts).toEqual([{ name: `${name.slice(0, 199)}…` }]);
    expect((await messagesOf(embudo, tenant.id)).map(({ body: text }) => text)).toContain('Hola');
  });

  it('is shown: a file of three thousand million bytes has no size', async () => {
    const { tenant, account } = await aShop();
    const webhook = everyAbsurdWebhook().find(({ name }) => /^document .*file_size = 3000000000/.test(name));
    if (!webhook) throw new Error('the sound webhook has a size');
    await postWebhook(embudo.url, account, readdressed(webhook, account.externalId, 'wamid.large-file'));
    await jobsDone(embudo);
    const files = await embudo.testDatabase.sql<{ size_bytes: number | null; file_name: string }>(
      'select size_bytes, file_name from message_media where tenant_id = $1',
      [tenant.id],
    );
    expect(files).toEqual([{ size_bytes: null, file_name: 'plano.pdf' }]);
  });

  it('ends as a message, or in the ledger with its reason; no job is tried twice', async () => {
    const { tenant, account } = await aShop();
    const webhooks = [
      ...Object.entries(sound).map(([kind, payload]) => ({ name: kind, kind, path: [], payload })),
      ...fc.sample(absurdWebhook, { seed: 20_261_120, numRuns: 400 }),
    ];
    let acknowledged = 0;
    for (const [at, webhook] of webhooks.entries()) {
      const { status } = await postWebhook(
        embudo.url,
        account,
        readdressed(webhook, account.externalId, `wamid.${at}`),
      );
      if (status === 200) acknowledged += 1;
      else expect({ webhook: webhook.name, status }).toEqual({ webhook: webhook.name, status: 400 });
    }
    expect(acknowledged).toBeGreaterThan(350);
    await jobsDone(embudo);
    // A postponed send does not count as an attempt.
    expect(await jobsTried(embudo)).toEqual([]);
    const rows = await ledgerOf(embudo, tenant.id);
    expect(rows.filter(({ status, reason }) => status !== 'PROCESSED' && !reason)).toEqual([]);
    const lost = rows.filter(
      ({ kind, status, key }) => kind === 'message' && status === 'IGNORED' && key.startsWith('wamid.'),
    );
    const texts = lost.map(({ key }) => webhooks[Number(key.slice('wamid.'.length))]?.kind);
    // Withdrawals and edits of unknown messages, and withdrawn reactions, do not become messages.
    expect(
      texts.filter(kind => !['edit', 'revoke', 'reaction', 'moved', 'interactive', 'form'].includes(kind ?? '')),
    ).toEqual([]);
  });

  it('is quarantined if it cannot be stored, and is not retried', async () => {
    const { tenant, account } = await aShop();
    await embudo.testDatabase.sql(
      `alter table message add constraint no_such_words check (body <> 'nunca' or tenant_id <> '${tenant.id}')`,
    );
    const payload = structuredClone(sound.text) as Record<string, unknown>;
    const body = readdressed({ name: 'text', kind: 'text', path: [], payload }, account.externalId, 'wamid.unstorable');
    await postWebhook(embudo.url, account, Buffer.from(body.toString().replace('"Hola"', '"nunca"')));
    await jobsDone(embudo);
    const rows = await ledgerOf(embudo, tenant.id);
    expect(rows).toMatchObject([{ key: 'wamid.unstorable', status: 'QUARANTINED', reason: 'unprocessable:23514' }]);
    expect((await jobsLeft(embudo)).filter(({ payload: { eventId } }) => eventId === rows[0]?.id)).toEqual([]);
  });
});
