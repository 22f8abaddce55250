import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Issue } from '../src/domain/issue.ts';
import { issueOf, pathText } from '../src/formats/fault.ts';
import { faultsOfZod } from '../src/formats/zod-faults.ts';
import type { Api } from './caller.ts';
import { problem } from './problem.ts';

/** Schemas of the parts of a resource's requests, by the names that Hono has for the parts. */
type RequestParts = Readonly<Record<string, z.ZodType>>;

const NAMES: Readonly<Record<string, string>> = {
  param: 'path',
  query: 'query',
  json: 'body',
  header: 'header',
};

/**
 * Routes of one resource. Each request is validated before a handler sees it, and one that a schema does not allow
 * is refused with everything that is wrong with the part.
 */
export function resource(parts: RequestParts): OpenAPIHono<Api> {
  return new OpenAPIHono<Api>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const { target, error } = result;
      const schema = parts[target];
      if (schema === undefined) throw new Error(`no schema is known of the ${target} of ${context.req.path}`);
      const part = NAMES[target] ?? target;
      const where = (path: Parameters<typeof pathText>[0]): string =>
        path.length === 0 ? part : `${part}.${pathText(path)}`;
      // The validator hands over what it was given, though its type does not say so.
      const given: unknown = 'data' in result ? result.data : undefined;
      const issues = faultsOfZod(error, schema, given).map((fault): Issue => issueOf(fault, where));
      return problem(context, 'unusable-input', { issues });
    },
  });
}
