import { bareType, type FileProblem, isFileProblem, mediaTexts } from '../media/index.js';
import type { TenantProfile } from '../tenants/index.js';
import { conversationTexts } from './conversations.texts.js';
import type { MediaProblem } from './media-source.port.js';

/** Why a file is not there, for the people of the tenant, and the same for its message, which is read by programs too. `announced` is its type as it was told. */
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
