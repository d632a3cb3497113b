import type { LanguageModel, Turn as ModelTurn, Understanding } from '../../domain/assistant/index.js';
import type { Story, StoryLead } from './story.js';

/** What was understood of a lead: of what was noted of it, and of each message of the contact's, in their order. */
export interface UnderstoodLead {
  inquiry: Understanding | null;
  messages: Understanding[];
}

/** Asks the local model about every text of the story, with the same question that a message asks. Gives one entry a lead. */
export async function understandStory(story: Story, model: LanguageModel): Promise<UnderstoodLead[]> {
  const understood: UnderstoodLead[] = [];
  for (const lead of story.leads) understood.push(await understandLead(lead, story.demo.business, model));
  return understood;
}

async function understandLead(lead: StoryLead, business: string, model: LanguageModel): Promise<UnderstoodLead> {
  const ask = async (text: string, history: ModelTurn[]) => {
    const timeoutMs = 10_000;
    const options = { signal: AbortSignal.timeout(timeoutMs), timeoutMs };
    return (await model.ask('understand', { text, history, business }, options)).value;
  };
  const messages: Understanding[] = [];
  const history: ModelTurn[] = [];
  for (const { by, text } of lead.thread?.turns ?? []) {
    if (by === 'CONTACT') messages.push(await ask(text, [...history]));
    history.push({ author: by === 'CONTACT' ? 'CONTACT' : 'BUSINESS', text });
  }
  return { inquiry: lead.inquiry === null ? null : await ask(lead.inquiry, []), messages };
}
