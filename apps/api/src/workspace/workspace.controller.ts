import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
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

  /** The workspace one acts in, with its policy. */
  @Get('workspace')
  @SignedIn()
  @Scope('people:read')
  @Etag('cache')
  @ApiOkResponse({ type: WorkspaceDto })
  async readWorkspace(@By() by: Caller): Promise<WorkspaceDto> {
    return await this.settings.get(by);
  }

  /** Changes the settings; what is left out stays. A policy is given as a whole. */
  @Patch('workspace')
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

  /** The rating scale in force. */
  @Get('rating-scale')
  @SignedIn()
  @Scope('claims:read')
  @Etag('cache')
  @ApiOkResponse({ type: RatingScaleDto })
  async readRatingScale(@By() by: Caller): Promise<RatingScaleDto> {
    return await this.settings.ratingScale(by);
  }

  /** Puts a new version of the scale in force. Reviews and verdicts keep the version they were given with. */
  @Put('rating-scale')
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

  /** All versions of the scale, the newest first. */
  @Get('rating-scales')
  @SignedIn()
  @Scope('claims:read')
  @ApiOkResponse({ type: RatingScaleListDto })
  async listRatingScales(@By() by: Caller): Promise<RatingScaleListDto> {
    return { items: await this.settings.ratingScales(by) };
  }
}
