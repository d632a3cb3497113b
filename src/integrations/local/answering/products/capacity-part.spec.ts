import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const cabins = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Cabaña para 2 personas', 55_000, { unit: 'noche', stock: 4, description: 'Estufa a leña.' }),
      goods('Cabaña para 4 personas', 80_000, { unit: 'noche', stock: 5, description: 'Dos dormitorios.' }),
      goods('Cabaña para 6 personas', 105_000, { unit: 'noche', stock: 2, description: 'Terraza con vista al lago.' }),
      goods('Desayuno', 6500, { unit: 'persona', description: 'Se lleva a la cabaña.' }),
    ],
    articles: [
      says('Reservas', 'Para reservar se abona el 50 % por transferencia.'),
      says('Mascotas', 'Aceptamos perros pequeños por $5.000 por noche. No se aceptan gatos.'),
    ],
  },
  { locale: 'es-CL', currency: 'CLP', language: 'es', reads: true },
);

describe('answerCapacity', () => {
  it('takes the smallest size that is enough, for as many nights as are said', () => {
    const { text } = cabins('precio cabaña para 5 personas por 3 noches');
    expect(text).toContain('3 × Cabaña para 6 personas');
    expect(text).not.toMatch(/Cabaña para [24]|solo quedan/u);
  });

  it('shows the one that is enough when no time is said', () => {
    const { text } = cabins('hola, precio de cabaña para 3 personas');
    expect(text).toContain('Cabaña para 4 personas: MXN 80.000');
  });

  it('remembers people and nights of earlier messages', () => {
    expect(cabins('hola, somos 4', '2 noches').text).toContain('2 × Cabaña para 4 personas');
  });

  it('counts the nights between two days', () => {
    expect(cabins('precio de cabaña para 6 personas del 10 al 13 de enero').text).toContain(
      '3 × Cabaña para 6 personas',
    );
  });

  it('leaves other questions of so many people to the texts', () => {
    expect(cabins('somos 4 y un perro, ¿aceptan mascotas?').text).toContain('Aceptamos perros pequeños');
  });

  it('shows what is sold by the night to whoever asks for its price', () => {
    const { text } = cabins('valor por noche');
    expect(text).toContain('Cabaña para 2 personas: MXN 55.000');
    expect(text).toContain('Cabaña para 6 personas: MXN 105.000');
  });
});

describe('a refusal beside what is allowed', () => {
  it('is told with it', () => {
    const { text } = cabins('aceptan mascotas? tengo un perrito chico');
    expect(text).toContain('Aceptamos perros pequeños por $5.000 por noche. No se aceptan gatos.');
  });
});
