import { firstTurn } from '../../../domain/assistant/dialogue/first-turn.fixture.js';
import { dialogueSubjectsOf, findSources } from '../../../domain/assistant/find-sources.js';
import type { AnswerReply, ToolResult } from '../../../domain/assistant/index.js';
import type { AnswerInput, LanguageModel } from '../../../domain/assistant/language-model.port.js';
import { findArticles, findItems } from '../../../domain/assistant/retrieve.js';
import { type ShelfOrigin, shelfFrom } from '../../../domain/assistant/shelf-origin.js';
import { factLookups } from '../../../domain/assistant/tools/fact-tools.js';
import { goods, says } from '../answering/clerk.fixture.js';
import { localSources } from '../reading/sources/source-reader.js';
import { localLikeness } from '../reading/topics.js';

const readers = { likeness: localLikeness, sources: localSources };
const agents = [{ id: 'agent', name: 'Lía', personality: '', systemPrompt: '' }];

/** A shop for hardware, whose drill costs `price` pesos in this version of its catalogue. */
export const hardware = (version: string, price: number): ShelfOrigin => ({
  tenantId: 'hardware',
  hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  loaded: {
    version,
    agents,
    products: [
      goods('Taladro percutor', price, { description: 'Taladro de 700 W con maletín.', keywords: ['taladro'] }),
      goods('Cemento gris', 210, { unit: 'saco', description: 'Saco de 50 kg.' }),
    ],
    articles: [
      says('Envíos', 'El envío a toda la ciudad cuesta $150. En compras de $3,000 o más el envío es gratis.'),
      says('Descuentos', 'Desde 10 sacos de cemento hay 5 % de descuento.'),
    ],
  },
});
/** A bakery, where nobody sells a drill. */
export const bakery: ShelfOrigin = {
  tenantId: 'bakery',
  hours: null,
  loaded: {
    version: '1',
    agents,
    products: [goods('Pastel de chocolate', 450, { description: 'Para 12 personas.' }), goods('Concha', 14)],
    articles: [says('Pedidos', 'Los pasteles se piden con dos días de anticipación.')],
  },
};

/** How a question was answered. */
export interface Answered {
  reply: AnswerReply;
  /** What was looked up. */
  results: ToolResult[];
  /** Whether the model took what stands for the functions of the input. */
  elsewhere: boolean;
}

/** Asks a model what a customer asks a shop, with the facts that it may look up. */
export async function ask(
  model: LanguageModel,
  origin: ShelfOrigin,
  text: string,
  { said = [], signal = new AbortController().signal }: { said?: AnswerInput['history']; signal?: AbortSignal } = {},
): Promise<Answered> {
  const [locale, currency, language] = ['es-MX', 'MXN', 'es'] as const;
  const { dialogue } = firstTurn;
  const shelf = shelfFrom(origin, language);
  const turns = said.map(turn => ({
    direction: turn.author === 'CONTACT' ? ('INBOUND' as const) : ('OUTBOUND' as const),
    body: turn.text,
  }));
  const place = { locale, currency, language, state: dialogue, text, history: turns };
  const { results, lookUp } = factLookups({ ...place, shelf }, readers);
  const asked = { text, turns: said, spokenOf: dialogueSubjectsOf(dialogue) };
  let elsewhere = false;
  const { value } = await model.ask(
    'answer',
    {
      ...firstTurn,
      text,
      history: said,
      language,
      business: origin.tenantId,
      agent: { name: 'Lía', personality: '', systemPrompt: '' },
      contactName: 'Ana Mora',
      intent: 'GENERAL_INQUIRY',
      sentiment: 'NEUTRAL',
      catalogue: findItems(shelf, text, { locale, language }),
      knowledge: findArticles(shelf, text, { language, topic: null, likeness: localLikeness }),
      sources: findSources(shelf, asked, { reader: localSources, locale, language }),
      hasUnreadMedia: false,
      lookUp,
      products: () => shelf.products,
      elsewhere: () => ({
        place,
        origin,
        take(found) {
          elsewhere = true;
          results.push(...found);
        },
      }),
    },
    { signal, timeoutMs: 8_000 },
  );
  return { reply: value, results, elsewhere };
}
