import { z } from 'zod';
import { sourceCountRows, tagCountRows } from '../leads/index.js';
import { ordersSoldIn, type PaidOrders } from '../orders/index.js';
import { instantOf } from '../sellers/index.js';
import { type Actor, isSellingRole } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import { channels } from '../shared/channels.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { isId, newId } from '../shared/id.js';
import { readRows } from '../shared/keyset.js';
import { dayIn } from '../shared/tenant-day.js';
import { text } from '../shared/texts.js';
import { type Language, localeIn } from '../shared/translations.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { daysOf } from './day-range.js';
import { storedNames } from './known-names.js';
import { listUses } from './list-uses.js';
import { type AskedPlan, askedPlan, emptyPlan, noConditions, type QuestionPlan, selfSeller } from './question-plan.js';
import { withoutTexts } from './settle-fields.js';
import type { QuestionContext, SettledPlan } from './settle-plan.js';
import { settleQuestion } from './settle-question.js';
import { singular } from './singular.js';

const readSetting: Statement = {
  name: 'questions.setting',
  text: `select (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.display_name) order by s.display_name, s.id), '[]') from seller s where s.active) as sellers,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'stages',
          (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g.position), '[]') from stage g where g.pipeline_id = p.id and g.removed_at is null)) order by p.name, p.id), '[]')
        from pipeline p where p.active) as pipelines,
      (select coalesce(json_agg(json_build_object('list', case f.entity_type when 'LEAD' then 'LEADS' when 'CUSTOMER' then 'CUSTOMERS' else 'OPPORTUNITIES' end,
          'key', f.key, 'label', f.label, 'type', f.type, 'options', to_json(f.options)) order by f.entity_type, f.position, f.id), '[]')
        from custom_field f where f.removed_at is null) as fields,
      (select app.own_seller()) as "ownSellerId"`,
};
/** A city in the way in which most contacts have it. */
const findCity: Statement = {
  name: 'questions.find-city',
  text: 'select mode() within group (order by c.city) as city from (select city from contact where city_key = $1 limit 1000) c',
};
/** A product whose name contains all of these words. */
const findProduct: Statement = {
  name: 'questions.find-product',
  text: `select from product p where not exists (select from unnest($1::text[]) w where position(w in app.fold(p.name)) = 0) limit 1`,
};
const findThread: Statement = { name: 'questions.find-thread', text: 'select plan from question_thread where id = $1' };
const keepThread: Statement = {
  name: 'questions.keep-thread',
  text: `insert into question_thread (id, tenant_id, user_id, plan, created_at, updated_at) values ($1, app.tenant(), app.actor(), $2, $3, $3)
    on conflict (tenant_id, id) do update set plan = excluded.plan, updated_at = excluded.updated_at`,
};

const readersOf = { LEADS: 'lead:read', CUSTOMERS: 'customer:read', OPPORTUNITIES: 'opportunity:read' } as const;

/** As many sources of leads as a question may name. */
const mostSources = 100;
const isChannel = (source: string): boolean => (channels as readonly string[]).includes(source);

/** A question in a form that the data can answer, with the values needed to write the answer. */
export interface AskedQuestion {
  conversationId: string;
  /** What it asks for, the first part first. */
  parts: AskedPart[];
  setting: QuestionContext & { now: Date };
  language: Language;
  /** The tenant's locale in that language. */
  locale: string;
  currency: string;
  timezone: string;
  seesPart: boolean;
}
export interface AskedPart extends SettledPlan {
  /** The paid orders, if it is about sales and the shop has no opportunities; null otherwise. */
  soldByOrders: PaidOrders | null;
}

/**
 * Interprets a question about the business as a plan in the server's own terms. Nothing is read or shown yet, and nothing that a model
 * wrote is shown at all. The conversation stores the plan, so that the next question can refer to it; an API key has no conversation.
 */
