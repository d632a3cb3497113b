import type { FoundArticle } from '../../../domain/assistant/index.js';
import type { Talk } from './talk.js';

/** How much of a question a passage must hold to be its answer, with and without the article's title. */
const enough = { titled: 0.3, untitled: 0.4 };

export const answers = ({ score, titled }: FoundArticle): boolean =>
  score >= (titled ? enough.titled : enough.untitled);

/** Quotes a passage, each once in an answer. */
export function quote(talk: Talk, { title, passage }: FoundArticle): void {
  if (!talk.says(passage)) talk.add(passage);
  talk.state.topic = title;
}

/** Answers a question from the articles alone; says that it does not know where they hold nothing. */
export function answerOf(talk: Talk, question: string): void {
  const [best] = talk.tools.articles(question);
  if (best && answers(best)) quote(talk, best);
  else talk.unknown(talk.voice.say('unknown'));
}
