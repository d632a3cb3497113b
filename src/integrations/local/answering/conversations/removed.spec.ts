import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { product, talkIn } from '../talk.fixture.js';

const music: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Soporte de micrófono', 12000, 'pieza', 'De mesa.'),
    product('Soporte de teclado', 15000, 'pieza', 'En equis.'),
    product('Acordeón 48 bajos', 300000, 'pieza', 'Con correas.'),
    product('Púa de nailon', 500, 'pieza', 'Media.', [], 90),
    product('PX7 grabadora', 45000, 'pieza', 'De bolsillo.'),
  ],
  articles: [],
};
const talk = talkIn(music);
const three = 'deme un soporte de micrófono, un soporte de teclado y 24 púas de nailon';

describe('what is to be taken out of the list', () => {
  it('is asked for where several are called so, and the answer takes out that one', () => {
    const asked = talk(three, 'quite el soporte');
    expect(asked.text).toContain('¿Cuál de estos quito?');
    expect(asked.items).toHaveLength(3);
    expect(talk(three, 'quite el soporte', 'el de teclado').items).toEqual([
      ['Soporte de micrófono', 1],
      ['Púa de nailon', 24],
    ]);
  });

  it('are all of them where several are said, and one where its words say which', () => {
    expect(talk(three, 'quite los soportes').items).toEqual([['Púa de nailon', 24]]);
    expect(talk(three, 'quite el soporte de teclado').items).toHaveLength(2);
  });

  it('is spoken of no more: a number then means what is left', () => {
    const two = 'deme un soporte de teclado y 2 púas de nailon';
    expect(talk(two, 'quite las púas', 'mejor 3').items).toEqual([['Soporte de teclado', 3]]);
    expect(talk('deme 2 púas de nailon y un soporte de teclado', 'quite el soporte', 'mejor 3 piezas').items).toEqual([
      ['Púa de nailon', 3],
    ]);
  });

  it('is counted by the dozen', () => {
    expect(talk('deme 3 docenas de púas', 'quite 2 docenas').items).toEqual([['Púa de nailon', 12]]);
    expect(talk('deme 3 docenas de púas', 'quite 2 docenas de púas').items).toEqual([['Púa de nailon', 12]]);
    expect(talk('deme 3 docenas de púas', 'mejor solo media docena').items).toEqual([['Púa de nailon', 6]]);
    expect(talk('deme 20 púas de nailon', 'quite 5').items).toEqual([['Púa de nailon', 15]]);
  });

  it('is never put in, whatever number is in its name', () => {
    expect(talk('deme 2 púas de nailon', 'quite el de 48 bajos').items).toEqual([['Púa de nailon', 2]]);
    expect(talk('deme un acordeón 48 bajos y 2 púas de nailon', 'quite el de 48 bajos').items).toEqual([
      ['Púa de nailon', 2],
    ]);
  });

  it('is no report of a fault, in English either, and nothing more is told of it', () => {
    const english = talkIn(music, 'en');
    const { text } = english('give me a soporte de micrófono and a soporte de teclado', 'remove the soporte');
    expect(text).toContain('Which of these shall I take out?');
    expect(english('give me a px7 grabadora and 2 púas', 'take out the grabadora').text).not.toContain('De bolsillo');
  });
});

describe('a name that begins with letters and a number', () => {
  it('is one of it behind an article in English', () => {
    expect(talkIn(music, 'en')('I want a px7 grabadora and 2 púas').items).toContainEqual(['PX7 grabadora', 1]);
  });
});

describe('a recommendation asked for behind a list', () => {
  it('is of what was listed', () => {
    const { text } = talk('¿qué soportes tienen?', '¿cuál me recomienda?');
    expect(text).toContain('Soporte de micrófono');
    expect(text).toContain('En equis.');
    expect(text).not.toMatch(/Acorde|Púa|PX7/u);
  });
});
