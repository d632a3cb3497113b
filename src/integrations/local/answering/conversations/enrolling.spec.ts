import { describe, expect, it } from '@jest/globals';
import { says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const gym = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Membresía mensual', 25, 'mes', 'Acceso ilimitado por un mes.', ['membresia', 'gimnasio']),
    product('Membresía anual', 228, 'año', 'Acceso ilimitado por doce meses.', ['membresia']),
  ],
  articles: [
    says('Formas de pago', 'Con tarjetas BAC hay tasa cero a 3 meses en compras desde ₡60 000.'),
    says('Vestidores', 'Hay duchas y casilleros.'),
  ],
});
const vet = talkIn({
  version: '1',
  agents: [],
  products: [product('Consulta general', 18, 'consulta', 'Revisión con la doctora, dura 30 minutos.')],
  articles: [
    says('Emergencias', 'Las emergencias se atienden las 24 horas en la clínica, sin cita.'),
    says('Qué animales atendemos', 'Atendemos perros, gatos y conejos. No atendemos aves ni reptiles.'),
  ],
});

describe('a gym', () => {
  it('is asked for the price of a month, and not for instalments', () => {
    const { text } = gym('cuánto cuesta la mensualidad');
    expect(text).toContain('Membresía mensual');
    expect(text).not.toContain('tasa cero');
  });
  it('puts who enrols down for what is spoken of', () =>
    expect(gym('precio de la membresía anual', 'me inscribo').text).toMatch(/1 × Membresía anual/u));
  it('has showers under any name', () => expect(gym('tienen regaderas?').text).toContain('duchas'));
});

it('a clinic says which animals it attends to', () =>
  expect(vet('atienden conejos?').text).toContain('atendemos perros, gatos y conejos.'));

it('"a cuánto me lo deja" asks for a lower price', () =>
  expect(vet('precio de la consulta', 'a cuánto me la dejan de contado').text).toMatch(
    /precios son los de la lista|no tengo autorizado|precio más bajo/iu,
  ));
