import { expect, it } from '@jest/globals';
import { checkMonth } from '../../bench/month/check.js';
import type { Did, End, Left, Record, Wrote } from '../../bench/month/record.js';

const hourMs = 3_600_000;
/** Ten in the morning in Costa Rica. */
const morning = Date.UTC(2027, 2, 2, 16);
const endedAt = morning + 28 * 24 * hourMs;
const number = '50688880000';

let sent = 0;
const wrote = (hours: number, text: string): Wrote => ({ number, at: morning + hours * hourMs, text, means: null });
const left = (hours: number, text: string): Left => ({
  number,
  at: morning + hours * hourMs,
  kind: 'text',
  text,
  messageId: `message ${sent++}`,
});
const did = (hours: number, what: Did['what']): Did => ({ number, at: morning + hours * hourMs, what });
const end = (kind: string, what: End['what']): End => ({ number, kind, at: morning, what });
const found = (record: Partial<Record>) =>
  checkMonth(
    {
      people: [{ number, shop: 0, language: 'es', zones: ['America/Costa_Rica'] }],
      wrote: [wrote(0, '¿Cuánto cuesta?')],
      did: [],
      left: [left(0.01, 'Cuesta 100.')],
      refused: [],
      ends: [],
      endedAt,
      ...record,
    },
    { capPerDay: 3, firstFollowUpHours: () => 24 },
  ).map(({ rule, what }) => `${rule}: ${what}`);

const notice = left(1.01, 'Le comunico con una persona de nuestro equipo, que le responde por aquí.');

it('sees a question without an answer, unless a person has the conversation', () => {
  const asked = { wrote: [wrote(0, '¿Cuánto cuesta?'), wrote(2, '¿Hacen envíos?')] };
  expect(found(asked)).toEqual(['unanswered: ¿Hacen envíos?']);
  expect(found({ wrote: [...asked.wrote, wrote(5, 'Gracias')] })).toEqual(['unanswered: ¿Hacen envíos?']);
  expect(found({ ...asked, left: [left(0.01, 'Cuesta 100.'), notice] })).toEqual([]);
  expect(found({ ...asked, left: [left(0.01, 'Cuesta 100.'), notice], did: [did(1.5, 'closed-case')] })).toEqual([
    'unanswered: ¿Hacen envíos?',
  ]);
  expect(found({ ...asked, did: [did(1.5, 'took-over')] })).toEqual([]);
});

it('sees a lead that was answered and is new, a buyer who is no customer, and a conversation that waits', () => {
  expect(found({ ends: [end('lead', { status: 'CONTACTED', source: 'WHATSAPP' })] })).toEqual([]);
  expect(found({ ends: [end('lead', { status: 'NEW', source: 'WHATSAPP' })] })).toEqual([
    'wrong at the end: a lead that was answered is NEW',
  ]);
  expect(found({ ends: [end('order', { status: 'PAID' })] })).toEqual([
    'wrong at the end: a buyer who has paid is no customer',
    'wrong at the end: a paid order won no lead',
  ]);
  const waitingSince = new Date(endedAt - 2 * hourMs).toISOString();
  expect(found({ ends: [end('conversation', { status: 'BOT', waitingSince })] })).toEqual([
    'wrong at the end: a conversation of the agent still waits for an answer',
  ]);
  expect(found({ ends: [end('conversation', { status: 'WAITING', waitingSince })] })).toEqual([]);
});

it('sees an invoice that nobody collects', () => {
  const due = (days: number) => new Date(endedAt - days * 24 * hourMs).toISOString();
  const invoice = end('invoice', { number: 7, status: 'OPEN', due: due(12) });
  expect(found({ ends: [invoice] })).toEqual(['wrong at the end: nobody collects invoice 7']);
  expect(found({ ends: [invoice, end('task', { title: 'Cobrar la factura 7 a Ana' })] })).toEqual([]);
  expect(found({ ends: [end('invoice', { number: 7, status: 'OPEN', due: due(5) })] })).toEqual([]);
  expect(found({ ends: [end('invoice', { number: 7, status: 'PAID', due: due(12) })] })).toEqual([]);
});

it('sees an appointment that is not as the customer was told', () => {
  const told = [left(0.01, 'Cuesta 100.'), left(0.5, 'Listo, su cita quedó agendada: jueves, 8:00.')];
  const stands = end('appointment', { status: 'BOOKED' });
  expect(found({ left: told, ends: [stands] })).toEqual([]);
  expect(found({ left: told })).toEqual([expect.stringContaining('0 appointments stand')]);
  const cancelled = [...told, left(0.7, 'Listo, su cita quedó cancelada: jueves, 8:00.')];
  expect(found({ left: cancelled, ends: [stands] })).toEqual([expect.stringContaining('1 appointments stand')]);
});

it('sees that nobody told of an appointment that the shop moved, unless the customer wants no messages', () => {
  const told = [left(0.01, 'Cuesta 100.'), left(0.5, 'Listo, su cita quedó agendada: jueves, 8:00.')];
  const stands = end('appointment', { status: 'BOOKED' });
  const moved = { left: told, ends: [stands], did: [did(3, 'moved-appointment')] };
  expect(found(moved)).toEqual(['wrong at the end: nobody told of the appointment that the shop moved']);
  const notice = left(3.01, 'Su cita con Sofía, de Tienda se cambió para: viernes, 8:00. Si no le sirve, díganos.');
  expect(found({ ...moved, left: [...told, notice] })).toEqual([]);
  expect(found({ ...moved, did: [did(2, 'opted-out'), did(3, 'moved-appointment')] })).toEqual([]);
});

it('sees two leads of a number that was typed into a form, unless they are proposed as one, and a comment left alone', () => {
  const byForm: Partial<Record> = {
    wrote: [{ ...wrote(0, '¿Cuánto cuesta?'), by: 'form' }, wrote(0, '¿Cuánto cuesta?')],
  };
  const leads = [
    end('lead', { status: 'NEW', source: 'WEB' }),
    end('lead', { status: 'CONTACTED', source: 'WHATSAPP' }),
  ];
  expect(found({ ...byForm, ends: leads })).toEqual([expect.stringContaining('two leads of one number')]);
  expect(found({ ...byForm, ends: [...leads, end('match', { reason: 'PHONE' })] })).toEqual([]);
  expect(found({ ends: [end('comment', { status: 'NEW' })] })).toEqual([
    expect.stringContaining('a comment is neither'),
  ]);
});

it('waits for the agent again after a person has handed the conversation back', () => {
  const asked = { wrote: [wrote(0, '¿Cuánto cuesta?'), wrote(6, '¿Hacen envíos?')] };
  expect(found({ ...asked, did: [did(1, 'took-over')] })).toEqual([]);
  expect(found({ ...asked, did: [did(1, 'took-over'), did(5, 'handed-back')] })).toEqual([
    'unanswered: ¿Hacen envíos?',
  ]);
});

it('counts the window of a network and of WhatsApp apart', () => {
  const asked: Partial<Record> = { wrote: [wrote(0, '¿Cuánto cuesta?'), { ...wrote(30, 'Ok'), by: 'social' }] };
  const answer = left(0.01, 'Cuesta 100.');
  expect(found({ ...asked, left: [answer, left(30.01, 'Con gusto.')] })).toContainEqual(
    expect.stringContaining('window'),
  );
  expect(found({ ...asked, left: [answer, { ...left(30.01, 'Con gusto.'), on: 'social' }] })).toEqual([]);
});
