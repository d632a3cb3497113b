import { describe, expect, it } from '@jest/globals';
import { at, bytes, echo, received, text, updated } from './fixtures/ycloud.js';
import { readYCloud } from './ycloud.read.js';
import { splitYCloud } from './ycloud.split.js';

const now = new Date('2026-11-20T12:00:00Z');
const read = (payload: unknown) => readYCloud(bytes(payload), { now: () => now });
const edit = {
  type: 'edit',
  edit: { original_message_id: 'wamid.IN', message: { type: 'text', text: { body: 'Dos' } } },
};
const revoke = { type: 'revoke', revoke: { original_message_id: 'wamid.IN' } };

describe.each([
  ['a contact', received],
  ['the owner in the app', echo],
])('a message that %s', (_, payloadOf) => {
  it('edits has the new text', () => {
    expect(read(payloadOf(edit))).toEqual({
      type: 'edit',
      originalMessageId: 'wamid.IN',
      body: 'Dos',
      at: new Date(at),
    });
  });

  it('withdraws is withdrawn, and not shown as a message that cannot be read', () => {
    expect(read(payloadOf(revoke))).toEqual({ type: 'revoke', originalMessageId: 'wamid.IN' });
  });
});

it('what Meta’s own agent answers is shown in the conversation', () => {
  const answered = { ...echo(text('Sí hay')), type: 'whatsapp.echo_message.created' };
  expect(splitYCloud(bytes(answered))).toMatchObject([{ kind: 'echo', key: 'wamid.ECHO', channel: 'WHATSAPP' }]);
  expect(read(answered)).toMatchObject({ type: 'echo', message: { body: 'Sí hay' } });
});

it('a template gets its new category, also from an event without its status', () => {
  const whatsappTemplate = { name: 'aviso', language: 'es', category: 'MARKETING', previousCategory: 'UTILITY' };
  const event = { id: 'evt_12345', type: 'whatsapp.template.category_updated', whatsappTemplate };
  const told = { type: 'template-status', vendorName: 'aviso', language: 'es', vendorId: null, category: 'MARKETING' };
  expect(read(event)).toEqual({ ...told, status: null });
  expect(read({ ...event, whatsappTemplate: { name: 'aviso', language: 'es' } })).toEqual({
    type: 'ignored',
    reason: 'broken:template',
  });
});

it('a voice message that was played was read', () => {
  expect(read(updated('played'))).toMatchObject({ type: 'status', status: { status: 'READ' } });
});
