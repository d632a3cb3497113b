import { describe, expect, it } from '@jest/globals';
import { callOf, resultOf } from '../tools/agent-tools.js';
import { unsentPicture } from './pictures.js';

const sent = [resultOf(callOf('send_pictures'), { pictures: { sent: ['Sierra'], missing: [] } })];
const none = [
  resultOf(callOf('send_pictures'), { problem: 'NO_PICTURE', pictures: { sent: [], missing: ['Sierra'] } }),
];

describe('a draft that announces a picture', () => {
  it.each([
    '¡Claro! Aquí tiene la foto de la sierra.',
    'Con gusto, le mando unas fotos.',
    'Esta es la imagen de la sierra.',
    'Here is the picture you asked for.',
    "Sure, here's a photo.",
    "I'm sending you the pictures now.",
  ])('"%s" may be sent only with one', text => {
    expect(unsentPicture(text, { results: sent })).toBeNull();
    expect(unsentPicture(text, { results: none })).not.toBeNull();
    expect(unsentPicture(text, { results: [] })).not.toBeNull();
  });

  it.each([
    'Foto de la sierra no tengo.',
    '¿De cuál producto quiere la foto?',
    'Mándenos una foto del espacio y las medidas.',
    'Compartimos fotos de todo en Instagram.',
    'I have no picture of it.',
  ])('"%s" announces none', text => expect(unsentPicture(text, { results: [] })).toBeNull());
});
