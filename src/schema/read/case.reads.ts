import { CaseType } from '../cases/case.type.js';
import { byId, flatPageOf, type Root } from './roots.js';

/** Cases that people have to resolve. */
export const caseRoots: Record<string, Root> = {
  cases: flatPageOf(CaseType, {
    permission: 'case:read',
    description: 'Cases of contacts that you may see, newest first.',
  }),
  case: byId(CaseType, {
    permission: 'case:read',
    description: 'One case; null if there is none that you may see.',
  }),
};
