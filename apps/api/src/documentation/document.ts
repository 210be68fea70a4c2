import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from '../problems/problem.dto.js';
import { routesOf } from '../access/routes.js';
import { completeOperation, type Operation } from './operation.js';
import { LIMITS } from './limits.js';

const DESCRIPTION = `The desk where a newsroom checks an article, claim by claim, before it is published.

**Signing in.** People have a session cookie (\`POST /api/v1/session\`); changes are then taken from our own pages only
(\`Origin\`, \`Sec-Fetch-Site\`). Machines send \`Authorization: Bearer cd_…\`, a token with scopes and an expiry.

**Refusals** are problem details (RFC 9457, \`application/problem+json\`) with a stable \`code\`; each operation lists its
codes with an example, and \`type\` leads to a page that explains it.

**Versions.** What can be changed carries a \`version\` and goes out with it as \`ETag\`. Send it back as \`If-Match\`: when
somebody else was faster, the answer is 412 with the present state, and nothing is overwritten.

**Repeating.** A POST with an \`Idempotency-Key\` can be repeated safely for 24 hours: the same request gets the same answer
with \`Idempotency-Replayed: true\`, another request with the same key is refused.

**Lists** are read page by page: \`limit\`, and \`after\` with the \`next\` of the page before.

${LIMITS}`;

/** The OpenAPI 3.1 document of the application, made from its controllers; works in preview mode. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Claimdesk')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addCookieAuth(
      'sid',
      { type: 'apiKey', in: 'cookie', description: 'Over https the cookie is `__Host-sid`.' },
      'session',
    )
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token, `cd_…`.' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
    extraModels: [ProblemDto],
  });
  const routes = new Map(routesOf(app.get(ModulesContainer)).map((route) => [route.name, route]));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      const route = routes.get(operation.operationId ?? '');
      if (route !== undefined) completeOperation(operation, route, { method: method.toUpperCase(), path });
    }
  }
  return document;
}
