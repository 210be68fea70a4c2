import { Body, Controller, Get, Headers, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Setup } from '#libs/identity';
import { Public } from '../access/classification.js';
import { SecretAnswer } from '../access/idempotency.js';
import { RateLimit } from '../limits/rate-limit.decorator.js';
import { Problems } from '../problems/problems.decorator.js';
import { deviceOf } from '../session/device.js';
import { SessionDto } from '../session/session.dto.js';
import { SessionCookies } from '../session/session-cookies.js';
import { SetupDto, SetupStateDto } from './setup.dto.js';

@Controller('setup')
@ApiTags('session')
export class SetupController {
  constructor(
    private readonly setup: Setup,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether the first workspace has been made.' })
  @Public()
  @ApiOkResponse({ type: SetupStateDto })
  async readSetup(): Promise<SetupStateDto> {
    return { done: await this.setup.isDone() };
  }

  @Post()
  @ApiOperation({
    summary: 'Makes the first workspace with its first administrator, once, and signs the administrator in.',
  })
  @Public()
  @SecretAnswer()
  @RateLimit('link')
  @Problems('setup_done', 'weak_password')
  @ApiCreatedResponse({ type: SessionDto })
  async setUp(
    @Body() body: SetupDto,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.cookies.give(reply, await this.setup.setUp(body, deviceOf(agent)));
  }
}
