import { defineTexts } from '../../app/intl';

export const foundTexts = defineTexts({
  title: { es: 'Datos encontrados', en: 'Found data' },
  search: { es: 'Buscar ahora', en: 'Search now' },
  nothing: {
    es: 'Nada todavía. Aparece aquí lo que el cliente cuente de sí mismo.',
    en: 'Nothing yet. What customers tell of themselves appears here.',
  },
  accept: { es: 'Aceptar', en: 'Accept' },
  dismiss: { es: 'Descartar', en: 'Dismiss' },
  undo: { es: 'Deshacer', en: 'Undo' },
  suggested: { es: 'Por confirmar', en: 'To confirm' },
  replaces: { es: 'ahora: {value}', en: 'now: {value}' },
  MESSAGE: { es: 'de su mensaje del {day}', en: 'from their message of {day}' },
  messageGone: { es: 'de un mensaje suyo', en: 'from a message of theirs' },
  SIGNATURE: { es: 'de la firma de su correo del {day}', en: 'from the signature of their e-mail of {day}' },
  PHONE_NUMBER: { es: 'por el código de su número', en: 'by the code of their number' },
  EMAIL_DOMAIN: { es: 'por el dominio de su correo', en: 'by the domain of their e-mail' },
  WEBSITE: { es: 'de su sitio web', en: 'from their website' },
  LOOKUP: { es: 'de Twilio Lookup', en: 'from Twilio Lookup' },
});

export const factFieldTexts = defineTexts({
  NAME: { es: 'Nombre', en: 'Name' },
  COMPANY: { es: 'Empresa', en: 'Company' },
  EMAIL: { es: 'Correo', en: 'Email' },
  PHONE: { es: 'Teléfono', en: 'Phone' },
  FURTHER_PHONE: { es: 'Otro teléfono', en: 'Further phone' },
  CITY: { es: 'Ciudad', en: 'City' },
  COUNTRY: { es: 'País', en: 'Country' },
  BIRTHDAY: { es: 'Cumpleaños', en: 'Birthday' },
  LANGUAGE: { es: 'Idioma', en: 'Language' },
  JOB_TITLE: { es: 'Puesto', en: 'Job title' },
  TAX_ID: { es: 'Número tributario', en: 'Tax number' },
  WEBSITE: { es: 'Sitio web', en: 'Website' },
  ADDRESS: { es: 'Dirección', en: 'Address' },
  DESCRIPTION: { es: 'A qué se dedica', en: 'What they do' },
  LINE_TYPE: { es: 'Tipo de línea', en: 'Line type' },
});

export const lineTypeTexts = defineTexts({
  mobile: { es: 'Celular', en: 'Mobile' },
  landline: { es: 'Línea fija', en: 'Landline' },
  fixedVoip: { es: 'Por internet, con dirección', en: 'Over the internet, with an address' },
  nonFixedVoip: { es: 'Por internet', en: 'Over the internet' },
  tollFree: { es: 'Llamada gratuita', en: 'Toll-free' },
});
