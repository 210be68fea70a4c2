import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClaimsDesk } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { ClaimCountsDto } from '../articles/articles.dto.js';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { Id } from '../fields/id.js';
import { HistoryPage } from '../history/history.dto.js';
import { PageQuery } from '../fields/page.js';
import { Problems } from '../problems/problems.decorator.js';
import { claimDto } from './claim-answer.js';
import { claimFilter } from './claim-filter.js';
import {
  AddClaimDto,
  BalanceDto,
  BalancedDto,
  BulkDto,
  BulkOutcomesDto,
  ClaimDto,
  ClaimFilterDto,
  ClaimListDto,
  ClaimPage,
  ClaimQueryDto,
  EditClaimDto,
  MergeDto,
  SimilarClaimsDto,
  SplitDto,
  TakeDto,
  VerdictListDto,
} from './claims.dto.js';

/** Claims as lists, one by one, and by hand. The commands of the lifecycle are in lifecycle.controller.ts. */
@Controller()
@ApiTags('claims')
export class ClaimsController {
  constructor(private readonly desk: ClaimsDesk) {}

  @Get('claims')
  @ApiOperation({ summary: 'Claims: the queue, the board, the rail of an article, by filter and sort.' })
  @SignedIn()
  @Scope('claims:read')
  @Problems('cursor_mismatch')
  @ApiOkResponse({ type: ClaimPage })
  async listClaims(@By() by: Caller, @Query() query: ClaimQueryDto): Promise<ClaimPage> {
    const { sort, limit, after } = query;
    const page = await this.desk.list(by, { ...claimFilter(query), sort, limit, after });
    return { items: page.items.map(claimDto), next: page.next };
  }

  @Get('claims/count')
  @ApiOperation({ summary: 'How many claims of a filter stand in each state.' })
  @SignedIn()
  @Scope('claims:read')
  @ApiOkResponse({ type: ClaimCountsDto })
  async countClaims(@By() by: Caller, @Query() query: ClaimFilterDto): Promise<ClaimCountsDto> {
    return await this.desk.count(by, claimFilter(query));
  }

