import { defineTexts } from '../../shared/translations.js';

const paragraphs = (...lines: string[]): string => `${lines.join('\n\n')}\n`;

export const mailTexts = defineTexts('mails', {
  invitationSubject: { es: 'Le invitan a {tenant} en Embudo', en: 'You are invited to {tenant} on Embudo' },
  invitation: {
    es: paragraphs(
      'Hola, {firstName}:',
      '{tenant} le invita a trabajar con su equipo en Embudo. Acepte la invitación aquí; el enlace vale siete días y funciona una sola vez:',
      '{link}',
      'Si ya tiene una cuenta con este correo, entre con su contraseña de siempre. Si no, elija una.',
      'Si no esperaba esta invitación, ignore este correo.',
    ),
    en: paragraphs(
      'Hello {firstName},',
      '{tenant} invites you to work with its team on Embudo. Accept here; the link works once, within seven days:',
      '{link}',
      'If you already have an account with this address, sign in with your usual password. If not, choose one.',
      'If you did not expect this invitation, ignore this message.',
    ),
  },
  confirmationSubject: {
    es: '{known, select, yes {Otra organización con su correo en Embudo} other {Confirme su correo en Embudo}}',
    en: '{known, select, yes {Another organisation with your address on Embudo} other {Confirm your address for Embudo}}',
  },
  confirmation: {
    es: paragraphs(
      'Hola:',
      '{known, select, yes {Alguien registró en Embudo una organización nueva con este correo, que ya tiene una cuenta. Si fue usted, confírmelo aquí y la encontrará en su cuenta de siempre} other {Alguien registró una organización en Embudo con este correo. Si fue usted, confírmelo aquí}}; el enlace vale siete días y funciona una sola vez:',
      '{link}',
      'Mientras no lo confirme, la organización no puede enviar mensajes ni invitaciones.',
      'Si no fue usted, ignore este correo: el registro caduca solo y nadie entra en su cuenta.',
    ),
    en: paragraphs(
      'Hello,',
      '{known, select, yes {Somebody registered a new organisation on Embudo with this address, which already has an account. If it was you, confirm it here, and you will find it in that account} other {Somebody registered an organisation on Embudo with this address. If it was you, confirm it here}}; the link works once, within seven days:',
      '{link}',
      'Until you confirm it, the organisation can send no messages and no invitations.',
      'If it was not you, ignore this message: the registration expires by itself, and nobody gets into your account.',
    ),
  },
  loginSubject: { es: 'Su enlace para entrar en Embudo', en: 'Your link to sign in to Embudo' },
  login: {
    es: paragraphs(
      'Hola:',
      'Entre aquí sin contraseña; el enlace vale una hora y funciona una sola vez:',
      '{link}',
      'Si no lo pidió, ignore este correo y no comparta el enlace con nadie.',
    ),
    en: paragraphs(
      'Hello,',
      'Sign in here without a password; the link works once, within an hour:',
      '{link}',
      'If you did not ask for it, ignore this message and share the link with nobody.',
    ),
  },
  passwordResetSubject: { es: 'Elija una contraseña nueva para Embudo', en: 'Choose a new password for Embudo' },
  passwordReset: {
    es: paragraphs(
      'Hola, {firstName}:',
      'Elija aquí su contraseña nueva; el enlace vale una hora y funciona una sola vez:',
      '{link}',
      'Si no la pidió, ignore este correo: la anterior sigue sirviendo.',
    ),
    en: paragraphs(
      'Hello {firstName},',
      'Choose your new password here; the link works once, within an hour:',
      '{link}',
      'If you did not ask for it, ignore this message: the old one still works.',
    ),
  },
  passwordChangedSubject: { es: 'Su contraseña de Embudo cambió', en: 'Your password for Embudo has changed' },
  passwordChanged: {
    es: paragraphs(
      'Hola, {firstName}:',
      'Su contraseña acaba de cambiar y se cerraron todas las sesiones anteriores.{count, plural, =0 {} other {\n\nSus llaves de API siguen valiendo, porque hay programas que las usan. Revoque en Ajustes, Llaves de API, las que no reconozca:\n\n{keys}}}',
      'Si no fue usted, pida de inmediato una contraseña nueva y avise a quien administra su empresa.',
    ),
    en: paragraphs(
      'Hello {firstName},',
      'Your password has just changed, and all earlier sessions have ended.{count, plural, =0 {} other {\n\nYour API keys still work, because programs use them. Revoke those that you do not recognise in Settings, API keys:\n\n{keys}}}',
      'If this was not you, ask for a new password at once and tell your administrator.',
    ),
  },
});
