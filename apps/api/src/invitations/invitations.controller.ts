import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Caller, Invitations } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Public } from '../access/classification.js';
import { SecretAnswer } from '../access/idempotency.js';
import { Id } from '../fields/id.js';
import { RateLimit } from '../limits/rate-limit.decorator.js';
import { Problems } from '../problems/problems.decorator.js';
import { deviceOf } from '../session/device.js';
import { SessionDto } from '../session/session.dto.js';
import { SessionCookies } from '../session/session-cookies.js';
import {
  AcceptInvitationDto,
  InvitationListDto,
  InvitationPreviewDto,
  InvitationSecretDto,
  InviteDto,
  NewInvitationDto,
} from './invitations.dto.js';

@Controller('invitations')
@ApiTags('people')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Invitations that can still be accepted.' })
  @Allow('admin')
  @ApiOkResponse({ type: InvitationListDto })
  async listInvitations(@By() by: Caller): Promise<InvitationListDto> {
    return { items: await this.invitations.list(by) };
  }

  @Post()
  @ApiOperation({
    summary: 'Invites somebody by a link, which is shown once. An earlier invitation to the address stops working.',
  })
  @Allow('admin')
  @SecretAnswer()
  @RateLimit('expensive')
  @Problems('email_taken')
  @ApiCreatedResponse({ type: NewInvitationDto })
  async invite(@By() by: Caller, @Body() body: InviteDto): Promise<NewInvitationDto> {
    return await this.invitations.invite(by, body);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Withdraws an invitation; its link stops working.' })
  @Allow('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revokeInvitation(@By() by: Caller, @Id('id') id: string): Promise<void> {
    await this.invitations.revoke(by, id);
  }

  @Post('preview')
  @ApiOperation({ summary: 'What a link is for. Looking does not use it up.' })
  @Public()
  @SecretAnswer()
  @RateLimit('link')
  @HttpCode(200)
  @Problems('link_invalid')
  @ApiOkResponse({ type: InvitationPreviewDto })
  async previewInvitation(@Body() body: InvitationSecretDto): Promise<InvitationPreviewDto> {
    return await this.invitations.preview(body.secret);
  }

  @Post('accept')
  @ApiOperation({ summary: 'Accepts an invitation: joins the workspace and signs in.' })
  @Public()
  @SecretAnswer()
  @RateLimit('link')
  @Problems('link_invalid', 'weak_password', 'wrong_credentials')
  @ApiCreatedResponse({ type: SessionDto })
  async acceptInvitation(
    @Body() body: AcceptInvitationDto,
    @Headers('user-agent') agent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { secret, name, language = 'en', password } = body;
    const accepted = await this.invitations.accept({ secret, name, language, password, device: deviceOf(agent) });
    return this.cookies.give(reply, accepted);
  }
}
