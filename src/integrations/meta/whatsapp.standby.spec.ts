import { describe, expect, it } from '@jest/globals';
import { bytes, change, lucia, shopNumberId, status, text, webhook } from './fixtures/whatsapp.js';
import { metaFormatWith } from './meta.format.js';

const now = new Date('2026-11-20T12:00:00Z');
const format = metaFormatWith({ now: () => now });
const itemsOf = (value: Record<string, unknown>, field: string) => format.split(bytes(webhook(change(value, field))));
const readAll = (value: Record<string, unknown>, field: string) =>
  itemsOf(value, field).map(item => format.read(item.body));

describe('what is written while Meta’s own agent has the conversation', () => {
  const answered = { ...text('Sí hay', 'wamid.AGENT'), from: '50640000001', to: lucia.wa_id };
  const value = {
    contacts: [lucia],
    messages: [text('¿Hay taladros?', 'wamid.IN')],
    message_echoes: [answered],
    statuses: [status({ id: 'wamid.AGENT', status: 'read' })],
  };

  it('has items of its own, under the keys that the same messages have elsewhere', () => {
    expect(itemsOf(value, 'standby').map(({ kind, key, externalId }) => [kind, key, externalId])).toEqual([
      ['message', 'wamid.IN', shopNumberId],
      ['echo', 'wamid.AGENT', shopNumberId],
      ['status', 'status:wamid.AGENT:read', shopNumberId],
    ]);
  });

  it('is shown, and answered by that agent alone', () => {
    expect(readAll(value, 'standby')).toMatchObject([
      {
        type: 'message',
        message: { body: '¿Hay taladros?', understandable: false, answeredElsewhere: true },
      },
      { type: 'echo', message: { body: 'Sí hay' }, to: { addresses: ['+50688887777', lucia.user_id] } },
      { type: 'status', status: { providerMessageId: 'wamid.AGENT', status: 'READ' } },
    ]);
    expect(readAll({ contacts: [lucia], messages: value.messages }, 'messages')).toMatchObject([
      { message: { understandable: true } },
    ]);
  });
});

describe('a new business-scoped id', () => {
  const updated = (user_id: unknown) =>
    readAll(
      { contacts: [lucia], user_id_update: [{ wa_id: lucia.wa_id, user_id, detail: 'changed' }] },
      'user_id_update',
    );

  it('is an address of the same person', () => {
    expect(updated({ previous: 'CR.1001', current: 'CR.2002' })).toEqual([
      { type: 'address-change', previous: ['CR.1001'], next: ['CR.2002'], body: '' },
    ]);
  });

  it.each([null, 'CR.1', { current: 'CR.2002' }, { previous: 'x', current: 'y' }])(
    'is ignored without both: %j',
    id => {
      expect(updated(id)).toEqual([{ type: 'ignored', reason: 'broken:user_id_update' }]);
    },
  );
});

it('a template that is taken out of the archive can be sent again', () => {
  const told = { event: 'UNARCHIVED', message_template_name: 'aviso', message_template_language: 'es' };
  expect(readAll(told, 'message_template_status_update')).toMatchObject([
    { type: 'template-status', vendorName: 'aviso', status: 'APPROVED' },
  ]);
});