export const askQuestion = longUseCase({
  name: 'questions.ask-question',
  permission: 'question:ask',
  input: z.object({ question: text('line'), conversationId: z.string().nullish() }),
  audit: notAudited('Nothing changes but what was asked last, which is nobody else’s.'),
  async run(context, { question, conversationId }): Promise<AskedQuestion> {
    if (question.trim() === '') throw new DomainError('INVALID', 'Enter a question.', ['question']);
    const { read, scope, clock, actor } = context;
    const tenant = await loadTenant(read, scope.tenantId);
    const previous = typeof conversationId === 'string' ? await previousPlan(context, conversationId) : null;
    const [found] = await read.query<Omit<QuestionContext, 'today' | 'sources'>>(readSetting);
    if (!found) throw new Error('the statement gave no row');
    const sources = await readRows<{ source: string }>(read, { ...sourceCountRows, limit: mostSources });
    // Users who may not read the records of a field do not get the name of the field.
    const fields = found.fields.filter(({ list }) => actor.can(readersOf[list]));
    const now = clock.now();
    const setting = {
      ...found,
      fields,
      now,
      today: dayIn(tenant.timezone, now),
      sources: sources.map(({ source }) => source),
    };
    const reply = await context.ports.askModel(context, 'question', {
      question,
      today: setting.today,
      previous,
      sellers: setting.sellers.map(({ name }) => name),
      pipelines: setting.pipelines.map(({ name, stages }) => ({ name, stages: stages.map(stage => stage.name) })),
      sources: sources.map(({ source }) => source).filter(source => !isChannel(source)),
      fields: setting.fields,
    });
    reply.remember();
    const asked = await withStoredNames(context, readableBy(actor, reply.value), sources);
    const settled = settleQuestion(asked, setting);
    const [{ plan }, ...others] = settled;
    const language = plan.language ?? previous?.language ?? tenant.language;
    const id = conversationId ?? newId();
    if (actor.kind === 'user')
      await keep(context, id, { ...plan, language, others: others.map(each => each.plan) }, setting);
    return {
      conversationId: id,
      parts: await Promise.all(
        settled.map(async part => ({
          ...part,
          soldByOrders: await soldByOrders(context, part.plan, setting, tenant.timezone),
        })),
      ),
      setting,
      language,
      locale: localeIn(language, tenant.locale),
      currency: tenant.currency,
      timezone: tenant.timezone,
      seesPart: isSellingRole(actor.role),
    };
  },
});

/**
 * Writes the tags and sources of a plan as they are stored, since lists are filtered by exactly these; a name that is that of a city means
 * it.
 */
async function withStoredNames(
  context: ScopedContext,
  { others, ...first }: AskedPlan,
  sources: readonly { source: string }[],
): Promise<AskedPlan> {
  const { read } = context;
  const names = sources.map(({ source }) => source);
  const hasTags = [first, ...others].some(({ conditions }) => conditions?.tags);
  const tags = hasTags ? (await readRows<{ tag: string }>(read, tagCountRows)).map(({ tag }) => tag) : [];
  const named = async <Plan extends QuestionPlan>(plan: Plan) => ofProduct(context, await inCity(context, plan));
  const stored = (plan: QuestionPlan): QuestionPlan => ({
    ...plan,
    conditions: plan.conditions && {
      ...plan.conditions,
      tags: plan.conditions.tags && storedNames(plan.conditions.tags, tags),
      source: plan.conditions.source && storedNames(plan.conditions.source, names),
    },
  });
  return {
    ...(await named(stored(first))),
    others: await Promise.all(others.map(plan => named(stored(plan)))),
  };
}

/** "Clientes de Heredia": whether that is a city follows from the cities of contacts. */
async function inCity<Plan extends QuestionPlan>({ read }: ScopedContext, plan: Plan): Promise<Plan> {
  const { list, conditions } = plan;
  if (!list || !conditions?.search || conditions.city || !listUses[list].conditions.includes('city')) return plan;
  const [found] = await read.query<{ city: string | null }>(findCity, [foldName(conditions.search)]);
  return found?.city ? { ...plan, conditions: { ...conditions, city: [found.city], search: null } } : plan;
}

/**
 * "Ventas de pintura": whether that is a product follows from the catalogue; then the sales of the product are meant. A name that no
 * product has counts as not understood.
 */
async function ofProduct<Plan extends QuestionPlan>({ read }: ScopedContext, plan: Plan): Promise<Plan> {
  const { kind, metric, conditions, ignored, seller, pipeline, grouping } = plan;
  if (plan.list === 'ORDERS') return ordersOf(read, plan);
  if (kind !== 'FIGURE') return plan;
  const isOfProducts = metric === 'PRODUCTS_SOLD' || metric === 'PRODUCTS_AMOUNT';
  const mayBe = metric === 'WON_AMOUNT' && (grouping ?? 'NONE') === 'NONE' && seller === null && pipeline === null;
  const search = isOfProducts ? (conditions?.search ?? null) : mayBe ? singular(ignored.join(' ')) : null;
  if (!search || (mayBe && ignored.length > 3)) return plan;
  const found = await isProduct(read, search);
  const named = { ...(conditions ?? noConditions), search };
  if (found && isOfProducts) return plan;
  if (found) return { ...plan, metric: 'PRODUCTS_AMOUNT', grouping: 'PRODUCT', conditions: named, ignored: [] };
  return isOfProducts
    ? { ...plan, conditions: { ...named, search: null }, ignored: [...ignored, search].slice(0, 12) }
    : plan;
}

