import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditDesk } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope } from '../access/classification.js';
import { RateLimit } from '../limits/rate-limit.decorator.js';
import { Problems } from '../problems/problems.decorator.js';
import { AuditEventPage, AuditQueryDto, AuditVerificationDto } from './audit.dto.js';

@Controller('audit')
@ApiTags('audit')
export class AuditController {
  constructor(private readonly desk: AuditDesk) {}

  @Get('events')
  @ApiOperation({ summary: 'The audit log, newest first.' })
  @Allow('admin')
  @Scope('events:read')
  @ApiOkResponse({ type: AuditEventPage })
  @Problems('cursor_mismatch')
  async listAuditEvents(@By() by: Caller, @Query() query: AuditQueryDto): Promise<AuditEventPage> {
    const { type, from, to, ...same } = query;
    const page = await this.desk.list(by, {
      ...same,
      types: type,
      ...(from === undefined ? {} : { from: new Date(from) }),
      ...(to === undefined ? {} : { to: new Date(to) }),
    });
    return { items: [...page.items], next: page.next };
  }

  @Get('verification')
  @ApiOperation({ summary: 'Follows the event chain of this workspace and names every place where it does not hold.' })
  @Allow('admin')
  @Scope('events:read')
  @RateLimit('expensive')
  @ApiOkResponse({ type: AuditVerificationDto })
  async verifyAudit(@By() by: Caller): Promise<AuditVerificationDto> {
    const { intact, checked, head, faults } = await this.desk.verify(by);
    return { intact, checked, head, faults: [...faults] };
  }
}
