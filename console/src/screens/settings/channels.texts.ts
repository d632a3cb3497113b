import { defineTexts } from '../../app/intl';

export const channelsTexts = defineTexts({
  what: {
    es: 'Los números, páginas y correos donde le escriben sus clientes.',
    en: 'The numbers, pages and addresses where customers write to you.',
  },
  connect: { es: 'Conectar un canal', en: 'Connect a channel' },
  none: { es: 'Todavía no hay canales', en: 'No channels yet' },
  noneBody: {
    es: 'Conecte WhatsApp, Instagram, correo o el formulario de su sitio: cada mensaje llega a la bandeja.',
    en: 'Connect WhatsApp, Instagram, email or your website’s form: every message arrives in the inbox.',
  },
  ACTIVE: { es: 'Activo', en: 'Active' },
  PAUSED: { es: 'En pausa', en: 'Paused' },
  BROKEN: { es: 'Con error', en: 'Error' },
  UNPROVEN: { es: 'sin comprobar', en: 'not verified' },
  LOST: { es: 'conectado en otra empresa', en: 'connected to another business' },
  sandbox: { es: 'prueba: no se envía nada', en: 'sandbox: nothing is sent' },
  sandboxWhat: {
    es: 'Falta la llave de envío, así que los mensajes no salen de aquí. Agréguela en «Credenciales».',
    en: 'There’s no key to send with, so messages don’t leave. Add one under “Credentials”.',
  },
  lastIn: { es: 'Último recibido {at}', en: 'Last received {at}' },
  neverIn: { es: 'Aún no se recibe nada', en: 'Nothing received yet' },
  lastOut: { es: 'último enviado {at}', en: 'last sent {at}' },
  test: { es: 'Probar', en: 'Test' },
  works: { es: '{name} funciona.', en: '{name} works.' },
  pause: { es: 'Pausar', en: 'Pause' },
  resume: { es: 'Reanudar', en: 'Resume' },
  paused: {
    es: 'En pausa: los mensajes esperan y salen en orden al reanudar.',
    en: 'Paused: messages wait and go out in order when you resume.',
  },
  resumed: { es: 'Reanudado.', en: 'Resumed.' },
  setUp: { es: 'Cómo conectarlo', en: 'Setup guide' },
  credentials: { es: 'Credenciales', en: 'Credentials' },
  more: { es: 'Más sobre {name}', en: 'More about {name}' },
  rename: { es: 'Cambiar nombre', en: 'Rename' },
});

export const channelDialogTexts = defineTexts({
  title: { es: 'Conectar un canal', en: 'Connect a channel' },
  provider: { es: 'Proveedor', en: 'Provider' },
  channel: { es: 'Canal', en: 'Channel' },
  name: { es: 'Nombre del canal', en: 'Channel name' },
  nameHint: { es: 'Ventas, Soporte…', en: 'Sales, Support…' },
  next: { es: 'Siguiente', en: 'Next' },
  back: { es: 'Atrás', en: 'Back' },
  connect: { es: 'Conectar', en: 'Connect' },
  step: { es: 'Paso {step} de 3', en: 'Step {step} of 3' },
  step1: { es: 'Canal', en: 'Channel' },
  step2: { es: 'Credenciales', en: 'Credentials' },
  step3: { es: 'Falta configurar {provider}', en: 'Finish setup in {provider}' },
  webhook: { es: 'Dirección del webhook', en: 'Webhook URL' },
  localhost: {
    es: 'El proveedor debe poder llegar a esta dirección por HTTPS: en una máquina local, abra un túnel y use su nombre.',
    en: 'The provider must be able to reach this address over HTTPS: on a local machine, open a tunnel and use its name.',
  },
  done: { es: 'Listo', en: 'Done' },
  rotateTitle: { es: 'Credenciales de {name}', en: 'Credentials of {name}' },
  rotateWhat: {
    es: 'Complete solo lo que cambia. Los webhooks firmados con las credenciales anteriores se aceptan 24 horas más. No se vuelven a mostrar.',
    en: 'Fill in only what changes. Webhooks signed with the old credentials are accepted for 24 more hours. Credentials are never shown again.',
  },
  replace: { es: 'Reemplazar', en: 'Replace' },
  replaced: { es: 'Credenciales reemplazadas.', en: 'Credentials replaced.' },
  badCredential: {
    es: 'De 8 a 4096 letras, números y símbolos, sin espacios.',
    en: '8 to 4096 letters, digits and symbols, without spaces.',
  },
  unchanged: { es: 'sin cambio', en: 'unchanged' },
});

export const providerTexts = defineTexts({
  META: { es: 'Meta', en: 'Meta' },
  YCLOUD: { es: 'YCloud', en: 'YCloud' },
  TWILIO: { es: 'Twilio', en: 'Twilio' },
  SENDGRID: { es: 'SendGrid', en: 'SendGrid' },
  FORM: { es: 'Su sitio web', en: 'Your website' },
});

