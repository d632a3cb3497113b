import { maxButtonLength, maxButtons } from './answer.js';

/**
 * Returns the reply of a hosted model with what customers can read. Models write Markdown although the prompt forbids it, and channels
 * would show its signs. A button that is too long, or one too many, is left out, so that the answer is not lost for it.
 */
export function tidyAnswer(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null) return reply;
  const { text, quickReplies } = reply as { text?: unknown; quickReplies?: unknown };
  return {
    ...reply,
    ...(typeof text === 'string' && { text: withoutMarkdown(text) }),
    ...(Array.isArray(quickReplies) && { quickReplies: quickReplies.filter(isButton).slice(0, maxButtons) }),
  };
}

/** Values that are no texts are kept: the schema refuses them. */
const isButton = (reply: unknown): boolean =>
  typeof reply !== 'string' || (reply.trim() !== '' && reply.length <= maxButtonLength);

/** A single asterisk is left: "*bold*" is how WhatsApp itself writes it, and "2 * 3" a sum. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/gu, '$1')
    .replace(/^#{1,6}\s+/gmu, '')
    .replace(/^(\s*)[-*]\s+(?=\S)/gmu, '$1• ')
    .replace(/\[([^\]\n]{1,200})\]\((https?:\/\/[^\s)]+)\)/gu, (_, label: string, link: string) =>
      label === link ? link : `${label}: ${link}`,
    )
    .replace(/`([^`\n]+)`/gu, '$1');
