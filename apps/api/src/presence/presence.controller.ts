import { Controller, Delete, HttpCode, Module, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PresenceDesk, PresenceDeskModule } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow } from '../access/classification.js';
import { Id } from '../fields/id.js';
import { Problems } from '../problems/problems.decorator.js';
import { PresenceDto } from './presence.dto.js';

@Controller('claims/:claimId/presence')
@ApiTags('live')
export class PresenceController {
  constructor(private readonly desk: PresenceDesk) {}

  @Put()
  @ApiOperation({
    summary: 'Says that you have the claim open, for 90 seconds, and tells who else has. Renew it every 30 seconds.',
  })
  @Allow('editor', 'reviewer', 'admin')
  @Problems('not_found')
  @ApiOkResponse({ type: PresenceDto })
  async enterClaim(@By() by: Caller, @Id('claimId') claimId: string): Promise<PresenceDto> {
    const { until, others } = await this.desk.enter(by, claimId);
    return { until, others: [...others] };
  }

  @Delete()
  @ApiOperation({ summary: 'Says that you have closed it.' })
  @Allow('editor', 'reviewer', 'admin')
  @HttpCode(204)
  @Problems('not_found')
  @ApiNoContentResponse()
  async leaveClaim(@By() by: Caller, @Id('claimId') claimId: string): Promise<void> {
    await this.desk.leave(by, claimId);
  }
}

@Module({ imports: [PresenceDeskModule], controllers: [PresenceController] })
export class PresenceModule {}