export const channelGuideTexts = defineTexts({
  metaId: { es: 'ID del número o de la página', en: 'Number or page ID' },
  metaIdHint: {
    es: 'Solo dígitos. WhatsApp › API Setup › «Phone number ID»; o el ID de la página o de la cuenta.',
    en: 'Digits only. WhatsApp › API Setup › “Phone number ID”; or the page or account ID.',
  },
  number: { es: 'Número', en: 'Number' },
  numberHint: { es: 'Con el código del país: +50688887777', en: 'With country code: +50688887777' },
  mailbox: { es: 'Dirección de correo', en: 'Email address' },
  mailboxHint: {
    es: 'La que recibe: ventas@correo.su-empresa.com',
    en: 'The address that receives messages: sales@mail.your-business.com',
  },
  formName: { es: 'Nombre del formulario', en: 'Form name' },
  formNameHint: { es: 'Una palabra: contacto', en: 'One word: contact' },
  appSecret: { es: 'Clave secreta de la aplicación', en: 'App secret' },
  appSecretHint: {
    es: 'developers.facebook.com › su aplicación › Settings › Basic.',
    en: 'developers.facebook.com › your app › Settings › Basic.',
  },
  verifyToken: { es: 'Token de verificación', en: 'Verify token' },
  verifyTokenHint: {
    es: 'Elíjalo usted y cópielo: Meta lo pide en el último paso.',
    en: 'Choose one and copy it: Meta asks for it in the last step.',
  },
  accessToken: { es: 'Token de acceso permanente', en: 'Permanent access token' },
  metaTokenHint: {
    es: 'De un usuario del sistema. Sin él no se envía nada: todo queda en modo de prueba.',
    en: 'From a system user. Without it nothing is sent: everything stays in the sandbox.',
  },
  apiKey: { es: 'Llave de API', en: 'API key' },
  sandboxHint: {
    es: 'Sin esto no se envía nada: todo queda en modo de prueba.',
    en: 'Without it nothing is sent: everything stays in the sandbox.',
  },
  webhookSecret: { es: 'Secreto del webhook', en: 'Webhook secret' },
  ycloudSecretHint: {
    es: 'YCloud lo muestra al crear el webhook. Si aún no lo tiene, escriba al menos 8 caracteres y reemplácelo después.',
    en: 'YCloud shows it when you create the webhook. If you don’t have it yet, enter at least 8 characters and replace it later.',
  },
  accountSid: { es: 'Account SID', en: 'Account SID' },
  authToken: { es: 'Auth Token principal', en: 'Primary Auth Token' },
  authTokenHint: {
    es: 'Twilio firma sus webhooks solo con el principal.',
    en: 'Twilio signs webhooks with the primary token only.',
  },
  verificationKey: { es: 'Clave de verificación del Event Webhook', en: 'Event Webhook verification key' },
  verificationKeyHint: {
    es: 'Settings › Mail Settings › Event Webhooks, con «Signed Event Webhook» encendido.',
    en: 'Settings › Mail Settings › Event Webhooks, with “Signed Event Webhook” on.',
  },
  parseVerificationKey: { es: 'Clave de verificación de Inbound Parse', en: 'Inbound Parse verification key' },
  parseKeyHint: { es: 'Si es distinta de la anterior.', en: 'If it’s different from the one above.' },
  formSecret: { es: 'Secreto para su servidor', en: 'Secret for your server' },
  formSecretHint: {
    es: 'Para firmar los envíos que haga su servidor.',
    en: 'To sign submissions from your server.',
  },
  publicKey: { es: 'Clave pública', en: 'Public key' },
  publicKeyHint: { es: 'Va en la página, junto al formulario.', en: 'Goes in the page, next to the form.' },
  origins: { es: 'Sitios autorizados', en: 'Allowed sites' },
  originsHint: {
    es: 'https://su-empresa.com, separados por comas.',
    en: 'https://your-business.com, separated by commas.',
  },
  metaAfter: {
    es: 'En su aplicación de Meta: WhatsApp › Configuration (o Messenger › Webhooks). Pegue la dirección y el token, y suscríbase a «messages». Luego escriba al número desde un teléfono.',
    en: 'In your Meta app: WhatsApp › Configuration (or Messenger › Webhooks). Paste the URL and the token, and subscribe to “messages”. Then write to the number from a phone.',
  },
  ycloudAfter: {
    es: 'En YCloud: Developers › Webhooks. Cree uno con esta dirección, copie su secreto y reemplácelo aquí en «Credenciales».',
    en: 'In YCloud: Developers › Webhooks. Create one with this URL, copy its secret and replace it here under “Credentials”.',
  },
  twilioAfter: {
    es: 'En Twilio: Messaging › Senders, o el número. Pegue la dirección para los mensajes que llegan, por POST.',
    en: 'In Twilio: Messaging › Senders, or the number. Paste the URL for incoming messages, with POST.',
  },
  sendgridAfter: {
    es: 'En SendGrid: pegue la dirección en el Event Webhook y en Inbound Parse, y apunte el registro MX del dominio a mx.sendgrid.net.',
    en: 'In SendGrid: paste the URL into the Event Webhook and Inbound Parse, and point the domain’s MX record to mx.sendgrid.net.',
  },
  formAfter: {
    es: 'Ponga la dirección como «action» del formulario de su sitio, con la clave pública en un campo oculto «publicKey».',
    en: 'Set the URL as the “action” of your site’s form, with the public key in a hidden field named “publicKey”.',
  },
});
