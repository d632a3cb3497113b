import { defineTexts, type Words } from '../shared/translations.js';
import type { HelpTopic } from './help-topics.js';

/** Instructions, one for each topic of help-topics.ts, with the words of the console's screens. */
export const helpTexts = defineTexts('help', {
  importContacts: {
    es: 'Vaya a Listas y elija Importar: suba un archivo CSV o Excel, revise qué columna es cada dato y pruebe antes de traerlo. Una importación se puede deshacer entera.',
    en: 'Go to Lists and choose Import: upload a CSV or Excel file, check which column is what and try it before you bring it in. An import can be undone as a whole.',
  },
  exportRecords: {
    es: 'En Listas, filtre lo que necesita y elija Exportar: baja lo filtrado en CSV o en Excel.',
    en: 'In Lists, filter what you need and choose Export: it comes as filtered, in CSV or Excel.',
  },
  connectChannel: {
    es: 'En Ajustes › Canales elija Conectar un canal y siga los pasos del proveedor: WhatsApp, Instagram, Messenger, SMS, correo o un formulario web. Al final se prueba con un mensaje.',
    en: 'In Settings › Channels choose Connect a channel and follow the steps of the provider: WhatsApp, Instagram, Messenger, SMS, e-mail or a web form. At the end a message tries it.',
  },
  invitePerson: {
    es: 'En Ajustes › Personas elija Invitar, escriba el correo y el rol. Quien entra como Ventas o Profesional recibe leads; un rol se cambia ahí mismo.',
    en: 'In Settings › People choose Invite and give the e-mail address and the role. Whoever joins as a seller or a professional gets leads; a role is changed in the same place.',
  },
  workingHours: {
    es: 'En Ajustes › Horarios están el horario de la empresa y el de cada vendedor, con sus ausencias. Los leads se reparten a quien trabaja y está disponible.',
    en: 'Settings › Hours has the hours of the business and of each seller, with their absences. Leads are given to who works and is available.',
  },
  assignLeads: {
    es: 'Abra el lead en Listas y elija el vendedor, o marque varios y cámbielos juntos. Las reglas con que se reparten solos están en Ajustes › Atención.',
    en: 'Open the lead in Lists and choose the seller, or mark several and change them together. The rules by which they are given out are in Settings › Routing.',
  },
  moveOpportunity: {
    es: 'En el Tablero arrastre la tarjeta a la otra etapa; al llevarla a ganada o perdida se pide el motivo cuando hace falta.',
    en: 'On the Board drag the card to the other stage; where it is won or lost, the reason is asked for if there has to be one.',
  },
  mergeContacts: {
    es: 'En Listas › Contactos se proponen los que parecen la misma persona: compare y únalos. La unión se puede deshacer.',
    en: 'Lists › Contacts proposes those that seem to be one person: compare and merge them. A merge can be undone.',
  },
  savedViews: {
    es: 'Filtre la lista o la bandeja y guarde los filtros como una vista, solo para usted o para todo el equipo.',
    en: 'Filter the list or the inbox and keep the filters as a view, for yourself or for the whole team.',
  },
  catalogue: {
    es: 'En Listas › Productos se agregan y cambian productos, precios y existencias, o se traen de un archivo. El agente ofrece solo lo que está ahí.',
    en: 'Lists › Products is where products, prices and stock are added and changed, or brought in from a file. The agent offers only what is there.',
  },
  agentAnswers: {
    es: 'En Taller se edita cómo contesta el agente y los artículos de los que toma lo que dice; ahí mismo se prueba un mensaje y se comparan las últimas preguntas antes y después.',
    en: 'The Workshop is where you edit how the agent answers and the articles that it draws on; there you also try a message and compare the last questions before and after.',
  },
  takeOver: {
    es: 'Abra la conversación en la Bandeja y elija Tomar: desde ahí contesta usted. Al devolverla, sigue el agente.',
    en: 'Open the conversation in the Inbox and choose Take over: from then on you answer. Hand it back, and the agent goes on.',
  },
  flows: {
    es: 'En Automatización › Flujos se enciende y se ajusta cada uno: seguimientos, carritos, satisfacción y demás. Probar muestra qué haría sin enviar nada.',
    en: 'Automation › Flows is where each of them is switched on and set: follow-ups, carts, satisfaction and the rest. Try shows what it would do, and sends nothing.',
  },
  templates: {
    es: 'En Ajustes › Plantillas están los mensajes aprobados por WhatsApp, que sirven cuando han pasado 24 horas desde el último mensaje del cliente.',
    en: 'Settings › Templates has the messages that WhatsApp has approved; they are for when 24 hours have passed since the customer wrote last.',
  },
  dashboards: {
    es: 'En Cifras se arma un tablero con las cifras que quiera, cada una con su periodo y su gráfico, y con un aviso cuando pasa de un límite.',
    en: 'Figures is where you put a dashboard together of the figures that you want, each with its period and chart, and with a notice when it passes a limit.',
  },
  apiKeys: {
    es: 'En Ajustes › Llaves de API se crea una llave con su rol; se muestra una sola vez. Para recibir eventos en otro sistema use Ajustes › Webhooks.',
    en: 'Settings › API keys is where a key is made with its role; it is shown once. To receive events in another system use Settings › Webhooks.',
  },
  personalData: {
    es: 'En Ajustes › Privacidad se exportan o se borran los datos de una persona que lo pide.',
    en: 'In Settings › Privacy the data of a person who asks for it are exported or erased.',
  },
} satisfies Record<HelpTopic, Words>);
