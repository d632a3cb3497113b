import { bareType, type FileProblem, isFileProblem, mediaTexts } from '../media/index.js';
import type { TenantProfile } from '../tenants/index.js';
import { conversationTexts } from './conversations.texts.js';
import type { MediaProblem } from './media-source.port.js';

/**
 * Returns why a file is missing: one text for the users of the tenant, and one for its message, which programs also read.
 * `announced` is the file's announced type.
 */
export function problemText(
  { language, settings }: TenantProfile,
  problem: MediaProblem | FileProblem | 'CHANGED',
  announced: string,
): { problem: string; error: string } {
  const megabytes = Math.floor(settings.media.mostBytes / (1024 * 1024));
  const text = isFileProblem(problem)
    ? mediaTexts(language, problem, { announced: bareType(announced) })
    : conversationTexts(language, problem, { megabytes });
  return { problem: text, error: `media_${problem.toLowerCase()}: ${text}` };
}
