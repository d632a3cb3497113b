import { describe, expect, it } from '@jest/globals';
import { turnedDown } from './turned-down.js';

describe('a reply to an offer', () => {
  it.each([
    'Lo compré en otro lado',
    'ya lo conseguí en otra tienda, gracias',
    'Ya compré',
    'ya lo compramos con otro proveedor',
    'Gracias pero ya lo resolví',
    'No gracias, ya lo tengo',
    'Ya no lo necesito',
    'ya no los ocupamos, muchas gracias',
    'Ya no hace falta',
    'I bought it elsewhere',
    'already got one somewhere else, thanks',
    "I don't need it anymore",
    'No longer needed, thank you',
  ])('says that nothing of it is needed any more: %s', reply => {
    expect(turnedDown(reply)).toBe('GONE');
  });

  it.each([
    'Está caro',
    'Está muy caro, gracias',
    'En otro lado lo vi más barato',
    'Se me sale del presupuesto',
    'No me alcanza',
    'no tengo plata ahorita',
    "It's too expensive",
    "I can't afford it right now",
  ])('finds the price too high: %s', reply => {
    expect(turnedDown(reply)).toBe('PRICE');
  });

  it.each(['No, gracias', 'por ahora no', 'Maybe later'])('refuses it for now: %s', reply => {
    expect(turnedDown(reply)).toBe('FOR_NOW');
  });

  it.each([
    'Sí',
    '¿Está caro?',
    'Ya compré el cemento, deme solo las varillas',
    'Ya no quiero 3, mejor 2',
    'Ya no necesito envío, paso yo',
    'Ya lo compré, ¿cuándo llega?',
    'lo compré ayer con ustedes y llegó roto',
    'Quiero el más caro',
    'No tengo plata para el envío, paso a recogerlo',
    'Compré 3 en otro lado pero me faltan 2',
    'I bought it from you last week',
    'gracias',
  ])('turns nothing down: %s', reply => {
    expect(turnedDown(reply)).toBeNull();
  });
});
