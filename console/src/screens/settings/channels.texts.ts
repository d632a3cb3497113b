import { defineTexts } from '../../app/intl';

export const channelsTexts = defineTexts({
  what: {
    es: 'Los números, páginas y direcciones por donde le escriben.',
    en: 'The numbers, pages and addresses that people write to.',
  },
  connect: { es: 'Conectar un canal', en: 'Connect a channel' },
  none: { es: 'Todavía no hay canales', en: 'There are no channels yet' },
  noneBody: {
    es: 'Conecte WhatsApp, Instagram, correo o el formulario de su sitio: cada mensaje llega a la bandeja.',
    en: 'Connect WhatsApp, Instagram, e-mail or the form of your site: every message reaches the inbox.',
  },
  ACTIVE: { es: 'Funciona', en: 'Works' },
  PAUSED: { es: 'En pausa', en: 'Paused' },
  BROKEN: { es: 'Rechazado', en: 'Refused' },
  UNPROVEN: { es: 'sin comprobar', en: 'not proven' },
  LOST: { es: 'lo tiene otra empresa', en: 'another business has it' },
  sandbox: { es: 'prueba: nada sale', en: 'sandbox: nothing leaves' },
  sandboxWhat: {
    es: 'Sin llave para enviar, lo que se escribe queda aquí. Agréguela en «Credenciales».',
    en: 'Without a key to send with, what is written stays here. Add one under “Credentials”.',
  },
  lastIn: { es: 'Llegó algo {at}', en: 'Something came {at}' },
  neverIn: { es: 'Aún no llega nada', en: 'Nothing has come yet' },
  lastOut: { es: 'salió algo {at}', en: 'something left {at}' },
  test: { es: 'Probar', en: 'Test' },
  works: { es: '{name} funciona.', en: '{name} works.' },
  pause: { es: 'Pausar', en: 'Pause' },
  resume: { es: 'Reanudar', en: 'Resume' },
  paused: {
    es: 'En pausa: lo que se escribe espera y sale en orden al reanudar.',
    en: 'Paused: what is written waits, and leaves in its order once resumed.',
  },
  resumed: { es: 'Reanudado.', en: 'Resumed.' },
  setUp: { es: 'Cómo conectarlo', en: 'How to connect it' },
  credentials: { es: 'Credenciales', en: 'Credentials' },
  more: { es: 'Más sobre {name}', en: 'More about {name}' },
  rename: { es: 'Cambiar nombre', en: 'Rename' },
});

export const channelDialogTexts = defineTexts({
  title: { es: 'Conectar un canal', en: 'Connect a channel' },
  provider: { es: 'Proveedor', en: 'Provider' },
  channel: { es: 'Canal', en: 'Channel' },
  name: { es: 'Cómo lo llaman ustedes', en: 'What you call it' },
  nameHint: { es: 'Ventas, Soporte…', en: 'Sales, Support…' },
  next: { es: 'Siguiente', en: 'Next' },
  back: { es: 'Atrás', en: 'Back' },
  connect: { es: 'Conectar', en: 'Connect' },
  step: { es: 'Paso {step} de 3', en: 'Step {step} of 3' },
  step1: { es: 'Qué conecta', en: 'What you connect' },
  step2: { es: 'Sus credenciales', en: 'Its credentials' },
  step3: { es: 'Lo que falta en {provider}', en: 'What is left to do at {provider}' },
  webhook: { es: 'Dirección del webhook', en: 'Webhook address' },
  localhost: {
    es: 'El proveedor tiene que alcanzar esta dirección por HTTPS: en una máquina local, abra un túnel y use su nombre.',
    en: 'The provider has to reach this address by HTTPS: on a local machine, open a tunnel and use its name.',
  },
  done: { es: 'Listo', en: 'Done' },
  rotateTitle: { es: 'Credenciales de {name}', en: 'Credentials of {name}' },
  rotateWhat: {
    es: 'Escriba solo lo que cambia. Los webhooks firmados con lo anterior se aceptan 24 horas más. Nunca se vuelven a mostrar.',
    en: 'Write only what changes. Webhooks signed with the old ones are taken for 24 hours more. They are never shown again.',
  },
  replace: { es: 'Reemplazar', en: 'Replace' },
  replaced: { es: 'Credenciales reemplazadas.', en: 'Credentials replaced.' },
  badCredential: {
    es: 'De 8 a 4096 letras, números y signos, sin espacios.',
    en: '8 to 4096 letters, digits and signs, without spaces.',
  },
  unchanged: { es: 'sin cambio', en: 'unchanged' },
});

export const providerTexts = defineTexts({
  META: { es: 'Meta', en: 'Meta' },
  YCLOUD: { es: 'YCloud', en: 'YCloud' },
  TWILIO: { es: 'Twilio', en: 'Twilio' },
  SENDGRID: { es: 'SendGrid', en: 'SendGrid' },
  FORM: { es: 'Su sitio web', en: 'Your web site' },
});

