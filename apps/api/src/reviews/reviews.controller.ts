import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClaimsDesk, type ReviewView } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { Id } from '../fields/id.js';
import { Problems } from '../problems/problems.decorator.js';
import { ReviewDto, ReviewListDto, SaveDraftDto } from './reviews.dto.js';

@Controller('claims/:claimId')
@ApiTags('reviews')
export class ReviewsController {
  constructor(private readonly desk: ClaimsDesk) {}

  @Get('reviews')
  @ApiOperation({ summary: 'The reviews that you may read: your own, and those of others once the findings are open.' })
  @SignedIn()
  @Scope('reviews:read')
  @Problems('not_found')
  @ApiOkResponse({ type: ReviewListDto })
  async listReviews(@By() by: Caller, @Id('claimId') claimId: string): Promise<ReviewListDto> {
    return { items: (await this.desk.reviews(by, claimId)).map(answer) };
  }

  @Get('draft')
  @ApiOperation({ summary: 'Your own draft on this claim.' })
  @Allow('reviewer')
  @Scope('reviews:read')
  @Etag('cache')
  @Problems('not_found')
  @ApiOkResponse({ type: ReviewDto })
  async readDraft(@By() by: Caller, @Id('claimId') claimId: string): Promise<ReviewDto> {
    return answer(await this.desk.readDraft(by, claimId));
  }

  @Put('draft')
  @ApiOperation({ summary: 'Saves what you have written so far. If-Match: the draft’s ETag; "0" when there was none.' })
  @Allow('reviewer')
  @Scope('reviews:write')
  @Etag('cache')
  @Problems('not_found', 'not_assignee', 'unknown_rating')
  @ApiOkResponse({ type: ReviewDto })
  async saveDraft(
    @By() by: Caller,
    @Id('claimId') claimId: string,
    @ExpectedVersion() expected: number,
    @Body() body: SaveDraftDto,
  ): Promise<ReviewDto> {
    return answer(await this.desk.saveDraft(by, claimId, body, expected));
  }
}

function answer(view: ReviewView): ReviewDto {
  return { ...view, citations: [...view.citations] };
}
