import { expect, it } from '@jest/globals';
import { isBooking } from './is-booking.js';

const said = (body: string) => [{ direction: 'OUTBOUND' as const, body }];

it.each([
  'Quiero una cita para el viernes a las 9',
  'Necesito que me visite un técnico',
  'Tengo que cancelar la cita',
  'I want to book an appointment for Thursday',
  '¿Puedo pasar mañana a las 10?',
  '¿Cuándo pueden venir?',
  'Can I come tomorrow at 4 pm?',
  'When can you come?',
])('sees that an appointment is wanted: %s', body => {
  expect(isBooking({ body, history: [] })).toBe(true);
});

it('sees a day that is named after an appointment was spoken of, and no other day', () => {
  const body = 'Mejor el viernes a las 3';
  expect(isBooking({ body, history: said('Listo, su cita quedó agendada: jueves, 8:00.') })).toBe(true);
  expect(isBooking({ body, history: said('El cemento cuesta ₡7 450,00 por saco.') })).toBe(false);
  expect(isBooking({ body, history: [{ direction: 'INBOUND', body: 'Quiero una cita' }] })).toBe(false);
});

it.each([
  'Quiero 10 sacos de cemento',
  'Quiero hablar con una persona',
  'Reserve 3 sacos',
  '¿Puedo pasar mañana?',
  '¿Cuándo pueden venir a dejar el pedido?',
])('sees none in: %s', body => {
  expect(isBooking({ body, history: [] })).toBe(false);
});
