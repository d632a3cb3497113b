import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const spanish = { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true } as const;
const shelf = {
  version: '1',
  agents: [],
  products: [
    goods('Pan de muerto', 60, { description: 'Con azúcar.' }),
    goods('Rosca grande', 300, { description: 'Para 20 personas.', unit: 'rosca' }),
    goods('Galletas caja x 12', 90, { description: 'De mantequilla.', unit: 'caja' }),
    goods('Sello redondo', 200, { description: 'Con tinta.' }),
    goods('Calcomanías', 100, { description: 'De vinil.' }),
  ],
  articles: [
    says('Entregas', 'Entregamos de martes a sábado de 8:00 a 18:00.'),
    says(
      'Reclamos',
      'Si llegó golpeada mande foto y le devolvemos la mitad. Si llegamos tarde más de una hora, no le cobramos el envío.',
    ),
    says('Tiempos', 'Calcomanías: 2 días hábiles. Tarjetas: 24 horas.'),
    says('Bodas', 'Hacemos rosca de boda desde $900, con un mes de anticipación.'),
  ],
};
const shop = clerkOf(shelf, spanish);
const upset = clerkOf(shelf, { ...spanish, intent: 'SUPPORT_REQUEST' });

describe('a sentence for whom something went wrong', () => {
  it.each(['la quiero para el viernes a las 3 de la tarde, llega?', 'cuando entregan?', 'llega mañana?'])(
    'is not told to others: %s',
    said => expect(shop('precio de la rosca grande', said).text).not.toMatch(/golpeada|llegamos tarde/u),
  );
  it('is told to whoever supposes it', () =>
    expect(shop('precio de la rosca grande', 'y si llegan tarde?').text).toContain('no le cobramos'));
});

describe('a denial', () => {
  it('is none where an article has a price for what was asked', () => {
    const { text } = shop('precio de la rosca de boda');
    expect(text).toContain('desde $900');
    expect(text).not.toMatch(/No tenemos|No manejamos|Por ahora no/u);
  });
  it('is none for the thing by itself, except of what is sold in packs', () => {
    expect(shop('venden pan de muerto suelto?').text).not.toMatch(/No tenemos|No manejamos|Por ahora no/u);
    expect(shop('venden galletas sueltas?').text).toMatch(/No tenemos|No manejamos|Por ahora no/u);
  });
});

describe('the time of one thing', () => {
  it('is not that of another', () =>
    expect(shop('precio del sello redondo', 'y para cuando estaria?').text).not.toContain('Calcomanías'));
  it('is told of that thing', () => expect(shop('cuanto tardan las calcomanias?').text).toContain('2 días'));
});

describe('a question back', () => {
  it('for the device and its message is only for what fails', () => {
    expect(upset('eso me toca a mi subirlo al camion?').text).not.toMatch(/mensaje le aparece|le ocurre/u);
    expect(upset('no me prende, sale un error').text).toMatch(/mensaje le aparece|le ocurre/u);
  });
});

describe("the customer's own pictures", () => {
  it.each(['a donde mando las fotos', 'yo les mando las fotos por aca, las reciben?'])('are sent here: %s', said =>
    expect(shop(said).text).toContain('este mismo chat'),
  );
});
