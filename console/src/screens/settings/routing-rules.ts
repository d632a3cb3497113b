import type { destinationTexts, ruleTexts } from './routing.texts';

export type RuleName = keyof typeof ruleTexts & string;
export type Destination = keyof typeof destinationTexts & string;

/** The rules in the order in which they are tried, with their default destinations. */
export const usualRules: readonly { rule: RuleName; destination: Destination; priority: number }[] = [
  { rule: 'legal', destination: 'HUMAN_AGENT', priority: 5 },
  { rule: 'wants-human', destination: 'HUMAN_AGENT', priority: 4 },
  { rule: 'not-heard', destination: 'HUMAN_AGENT', priority: 4 },
  { rule: 'upset-for-long', destination: 'HUMAN_AGENT', priority: 5 },
  { rule: 'failing', destination: 'HUMAN_AGENT', priority: 4 },
  { rule: 'hot-purchase', destination: 'SALES_TEAM', priority: 5 },
  { rule: 'churn', destination: 'RETENTION_SPECIALIST', priority: 5 },
  { rule: 'negative-complaint', destination: 'HUMAN_AGENT', priority: 5 },
  { rule: 'negative-support', destination: 'SUPPORT_TEAM', priority: 4 },
  { rule: 'complaint-or-warranty', destination: 'SUPPORT_TEAM', priority: 4 },
  { rule: 'vip', destination: 'HUMAN_AGENT', priority: 4 },
  { rule: 'simple-question', destination: 'CHATBOT', priority: 2 },
  { rule: 'spam', destination: 'AUTO_REJECT', priority: 1 },
];
export const destinations: readonly Destination[] = [
  'SALES_TEAM',
  'RETENTION_SPECIALIST',
  'HUMAN_AGENT',
  'SUPPORT_TEAM',
  'CHATBOT',
  'AUTO_REJECT',
];

/** Returns the setting of a rule that differs from its default; null restores the default. */
export function ruleChange(
  usual: (typeof usualRules)[number],
  now: { enabled: boolean; destination: string; priority: number },
): Record<string, unknown> | null {
  const destination = now.destination === usual.destination ? null : now.destination;
  const priority = now.priority === usual.priority ? null : now.priority;
  return now.enabled && destination === null && priority === null
    ? null
    : { enabled: now.enabled, destination, priority };
}
