import { Field, ID, ObjectType } from 'type-graphql';
import type { AgentProfileRow } from '../../domain/assistant/index.js';

@ObjectType('AgentProfile', {
  description: 'An AI agent of the tenant: how it speaks and what it may do.',
  simpleResolvers: true,
})
export class AgentProfileType implements AgentProfileRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'What the agent is called.' })
  name!: string;

  @Field(() => String, { description: 'How it speaks, in a few words.' })
  personality!: string;

  @Field(() => String, { description: 'The instructions that it is given before each answer.' })
  systemPrompt!: string;

  @Field(() => [String], { description: 'What it may do.' })
  capabilities!: string[];

  @Field(() => [String], { description: 'What it knows about.' })
  skills!: string[];

  @Field(() => [String], { description: 'The regions that it serves; empty means all.' })
  regions!: string[];

  @Field(() => Boolean, { description: 'Whether it answers.' })
  active!: boolean;
}
