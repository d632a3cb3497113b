import { defineTexts } from '../shared/translations.js';

/** The private reply to the author of a complaint, and the alert about it for the people of the business. */
export const commentTexts = defineTexts('comments', {
  sorryPrivate: {
    es: 'Hola{name}, leímos tu comentario y lamentamos lo ocurrido. Una persona de nuestro equipo lo está revisando. ¿Nos cuentas un poco más para ayudarte?',
    en: 'Hi{name}, we have read your comment and are sorry about what happened. Somebody of our team is looking into it. Could you tell us a little more so that we can help you?',
  },
  complaint: { es: 'Queja en un comentario: {name}', en: 'Complaint in a comment: {name}' },
  complaintUnnamed: { es: 'Queja en un comentario', en: 'Complaint in a comment' },
});
