import { describe, expect, it } from '@jest/globals';
import { newDialogue } from '../../../../domain/assistant/dialogue/state.js';
import { withOwnCounted } from './own-counted.js';
import { withGoodsFirst } from './sent-to.js';

describe('a wish whose place comes before the goods', () => {
  it.each([
    ['me mandan a silao 5 trofeos chicos', 'quiero 5 trofeos chicos con envio a silao'],
    ['Hola, ¿me pueden llevar al centro dos sillas?', 'hola, quiero dos sillas con envio a centro'],
    ['envian a san miguel 5 copas cuanto seria?', '5 copas cuanto seria con envio a san miguel'],
    ['can you ship to lehi two tents?', 'i want two tents with delivery to lehi'],
  ])('is read with the goods first: "%s"', (text, read) => expect(withGoodsFirst(text.replace('¿', ''))).toBe(read));

  it.each(['mandan a monterrey?', 'me mandan 5 trofeos a silao', 'me mandan la foto', 'llevan a dos cuadras 3 cajas'])(
    'is no other message: "%s"',
    text => expect(withGoodsFirst(text)).toBe(text),
  );
});

describe('what somebody has', () => {
  const asked = (text: string, question: 'WHICH' | null = 'WHICH') =>
    withOwnCounted(text, {
      ...newDialogue,
      asked: question,
      offered: ['Edredón king', 'Edredón 2 plazas', 'Lavado sedán', 'Lavado SUV'],
    });

  it.each([
    ['tengo 2 de dos plazas y uno king', 'quiero 2 de dos plazas y uno king'],
    ['tengo un sedán y una suv, los dos', 'quiero un sedan y una suv'],
    ['I have one sedan', 'i want one sedan'],
  ])('is wanted, if it answers which one: "%s"', (text, read) => expect(asked(text)).toBe(read));

  it.each(['tengo 2 hijos', 'tengo un sedán?', 'tengo un sedán y una pregunta'])('is no wish: "%s"', text =>
    expect(asked(text)).toBe(text),
  );

  it('is no wish, if nothing was asked', () =>
    expect(asked('tengo 2 de dos plazas', null)).toBe('tengo 2 de dos plazas'));
});