  @Post('claims/take')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Takes the next claim from the queue: high risk first, then early due. Nobody gets the same.',
  })
  @Allow('reviewer')
  @Scope('reviews:write')
  @Etag('write_only')
  @Problems('nothing_to_take')
  @ApiOkResponse({ type: ClaimDto })
  async takeNextClaim(@By() by: Caller, @Body() body: TakeDto): Promise<ClaimDto> {
    return claimDto(await this.desk.takeNext(by, body.articleId));
  }

  @Post('claims/balance')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Spreads queued claims over the reviewers by the work they have in hand; at most 200 at a time.',
  })
  @Allow('editor')
  @Scope('claims:write')
  @Problems('not_found')
  @ApiOkResponse({ type: BalancedDto })
  async assignBalanced(@By() by: Caller, @Body() body: BalanceDto): Promise<BalancedDto> {
    const { assigned, unassigned } = await this.desk.assignBalanced(by, body);
    return { assigned: [...assigned], unassigned: [...unassigned] };
  }

  @Post('claims/bulk')
  @HttpCode(200)
  @ApiOperation({ summary: 'One command on many claims; what is refused is named, everything else is done.' })
  @Allow('editor')
  @Scope('claims:write')
  @Problems('not_found')
  @ApiOkResponse({ type: BulkOutcomesDto })
  async bulkCommand(@By() by: Caller, @Body() body: BulkDto): Promise<BulkOutcomesDto> {
    const outcomes = await this.desk.bulk(by, body);
    return {
      items: outcomes.map((outcome) => (outcome.done ? { ...outcome, claim: claimDto(outcome.claim) } : outcome)),
    };
  }

  @Post('claims/merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Makes one claim of several that state the same fact.' })
  @Allow('editor')
  @Scope('claims:write')
  @Etag('write_only')
  @Problems('not_found', 'claims_not_combinable')
  @ApiOkResponse({ type: ClaimDto })
  async mergeClaims(@By() by: Caller, @Body() body: MergeDto): Promise<ClaimDto> {
    return claimDto(await this.desk.merge(by, body));
  }

  @Get('claims/:claimId')
  @ApiOperation({ summary: 'One claim with the commands that you may use on it now.' })
  @SignedIn()
  @Scope('claims:read')
  @Etag('write_only')
  @Problems('not_found')
  @ApiOkResponse({ type: ClaimDto })
  async readClaim(@By() by: Caller, @Id('claimId') claimId: string): Promise<ClaimDto> {
    return claimDto(await this.desk.read(by, claimId));
  }

  @Patch('claims/:claimId')
  @ApiOperation({ summary: 'Changes a claim by hand; from then on the machine leaves it alone.' })
  @Allow('editor')
  @Scope('claims:write')
  @Etag('write_only')
  @Problems('not_found', 'illegal_transition', 'range_not_in_text')
  @ApiOkResponse({ type: ClaimDto })
  async editClaim(
    @By() by: Caller,
    @Id('claimId') claimId: string,
    @ExpectedVersion() expected: number,
    @Body() body: EditClaimDto,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.edit(by, claimId, body, expected));
  }

  @Post('articles/:articleId/claims')
  @ApiOperation({ summary: 'Adds a claim by hand from ranges of the text.' })
  @Allow('editor')
  @Scope('claims:write')
  @Etag('write_only')
  @Problems('not_found', 'range_not_in_text')
  @ApiCreatedResponse({ type: ClaimDto })
  async addClaim(@By() by: Caller, @Id('articleId') articleId: string, @Body() body: AddClaimDto): Promise<ClaimDto> {
    return claimDto(await this.desk.add(by, articleId, body));
  }

  @Post('claims/:claimId/split')
  @HttpCode(200)
  @ApiOperation({ summary: 'Makes several claims of one; the claim itself becomes the first part.' })
  @Allow('editor')
  @Scope('claims:write')
  @Problems('not_found', 'claims_not_combinable', 'range_not_in_text', 'stale_version')
  @ApiOkResponse({ type: ClaimListDto })
  async splitClaim(
    @By() by: Caller,
    @Id('claimId') claimId: string,
    @ExpectedVersion({ optional: true }) expected: number | undefined,
    @Body() body: SplitDto,
  ): Promise<ClaimListDto> {
    return { items: (await this.desk.split(by, claimId, body.parts, expected)).map(claimDto) };
  }

  @Get('claims/:claimId/similar')
  @ApiOperation({ summary: 'Up to ten claims that say much the same, those of other articles first.' })
  @SignedIn()
  @Scope('claims:read')
  @Problems('not_found')
  @ApiOkResponse({ type: SimilarClaimsDto })
  async listSimilarClaims(@By() by: Caller, @Id('claimId') claimId: string): Promise<SimilarClaimsDto> {
    return { items: [...(await this.desk.similar(by, claimId))] };
  }

  @Get('claims/:claimId/history')
  @ApiOperation({ summary: 'What happened to a claim, newest first, as far as you may know it.' })
  @SignedIn()
  @Scope('claims:read')
  @Problems('not_found', 'cursor_mismatch')
  @ApiOkResponse({ type: HistoryPage })
  async readHistory(@By() by: Caller, @Id('claimId') claimId: string, @Query() query: PageQuery): Promise<HistoryPage> {
    const page = await this.desk.history(by, claimId, query.limit, query.after);
    return { items: [...page.items], next: page.next };
  }

  @Get('claims/:claimId/verdicts')
  @ApiOperation({ summary: 'Every verdict the desk has come to, newest first; retracted ones stay on record.' })
  @SignedIn()
  @Scope('claims:read')
  @Problems('not_found')
  @ApiOkResponse({ type: VerdictListDto })
  async listVerdicts(@By() by: Caller, @Id('claimId') claimId: string): Promise<VerdictListDto> {
    return { items: [...(await this.desk.verdicts(by, claimId))] };
  }
}
