import { defineTexts } from '../shared/translations.js';

/** Titles of the tasks that a flow leaves to people. */
export const flowTaskTexts = defineTexts('flow-tasks', {
  write: {
    es: 'Llamar o escribir a {name}: «{flow}» ya no puede enviarle mensajes',
    en: 'Call or write to {name}: “{flow}” can send no more messages',
  },
  writeUnnamed: {
    es: 'Llamar o escribir a un contacto: «{flow}» ya no puede enviarle mensajes',
    en: 'Call or write to a contact: “{flow}” can send no more messages',
  },
});
