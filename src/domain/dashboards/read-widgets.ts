import type { z } from 'zod';
import { BadInput, DomainError, mostProblems, refusedTogether } from '../shared/domain-error.js';
import { firstOfEach } from '../shared/first-of-each.js';
import { issueSentence } from '../shared/issue-sentence.js';
import { type Widget, type WidgetContent, widgetContent, widgetList } from './widget.js';

type Issue = z.core.$ZodIssue;

/** Parses the widgets of a dashboard. Throws INVALID with each widget and its invalid field. */
export function readWidgets(given: unknown): Widget[] {
  const checked = widgetList.safeParse(given, { error: issueSentence });
  if (checked.success) return checked.data;
  const [first, ...others] = told(checked.error.issues).map(issue => refusalOf(issue, given));
  if (!first) throw new Error('widgets were refused for no reason');
  throw refusedTogether([first, ...others]);
}

/** Only the first problem of a field is reported; others often follow from it. */
const told = (issues: readonly Issue[]): Issue[] =>
  firstOfEach(issues, ({ path }) => path.join('.')).slice(0, mostProblems);

function refusalOf(issue: Issue, given: unknown): DomainError {
  const [place, ...field] = issue.path;
  if (place === undefined) return new DomainError('INVALID', `widgets: ${wordsOf(issue)}.`, ['widgets']);
  const message = `Widget ${nameOf(given, place)}: ${[field.join('.'), wordsOf(issue)].filter(Boolean).join(': ')}.`;
  return new DomainError('INVALID', message, ['widgets', ...issue.path.map(String)]);
}

/** Parses the content of one widget. Throws BadInput with the invalid fields. */
export function readWidgetContent(given: unknown): WidgetContent {
  const checked = widgetContent.safeParse(given, { error: issueSentence });
  if (checked.success) return checked.data;
  const problems = told(checked.error.issues).map(issue => {
    const path = ['widget', ...issue.path.map(String)];
    return { message: `${path.join('.')}: ${wordsOf(issue)}.`, field: path };
  });
  const [first = { message: 'widget: is invalid.', field: ['widget'] }, ...others] = problems;
  throw new BadInput(first.message, first.field, others);
}

/** Returns the message of the issue in a form that can follow the name of its field. */
const wordsOf = ({ message }: Issue): string => message.replace(/^This /, '').replace(/\.$/, '');

function nameOf(widgets: unknown, place: PropertyKey): string {
  const widget = Array.isArray(widgets) ? widgets[Number(place)] : null;
  const id = widget !== null && typeof widget === 'object' ? (widget as { id?: unknown }).id : null;
  return typeof id === 'string' && id !== '' ? `"${id.slice(0, 40)}"` : `${Number(place) + 1}`;
}
