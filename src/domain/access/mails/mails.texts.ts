import { defineTexts } from '../../shared/translations.js';

const paragraphs = (...lines: string[]): string => `${lines.join('\n\n')}\n`;

export const mailTexts = defineTexts('mails', {
  invitationSubject: { es: 'Te invitan a {tenant} en Embudo', en: 'You are invited to {tenant} on Embudo' },
  invitation: {
    es: paragraphs(
      'Hola, {firstName}:',
      '{tenant} te invita a trabajar con su equipo en Embudo. Acepta la invitación aquí; el enlace vale siete días y funciona una sola vez:',
      '{link}',
      'Si ya tienes una cuenta con este correo, entra con tu contraseña de siempre. Si no, elige una.',
      'Si no esperabas esta invitación, ignora este correo.',
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
    es: '{known, select, yes {Otra organización con tu correo en Embudo} other {Confirma tu correo en Embudo}}',
    en: '{known, select, yes {Another organisation with your address on Embudo} other {Confirm your address for Embudo}}',
  },
  confirmation: {
    es: paragraphs(
      'Hola:',
      '{known, select, yes {Alguien registró en Embudo una organización nueva con este correo, que ya tiene una cuenta. Si fuiste tú, confírmalo aquí y la encontrarás en tu cuenta de siempre} other {Alguien registró una organización en Embudo con este correo. Si fuiste tú, confírmalo aquí}}; el enlace vale siete días y funciona una sola vez:',
      '{link}',
      'Mientras no lo confirmes, la organización no puede enviar mensajes ni invitaciones.',
      'Si no fuiste tú, ignora este correo: el registro caduca solo y nadie entra en tu cuenta.',
    ),
    en: paragraphs(
      'Hello,',
      '{known, select, yes {Somebody registered a new organisation on Embudo with this address, which already has an account. If it was you, confirm it here, and you will find it in that account} other {Somebody registered an organisation on Embudo with this address. If it was you, confirm it here}}; the link works once, within seven days:',
      '{link}',
      'Until you confirm it, the organisation can send no messages and no invitations.',
      'If it was not you, ignore this message: the registration expires by itself, and nobody gets into your account.',
    ),
  },
  loginSubject: { es: 'Tu enlace para entrar en Embudo', en: 'Your link to sign in to Embudo' },
  login: {
    es: paragraphs(
      'Hola:',
      'Entra aquí sin contraseña; el enlace vale una hora y funciona una sola vez:',
      '{link}',
      'Si no lo pediste, ignora este correo y no compartas el enlace con nadie.',
    ),
    en: paragraphs(
      'Hello,',
      'Sign in here without a password; the link works once, within an hour:',
      '{link}',
      'If you did not ask for it, ignore this message and share the link with nobody.',
    ),
  },
  passwordResetSubject: { es: 'Elige una contraseña nueva para Embudo', en: 'Choose a new password for Embudo' },
  passwordReset: {
    es: paragraphs(
      'Hola, {firstName}:',
      'Elige aquí tu contraseña nueva; el enlace vale una hora y funciona una sola vez:',
      '{link}',
      'Si no la pediste, ignora este correo: la anterior sigue sirviendo.',
    ),
    en: paragraphs(
      'Hello {firstName},',
      'Choose your new password here; the link works once, within an hour:',
      '{link}',
      'If you did not ask for it, ignore this message: the old one still works.',
    ),
  },
  passwordChangedSubject: { es: 'Tu contraseña de Embudo cambió', en: 'Your password for Embudo has changed' },
  passwordChanged: {
    es: paragraphs(
      'Hola, {firstName}:',
      'Tu contraseña acaba de cambiar y se cerraron todas las sesiones anteriores.',
      'Si no fuiste tú, pide de inmediato una contraseña nueva y avisa a tu administrador.',
    ),
    en: paragraphs(
      'Hello {firstName},',
      'Your password has just changed, and all earlier sessions have ended.',
      'If this was not you, ask for a new password at once and tell your administrator.',
    ),
  },
});
