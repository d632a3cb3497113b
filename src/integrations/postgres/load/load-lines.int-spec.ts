import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../domain/shared/id.js';
import { aShop, startTestEmbudo, type TestEmbudo, type TestShop } from '../../../testing/index.js';
import { type BadLine, type LoadReport, loadLines } from './load-lines.js';

let embudo: TestEmbudo;
let shop: TestShop;
let stage: { id: string; pipelineId: string };

const ids = { contact: newId(), lead: newId(), customer: newId(), talk: newId(), won: newId(), last: newId() };
const at = (minute: number) => `2026-01-05T10:${String(minute).padStart(2, '0')}:00.000Z`;
const message = (id: string, minute: number, direction: 'INBOUND' | 'OUTBOUND') => ({
  type: 'message',
  id,
  conversationId: ids.talk,
  direction,
  author: direction === 'INBOUND' ? 'CONTACT' : 'AI_AGENT',
  body: `Línea\tcon \\N y "comillas"\n${minute}`,
  sentAt: at(minute),
});
const contact = (id: string) => ({ type: 'contact', id, name: 'Ñandú Pérez', phone: '+50688887777', createdAt: at(0) });

beforeAll(async () => {
  embudo = await startTestEmbudo();
  shop = await aShop(embudo);
  const [tenant] = await embudo.testDatabase.sql<{ id: string; pipelineId: string }>(
    `with p as (insert into pipeline (id, tenant_id, name) values (gen_random_uuid(), $1, 'Ventas') returning id)
     insert into stage (id, tenant_id, pipeline_id, name, position, probability, kind) select gen_random_uuid(), $1, p.id, 'Ganada', 0, 100, 'WON' from p returning id, pipeline_id as "pipelineId"`,
    [shop.tenant.id],
  );
  if (!tenant) throw new Error('no stage');
  stage = tenant;
});

async function* textOf(lines: unknown[]): AsyncGenerator<string> {
  for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
}

async function load(lines: unknown[], batch?: number): Promise<{ report: LoadReport; bad: BadLine[] }> {
  const bad: BadLine[] = [];
  const report = await loadLines(textOf(lines), {
    ownerUrl: embudo.testDatabase.ownerUrl,
    tenantId: shop.tenant.id,
    onBad: found => void bad.push(found),
    batch,
  });
  return { report, bad };
}
const one = async (text: string): Promise<Record<string, unknown>> =>
  (await embudo.testDatabase.sql<Record<string, unknown>>(text, [shop.tenant.id]))[0] ?? {};

