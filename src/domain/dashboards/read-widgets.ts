import type { z } from 'zod';
import { BadInput, DomainError } from '../shared/domain-error.js';
import { issueSentence } from '../shared/issue-sentence.js';
import { type Widget, type WidgetContent, widgetContent, widgetList } from './widget.js';

type Issue = z.core.$ZodIssue;

/** Parses the widgets of a dashboard. Throws INVALID with the widget and its invalid field. */
export function readWidgets(given: unknown): Widget[] {
  const checked = widgetList.safeParse(given, { error: issueSentence });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  if (!issue) throw new Error('widgets were refused for no reason');
  const [place, ...field] = issue.path;
  if (place === undefined) throw new DomainError('INVALID', `widgets: ${wordsOf(issue)}.`, ['widgets']);
  const message = `Widget ${nameOf(given, place)}: ${[field.join('.'), wordsOf(issue)].filter(Boolean).join(': ')}.`;
  throw new DomainError('INVALID', message, ['widgets', ...issue.path.map(String)]);
}

/** Parses the content of one widget. Throws BadInput with the invalid field. */
export function readWidgetContent(given: unknown): WidgetContent {
  const checked = widgetContent.safeParse(given, { error: issueSentence });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const path = ['widget', ...(issue?.path.map(String) ?? [])];
  throw new BadInput(`${path.join('.')}: ${issue ? wordsOf(issue) : 'is invalid'}.`, path);
}

/** Returns the message of the issue in a form that can follow the name of its field. */
const wordsOf = ({ message }: Issue): string => message.replace(/^This /, '').replace(/\.$/, '');

function nameOf(widgets: unknown, place: PropertyKey): string {
  const widget = Array.isArray(widgets) ? widgets[Number(place)] : null;
  const id = widget !== null && typeof widget === 'object' ? (widget as { id?: unknown }).id : null;
  return typeof id === 'string' && id !== '' ? `"${id.slice(0, 40)}"` : `${Number(place) + 1}`;
}
