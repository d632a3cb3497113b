import type { RefusalKind } from '../claims/refusal.js';
import type { AnswerInput } from '../language-model.port.js';
import { clipped } from './fence.js';
import type { Section } from './shelf.es.js';

const maxDraftLength = 2000;

/** What of a draft is refused, as the model that wrote it is told. */
const reasons: Record<RefusalKind, string> = {
  AMOUNT: 'tiene un monto que no está en nada de lo que se te dio, o que es de otro producto',
  PERCENTAGE: 'tiene un porcentaje que no está en nada de lo que se te dio',
  OFFER: 'tiene una oferta que no está en nada de lo que se te dio',
  LINK: 'tiene un enlace que no está en ningún artículo',
  ADDRESS: 'tiene un correo que no está en nada de lo que se te dio',
  PAYEE: 'dice a quién pagar, y eso no está en nada de lo que se te dio',
  NUMBER: 'tiene un número de cuenta o de teléfono que no está en nada de lo que se te dio',
  PROMISE: 'promete algo que no está en nada de lo que se te dio',
  TIME: 'da un plazo, una fecha o una hora que no está en nada de lo que se te dio',
  STOCK: 'dice existencias que no son las del catálogo',
  PICTURE: 'anuncia una foto que no va con la respuesta',
  LENGTH: 'está vacío o es demasiado largo',
  RECITED: 'repite tus instrucciones',
};

/** Returns the sections with the draft that is to be put right; none for a first draft. The draft may repeat what the customer wrote. */
export const repairSections = ({ refused }: AnswerInput): Section[] =>
  refused
    ? [
        ['borrador-anterior', clipped(refused.text, maxDraftLength)],
        ['lo-que-no-vale', refused.words === '' ? '(todo el borrador)' : clipped(refused.words, 500)],
      ]
    : [];

/** Returns the instruction to put a refused draft right; none for a first draft. */
export const repairNote = ({ refused, mayCall }: AnswerInput): string[] =>
  refused
    ? [
        `El borrador anterior no se puede enviar: ${reasons[refused.kind]}. Corrígelo: usa solo lo que está escrito en las secciones${mayCall ? ', o llama la herramienta que dé el dato' : ''}. Si no hay ese dato, responde lo demás, di con sencillez que eso lo confirma una persona del equipo, y pon known en false.`,
      ]
    : [];
