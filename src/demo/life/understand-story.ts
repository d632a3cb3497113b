import type { LanguageModel, Turn as ModelTurn, Understanding } from '../../domain/assistant/index.js';
import { languageOf } from '../../domain/shared/translations.js';
import type { Story, StoryLead } from './story.js';

/** The model's interpretation of a lead: of the note about it, and of each of the contact's messages in their order. */
export interface UnderstoodLead {
  inquiry: Understanding | null;
  messages: Understanding[];
}

/** Lets the local model interpret every text of the story, as the product does with messages. Returns one entry per lead. */
export async function understandStory(story: Story, model: LanguageModel): Promise<UnderstoodLead[]> {
  const understood: UnderstoodLead[] = [];
  for (const lead of story.leads) understood.push(await understandLead(lead, story.demo, model));
  return understood;
}

/** The model's interpretation of the comments below each post of the shop, in their order. */
export type UnderstoodComments = Understanding[][];

/** Lets the local model interpret the comments below the shop's posts. */
export async function understandComments({ shop, demo }: Story, model: LanguageModel): Promise<UnderstoodComments> {
  const understood: UnderstoodComments = [];
  for (const { comments } of shop.posts) {
    const below: Understanding[] = [];
    for (const { text } of comments) below.push(await askFor(demo, model, text, []));
    understood.push(below);
  }
  return understood;
}

async function askFor(
  { business, locale }: Story['demo'],
  model: LanguageModel,
  text: string,
  history: ModelTurn[],
): Promise<Understanding> {
  const timeoutMs = 10_000;
  const options = { signal: AbortSignal.timeout(timeoutMs), timeoutMs };
  return (await model.ask('understand', { text, history, business, explainIn: languageOf(locale) }, options)).value;
}

async function understandLead(lead: StoryLead, demo: Story['demo'], model: LanguageModel): Promise<UnderstoodLead> {
  const ask = (text: string, history: ModelTurn[]) => askFor(demo, model, text, history);
  const messages: Understanding[] = [];
  const history: ModelTurn[] = [];
  for (const { by, text } of lead.thread?.turns ?? []) {
    if (by === 'CONTACT') messages.push(await ask(text, [...history]));
    history.push({ author: by === 'CONTACT' ? 'CONTACT' : 'BUSINESS', text });
  }
  return { inquiry: lead.inquiry === null ? null : await ask(lead.inquiry, []), messages };
}
