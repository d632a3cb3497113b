import type { Language } from '../../domain/shared/translations.js';
import { withFileLinks } from './file-links.js';
import { withReaderTexts } from './reader-texts.js';

/** The reader of an answer, as far as its text depends on them. */
export interface AnswerReader {
  signMediaUrl(mediaId: string): string;
  /** The language that they ask for; null if they name none of ours. */
  readonly accepted: Language | null;
}

/** Returns the text of an answer as its reader receives it: statements leave marks where it depends on more than the database. */
export const finishAnswer = (text: string, { signMediaUrl, accepted }: AnswerReader): string =>
  withReaderTexts(withFileLinks(text, signMediaUrl), accepted);
