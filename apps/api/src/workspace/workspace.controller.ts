import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, WorkspaceSettings } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { RatingScaleDto, RatingScaleListDto, ReplaceRatingScaleDto } from './rating-scale.dto.js';
import { ChangeWorkspaceDto, WorkspaceDto } from './workspace.dto.js';

@Controller()
@ApiTags('workspace')
export class WorkspaceController {
  constructor(private readonly settings: WorkspaceSettings) {}

  @Get('workspace')
  @ApiOperation({ summary: 'The workspace one acts in, with its policy.' })
  @SignedIn()
  @Scope('people:read')
  @Etag('cache')
  @ApiOkResponse({ type: WorkspaceDto })
  async readWorkspace(@By() by: Caller): Promise<WorkspaceDto> {
    return await this.settings.get(by);
  }

  @Patch('workspace')
  @ApiOperation({ summary: 'Changes the settings; what is left out stays. A policy is given as a whole.' })
  @Allow('admin')
  @Etag('cache')
  @ApiOkResponse({ type: WorkspaceDto })
  async changeWorkspace(
    @By() by: Caller,
    @ExpectedVersion() expected: number,
    @Body() body: ChangeWorkspaceDto,
  ): Promise<WorkspaceDto> {
    return await this.settings.change(by, expected, body);
  }

  @Get('rating-scale')
  @ApiOperation({ summary: 'The rating scale in force.' })
  @SignedIn()
  @Scope('claims:read')
  @Etag('cache')
  @ApiOkResponse({ type: RatingScaleDto })
  async readRatingScale(@By() by: Caller): Promise<RatingScaleDto> {
    return await this.settings.ratingScale(by);
  }

  @Put('rating-scale')
  @ApiOperation({
    summary: 'Puts a new version of the scale in force. Reviews and verdicts keep the version they were given with.',
  })
  @Allow('admin')
  @Etag('cache')
  @ApiOkResponse({ type: RatingScaleDto })
  async replaceRatingScale(
    @By() by: Caller,
    @ExpectedVersion() expected: number,
    @Body() body: ReplaceRatingScaleDto,
  ): Promise<RatingScaleDto> {
    return await this.settings.replaceRatingScale(by, expected, body);
  }

  @Get('rating-scales')
  @ApiOperation({ summary: 'All versions of the scale, the newest first.' })
  @SignedIn()
  @Scope('claims:read')
  @ApiOkResponse({ type: RatingScaleListDto })
  async listRatingScales(@By() by: Caller): Promise<RatingScaleListDto> {
    return { items: await this.settings.ratingScales(by) };
  }
}
