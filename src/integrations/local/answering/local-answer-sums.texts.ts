import { defineWordings } from '../../../domain/shared/translations.js';

/** What a list costs, and what that leaves out. */
export const sumWordings = defineWordings('local-answer-sums', {
  quoted: {
    es: ['Le queda así:', 'La cuenta sería:', 'Sumado queda así:', 'Su lista, con precios:'],
    en: ['It comes to this:', 'That would be:', 'Here is the sum:', 'Your list, with prices:'],
  },
  /** Used if a sum is probably not the one that the customer means. */
  countThese: {
    es: ['Para darle el total: ¿cuento {list}?', '¿Le cuento {list}?', '¿Lo que sumo es {list}?', '¿Sumo {list}?'],
    en: [
      'For the total: shall I count {list}?',
      'Is {list} what I should add up?',
      'Shall I add up {list}?',
      'So that is {list}, right?',
    ],
  },
  takeThese: {
    es: [
      '¿Le anoto {list} en el pedido?',
      'Para el pedido, ¿va {list}?',
      '¿Apunto {list} en su pedido?',
      '¿Pongo en el pedido {list}?',
    ],
    en: [
      'Shall I put {list} in your order?',
      'Is {list} what you would like to order?',
      'For the order: shall I note {list}?',
      'So your order is {list}, right?',
    ],
  },
  /** The same questions with what the things cost. */
  countTheseFor: {
    es: [
      'Si son {list}, serían {total}. ¿Los cuento así?',
      '{list} serían {total}. ¿Es lo que necesita?',
      'Por {list} serían {total}. ¿Está bien así?',
      'Si cuento {list}, son {total}. ¿Va así?',
    ],
    en: [
      'If you mean {list}, that would be {total}. Shall I count them so?',
      '{list} would be {total}. Is that what you need?',
      'For {list} it would be {total}. Is that right?',
      'Counting {list}, it is {total}. Is that what you mean?',
    ],
  },
  listFor: {
    es: ['Por {list} serían {total}.', '{list} serían {total}.'],
    en: ['For {list} it would be {total}.', '{list} would be {total}.'],
  },
  takeTheseFor: {
    es: [
      '¿Le anoto {list} en el pedido? Serían {total}.',
      'Para el pedido, ¿va {list}? Serían {total}.',
      '¿Apunto {list} en su pedido? Serían {total}.',
      '¿Pongo en el pedido {list}? Serían {total}.',
    ],
    en: [
      'Shall I put {list} in your order? That would be {total}.',
      'Is {list} what you would like to order? That would be {total}.',
      'For the order: shall I note {list}? That would be {total}.',
      'So your order is {list}, right? That would be {total}.',
    ],
  },
  sumByPerson: {
    es: [
      'El total exacto se lo puede confirmar una persona del equipo. ¿Le paso con alguien?',
      'Para no equivocarme con la cuenta, ¿prefiere que se la saque una persona del equipo?',
    ],
    en: [
      'Somebody of our team can confirm the exact total. Shall I pass you on?',
      'So that the sum is right, would you like somebody of our team to work it out?',
    ],
  },
  listForPerson: {
    es: [
      'Esto es lo que pide, con precios, para quien le atienda:',
      'Su lista, con precios, para quien le atienda:',
      'Así queda la lista para quien le atienda:',
    ],
    en: [
      'This is what you ask for, with prices, for whoever attends you:',
      'Your list, with prices, for whoever attends you:',
      'The list for whoever attends you is now:',
    ],
  },
  differenceIs: { es: ['La diferencia es de {amount}.'], en: ['The difference is {amount}.'] },
  feeByPerson: {
    es: ['Lo que cuesta el envío allá lo confirma una persona del equipo.'],
    en: ['Somebody of our team confirms what the delivery there costs.'],
  },
  placeByPerson: {
    es: ['De {place} no dice nada lo que tengo: lo confirma una persona del equipo.'],
    en: ['What I have says nothing of {place}: somebody of our team confirms it.'],
  },
  askPlace: {
    es: ['¿A qué zona se lo enviamos?', '¿Para qué zona sería el envío?'],
    en: ['Which area should it go to?', 'Where is it to be delivered?'],
  },
});
