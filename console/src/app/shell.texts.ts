import { defineTexts } from './intl';

export const shellTexts = defineTexts({
  notFound: { es: 'Aquí no hay ninguna pantalla', en: 'There is no screen here' },
  toStart: { es: 'Ir al inicio', en: 'Go to the start' },
  broken: { es: 'Esta pantalla falló', en: 'This screen failed' },
  again: { es: 'Intentar de nuevo', en: 'Try again' },
  rail: { es: 'Secciones', en: 'Sections' },
  skip: { es: 'Ir al contenido', en: 'Skip to content' },
  palette: { es: 'Buscar o ir a…', en: 'Search or go to…' },
  more: { es: 'Más', en: 'More' },
  unread: { es: '{count, plural, one {# aviso sin leer} other {# avisos sin leer}}', en: '{count} unread' },
  account: { es: 'Cuenta de {name}', en: 'Account of {name}' },
  tenants: { es: 'Empresa', en: 'Business' },
  theme: { es: 'Apariencia', en: 'Appearance' },
  system: { es: 'Como el sistema', en: 'As the system' },
  light: { es: 'Clara', en: 'Light' },
  dark: { es: 'Oscura', en: 'Dark' },
  language: { es: 'Idioma', en: 'Language' },
  invite: { es: 'Invitar a alguien…', en: 'Invite somebody…' },
  keys: { es: 'Atajos de teclado', en: 'Keyboard shortcuts' },
  signOut: { es: 'Salir', en: 'Sign out' },
  offline: {
    es: 'Sin conexión en vivo. La pantalla se actualiza cada 30 segundos; lo que escriba se conserva.',
    en: 'No live connection. The screen is read again every 30 seconds; what you write is kept.',
  },
  partWaits: {
    es: 'El servidor no responde. Lo que abrió se muestra en cuanto vuelva; lo que escribió sigue aquí.',
    en: 'The server does not answer. What you opened is shown as soon as it is back; what you wrote is still here.',
  },
  unconfirmed: {
    es: 'Falta confirmar su correo: abra el enlace que le enviamos. Hasta entonces no puede invitar ni enviar.',
    en: 'Your e-mail is not confirmed: open the link that we sent. Until then you can neither invite nor send.',
  },
  resend: { es: 'Enviar el enlace otra vez', en: 'Send the link again' },
  resent: { es: 'Enviado.', en: 'Sent.' },
});

export const roleTexts = defineTexts({
  CEO: { es: 'Dirección', en: 'CEO' },
  ADMIN: { es: 'Administración', en: 'Admin' },
  SELLER: { es: 'Ventas', en: 'Seller' },
  SECRETARY: { es: 'Secretaría', en: 'Secretary' },
  PROFESSIONAL: { es: 'Profesional', en: 'Professional' },
});
