import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ApiKey } from '../../domain/access/index.js';
import { Node } from '../read/node.js';
import { windowOn } from '../read/window.js';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar } from '../scalars/index.js';
import { Payload } from '../user-error.js';
import { type Role, RoleEnum } from './access.enums.js';

const apiKey = windowOn(ApiKey);

@apiKey.Type('ApiKey', {
  description: 'A key that a program sends as a bearer token. The key itself is shown only once, when it is created.',
})
export class ApiKeyType {
  @apiKey.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @apiKey.Column(() => String, { description: 'What it is for.' })
  name!: string;

  @apiKey.Column(() => RoleEnum, { description: 'What it may do.' })
  role!: Role;

  @apiKey.Column(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @apiKey.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it expires; null if it is valid until it is revoked.',
  })
  expiresAt!: Date | null;

  @apiKey.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to the minute; null until then.',
  })
  lastUsedAt!: Date | null;

  @apiKey.One('User', {
    by: 'createdBy',
    nullable: true,
    description:
      'The owner: the user who created the key, or to whom it was passed. The key ends when the owner leaves the tenant or loses the role. Null if the key belongs to no person.',
  })
  owner?: unknown;
}

@InputType('CreateApiKeyInput', { description: 'The purpose and role of a new API key.' })
export class CreateApiKeyInput extends RepeatableInput {
  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What it may do; never above your own role.' })
  role!: Role;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it expires; omit it for a key that is valid until it is revoked.',
  })
  expiresAt?: Date | null;
}

@ObjectType('CreateApiKeyPayload', { description: 'The answer to createApiKey.', simpleResolvers: true })
export class CreateApiKeyPayload extends Payload {
  @Node(() => ApiKeyType, { nullable: true, description: 'The new key, without its secret; null when it failed.' })
  apiKey!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key itself. It is never shown again, not even when the mutation is repeated with the same idempotencyKey.',
  })
  key!: string | null;
}

@InputType('RevokeApiKeyInput', { description: 'The API key to revoke.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'A key of your tenant.' })
  apiKeyId!: string;
}

@ObjectType('RevokeApiKeyPayload', { description: 'The answer to revokeApiKey.', simpleResolvers: true })
export class RevokeApiKeyPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The revoked key; null when it failed.' })
  revokedId!: string | null;
}