describe('loading lines', () => {
  it('keeps ids and times, and makes anew what is derived', async () => {
    const { report, bad } = await load([
      { ...contact(ids.contact), language: 'en', timezone: 'America/Panama', vip: true },
      {
        type: 'lead',
        id: ids.lead,
        contactId: ids.contact,
        name: 'Ñandú Pérez',
        source: 'Feria',
        tags: ['vip "1"'],
        createdAt: at(1),
      },
      { type: 'customer', id: ids.customer, contactId: ids.contact, firstName: 'Ñandú', createdAt: at(2) },
      '',
      {
        type: 'conversation',
        id: ids.talk,
        contactId: ids.contact,
        channelAccountId: shop.account.id,
        leadId: ids.lead,
        status: 'HUMAN',
        createdAt: at(3),
      },
      message(newId(), 4, 'INBOUND'),
      message(newId(), 6, 'OUTBOUND'),
      message(newId(), 8, 'INBOUND'),
      message(ids.last, 9, 'INBOUND'),
      {
        type: 'opportunity',
        id: ids.won,
        pipelineId: stage.pipelineId,
        stageId: stage.id,
        leadId: ids.lead,
        customerId: ids.customer,
        title: 'Taladro',
        value: '125.5',
        currency: 'CRC',
        createdAt: at(5),
      },
    ]);
    expect(bad).toEqual([]);
    expect(report).toMatchObject({ loaded: 9, bad: 0 });
    expect(await one('select language, timezone, vip from contact where tenant_id = $1')).toEqual({
      language: 'en',
      timezone: 'America/Panama',
      vip: true,
    });
    expect(await one('select id, name_key, created_at from lead where tenant_id = $1')).toEqual({
      id: ids.lead,
      name_key: 'nandu perez',
      created_at: new Date(at(1)),
    });
    expect(
      await one(
        'select last_message_id, last_message_at, first_inbound_at, first_response_at, last_inbound_at, waiting_since from conversation where tenant_id = $1',
      ),
    ).toEqual({
      last_message_id: ids.last,
      last_message_at: new Date(at(9)),
      first_inbound_at: new Date(at(4)),
      first_response_at: new Date(at(6)),
      last_inbound_at: new Date(at(9)),
      waiting_since: new Date(at(8)),
    });
    expect(await one(`select body from message where tenant_id = $1 and sent_at = '${at(4)}'`)).toEqual({
      body: message('', 4, 'INBOUND').body,
    });
    expect(await one('select purchased_minor from customer where tenant_id = $1')).toEqual({
      purchased_minor: '12550',
    });
    expect(
      await one(
        `select (select count(*)::int from app.search_entry e where e.id = any ('{${ids.lead},${ids.contact},${ids.won}}'::uuid[])) as found,
           (select sum(count)::int from tenant_counter where tenant_id = $1 and name = 'MESSAGES_IN' and grain = 'MONTH') as "messagesIn",
           (select sum(amount)::int from tenant_counter where tenant_id = $1 and name = 'STAGE') as standing`,
      ),
    ).toEqual({ found: 3, messagesIn: 3, standing: 12550 });
    const off = await embudo.testDatabase.sql(`select tgname from pg_trigger where tgenabled = 'D'`);
    expect(off).toEqual([]);
  });

  it('tells a line that Postgres cannot store by its number, and takes out characters that it cannot store', async () => {
    const [first, second, lead] = [newId(), newId(), newId()];
    const { report, bad } = await load([
      contact(first),
      { ...contact(newId()), createdAt: '0000-01-05T10:00:00Z' },
      { ...contact(newId()), createdAt: '2026-01-05T10:00:00+23:00' },
      {
        type: 'lead',
        id: lead,
        contactId: first,
        source: 'Feria',
        customFields: { a: 'x\u0000\ud800' },
        createdAt: at(1),
      },
      { ...contact(newId()), createdAt: '9999-12-31T23:59:59-06:00' },
      { ...contact(newId()), createdAt: '0001-01-01T00:00:00+06:00' },
      contact(second),
    ]);
    expect(bad).toEqual([2, 3, 5, 6].map(line => ({ line, reason: 'createdAt: There is no such instant.' })));
    expect(report).toMatchObject({ loaded: 3, bad: 4 });
    expect(await embudo.testDatabase.sql('select custom_fields from lead where id = $1', [lead])).toEqual([
      { custom_fields: { a: 'x\ufffd\ufffd' } },
    ]);
  });

  it('reads the first line of a file that begins with a byte order mark', async () => {
    const { report, bad } = await load([`\uFEFF${JSON.stringify(contact(newId()))}`]);
    expect({ bad, loaded: report.loaded }).toEqual({ bad: [], loaded: 1 });
  });

  it('keeps phones and e-mail addresses as new messages look them up, and refuses those that say no country or no address', async () => {
    const [id, other] = [newId(), newId()];
    const { bad } = await load([
      { ...contact(id), phone: '+52 1 222 123 4567', email: ' Ana.Mora@Example.TEST ' },
      { ...contact(other), phone: '', email: null },
      { ...contact(newId()), phone: '8888-7777' },
      { ...contact(newId()), email: 'ana' },
    ]);
    expect(bad).toEqual([
      { line: 3, reason: 'phone: Write a phone number with its country code, like +50688887777.' },
      { line: 4, reason: 'email: Enter a valid e-mail address.' },
    ]);
    const rows = await embudo.testDatabase.sql(
      'select phone, email from contact where id = any ($1) order by phone nulls last',
      [[id, other]],
    );
    expect(rows).toEqual([
      { phone: '+522221234567', email: 'ana.mora@example.test' },
      { phone: null, email: null },
    ]);
  });

  it('keeps addresses as the messages of their channel name them, so that a message finds its contact', async () => {
    const id = newId();
    const identities = [
      { channel: 'WHATSAPP', address: '50688990022' },
      { channel: 'WHATSAPP', address: '+506 8899-0022' },
      { channel: 'WHATSAPP', address: 'CR.1349120865530274' },
      { channel: 'SMS', address: '506 8899 0022' },
      { channel: 'SMS', address: '7070' },
      { channel: 'EMAIL', address: ' Ana.Mora@Example.TEST' },
      { channel: 'MESSENGER', address: '7700000000000011' },
      { channel: 'WEB', address: '+506 8899 0022' },
      { channel: 'WEB', address: '8899-0022' },
    ];
    const { bad } = await load([
      { ...contact(id), identities },
      { ...contact(newId()), identities: [{ channel: 'WHATSAPP', address: 'Ana' }] },
      { ...contact(newId()), identities: [{ channel: 'EMAIL', address: 'ana' }] },
    ]);
    expect(bad).toEqual(
      [2, 3].map(line => ({
        line,
        reason: expect.stringMatching(/^identities\.0\.address: (Write a phone number|Enter a valid e-mail)/),
      })),
    );
    const rows = await embudo.testDatabase.sql(
      'select channel, address from channel_identity where contact_id = $1 order by channel, address',
      [id],
    );
    expect(rows).toEqual([
      { channel: 'EMAIL', address: 'ana.mora@example.test' },
      { channel: 'MESSENGER', address: '7700000000000011' },
      { channel: 'SMS', address: '+50688990022' },
      { channel: 'SMS', address: '7070' },
      { channel: 'WEB', address: '+50688990022' },
      { channel: 'WEB', address: '88990022' },
      { channel: 'WHATSAPP', address: '+50688990022' },
      { channel: 'WHATSAPP', address: 'CR.1349120865530274' },
    ]);
    const { bad: taken } = await load([{ ...contact(newId()), identities: identities.slice(0, 1) }]);
    expect(taken).toEqual([{ line: 1, reason: 'another contact has one of these addresses' }]);
  });

  it('keeps a number of Argentina or Brazil with its 9 too, by which typed numbers and messages find it', async () => {
    const id = newId();
    const identities = [
      { channel: 'WHATSAPP', address: '541143450099' },
      { channel: 'SMS', address: '+5491123450099' },
      { channel: 'WHATSAPP', address: '553187650099' },
    ];
    expect((await load([{ ...contact(id), identities }])).bad).toEqual([]);
    const rows = await embudo.testDatabase.sql<{ channel: string; address: string }>(
      'select channel, address from channel_identity where contact_id = $1 order by channel, address',
      [id],
    );
    expect(rows.map(({ channel, address }) => `${channel} ${address}`)).toEqual([
      'SMS +5491123450099',
      'WHATSAPP +541143450099',
      'WHATSAPP +5491143450099',
      'WHATSAPP +553187650099',
      'WHATSAPP +5531987650099',
    ]);
  });

  it.each([2, 1_000])('tells bad lines by number and reason, and loads all others, in batches of %d', async batch => {
    const [good, other, stranger] = [newId(), newId(), newId()];
    const theirs = await aShop(embudo);
    const [foreign] = await embudo.testDatabase.sql<{ id: string }>('select id from seller where tenant_id = $1', [
      theirs.tenant.id,
    ]);
    const { report, bad } = await load(
      [
        'no json',
        contact(good),
        { ...contact(newId()), createdAt: 'yesterday' },
        contact(ids.contact),
        { type: 'lead', id: newId(), contactId: stranger, source: 'Feria', createdAt: at(1) },
        { ...contact(newId()), sellerId: foreign?.id },
        contact(other),
        { type: 'customer', id: newId(), contactId: good, createdAt: at(1) },
        { type: 'customer', id: newId(), contactId: good, createdAt: at(1) },
        { ...contact(newId()), surprise: 1 },
      ],
      batch,
    );
    expect(report).toMatchObject({ loaded: 3, bad: 7 });
    const reasons = bad.sort((one, another) => one.line - another.line).map(({ line, reason }) => `${line} ${reason}`);
    expect(reasons.map(reason => reason.slice(0, 60))).toEqual([
      '1 it is no JSON',
      expect.stringContaining('3 createdAt: '),
      '4 there is a contact of this id already',
      '5 there is no contact of this contact',
      '6 there is no seller of this seller',
      expect.stringContaining('9 duplicate key value violates unique constraint'),
      expect.stringContaining('10 the line: '),
    ]);
    const loaded = await embudo.testDatabase.sql('select from contact where id = any ($1)', [[good, other]]);
    expect(loaded).toHaveLength(2);
  });
});
