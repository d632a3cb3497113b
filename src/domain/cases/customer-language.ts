import type { Sql, Statement } from '../shared/database.port.js';
import { type Language, languages } from '../shared/translations.js';

const spoken: Statement = {
  name: 'case.customer-language',
  text: `select i.language from message m join lead_intent i on i.message_id = m.id
    where m.conversation_id = $1 and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1`,
};

/** The language that the customer last wrote in; the fallback where nobody knows. */
export async function findLanguage(read: Sql, conversationId: string, fallback: Language): Promise<Language> {
  const [row] = await read.query<{ language: string | null }>(spoken, [conversationId]);
  return languages.find(language => language === row?.language) ?? fallback;
}
