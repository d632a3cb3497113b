import { describe, expect, it } from '@jest/globals';
import { channels } from '../shared/channels.js';
import { afterConsent, hasOptedOut } from './consent.js';
import { readConsentWord } from './consent-words.js';

describe('a message that consists of nothing else', () => {
  it.each([
    'STOP',
    'stop.',
    'Stop!!!',
    '¡ALTO!',
    'alto por favor',
    'BAJA',
    'Dar de baja',
    'no más',
    'NO MAS',
    'No más mensajes, por favor',
    'Unsubscribe',
    'please stop',
    'CANCELAR SUSCRIPCIÓN',
    'cancelar la suscripción.',
    '  stop 🛑 ',
    'No me escriban más',
    'no estoy interesada dejen de escribirme',
    'ya no me manden mensajes por favor',
    'quítenme de su lista de contactos',
    'Hola, no me interesa. Por favor ya no me escriban',
    'bórrenme de su base de datos',
    'saquen mi número de su lista de difusión',
    'stop texting me already',
    "I'm not interested, please take me off your list",
    "don't message me again",
    'please stop sending me these texts',
    'dejar de recibir mensajes',
    'no recibir más mensajes',
    "don't send me any more messages",
  ])('says that they want no more: %s', text => {
    expect(readConsentWord(text)).toMatchObject({ optedOut: true, marketing: false });
  });

  it.each([
    // the buttons with which WhatsApp's marketing templates offer it
    'Stop promotions',
    'Detener promociones',
    'No más promociones',
    'no quiero publicidad',
    'No quiero más publicidad de ustedes',
    'hola, ya no quiero su publicidad por favor',
    'no quiero que me manden más publicidad, gracias',
    'gracias pero ya dejen de mandar promociones',
    'Cancelar promociones, gracias',
    'ya no más publicidad por favor',
    'no quiero recibir mensajes publicitarios',
    'sáquenme de su lista de promociones',
    'stop all marketing messages',
    "I don't want any more promotions",
    'take me off your marketing list',
  ])('says that they want no more marketing: %s', text => {
    expect(readConsentWord(text)).toMatchObject({ optedOut: true, marketing: true });
  });

  it.each(['START', 'alta', 'Unstop', 'darme de alta'])('says that they want them again: %s', text => {
    expect(readConsentWord(text)?.optedOut).toBe(false);
  });

  it.each([
    'no más de 3 sacos',
    'necesito cable de alto voltaje',
    'alto voltaje',
    'quiero dar de baja el pedido 4',
    '¿tienen en talla baja?',
    'stop sign 60 cm',
    'nonstop',
    'cancelar',
    'cancel',
    'end',
    'no',
    'más',
    'No más, gracias, así está bien. ¿Cuánto sería?',
    'no mas que dos',
    'gracias, no más',
    'no gracias, quit',
    'no me manden el recibo por aquí',
    'ya no me manden el segundo saco',
    'no me escriban a la casa la dirección',
    'quítenme la carretilla de la lista',
    'saquen un saco de la lista',
    "don't text me the code, call me",
    'stop sending the blue ones',
    'no me interesa',
    'not interested, thanks',
    'no me llamen, escríbanme',
    '¿ya no hay más promociones?',
    'cancelar el pedido y las promociones',
    'no mas promociones de 2 x 1 o hay otra',
    'cancel the ads order',
    "don't send the texts yet",
    'dejar de recibir el saco',
    'no quiero la publicidad en la bolsa',
    'no quiero promociones de 2 x 1',
    '',
    '!!!',
  ])('is neither: %s', text => {
    expect(readConsentWord(text)).toBeNull();
  });

  it('tells the language of the word, where it is of one', () => {
    expect(['STOP', 'BAJA', 'unsubscribe'].map(text => readConsentWord(text)?.language)).toEqual([null, 'es', 'en']);
  });
});

describe('what a contact wants', () => {
  const open = { optedOut: false, optedOutChannels: [] };

  it('is nothing anywhere after a stop word, and everything again after a start word', () => {
    const stopped = afterConsent(open, { optedOut: true, channel: null });
    expect(channels.every(channel => hasOptedOut(stopped, channel))).toBe(true);
    expect(afterConsent(stopped, { optedOut: false, channel: null, saidOn: 'WHATSAPP' })).toEqual(open);
  });

  it('stays closed on one channel, though it was opened by a word on another', () => {
    const noMail = afterConsent(open, { optedOut: true, channel: 'EMAIL' });
    const stopped = afterConsent(noMail, { optedOut: true, channel: null });
    const started = afterConsent(stopped, { optedOut: false, channel: null, saidOn: 'WHATSAPP' });
    expect(started).toEqual({ optedOut: false, optedOutChannels: ['EMAIL'] });
  });

  it('is one channel alone where a person of the business opens that one', () => {
    const stopped = afterConsent(open, { optedOut: true, channel: null });
    const one = afterConsent(stopped, { optedOut: false, channel: 'SMS' });
    expect(channels.filter(channel => !hasOptedOut(one, channel))).toEqual(['SMS']);
  });

  it('is everything where all is opened without a word', () => {
    expect(afterConsent({ optedOut: true, optedOutChannels: ['SMS'] }, { optedOut: false, channel: null })).toEqual(
      open,
    );
  });
});
