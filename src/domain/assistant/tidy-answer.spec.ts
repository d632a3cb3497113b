import { describe, expect, it } from '@jest/globals';
import { readReply } from './model-tasks.js';

const read = (text: string, quickReplies: unknown[] = []) =>
  readReply('answer', JSON.stringify({ text, known: true, quickReplies, calls: [] }));

describe('the answer of a hosted model', () => {
  it.each([
    ['**Taladro percutor**: ₡45 000', 'Taladro percutor: ₡45 000'],
    ['# Opciones\n- Taladro\n* Sierra', 'Opciones\n• Taladro\n• Sierra'],
    ['Vea [nuestro mapa](https://maps.example.com/a_b)', 'Vea nuestro mapa: https://maps.example.com/a_b'],
    ['[https://a.example/x](https://a.example/x)', 'https://a.example/x'],
    ['Use el código `PROMO`', 'Use el código PROMO'],
    ['Son *dos* de 2 * 3 m, y -5 °C no daña', 'Son *dos* de 2 * 3 m, y -5 °C no daña'],
    ['2 ** 3 y 4 ** 5', '2 ** 3 y 4 ** 5'],
  ])('has no Markdown: %j', (written, shown) => expect(read(written).text).toBe(shown));

  it('is kept where a button is too long, empty or one too many', () => {
    const buttons = ['Sí, confirmo', 'Quiero hablar con una persona', ' ', 'Cambiar algo', 'Ver más', 'Otra cosa'];
    expect(read('¿Confirmo?', buttons).quickReplies).toEqual(['Sí, confirmo', 'Cambiar algo', 'Ver más']);
  });

  it('is refused where a button is no text', () => expect(() => read('¿Confirmo?', [7])).toThrow('quickReplies'));
});
