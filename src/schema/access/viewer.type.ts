import { ObjectType } from 'type-graphql';

/** The authenticated user. All fields are resolved from these ids. */
@ObjectType('Viewer', { description: 'The user or key that sends the request, and its tenant.', simpleResolvers: true })
export class ViewerType {
  userId!: string;
  tenantId!: string;
}
