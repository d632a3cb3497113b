import { defineTexts } from '../shared/translations.js';

/** What people read in a notification. */
export const notificationTexts = defineTexts('notifications', {
  somebody: { es: 'Alguien sin nombre', en: 'Somebody unnamed' },
  hotLead: { es: 'Lead caliente: {name}', en: 'Hot lead: {name}' },
  hotLeadBody: {
    es: 'Su puntaje es {score} de 100. Es buen momento para escribirle.',
    en: 'Its score is {score} of 100. It is a good time to write.',
  },
  caseOpen: { es: 'Caso {number}: {name}', en: 'Case {number}: {name}' },
  caseOpenBody: { es: 'Hace falta una persona en esta conversación.', en: 'This conversation needs a person.' },
  escalation: { es: 'Hace falta una persona: {name}', en: 'A person is needed: {name}' },
  alert: { es: 'Alerta', en: 'Alert' },
  followUp: { es: 'Tarea para ahora', en: 'A task is due' },
  unanswered: { es: '{name} espera respuesta', en: '{name} waits for an answer' },
  unansweredBody: {
    es: 'Su mensaje lleva más de una hora sin respuesta.',
    en: 'Nobody has answered for more than an hour.',
  },
});
