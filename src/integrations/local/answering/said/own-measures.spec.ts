import { describe, expect, it } from '@jest/globals';
import { againIn, ownMeasuresIn } from './own-measures.js';

describe('ownMeasuresIn', () => {
  it.each([
    ['mido 1,82 cual me sirve?', [{ of: 'HEIGHT', amount: 1.82 }]],
    ['mide 165 cm', [{ of: 'HEIGHT', amount: 1.65 }]],
    ['mi cabeza mide 60', [{ of: 'GIRTH', amount: 60 }]],
    ['la rodilla me mide 42, que talle?', [{ of: 'GIRTH', amount: 42 }]],
    ['peso 102, me aguanta?', [{ of: 'WEIGHT', amount: 102 }]],
    ['calzo 28 y medio, hay?', [{ of: 'SIZE', amount: 28.5 }]],
    ['anything for men in 31?', [{ of: 'SIZE', amount: 31 }]],
    ['cumple 5 y es bajito', [{ of: 'AGE', amount: 60 }]],
    ['my baby is 10 months old, which class?', [{ of: 'AGE', amount: 10 }]],
    [
      'mi nene tiene 5 y mi nena 13',
      [
        { of: 'AGE', amount: 60 },
        { of: 'AGE', amount: 156 },
      ],
    ],
    [
      'my daughter is 1.40 m and 9 years old',
      [
        { of: 'HEIGHT', amount: 1.4 },
        { of: 'AGE', amount: 108 },
      ],
    ],
  ])('reads %j', (text, said) => {
    expect(ownMeasuresIn(text)).toEqual(said);
  });

  it.each([
    'tiene 5 meses de embarazo',
    'tiene 2 años de garantía?',
    'dame 3 de 20 litros',
    'la grande entra en 1.75?',
  ])('reads nothing of whoever uses it in %j', text => {
    expect(ownMeasuresIn(text)).toEqual([]);
  });
});

describe('againIn', () => {
  it('reads another amount of what was said before', () => {
    expect(againIn('y uno de 56?', [{ of: 'GIRTH', amount: 60 }])).toEqual({ of: 'GIRTH', amount: 56 });
    expect(againIn('y si mide 1,60?', [{ of: 'HEIGHT', amount: 1.8 }])).toEqual({ of: 'HEIGHT', amount: 1.6 });
    expect(againIn('y con 2 bolsas?', [{ of: 'GIRTH', amount: 60 }])).toBeNull();
  });
});
