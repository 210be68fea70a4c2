import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller, Sessions } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Public, SignedIn } from '../access/classification.js';
import { SecretAnswer } from '../access/idempotency.js';
import { Id } from '../fields/id.js';
import { RateLimit } from '../limits/rate-limit.decorator.js';
import { Problems } from '../problems/problems.decorator.js';
import { deviceOf } from './device.js';
import { ChangePasswordDto, SessionDto, SessionListDto, SignInDto, SwitchWorkspaceDto } from './session.dto.js';
import { SessionCookies } from './session-cookies.js';

@Controller()
@ApiTags('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('session')
  @ApiOperation({ summary: 'Signs in with mail address and password; the answer sets the session cookie.' })
  @Public()
  @SecretAnswer()
  @RateLimit('sign_in')
  @Problems('wrong_credentials', 'forbidden', 'not_found')
  @ApiCreatedResponse({ type: SessionDto })
  async signIn(
    @Body() body: SignInDto,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.cookies.give(reply, await this.sessions.signIn({ ...body, device: deviceOf(agent) }));
  }

  @Get('session')
  @ApiOperation({ summary: 'Who is signed in, with which roles, and in which other workspaces they work.' })
  @SignedIn()
  @ApiOkResponse({ type: SessionDto })
  async readSession(@By() by: Caller): Promise<SessionDto> {
    return await this.sessions.current(by);
  }

  @Delete('session')
  @ApiOperation({ summary: 'Signs out: the session is over at once, whoever still has its cookie.' })
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@By() by: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(by);
    this.cookies.take(reply);
  }

  @Post('session/workspace')
  @ApiOperation({ summary: 'Goes on in another workspace, with a new session.' })
  @SignedIn()
  @SecretAnswer()
  @Problems('not_found')
  @ApiCreatedResponse({ type: SessionDto })
  async switchWorkspace(
    @By() by: Caller,
    @Body() body: SwitchWorkspaceDto,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.cookies.give(reply, await this.sessions.switchWorkspace(by, body.workspaceId, deviceOf(agent)));
  }

  @Put('session/password')
  @ApiOperation({
    summary: 'Sets a new password. All other sessions of the person end; this one goes on with a new cookie.',
  })
  @SignedIn()
  @SecretAnswer()
  @RateLimit('sign_in')
  @Problems('wrong_credentials', 'weak_password', 'conflict')
  @ApiOkResponse({ type: SessionDto })
  async changePassword(
    @By() by: Caller,
    @Body() body: ChangePasswordDto,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.cookies.give(reply, await this.sessions.changePassword(by, { ...body, device: deviceOf(agent) }));
  }

  @Get('sessions')
  @ApiOperation({ summary: "One's own sessions on all devices, the last used first." })
  @SignedIn()
  @ApiOkResponse({ type: SessionListDto })
  async listSessions(@By() by: Caller): Promise<SessionListDto> {
    return { items: await this.sessions.list(by) };
  }

  @Delete('sessions/:id')
  @ApiOperation({ summary: "Ends one of one's own sessions." })
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async endSession(@By() by: Caller, @Id('id') id: string): Promise<void> {
    await this.sessions.end(by, id);
  }
}
