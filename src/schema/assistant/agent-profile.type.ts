import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { AgentProfile } from '../../domain/assistant/index.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { Payload } from '../user-error.js';

const agent = windowOn(AgentProfile);

@agent.Type('AgentProfile', { description: 'An AI agent of the tenant: how it speaks and what it may do.' })
export class AgentProfileType {
  @agent.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @agent.Column(() => String, { description: 'What the agent is called.' })
  name!: string;

  @agent.Column(() => String, { description: 'How it speaks, in a few words.' })
  personality!: string;

  @agent.Column(() => String, { description: 'The instructions that it is given before each answer.' })
  systemPrompt!: string;

  @agent.Column(() => [String], { description: 'What it may do.' })
  capabilities!: string[];

  @agent.Column(() => [String], { description: 'What it knows about.' })
  skills!: string[];

  @agent.Column(() => [String], { description: 'The regions that it serves; empty means all.' })
  regions!: string[];

  @agent.Column(() => Boolean, { description: 'Whether it answers.' })
  active!: boolean;
}

const instructions = 'The instructions that it is given before each answer, at most 10,000 characters.';
const listed = (what: string) => `${what}; at most 50, in place of all that it has.`;

@InputType('CreateAgentProfileInput', { description: 'A new AI agent.' })
export class CreateAgentProfileInput extends RepeatableInput {
  @Field(() => String, { description: 'What the agent is called.' })
  name!: string;

  @Field(() => String, { description: 'How it speaks, in a few words.' })
  personality!: string;

  @Field(() => String, { nullable: true, description: instructions })
  systemPrompt?: string | null;

  @Field(() => [String], { nullable: true, description: listed('What it may do') })
  capabilities?: string[] | null;

  @Field(() => [String], { nullable: true, description: listed('What it knows about') })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: listed('The regions that it serves') })
  regions?: string[] | null;
}

@InputType('UpdateAgentProfileInput', { description: 'What changes; what is omitted stays.' })
export class UpdateAgentProfileInput {
  @Field(() => ID, { description: 'The agent.' })
  agentProfileId!: string;

  @Field(() => String, { nullable: true, description: 'What the agent is called; never null.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'How it speaks; never null.' })
  personality?: string | null;

  @Field(() => String, { nullable: true, description: instructions })
  systemPrompt?: string | null;

  @Field(() => [String], { nullable: true, description: listed('What it may do') })
  capabilities?: string[] | null;

  @Field(() => [String], { nullable: true, description: listed('What it knows about') })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: listed('The regions that it serves') })
  regions?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it answers; never null.' })
  active?: boolean | null;
}

@ObjectType('CreateAgentProfilePayload', { description: 'The answer to createAgentProfile.', simpleResolvers: true })
export class CreateAgentProfilePayload extends Payload {
  @Node(() => AgentProfileType, { nullable: true, description: 'The agent; null when it failed.' })
  agentProfile!: string | null;
}

@ObjectType('UpdateAgentProfilePayload', { description: 'The answer to updateAgentProfile.', simpleResolvers: true })
export class UpdateAgentProfilePayload extends Payload {
  @Node(() => AgentProfileType, { nullable: true, description: 'The agent as it is now; null when it failed.' })
  agentProfile!: string | null;
}
