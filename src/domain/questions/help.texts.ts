import { defineTexts, type Words } from '../shared/translations.js';
import type { HelpTopic } from './help-topics.js';

/** Instructions, one for each topic of help-topics.ts, with the words of the console's screens. */
export const helpTexts = defineTexts('help', {
  importContacts: {
    es: 'Vaya a Listas y elija Importar: suba un archivo CSV o Excel, revise qué columna es cada dato y pruebe antes de traerlo. Una importación se puede deshacer entera.',
    en: 'Go to Lists and choose Import: upload a CSV or Excel file, check what each column is and run a test before you import. You can undo the whole import.',
  },
  exportRecords: {
    es: 'En Listas, filtre lo que necesita y elija Exportar: baja lo filtrado en CSV o en Excel.',
    en: 'In Lists, filter what you need and choose Export to download the filtered rows as CSV or Excel.',
  },
  connectChannel: {
    es: 'En Ajustes › Canales elija Conectar un canal y siga los pasos del proveedor: WhatsApp, Instagram, Messenger, SMS, correo o un formulario web. Al final se prueba con un mensaje.',
    en: 'In Settings › Channels choose Connect a channel and follow the steps of the provider: WhatsApp, Instagram, Messenger, SMS, e-mail or a web form. At the end, test it with a message.',
  },
  invitePerson: {
    es: 'En Ajustes › Personas elija Invitar, escriba el correo y el rol. Quien entra como Ventas o Profesional recibe leads; un rol se cambia ahí mismo.',
    en: 'In Settings › People choose Invite and enter the e-mail address and the role. People who join as a seller or a professional receive leads; you can change a role in the same place.',
  },
  workingHours: {
    es: 'En Ajustes › Horarios están el horario de la empresa y el de cada vendedor, con sus ausencias. Los leads se reparten a quien trabaja y está disponible.',
    en: 'Settings › Hours has the hours of the business and of each seller, with their absences. Leads are assigned to those who are working and available.',
  },
  assignLeads: {
    es: 'Abra el lead en Listas y elija el vendedor, o marque varios y cámbielos juntos. Las reglas con que se reparten solos están en Ajustes › Atención.',
    en: 'Open the lead in Lists and choose the seller, or mark several and change them together. The rules that assign leads automatically are in Settings › Routing.',
  },
  moveOpportunity: {
    es: 'En el Tablero arrastre la tarjeta a la otra etapa; al llevarla a ganada o perdida se pide el motivo cuando hace falta.',
    en: 'On the Board, drag the card to the other stage. When you move it to won or lost, you are asked for the reason if one is required.',
  },
  mergeContacts: {
    es: 'En Listas › Contactos se proponen los que parecen la misma persona: compare y únalos. La unión se puede deshacer.',
    en: 'Lists › Contacts suggests contacts that seem to be the same person: compare and merge them. You can undo a merge.',
  },
  savedViews: {
    es: 'Filtre la lista o la bandeja y guarde los filtros como una vista, solo para usted o para todo el equipo.',
    en: 'Filter the list or the inbox and save the filters as a view, for yourself or for the whole team.',
  },
  catalogue: {
    es: 'En Listas › Productos se agregan y cambian productos, precios y existencias, o se traen de un archivo. El agente ofrece solo lo que está ahí.',
    en: 'In Lists › Products you add and change products, prices and stock, or import them from a file. The agent offers only what is there.',
  },
  agentAnswers: {
    es: 'En Taller se edita cómo contesta el agente y los artículos de los que toma lo que dice; ahí mismo se prueba un mensaje y se comparan las últimas preguntas antes y después.',
    en: 'In the Workshop you edit how the agent answers and the articles it uses. You can also try a message there and compare the latest questions before and after.',
  },
  takeOver: {
    es: 'Abra la conversación en la Bandeja y elija Tomar: desde ahí contesta usted. Al devolverla, sigue el agente.',
    en: 'Open the conversation in the Inbox and choose Take over: from then on you answer. Hand it back, and the agent goes on.',
  },
  flows: {
    es: 'En Automatización › Flujos se enciende y se ajusta cada uno: seguimientos, carritos, satisfacción y demás. Probar muestra qué haría sin enviar nada.',
    en: 'In Automation › Flows you turn on and adjust each flow: follow-ups, carts, satisfaction and more. Try shows what it would do without sending anything.',
  },
  templates: {
    es: 'En Ajustes › Plantillas están los mensajes aprobados por WhatsApp, que sirven cuando han pasado 24 horas desde el último mensaje del cliente.',
    en: 'Settings › Templates has the messages that WhatsApp has approved. Use them when 24 hours have passed since the customer’s last message.',
  },
  dashboards: {
    es: 'En Cifras se arma un tablero con las cifras que quiera, cada una con su periodo y su gráfico, y con un aviso cuando pasa de un límite.',
    en: 'In Figures you build a dashboard with the figures you want, each with its period and chart, and with an alert when it passes a limit.',
  },
  apiKeys: {
    es: 'En Ajustes › Llaves de API se crea una llave con su rol; se muestra una sola vez. Para recibir eventos en otro sistema use Ajustes › Webhooks.',
    en: 'In Settings › API keys you create a key with its role; it is shown only once. To receive events in another system, use Settings › Webhooks.',
  },
  personalData: {
    es: 'En Ajustes › Privacidad se exportan o se borran los datos de una persona que lo pide.',
    en: 'In Settings › Privacy you export or erase the data of a person who asks for it.',
  },
} satisfies Record<HelpTopic, Words>);