export const channelGuideTexts = defineTexts({
  metaId: { es: 'ID del número o de la página', en: 'Id of the number or page' },
  metaIdHint: {
    es: 'Solo dígitos. WhatsApp › API Setup › «Phone number ID»; o el ID de la página o de la cuenta.',
    en: 'Digits only. WhatsApp › API Setup › “Phone number ID”; or the id of the page or account.',
  },
  number: { es: 'Número', en: 'Number' },
  numberHint: { es: 'Con el código del país: +50688887777', en: 'With the country’s code: +50688887777' },
  mailbox: { es: 'Dirección de correo', en: 'E-mail address' },
  mailboxHint: {
    es: 'La que recibe: ventas@correo.su-empresa.com',
    en: 'The one that receives: sales@mail.your-business.com',
  },
  formName: { es: 'Nombre del formulario', en: 'Name of the form' },
  formNameHint: { es: 'Una palabra: contacto', en: 'One word: contact' },
  appSecret: { es: 'Clave secreta de la aplicación', en: 'App secret' },
  appSecretHint: {
    es: 'developers.facebook.com › su aplicación › Settings › Basic.',
    en: 'developers.facebook.com › your app › Settings › Basic.',
  },
  verifyToken: { es: 'Token de verificación', en: 'Verify token' },
  verifyTokenHint: {
    es: 'De su elección; cópielo, Meta lo pide en el último paso.',
    en: 'Of your choice; copy it, Meta asks for it in the last step.',
  },
  accessToken: { es: 'Token de acceso permanente', en: 'Permanent access token' },
  metaTokenHint: {
    es: 'De un usuario del sistema. Sin él no se envía nada: todo queda en pruebas.',
    en: 'Of a system user. Without it nothing is sent: all stays in the sandbox.',
  },
  apiKey: { es: 'Llave de API', en: 'API key' },
  sandboxHint: {
    es: 'Sin esto no se envía nada: todo queda en pruebas.',
    en: 'Without it nothing is sent: all stays in the sandbox.',
  },
  webhookSecret: { es: 'Secreto del webhook', en: 'Webhook secret' },
  ycloudSecretHint: {
    es: 'YCloud lo muestra al crear el webhook. Si aún no lo tiene, escriba al menos 8 signos y reemplácelo después.',
    en: 'YCloud shows it once the webhook is made. If you do not have it yet, write at least 8 signs and replace it later.',
  },
  accountSid: { es: 'Account SID', en: 'Account SID' },
  authToken: { es: 'Auth Token principal', en: 'Primary Auth Token' },
  authTokenHint: {
    es: 'Twilio firma sus webhooks solo con el principal.',
    en: 'Twilio signs webhooks with the primary one only.',
  },
  verificationKey: { es: 'Clave de verificación del Event Webhook', en: 'Verification key of the Event Webhook' },
  verificationKeyHint: {
    es: 'Settings › Mail Settings › Event Webhooks, con «Signed Event Webhook» encendido.',
    en: 'Settings › Mail Settings › Event Webhooks, with “Signed Event Webhook” on.',
  },
  parseVerificationKey: { es: 'Clave de verificación de Inbound Parse', en: 'Verification key of Inbound Parse' },
  parseKeyHint: { es: 'Si es otra que la de arriba.', en: 'Where it is another than the one above.' },
  formSecret: { es: 'Secreto para su servidor', en: 'Secret for your server' },
  formSecretHint: {
    es: 'Con él firma sus envíos, si los manda un servidor.',
    en: 'It signs what a server of yours sends.',
  },
  publicKey: { es: 'Clave pública', en: 'Public key' },
  publicKeyHint: { es: 'Va en la página, junto al formulario.', en: 'It stands in the page, beside the form.' },
  origins: { es: 'Sitios desde donde se envía', en: 'Sites that it is sent from' },
  originsHint: {
    es: 'https://su-empresa.com, separados por comas.',
    en: 'https://your-business.com, separated by commas.',
  },
  metaAfter: {
    es: 'En su aplicación de Meta: WhatsApp › Configuration (o Messenger › Webhooks). Pegue la dirección y el token, y suscríbase a «messages». Luego escriba al número desde un teléfono.',
    en: 'In your app at Meta: WhatsApp › Configuration (or Messenger › Webhooks). Paste the address and the token, and subscribe to “messages”. Then write to the number from a phone.',
  },
  ycloudAfter: {
    es: 'En YCloud: Developers › Webhooks. Cree uno con esta dirección, copie su secreto y reemplácelo aquí en «Credenciales».',
    en: 'At YCloud: Developers › Webhooks. Create one with this address, copy its secret and replace it here under “Credentials”.',
  },
  twilioAfter: {
    es: 'En Twilio: Messaging › Senders, o el número. Pegue la dirección para los mensajes que llegan, por POST.',
    en: 'At Twilio: Messaging › Senders, or the number. Paste the address for incoming messages, by POST.',
  },
  sendgridAfter: {
    es: 'En SendGrid: pegue la dirección en el Event Webhook y en Inbound Parse, y apunte el registro MX del dominio a mx.sendgrid.net.',
    en: 'At SendGrid: paste the address into the Event Webhook and Inbound Parse, and point the domain’s MX record to mx.sendgrid.net.',
  },
  formAfter: {
    es: 'Ponga la dirección como «action» del formulario de su sitio, con la clave pública en un campo oculto «publicKey».',
    en: 'Set the address as the “action” of the form on your site, with the public key in a hidden field “publicKey”.',
  },
});
