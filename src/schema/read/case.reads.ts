import { CaseType } from '../cases/case.type.js';
import { byId, flatPageOf, type Root } from './roots.js';

/** What people have to solve. */
export const caseRoots: Record<string, Root> = {
  cases: flatPageOf(CaseType, {
    permission: 'case:read',
    description: 'Cases, the newest first, as far as you may see whom they are about.',
  }),
  case: byId(CaseType, {
    permission: 'case:read',
    description: 'One case; null where there is none that you may see.',
  }),
};
