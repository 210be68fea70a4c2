import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../access/classification.js';
import { PAGE, START } from './page.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** The OpenAPI document; made when it is first asked for. */
    openApi(): OpenAPIObject;
  }
}

/** The description of the API, for machines and for people. */
@Controller()
@ApiExcludeController()
export class DocumentationController {
  @Get('openapi.json')
  @Public()
  readOpenApi(@Req() request: FastifyRequest): OpenAPIObject {
    return request.server.openApi();
  }

  @Get('api/docs')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  openDocumentation(): string {
    return PAGE;
  }

  @Get('api/docs/start.js')
  @Public()
  @Header('content-type', 'text/javascript; charset=utf-8')
  startDocumentation(): string {
    return START;
  }
}
