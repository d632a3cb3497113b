import { useTexts } from '../../app/intl';
import { inboxTexts } from './inbox.texts';
import { lengthOfCall, wordlessOf } from './message';

interface Previewed {
  body: string;
  kind: string;
  withdrawnAt?: string | null;
  transcript?: string | null;
  media: readonly { mimeType: string; voice: boolean }[];
}

/** Returns a function that says in one line what a message says or holds. */
export function usePreview(): (message: Previewed) => string {
  const say = useTexts(inboxTexts);
  return message => {
    const { body, kind, withdrawnAt, transcript, media } = message;
    if (withdrawnAt) return say('withdrawn');
    const wordless = wordlessOf(message);
    if (wordless) return say(wordless);
    const length = lengthOfCall(message);
    if (length) return say('spoken', { length });
    if (kind === 'reaction' && body) return say('reacted', { emoji: body });
    if (body || transcript) return body || (transcript ?? '');
    const [file] = media;
    if (!file) return '';
    if (kind === 'sticker') return say('sticker');
    return say(file.voice ? 'voice' : file.mimeType.startsWith('image/') ? 'image' : 'file');
  };
}
