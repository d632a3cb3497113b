import { defineTexts, type Words } from '../shared/translations.js';
import type { HelpTopic } from './help-topics.js';

/** Instructions, one for each topic of help-topics.ts, with the words of the console's screens. */
export const helpTexts = defineTexts('help', {
  importContacts: {
    es: 'Vaya a Listas y elija Importar: suba un archivo CSV o Excel, revise qué columna es cada dato y pruebe antes de importarlo. Una importación se puede deshacer entera.',
    en: 'Go to Lists and choose Import: upload a CSV or Excel file, check what each column is and test it before importing. You can undo a whole import.',
  },
  exportRecords: {
    es: 'En Listas, filtre lo que necesita y elija Exportar: se descarga lo filtrado en CSV o en Excel.',
    en: 'In Lists, filter what you need and choose Export: the filtered rows are downloaded as CSV or Excel.',
  },
  connectChannel: {
    es: 'En Ajustes › Canales elija Conectar un canal y siga los pasos del proveedor: WhatsApp, Instagram, Messenger, SMS, correo o un formulario web. Al final se prueba con un mensaje.',
    en: 'In Settings › Channels, choose Connect a channel and follow the provider’s steps: WhatsApp, Instagram, Messenger, SMS, email or a web form. At the end, a message tests it.',
  },
  invitePerson: {
    es: 'En Ajustes › Personas elija Invitar, escriba el correo y el rol. Quien entra como Ventas o Profesional recibe leads; un rol se cambia ahí mismo.',
    en: 'In Settings › People, choose Invite and enter the email and the role. Sellers and professionals receive leads; you can change a role in the same place.',
  },
  workingHours: {
    es: 'En Ajustes › Horarios están el horario de la empresa y el de cada vendedor, con sus ausencias. Los leads se asignan a quien está en horario y disponible.',
    en: 'Settings › Hours has the business hours and each seller’s hours, with their absences. Leads are assigned to people who are working and available.',
  },
  assignLeads: {
    es: 'Abra el lead en Listas y elija el vendedor, o seleccione varios y edítelos juntos. Las reglas con que se reparten solos están en Ajustes › Atención.',
    en: 'Open the lead in Lists and choose the seller, or select several and edit them together. The rules that assign leads automatically are in Settings › Routing.',
  },
  moveOpportunity: {
    es: 'En el Tablero arrastre la tarjeta a la otra etapa; al llevarla a ganada o perdida se pide el motivo cuando hace falta.',
    en: 'On the Board, drag the card to another stage; if it’s won or lost, you’re asked for the reason when needed.',
  },
  mergeContacts: {
    es: 'En Listas › Contactos se sugieren los que parecen la misma persona: compare y únalos. La unión se puede deshacer.',
    en: 'Lists › Contacts suggests contacts that seem to be the same person: compare and merge them. You can undo a merge.',
  },
  savedViews: {
    es: 'Filtre la lista o la bandeja y guarde los filtros como una vista, solo para usted o para todo el equipo.',
    en: 'Filter the list or the inbox and save the filters as a view, for yourself or for the whole team.',
  },
  catalogue: {
    es: 'En Listas › Productos se agregan y cambian productos, precios y existencias, o se importan de un archivo. El agente ofrece solo lo que está ahí.',
    en: 'In Lists › Products you add and change products, prices and stock, or import them from a file. The agent only offers what is there.',
  },
  agentAnswers: {
    es: 'En Taller se edita cómo contesta el agente y los artículos de los que toma lo que dice; ahí mismo se prueba un mensaje y se comparan las últimas preguntas antes y después.',
    en: 'In the Workshop you edit how the agent answers and the articles it draws on; you can also test a message and compare the latest questions before and after.',
  },
  takeOver: {
    es: 'Abra la conversación en la Bandeja y elija Tomar: desde ahí contesta usted. Al devolverla, sigue el agente.',
    en: 'Open the conversation in the Inbox and choose Take over: from then on, you respond. When you hand it back, the agent continues.',
  },
  flows: {
    es: 'En Campañas y flujos › Flujos se activa y se ajusta cada uno: seguimientos, carritos, satisfacción y demás. Probar muestra qué haría sin enviar nada.',
    en: 'In Campaigns and flows › Flows you turn each one on and set it up: follow-ups, carts, satisfaction and more. Test shows what it would do without sending anything.',
  },
  templates: {
    es: 'En Ajustes › Plantillas están los mensajes aprobados por WhatsApp, que sirven cuando han pasado 24 horas desde el último mensaje del cliente.',
    en: 'Settings › Templates has the messages approved by WhatsApp, for when more than 24 hours have passed since the customer’s last message.',
  },
  dashboards: {
    es: 'En Cifras se arma un tablero con las cifras que quiera, cada una con su periodo y su gráfico, y con un aviso cuando pasa de un límite.',
    en: 'In Reports you build a dashboard with the figures you want, each with its period and chart, and an alert when it passes a limit.',
  },
  apiKeys: {
    es: 'En Ajustes › Llaves de API se crea una llave con su rol; se muestra una sola vez. Para recibir eventos en otro sistema use Ajustes › Webhooks.',
    en: 'In Settings › API keys you create a key with its role; it’s shown only once. To receive events in another system, use Settings › Webhooks.',
  },
  personalData: {
    es: 'En Ajustes › Privacidad se exportan o se borran los datos de una persona que lo pide.',
    en: 'In Settings › Privacy you export or erase a person’s data when they ask for it.',
  },
} satisfies Record<HelpTopic, Words>);
