import { describe, expect, it } from '@jest/globals';
import { checkPlaces, fillContactPlaceholders, placeValues } from './contact-placeholders.js';

const ana = placeValues({ name: ' Ana  María\nRojas ' }, 'Tornillo');
const nobody = placeValues({ name: null }, 'Tornillo');

describe('places that a contact fills', () => {
  it('take the name, the first name and the business', () => {
    expect(fillContactPlaceholders('Hola {{firstName}}, soy de {{ business }}. ¿{{name}}?', ana)).toBe(
      'Hola Ana, soy de Tornillo. ¿Ana María Rojas?',
    );
  });

  it('take what stands behind the bar where nothing is known, and leave nobody with a hole', () => {
    expect(fillContactPlaceholders('Hola {{firstName|amiga}}', nobody)).toBe('Hola amiga');
    expect(fillContactPlaceholders('Hola {{firstName|amiga}}', ana)).toBe('Hola Ana');
    expect(fillContactPlaceholders('Hola {{firstName}}', nobody)).toBeNull();
    expect(fillContactPlaceholders('Hola {{firstName| }}', nobody)).toBeNull();
  });

  it('never read a value as a place', () => {
    expect(fillContactPlaceholders('Hola {{name}}', placeValues({ name: '{{business}}' }, 'Tornillo'))).toBe(
      'Hola {{business}}',
    );
  });

  it.each(['Hola {{nombre}}', 'Hola {{firstName', 'Hola }}', 'Hola {{first name}}', 'Hola {{name|a|b}}'])(
    'are refused in %s',
    text => {
      expect(() => checkPlaces(text, ['text'])).toThrow(expect.objectContaining({ code: 'INVALID', field: ['text'] }));
    },
  );

  it('are not missed where there is none', () => {
    expect(() => checkPlaces('Hola, {hoy} hay 2x1', ['text'])).not.toThrow();
  });
});
