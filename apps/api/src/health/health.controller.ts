import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/classification.js';
import { Flag, ListOf, OneOf, Text } from '../fields/fields.js';
import { Readiness } from './readiness.js';

export class LiveDto {
  @OneOf(['live'], { example: 'live' })
  status: 'live';
}

export class CheckDto {
  @Text({ min: 1, max: 40, example: 'redis', description: 'The part: database, redis, worker, process.' })
  name: string;

  @Flag({ example: true })
  ok: boolean;

  @Text({ min: 1, max: 200, example: 'no heartbeat', optional: true, description: 'What is wrong with it.' })
  detail?: string;
}

export class ReadyDto {
  @OneOf(['ready', 'not_ready'], { example: 'ready' })
  status: 'ready' | 'not_ready';

  @ListOf(CheckDto, { max: 10 })
  checks: CheckDto[];
}

/** For balancers and orchestrators. Says nothing that an outsider may not know. */
@Controller('health')
@ApiTags('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers.' })
  @Public()
  @ApiOkResponse({ type: LiveDto })
  checkLive(): LiveDto {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The process can do its work: database, Redis and a worker are there.' })
  @Public()
  @ApiOkResponse({ type: ReadyDto })
  @ApiResponse({ status: 503, type: ReadyDto, description: 'Something is away; `checks` says what.' })
  async checkReady(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyDto> {
    const { ok, checks } = await this.readiness.check();
    if (!ok) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    void reply.header('cache-control', 'no-store');
    return {
      status: ok ? 'ready' : 'not_ready',
      checks: checks.map(({ name, ok: fine, detail }) => ({ name, ok: fine, ...(fine || !detail ? {} : { detail }) })),
    };
  }
}
