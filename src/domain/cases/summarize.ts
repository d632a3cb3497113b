import type { Sql } from '../shared/database.port.js';
import { batchableStatement } from '../shared/for-several.js';
import { type CodedText, inEveryLanguage, type Language, type TextCode } from '../shared/translations.js';
import { caseTexts } from './cases.texts.js';

interface Talk {
  name: string | null;
  question: string | null;
  intent: string | null;
  sentiment: number | null;
  answers: number;
  answer: string | null;
  /** Why the last message was routed as it was; null, like the next three fields, if it was not routed. */
  routedBecause: string | null;
  routedCode: TextCode | null;
  priority: number | null;
  destination: string | null;
}

const talkStatement = batchableStatement(
  'case.talk',
  { conversation_id: 'uuid' },
  `talk as (select i.call, t.* from input i cross join lateral (
    select c.name, asked.body as question, n."primary" as intent, s.score as sentiment,
      (select count(*)::int from (select from message m where m.conversation_id = v.id and m.author = 'AI_AGENT' limit 100) given) as answers,
      (select m.body from message m where m.conversation_id = v.id and m.author = 'AI_AGENT' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) as answer,
      r.reasoning as "routedBecause", r.codes -> 'reasoning' as "routedCode", r.priority, r.destination
    from conversation v join contact c on c.id = v.contact_id
      left join lateral (select m.id, coalesce(nullif(m.body, ''), m.transcript) as body from message m
        where m.conversation_id = v.id and m.direction = 'INBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) asked on true
      left join lead_intent n on n.message_id = asked.id
      left join sentiment_analysis s on s.message_id = asked.id
      left join routing_decision r on r.message_id = asked.id
    where v.id = i.conversation_id limit 1) t)
    select * from talk`,
);

/** The information that a person needs before answering, in the tenant's language. */
export interface CaseSummary {
  subject: CodedText;
  summary: CodedText;
  routedBecause: CodedText | string | null;
  priority: number | null;
  department: string | null;
}

const mostQuoted = 300;
const quoted = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted).join('')}…` : text;
};
const departments: Record<string, string> = {
  SALES_TEAM: 'sales',
  RETENTION_SPECIALIST: 'retention',
  SUPPORT_TEAM: 'support',
};

/** Summarises what the customer asked and what the agent tried. Contains only facts of the conversation. */
export async function summarize(read: Sql, conversationId: string, language: Language): Promise<CaseSummary> {
  const [talk] = await read.query<Talk>(talkStatement, [conversationId]);
  const mood = (talk?.sentiment ?? 0) < -0.3 ? 'low' : (talk?.sentiment ?? 0) > 0.3 ? 'high' : 'other';
  const linesIn = (each: Language) =>
    [
      ...(talk?.question ? [caseTexts(each, 'asked', { question: quoted(talk.question) })] : []),
      ...(talk?.intent ? [caseTexts(each, 'intent', { intent: talk.intent })] : []),
      ...(talk?.sentiment === null || !talk ? [] : [caseTexts(each, 'mood', { mood })]),
      caseTexts(each, 'tried', { answers: talk?.answers ?? 0 }),
      ...(talk?.answer ? [caseTexts(each, 'lastAnswer', { answer: quoted(talk.answer) })] : []),
    ].join('\n');
  return {
    subject: talk?.name
      ? caseTexts.coded(language, 'subject', { name: talk.name })
      : caseTexts.coded(language, 'subjectUnnamed'),
    summary: caseTexts.coded(language, 'summary', { lines: inEveryLanguage(linesIn) }),
    routedBecause:
      talk?.routedBecause && talk.routedCode
        ? { text: talk.routedBecause, ...talk.routedCode }
        : (talk?.routedBecause ?? null),
    priority: talk?.priority ?? null,
    department: talk?.destination ? (departments[talk.destination] ?? null) : null,
  };
}
