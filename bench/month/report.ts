import { sortOf } from './recognise.js';
import type { Left, Record } from './record.js';
import type { Violation } from './violations.js';

export interface Report {
  written: number;
  /** The number of sent messages, by kind and by form. */
  sent: { [sort: string]: { [kind in Left['kind']]: number } };
  refused: { [code: string]: number };
  violations: { [rule: string]: number };
}

export function reportOf(record: Record, violations: readonly Violation[]): Report {
  const report: Report = { written: record.wrote.length, sent: {}, refused: {}, violations: {} };
  for (const left of record.left) {
    const sort = sortOf(left);
    report.sent[sort] ??= { text: 0, template: 0, comment: 0 };
    report.sent[sort][left.kind] += 1;
  }
  for (const { code } of record.refused) report.refused[code] = (report.refused[code] ?? 0) + 1;
  for (const { rule } of violations) report.violations[rule] = (report.violations[rule] ?? 0) + 1;
  return report;
}
