/**
 * Orders the spec files by duration, the longest first, so that no worker is left with a long one while the others are idle. Jest orders by
 * the times of the last run; a fresh clone has none, and jest would then order by file size.
 */
import Sequencer from '@jest/test-sequencer';

/** Path prefixes of spec files that take fifteen seconds or more, the longest first. */
const LONGEST = [
  'test/kill/ingest-kill',
  'test/isolation/reads',
  'test/query-plans',
  'test/isolation.',
  'test/console-settings',
  'test/kill/harmful-jobs',
  'test/console-workshop',
  'test/graph-fuzz',
  'src/integrations/local/embedded-postgres',
  'test/kill/import-kill',
  'test/console-figures',
  'src/domain/insights/counters',
  'test/console-lists',
  'test/permissions',
  'src/domain/contacts/lock-order',
  'test/console-today',
  'test/console-campaigns.long',
  'test/console-boards',
  'test/console-people',
  'src/domain/conversations/messaging-channels',
  'src/domain/insights/insight.queries',
  'test/console-inbox',
  'test/statements',
  'test/isolation/rows',
  'test/reads/nodes',
  'src/integrations/postgres/connection-watch',
  'test/console.',
  'src/domain/insights/seller-figure-rows',
  'src/domain/insights/metric-rows',
  'test/absurd-webhooks',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path, context }) => {
      const place = LONGEST.findIndex(start => path.startsWith(`${context.config.rootDir}/${start}`));
      return place === -1 ? LONGEST.length : place;
    };
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
