import { defineTexts } from '../shared/translations.js';

/** Why a seller was chosen for a lead. */
export const assignmentTexts = defineTexts('assignment', {
  own: { es: 'Ya atiende a este cliente.', en: 'Already looks after this customer.' },
  skills: { es: 'Conoce el tema: {skills}.', en: 'Knows the subject: {skills}.' },
  region: { es: 'Atiende la zona {region}.', en: 'Serves the region {region}.' },
  language: { es: 'Habla el idioma del cliente ({language}).', en: 'Speaks the customer’s language ({language}).' },
  load: {
    es: 'Tiene {load, plural, one {# lead abierto} other {# leads abiertos}} y puede llevar {capacity}.',
    en: 'Has {load, plural, one {# open lead} other {# open leads}} and can carry {capacity}.',
  },
  fair: {
    es: 'Recibió {given, plural, =0 {ninguno} one {uno} other {#}} en los últimos siete días, menos que otros.',
    en: 'Received {given, plural, =0 {none} one {one} other {#}} in the last seven days, fewer than others.',
  },
  'at-work': { es: 'Está en su horario de trabajo.', en: 'Is within working hours.' },
  later: { es: 'Está fuera de su horario de trabajo.', en: 'Is outside working hours.' },
  turn: {
    es: 'Le toca: es quien lleva más tiempo sin recibir un lead.',
    en: 'It is their turn: they have waited longest for a lead.',
  },
  rule: { es: 'Según la regla {number}.', en: 'Chosen by rule {number}.' },
  absent: {
    es: '{name} está ausente, y el cliente espera una respuesta.',
    en: '{name} is away, and the customer is waiting for an answer.',
  },
  left: {
    es: '{name} ya no atiende aquí, y el cliente espera una respuesta.',
    en: '{name} no longer works here, and the customer is waiting for an answer.',
  },
  waited: {
    es: 'El cliente esperaba a una persona y nadie lo atendía.',
    en: 'The customer was waiting for a person and nobody was assigned.',
  },
  wins: {
    es: 'Ganó {won} de {given} leads de {source}.',
    en: 'Has won {won} of {given} leads from {source}.',
  },
});
