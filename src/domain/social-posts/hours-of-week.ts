/** Number of hours in a week; hour 0 is Monday from midnight to 1:00. */
export const hoursOfWeek = 168;

const around = (hour: number): number => (hour + hoursOfWeek) % hoursOfWeek;

/**
 * How likely people are to look at their phone in an hour of the day, in relation to one another. This is reasoned, not measured: people
 * sleep from about 22 to 6, have their phone at hand while they are awake, and have time for it at noon and in the evening.
 */
const usualDay = [1, 1, 1, 1, 1, 2, 4, 6, 7, 7, 7, 8, 11, 11, 8, 7, 7, 8, 10, 12, 12, 9, 5, 2];
const sumOfDay = usualDay.reduce((sum, weight) => sum + weight, 0);
/** The share of each hour of the week if nothing is known of a business: its hours sum to 1. All days are alike. */
export const usualWeek: readonly number[] = Array.from(
  { length: hoursOfWeek },
  (_, hour) => (usualDay[hour % 24] as number) / (7 * sumOfDay),
);

/**
 * How much the usual week counts, in conversations. It gives its most active hour about two, so that one busy night of a new shop moves
 * nothing; with as many conversations of its own, a business's own figures count half, and with a thousand almost alone.
 */
const usualConversations = 200;

/**
 * Returns the share of each hour of the week in which people are active, from the conversations counted in each. Neighbouring hours share
 * half of what they have, because a conversation at 18:58 says as much about 19 as about 18, and a single hour has few.
 */
export function activityOf(counted: readonly number[]): number[] {
  const smooth = counted.map(
    (own, hour) => own / 2 + ((counted[around(hour - 1)] ?? 0) + (counted[around(hour + 1)] ?? 0)) / 4,
  );
  const total = smooth.reduce((sum, count) => sum + count, 0);
  return smooth.map(
    (count, hour) => (count + usualConversations * (usualWeek[hour] as number)) / (total + usualConversations),
  );
}

/** Whether the counted conversations say more than the usual week. */
export const isKnown = (counted: readonly number[]): boolean =>
  counted.reduce((sum, count) => sum + count, 0) >= usualConversations;
