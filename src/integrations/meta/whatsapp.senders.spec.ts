import { describe, expect, it } from '@jest/globals';
import { hidden, lucia, marco, messageBody } from './fixtures/whatsapp.js';
import { metaFormatWith } from './meta.format.js';

const now = new Date('2026-09-22T12:00:00Z');
const format = metaFormatWith({ now: () => now });

type Json = Record<string, unknown>;
const read = (part: Json, contacts?: unknown[]) => format.read(messageBody(part, contacts));
const messageOf = (part: Json, contacts?: unknown[]) => {
  const content = read(part, contacts);
  if (content.type !== 'message') throw new Error(`Not a message: ${JSON.stringify(content)}`);
  return content.message;
};

describe('senders', () => {
  const sender = (part: Json, contacts: unknown[]) =>
    messageOf({ type: 'text', text: { body: 'Hola' }, ...part }, contacts).sender;

  it('knows a person without a number by the business-scoped id', () => {
    expect(sender({ from: undefined, from_user_id: hidden.user_id }, [hidden])).toEqual({
      addresses: [hidden.user_id],
      phone: null,
      email: null,
      name: 'Ana',
    });
  });

  it('takes the user name where there is no other', () => {
    const nameless = { ...hidden, profile: { username: 'ana.decora' } };
    expect(sender({ from: undefined, from_user_id: hidden.user_id }, [nameless]).name).toBe('ana.decora');
  });

  it("finds a Mexican number with and without WhatsApp's 1, always under one address", () => {
    for (const from of ['5215512345678', '525512345678'])
      expect(sender({ from }, [marco])).toMatchObject({
        addresses: ['+525512345678', marco.user_id],
        phone: '+525512345678',
        name: 'Marco Gil',
      });
  });

  it('keeps an id that is no phone number as an address only', () => {
    expect(sender({ from: '163155536021' }, [])).toEqual({
      addresses: ['+163155536021'],
      phone: null,
      email: null,
      name: null,
    });
  });

  it("never lends one person another's name or id", () => {
    expect(sender({ from: lucia.wa_id }, [marco])).toEqual({
      addresses: ['+50688887777'],
      phone: '+50688887777',
      email: null,
      name: null,
    });
    expect(sender({ from: lucia.wa_id }, [marco, lucia]).name).toBe('Lucía Mora');
  });

  const card = (part: Json) => ({ phones: [{ phone: '+506 8888-7777', wa_id: '50688887777' }], ...part });
  const share = (part: Json, shown = hidden) =>
    messageOf({ type: 'contacts', from: undefined, from_user_id: shown.user_id, ...part }, [shown]).sender;
  const shared = {
    addresses: [hidden.user_id],
    phone: '+50688887777',
    email: null,
    name: 'Ana',
    sharedNumber: ['+50688887777'],
  };

  it.each<[string, Json]>([
    ['in the contact', { contacts: [card({ origin: 'contact_request' })] }],
    ['in the message', { origin: 'contact_request', contacts: [card({})] }],
    [
      'without WhatsApp’s form of the number',
      { contacts: [card({ origin: 'contact_request', phones: [{ phone: '+506 8888-7777' }] })] },
    ],
  ])('learns the number that a person was asked for and shares, with its origin %s', (_, part) => {
    expect(share(part)).toEqual(shared);
  });

  it.each<[string, Json]>([
    ['of another origin', { contacts: [card({ origin: 'other' })] }],
    ['of no origin', { contacts: [card({})] }],
    ['without a number', { contacts: [card({ origin: 'contact_request', phones: [] })] }],
    ['with digits that are no number', { contacts: [card({ origin: 'contact_request', phones: [{ wa_id: '12' }] })] }],
    ['that comes second', { contacts: [card({}), card({ origin: 'contact_request' })] }],
  ])('takes no contact %s for the number of its sender', (_, part) => {
    expect(share(part)).toEqual({ addresses: [hidden.user_id], phone: null, email: null, name: 'Ana' });
  });

  it('keeps the number by which a person writes', () => {
    const origin = 'contact_request';
    const part = { type: 'contacts', from: marco.wa_id, contacts: [card({ origin })] };
    expect(messageOf(part, [marco]).sender).toMatchObject({ phone: '+525512345678' });
    expect(messageOf(part, [marco]).sender).not.toHaveProperty('sharedNumber');
  });

  it('takes the only contact where the message itself names nobody, and says so where there is none', () => {
    expect(sender({ from: undefined }, [hidden]).addresses).toEqual([hidden.user_id]);
    expect(read({ type: 'text', text: { body: 'a' }, from: undefined }, [])).toEqual({
      type: 'unreadable',
      reason: 'no_sender',
    });
  });
});
