import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { DomainError } from '../shared/domain-error.js';
import { longUseCase } from '../shared/use-case.js';
import { bestTimes } from './best-times.js';
import { readPostingAccount } from './post-account.js';
import { readRhythm } from './read-rhythm.js';

/** Returns the times that suit a post on an account in the next days, the best first, each with what it rests on. */
export const readPostTimes = longUseCase({
  name: 'social-posts.read-times',
  permission: 'social-post:read',
  input: z.object({ channelAccountId: z.string(), days: z.int() }),
  audit: notAudited('Only reads.'),
  async run({ read, ports, scope, clock }, { channelAccountId, days }) {
    if (days < 1 || days > 31) throw new DomainError('INVALID', 'Ask for 1 to 31 days.', ['days']);
    await readPostingAccount(read, ports, channelAccountId);
    const now = clock.now();
    return bestTimes(await readRhythm(read, scope.tenantId, channelAccountId, now), now, days);
  },
});
