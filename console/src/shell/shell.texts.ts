import { defineTexts } from '../app/intl';

export const shellTexts = defineTexts({
  notFound: { es: 'Esta página no existe', en: 'This page doesn’t exist' },
  toStart: { es: 'Ir al inicio', en: 'Go to home' },
  broken: { es: 'Algo falló en esta pantalla', en: 'Something went wrong on this screen' },
  again: { es: 'Intentar de nuevo', en: 'Try again' },
  rail: { es: 'Secciones', en: 'Sections' },
  skip: { es: 'Ir al contenido', en: 'Skip to content' },
  palette: { es: 'Buscar o ir a…', en: 'Search or go to…' },
  more: { es: 'Más', en: 'More' },
  unread: { es: '{count, plural, one {# aviso sin leer} other {# avisos sin leer}}', en: '{count} unread' },
  account: { es: 'Cuenta de {name}', en: '{name}’s account' },
  tenants: { es: 'Empresa', en: 'Business' },
  theme: { es: 'Apariencia', en: 'Appearance' },
  system: { es: 'Como el sistema', en: 'Match system' },
  light: { es: 'Clara', en: 'Light' },
  dark: { es: 'Oscura', en: 'Dark' },
  language: { es: 'Idioma', en: 'Language' },
  invite: { es: 'Invitar a alguien…', en: 'Invite someone…' },
  keys: { es: 'Atajos de teclado', en: 'Keyboard shortcuts' },
  signOut: { es: 'Salir', en: 'Sign out' },
  signOutEverywhere: { es: 'Salir en todas partes', en: 'Sign out everywhere' },
  stillSignedIn: {
    es: 'El servidor no respondió: sus sesiones siguen abiertas. Inténtelo de nuevo.',
    en: 'The server didn’t respond, so your sessions are still open. Try again.',
  },
  offline: {
    es: 'Sin conexión en vivo. La pantalla se actualiza cada 30 segundos; lo que escriba se conserva.',
    en: 'No live connection. This screen refreshes every 30 seconds; anything you type is kept.',
  },
  serverAway: {
    es: 'El servidor no responde. Lo que abrió se muestra en cuanto vuelva; lo que escribió sigue aquí.',
    en: 'The server isn’t responding. What you opened will appear as soon as it’s back; anything you typed is still here.',
  },
  unconfirmed: {
    es: 'Falta confirmar su correo: abra el enlace que le enviamos. Hasta entonces no puede invitar ni enviar.',
    en: 'Your email isn’t confirmed yet. Open the link we sent you; until then you can’t invite people or send messages.',
  },
  resend: { es: 'Enviar el enlace otra vez', en: 'Resend the link' },
  resent: { es: 'Enviado.', en: 'Sent.' },
});