const isProduct = async (read: Sql, words: string): Promise<boolean> =>
  (await read.query(findProduct, [foldName(words).match(/[\p{L}\p{N}]+/gu) ?? []])).length > 0;

/** "Pedidos con taladros", "pedidos de pintura": orders that have a product of that name, if there is one. */
async function ordersOf<Plan extends QuestionPlan>(read: Sql, plan: Plan): Promise<Plan> {
  const { conditions, ignored } = plan;
  const said = conditions?.product ?? null;
  const product = singular(said ?? (ignored.length <= 3 ? ignored.join(' ') : ''));
  if (product === '') return plan;
  const isFound = await isProduct(read, product);
  if (isFound)
    return { ...plan, conditions: { ...(conditions ?? noConditions), product }, ...(said === null && { ignored: [] }) };
  if (said === null) return plan;
  return {
    ...plan,
    conditions: { ...(conditions ?? noConditions), product: null },
    ignored: [...ignored, said].slice(0, 12),
  };
}

/** For users who may not read contacts, people are found among the leads. */
function readableBy(actor: Actor, { others, ...first }: AskedPlan): AskedPlan {
  const readable = (plan: QuestionPlan): QuestionPlan =>
    plan.list === 'CONTACTS' && !actor.can('contact:read') ? { ...plan, list: 'LEADS' } : plan;
  return { ...readable(first), others: others.map(readable) };
}

/** Sales are won opportunities. A shop without any opportunities sells by orders, and its owner means these. */
async function soldByOrders(
  { read }: ScopedContext,
  { kind, list, conditions, metric, range, seller }: QuestionPlan,
  { today, sellers, ownSellerId }: QuestionContext,
  timezone: string,
): Promise<PaidOrders | null> {
  const listsSales = list === 'OPPORTUNITIES' && conditions?.status?.join() === 'WON';
  if (!(kind === 'FIGURE' && metric === 'WON_AMOUNT' && range) && !listsSales) return null;
  const { from, until } = range ? daysOf(range, today) : { from: null, until: null };
  const at = (day: string | null) => day && new Date(instantOf(timezone, day, 0)).toISOString();
  const sellerId = seller === selfSeller ? ownSellerId : (sellers.find(({ name }) => name === seller)?.id ?? null);
  return ordersSoldIn(read, { from: at(from), to: at(until), sellerId });
}

/** Returns the previous plan of the conversation. Throws NOT_FOUND if the conversation does not exist or belongs to another user. */
async function previousPlan({ read, actor }: ScopedContext, id: string): Promise<AskedPlan | null> {
  if (actor.kind !== 'user') return null;
  const [thread] = isId(id) ? await read.query<{ plan: unknown }>(findThread, [id]) : [];
  if (!thread) throw new DomainError('NOT_FOUND', 'You have no such conversation. Ask without it.', ['conversationId']);
  // A stored plan of an older version may not be valid any more: the question is then read without it.
  return askedPlan.safeParse(thread.plan).data ?? null;
}

/**
 * Stores the plan. A question that was not understood, or a request for help, does not replace the stored plan, so that the next question
 * refers to the last one understood. Searched names and texts are never stored.
 */
async function keep(context: ScopedContext, id: string, asked: AskedPlan, { fields }: QuestionContext): Promise<void> {
  const { others, ...plan } = asked;
  const bare = ({ conditions, ...part }: QuestionPlan): QuestionPlan => ({
    ...part,
    conditions: conditions && {
      ...noConditions,
      ...conditions,
      search: null,
      fields: withoutTexts(conditions.fields, part.list, fields),
    },
    ignored: [],
  });
  const kept = { ...bare(plan), others: others.map(bare) };
  await context.transaction(async tx => {
    const isNothing = plan.kind === 'UNCLEAR' || plan.kind === 'HELP';
    const [thread] = isNothing ? await tx.query<{ plan: unknown }>(findThread, [id]) : [];
    if (!thread)
      await tx.query(keepThread, [
        id,
        isNothing ? { ...emptyPlan, language: plan.language, others: [] } : kept,
        context.clock.now(),
      ]);
  });
}
