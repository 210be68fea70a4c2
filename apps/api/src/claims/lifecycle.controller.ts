import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClaimsDesk } from '#libs/desk';
import { type Caller } from '#libs/identity';
import type { ProblemCode } from '#libs/platform';
import { By } from '../access/by.decorator.js';
import { Allow, Scope } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { Id } from '../fields/id.js';
import { Problems } from '../problems/problems.decorator.js';
import { SubmitReviewDto } from '../reviews/reviews.dto.js';
import { claimDto } from './claim-answer.js';
import { AdjudicateDto, AssignDto, ClaimDto, CommentDto, ReasonDto, ReleaseDto } from './claims.dto.js';

/** What every command of the lifecycle has in common; who may use it is said on the route. */
const CommandRoute = (path: string, summary: string, ...codes: ProblemCode[]): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    Etag('write_only'),
    Problems('not_found', 'illegal_transition', 'stale_version', ...codes),
    ApiOkResponse({ type: ClaimDto, description: 'The claim as it is now, with the commands that you may use next.' }),
  );
const Seen = (): ParameterDecorator => ExpectedVersion({ optional: true });

/** The commands of the lifecycle (libs/claims). Impossible now: 409 with the present claim; stale `If-Match`: 412. */
@Controller('claims/:claimId')
@ApiTags('lifecycle')
export class LifecycleController {
  constructor(private readonly desk: ClaimsDesk) {}

  @CommandRoute('accept', 'Accepts a proposal: it is queued for review.')
  @Allow('editor')
  @Scope('claims:write')
  async acceptClaim(@By() by: Caller, @Id('claimId') id: string, @Seen() seen: number | undefined): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'accept' }, seen));
  }

  @CommandRoute('dismiss', 'Dismisses a claim, with the reason.', 'reason_required')
  @Allow('editor')
  @Scope('claims:write')
  async dismissClaim(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
    @Body() body: ReasonDto,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'dismiss', reason: body.reason }, seen));
  }

  @CommandRoute('retract', 'Takes back the acceptance or dismissal of a proposal, as long as nothing came of it.')
  @Allow('editor')
  @Scope('claims:write')
  async retractTriage(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'retract' }, seen));
  }

  @CommandRoute(
    'assign',
    'Gives the claim to a reviewer, or to another one.',
    'reviewer_not_eligible',
    'already_reviewer',
  )
  @Allow('editor')
  @Scope('claims:write')
  async assignClaim(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
    @Body() body: AssignDto,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.assign(by, id, body, seen));
  }

  @CommandRoute(
    'take',
    'Takes this claim from the queue; the reservation lapses when nothing is done.',
    'already_reviewer',
  )
  @Allow('reviewer')
  @Scope('reviews:write')
  async takeClaim(@By() by: Caller, @Id('claimId') id: string, @Seen() seen: number | undefined): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'take' }, seen));
  }

  @CommandRoute('start', 'Starts the review.', 'not_assignee')
  @Allow('reviewer')
  @Scope('reviews:write')
  async startReview(@By() by: Caller, @Id('claimId') id: string, @Seen() seen: number | undefined): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'start' }, seen));
  }

  @CommandRoute('release', 'Gives the claim back to the queue; drafts are kept.', 'not_assignee')
  @Allow('reviewer', 'editor')
  @Scope('reviews:write')
  async releaseClaim(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
    @Body() body: ReleaseDto,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'release', cause: 'person', reason: body.reason }, seen));
  }

  @CommandRoute(
    'submit',
    'Submits the review: the draft, with what is sent here in its place.',
    'not_assignee',
    'too_few_citations',
    'unknown_rating',
    'reason_required',
    'already_reviewer',
  )
  @Allow('reviewer')
  @Scope('reviews:write')
  async submitReview(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
    @Body() body: SubmitReviewDto,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.submit(by, id, body, seen));
  }

  @CommandRoute(
    'withdraw',
    'Takes one’s own review back, shortly after it was submitted.',
    'withdraw_too_late',
    'findings_opened',
  )
  @Allow('reviewer')
  @Scope('reviews:write')
  async withdrawReview(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'withdraw' }, seen));
  }

  @CommandRoute(
    'adjudicate',
    'Decides a dispute; both reviews stay on record.',
    'reviewed_it_yourself',
    'unknown_rating',
    'reason_required',
  )
  @Allow('editor')
  async adjudicate(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
    @Body() body: AdjudicateDto,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'adjudicate', ...body }, seen));
  }

  @CommandRoute('return', 'Sends a decided claim back for a new round of review.', 'reason_required')
  @Allow('editor')
  @Scope('claims:write')
  async returnClaim(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
    @Body() body: CommentDto,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'return', comment: body.comment }, seen));
  }

  @CommandRoute('sign-off', 'Signs the claim off: four eyes, never one’s own review.', 'reviewed_it_yourself')
  @Allow('editor')
  async signOffClaim(@By() by: Caller, @Id('claimId') id: string, @Seen() seen: number | undefined): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'sign_off' }, seen));
  }

  @CommandRoute('reopen', 'Opens a closed claim again, with the reason.', 'reason_required')
  @Allow('editor')
  @Scope('claims:write')
  async reopenClaim(
    @By() by: Caller,
    @Id('claimId') id: string,
    @Seen() seen: number | undefined,
    @Body() body: ReasonDto,
  ): Promise<ClaimDto> {
    return claimDto(await this.desk.run(by, id, { command: 'reopen', reason: body.reason, cause: 'person' }, seen));
  }
}
