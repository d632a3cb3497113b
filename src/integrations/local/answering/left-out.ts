import { continued } from './voice.js';

/** Returns the parts of an answer without a sentence, and without the words that led to nothing else: "Como le decía:". */
export function withoutSentence(parts: readonly string[], sentence: string): string[] {
  const left: string[] = [];
  for (const part of parts) {
    const rest = [sentence, continued(sentence)].reduce((text, each) => text.replace(each, ''), part);
    const isLead = rest !== part && (!/[\p{L}\d]/u.test(rest) || /:[\s.]*$/u.test(rest));
    if (!isLead) left.push(rest === part ? part : rest.replace(/^ +/u, '').replace(/(?<=\S) {2,}/gu, ' '));
    else if (/^[^\n]{2,80}:$/u.test(left.at(-1) ?? '') && !/[\p{L}\d]/u.test(rest)) left.pop();
  }
  return left;
}
