import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, until } from '../../testing/index.js';
import { chainAudit } from '../access/index.js';
import { installationActor, systemActor, userActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { aKnownPerson, indiscreetModel, mail } from './known-person.fixture.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [indiscreetModel()] });
});

describe('the audit log of what people are asked about', () => {
  it('tells of personal things beside the chain, and shows where they were changed', async () => {
    const { shop } = await aKnownPerson(embudo);
    const ask = gql(embudo.url, shop.ceo.token);
    const { data } = await ask<{ auditLog: { nodes: { action: string; before: unknown; after: unknown }[] } }>(
      '{ auditLog(first: 50) { nodes { action before after } } }',
    );
    const actions = data.auditLog.nodes.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'message.sent',
        'lead.updated',
        'lead.converted',
        'customer.updated',
        'interaction.logged',
        'pipeline.created',
        'opportunity.created',
        'opportunity.moved',
      ]),
    );
    const updated = data.auditLog.nodes.find(({ action }) => action === 'lead.updated');
    expect(updated).toMatchObject({
      before: { status: 'CONTACTED', name: 'Zebulón Quirós', email: mail },
      after: { status: 'CONTACTED', name: 'Zebulón Q.', email: mail, customFields: { idCard: '1-2345-6789' } },
    });
    const hashed = await embudo.testDatabase.sql(
      `select after from audit_entry where tenant_id = $1 and action = 'lead.updated'`,
      [shop.tenant.id],
    );
    expect(hashed).toEqual([{ after: { status: 'CONTACTED', personal: expect.stringMatching(/^[0-9a-f]{64}$/) } }]);
    await embudo.testDatabase.sql(
      `update audit_personal set body = replace(body, 'Zebulón Q.', 'Otro') where tenant_id = $1`,
      [shop.tenant.id],
    );
    const faults = await ask<{ auditFaults: { fault: string }[] }>('{ auditFaults { fault } }');
    expect(faults.data.auditFaults).toEqual([{ fault: 'CHANGED' }]);
  });

  it('shows where what it told of a person was deleted, and does not take another person’s erasure for the reason', async () => {
    const { shop } = await aKnownPerson(embudo);
    const { sql } = embudo.testDatabase;
    await chainAudit(embudo.context(installationActor), {});
    const [told] = await sql<{ id: string; sequence: number; contact: string }>(
      `select a.id, l.sequence::int as sequence, p.contact_id as contact from audit_entry a join audit_personal p on p.id = a.id join audit_link l on l.entry_id = a.id
       where a.tenant_id = $1 and a.action = 'lead.updated'`,
      [shop.tenant.id],
    );
    const other = newId();
    await sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Otra')`, [other, shop.tenant.id]);
    const ask = gql(embudo.url, shop.ceo.token);
    const erase = (contactId: string | undefined) =>
      ask('mutation ($input: ContactInput!) { eraseContact(input: $input) { erasedId userErrors { code } } }', {
        input: { contactId },
      });
    const faults = async () => (await ask('{ auditFaults { sequence fault } }')).data;
    expect(await faults()).toEqual({ auditFaults: [] });
    await sql('delete from audit_personal where id = $1', [told?.id]);
    const stripped = { auditFaults: [{ sequence: told?.sequence, fault: 'STRIPPED' }] };
    expect(await faults()).toEqual(stripped);
    expect((await erase(other)).data).toEqual({ eraseContact: { erasedId: other, userErrors: [] } });
    expect(await faults()).toEqual(stripped);
    // A later erasure of the person does not explain the missing part either: it lists what it erased, and this was already gone.
    expect((await erase(told?.contact)).data).toEqual({ eraseContact: { erasedId: told?.contact, userErrors: [] } });
    expect(await faults()).toEqual(stripped);
  });

  it('is exported as a table, to CEOs and admins, and says so', async () => {
    const shop = await aShop(embudo);
    const scope = { tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'CEO' as const };
    await embudo.ports.loginAttempts.other('spec', newId(), 10);
    const document =
      'mutation($from: DateTime!, $to: DateTime!) { exportAudit(input: { from: $from, to: $to }) { csv userErrors { code } } }';
    const now = Date.now();
    const span = { from: new Date(now - 60_000).toISOString(), to: new Date(now + 60_000).toISOString() };
    const ask = (token: string, variables: Record<string, unknown> = span) =>
      gql(embudo.url, token)<{ exportAudit: { csv: string | null; userErrors: { code: string }[] } }>(
        document,
        variables,
      );
    await ask(shop.ceo.token);
    const { data } = await ask(shop.admin.token);
    const lines = data.exportAudit.csv?.trimEnd().split('\r\n') ?? [];
    expect(lines[0]).toBe(
      'sequence,at,actorKind,actorId,actorName,action,subjectType,subjectId,before,after,requestId,hash',
    );
    expect(lines[1]).toContain(`user,${shop.ceo.id},CEO Prueba,audit.exported,tenant,${shop.tenant.id}`);
    expect(lines).toHaveLength(2);
    const backwards = await ask(shop.ceo.token, { from: span.to, to: span.from });
    expect(backwards.data.exportAudit).toEqual({ csv: null, userErrors: [{ code: 'INVALID' }] });
    for (const { token } of [shop.seller, shop.secretary, shop.professional])
      expect((await ask(token)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(userActor(scope).can('audit:export') && systemActor(scope.tenantId).can('audit:export')).toBe(true);
  });

  it('tells of logins, those that were refused too, and nothing of an address that is nobody’s', async () => {
    const shop = await aShop(embudo);
    const { sql } = embudo.testDatabase;
    const hash = await embudo.ports.passwords.hash('una clave larga');
    await sql('update app_user set password_hash = $2 where id = $1', [shop.ceo.id, hash]);
    const login = (email: string, password: string) =>
      gql(embudo.url)(
        'mutation($email: String!, $password: String!) { login(input: { email: $email, password: $password }) { session { expiresAt } userErrors { code } } }',
        { email, password },
      );
    await login(shop.ceo.email, 'una clave larga');
    await login(shop.ceo.email, 'otra clave');
    await login('nadie@ejemplo.test', 'otra clave');
    const entries = () =>
      sql<{ action: string; kind: string; actor: string | null; subject: string }>(
        'select action, actor_kind as kind, actor_id as actor, subject_id as subject from audit_entry where tenant_id = $1 order by at, id',
        [shop.tenant.id],
      );
    await until('the refusal to be noted', async () => (await entries()).length === 2);
    expect(await entries()).toEqual([
      { action: 'session.started', kind: 'user', actor: shop.ceo.id, subject: expect.any(String) },
      { action: 'session.refused', kind: 'system', actor: null, subject: shop.ceo.id },
    ]);
    expect(JSON.stringify(await sql('select * from audit_entry where tenant_id = $1', [shop.tenant.id]))).not.toContain(
      'clave',
    );
  });
});
