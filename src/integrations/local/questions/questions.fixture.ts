import {
  type AskedPlan,
  daysOf,
  noConditions,
  type QuestionContext,
  type QuestionPlan,
  type Range,
  settlePlan,
} from '../../../domain/questions/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { readQuestion } from './read-question.js';

const today = '2026-11-23';
export const setting: QuestionContext = {
  today,
  sellers: ['Ana Torres', 'Luis Peña', 'Marta Díaz'].map(name => ({ id: name, name })),
  pipelines: [
    { id: 'Ventas', name: 'Ventas', stages: ['Nuevo', 'Propuesta', 'Ganada'].map(name => ({ id: name, name })) },
  ],
  sources: ['WHATSAPP', 'Feria', 'Referido'],
  ownSellerId: 'me',
  fields: [
    {
      list: 'CUSTOMERS',
      key: 'roofType',
      label: 'Tipo de techo',
      type: 'DROPDOWN',
      options: ['Teja', 'Zinc', 'Losa de concreto'],
    },
    { list: 'CUSTOMERS', key: 'finca', label: 'Finca', type: 'TEXT', options: [] },
    {
      list: 'LEADS',
      key: 'roofType',
      label: 'Tipo de techo',
      type: 'DROPDOWN',
      options: ['Teja', 'Zinc', 'Losa de concreto'],
    },
    { list: 'LEADS', key: 'area', label: 'Metros de techo', type: 'NUMBER', options: [] },
    { list: 'LEADS', key: 'visitDate', label: 'Fecha de visita', type: 'DATE', options: [] },
    { list: 'CUSTOMERS', key: 'renewal', label: 'Renovación', type: 'DATE', options: [] },
    { list: 'OPPORTUNITIES', key: 'ciudad_obra', label: 'Ciudad de obra', type: 'TEXT', options: [] },
  ],
};

/** What a person understands by a question, with only the parts that matter. */
export interface Reading {
  kind: string;
  metric?: string;
  grouping?: string;
  list?: string;
  topic?: string;
  conditions?: Record<string, unknown>;
  range?: string;
  seller?: string;
  ranking?: string;
  limit?: number;
  compare?: boolean;
  /** The time to compare with, if it is not the one before. */
  against?: string;
  stage?: string;
  dated?: string;
  /** The question is not answered, or not completely, and the answer says so. */
  said?: boolean;
}
export interface Asked extends Reading {
  question: string;
  alternatives?: Reading[];
}

const daysIn = (range: string | Range | null): string => {
  if (range === null) return '';
  if (typeof range === 'string' && range.includes('..')) return range;
  const { from, until } = daysOf(
    typeof range === 'string' ? { period: range as 'TODAY', from: null, until: null } : range,
    today,
  );
  return `${from ?? 'null'}..${until ?? 'null'}`;
};
const listed = (value: unknown): string =>
  JSON.stringify(
    [value]
      .flat()
      .map(one => foldName(String(one)))
      .sort(),
  );

/** Whether a plan matches a reading. A list also matches COUNT, because it shows the number of its rows. */
export function fits(reading: Reading, read: QuestionPlan): boolean {
  const { plan } = settlePlan(read, setting);
  if (plan.kind !== reading.kind && !(reading.kind === 'COUNT' && plan.kind === 'LIST')) return false;
  if (reading.kind === 'UNCLEAR') return true;
  if (reading.kind === 'HELP') return plan.topic === reading.topic;
  const { metric, list, grouping, range, seller, ranking, limit, compare, conditions = {} } = reading;
  const { against, stage, dated } = reading;
  const own = settlePlan({ ...read, grouping: null }, setting).plan.grouping;
  return (
    (!metric || plan.metric === metric) &&
    (!list || plan.list === list) &&
    (!metric || plan.grouping === (grouping ?? 'NONE') || plan.grouping === own) &&
    daysIn(read.range) === (range ? daysIn(range) : '') &&
    (!seller || read.seller === seller) &&
    (!ranking || plan.ranking === ranking) &&
    (!limit || plan.limit === limit) &&
    (!compare || plan.compare) &&
    (!against || daysIn(plan.against) === daysIn(against)) &&
    (!stage || plan.stage === stage) &&
    (!dated || plan.dated === dated) &&
    Object.entries(conditions).every(([name, value]) => {
      if (!(name in noConditions)) return true;
      const found = plan.conditions?.[name as 'status'] ?? (name === 'done' ? false : null);
      return listed(found) === listed(value);
    })
  );
}

/** Reads a question with the local link, with the sellers and boards of these specs. */
export const readHere = (question: string, previous: QuestionPlan | null = null): AskedPlan =>
  readQuestion({
    question,
    today,
    previous,
    sellers: setting.sellers.map(({ name }) => name),
    pipelines: setting.pipelines.map(({ name, stages }) => ({ name, stages: stages.map(stage => stage.name) })),
    sources: ['Feria', 'Referido', 'Portal de Construcción'],
    fields: setting.fields,
  });

/** Judges how a question is read: rightly, with a note on what the answer lacks, or wrongly. */
export function judge({ question, alternatives = [], ...reading }: Asked): 'right' | 'said' | 'wrong' {
  const read = readHere(question);
  const { plan, lacks } = settlePlan(read, setting);
  const isSaid = plan.kind === 'UNCLEAR' || plan.ignored.length > 0 || lacks.length > 0;
  if (reading.said) return isSaid ? 'right' : 'wrong';
  if ([reading, ...alternatives].some(one => fits(one, read)) && (!isSaid || reading.kind === 'UNCLEAR'))
    return 'right';
  return isSaid ? 'said' : 'wrong';
}
