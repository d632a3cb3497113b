import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { ListFieldsDocument, SellerNameDocument } from '../../gql/graphql';
import { daysOf } from '../../lib/days';
import type { Filter } from '../../lib/filter';
import { columnTexts } from '../../words/column.texts';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { useSourceText } from '../../words/source';
import { newCampaignTexts } from './campaigns.texts';

export interface FilterWords {
  /** The key of the filter's part. */
  key: string;
  text: string;
}

type Ends = { min?: unknown; max?: unknown; from?: unknown; to?: unknown };

/** Describes a filter of leads or customers in words, part by part. */
export function useFilterWords(kind: 'leads' | 'customers', filter: Filter): FilterWords[] {
  const say = useTexts(newCampaignTexts);
  const sayColumn = useTexts(columnTexts);
  const sayStatus = useTexts(leadStatusTexts);
  const saySource = useSourceText();
  const formats = useFormats();
  const [{ data: owner }] = useQuery({
    query: SellerNameDocument,
    variables: { id: String(filter.sellerId) },
    pause: !filter.sellerId,
  });
  const [{ data: own }] = useQuery({
    query: ListFieldsDocument,
    variables: { entityType: kind === 'leads' ? 'LEAD' : 'CUSTOMER' },
    pause: !filter.customFields,
  });
  const column = (value: string) => (value in columnTexts ? sayColumn(value as keyof typeof columnTexts) : value);
  const status = (value: string) =>
    kind === 'leads' && value in leadStatusTexts ? sayStatus(value as keyof typeof leadStatusTexts) : column(value);
  const list = (values: unknown, word: (value: string) => string) =>
    (Array.isArray(values) ? values : [values]).map(value => word(String(value))).join(', ');
  const range = ({ min, max, from, to }: Ends) =>
    [min ?? from, max ?? to].map(end => (end === undefined || end === '' ? '…' : String(end))).join('–');
  const valueWords = (wanted: unknown): string => {
    if (typeof wanted !== 'object' || wanted === null) return String(wanted);
    if ('in' in wanted) return list(wanted.in, value => value);
    return 'contains' in wanted ? `«${wanted.contains}»` : range(wanted as Ends);
  };
  const { timeZone } = formats.region;

  const wordsOf = (key: string, value: unknown): string => {
    switch (key) {
      case 'search':
        return say('searched', { text: String(value) });
      case 'status':
        return `${sayColumn('status')}: ${list(value, status)}`;
      case 'temperature':
      case 'segment':
        return `${sayColumn(key)}: ${list(value, column)}`;
      case 'tags':
        return `${sayColumn('tags')}: ${list(value, tag => tag)}`;
      case 'source':
        return `${sayColumn('source')}: ${list(value, saySource)}`;
      case 'sellerId':
        return `${sayColumn('seller')}: ${owner?.seller?.displayName ?? '…'}`;
      case 'unassigned':
        return say(value ? 'unassigned' : 'assigned');
      case 'atRisk':
        return value ? sayColumn('atRisk') : say('notAtRisk');
      case 'score':
        return `${say('score')}: ${range(value as Ends)}`;
      case 'lifetimeValue':
        return `${say('bought')}: ${range(value as Ends)}`;
      case 'createdAt': {
        const { from, to } = daysOf(timeZone, value as Ends);
        return [
          from && `${say('since')}: ${formats.calendarDay(from)}`,
          to && `${say('until')}: ${formats.calendarDay(to)}`,
        ]
          .filter(Boolean)
          .join(' · ');
      }
      case 'boughtAt':
      case 'notBoughtAt': {
        const { from, to } = daysOf(timeZone, value as Ends);
        const days = [from, to].map(day => (day ? formats.calendarDay(day) : '…'));
        return `${sayColumn(key)}: ${days.join('–')}`;
      }
      case 'customFields':
        return Object.entries(value as Record<string, unknown>)
          .map(([field, wanted]) => {
            const label = own?.customFields.find(each => each.key === field)?.label ?? field;
            return `${label}: ${valueWords(wanted)}`;
          })
          .join(' · ');
      default:
        return key;
    }
  };
  return Object.entries(filter).map(([key, value]) => ({ key, text: wordsOf(key, value) }));
}
