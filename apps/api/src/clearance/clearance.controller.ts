import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ArticlesDesk, type ClearanceView } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { Id } from '../fields/id.js';
import { Problems } from '../problems/problems.decorator.js';
import { ClearanceDto, DismissSentencesDto, RestoreSentencesDto, RetractSignOffDto } from './clearance.dto.js';

@Controller('articles/:articleId')
@ApiTags('clearance')
export class ClearanceController {
  constructor(private readonly desk: ArticlesDesk) {}

  @Get('clearance')
  @ApiOperation({ summary: 'May this be printed? Coverage, and everything that is still open and why.' })
  @SignedIn()
  @Scope('articles:read')
  @Problems('not_found')
  @ApiOkResponse({ type: ClearanceDto })
  async readClearance(@By() by: Caller, @Id('articleId') articleId: string): Promise<ClearanceDto> {
    return answer(await this.desk.clearance(by, articleId));
  }

  @Post('sentences/dismiss')
  @HttpCode(200)
  @ApiOperation({ summary: 'Marks sentences of the current revision as not checkable.' })
  @Allow('editor')
  @Scope('articles:write')
  @Problems('not_found')
  @ApiOkResponse({ type: ClearanceDto })
  async dismissSentences(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @Body() body: DismissSentencesDto,
  ): Promise<ClearanceDto> {
    return answer(await this.desk.dismissSentences(by, articleId, body.ordinals, body.reason));
  }

  @Post('sentences/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes such marks back; the sentences are open again.' })
  @Allow('editor')
  @Scope('articles:write')
  @Problems('not_found')
  @ApiOkResponse({ type: ClearanceDto })
  async restoreSentences(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @Body() body: RestoreSentencesDto,
  ): Promise<ClearanceDto> {
    return answer(await this.desk.restoreSentences(by, articleId, body.ordinals));
  }

  @Post('sign-off')
  @HttpCode(200)
  @ApiOperation({ summary: 'Signs the article off at exactly its current revision; refused while anything is open.' })
  @Allow('editor')
  @Problems('not_found', 'not_cleared', 'stale_version')
  @ApiOkResponse({ type: ClearanceDto })
  async signOffArticle(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @ExpectedVersion({ optional: true }) expected: number | undefined,
  ): Promise<ClearanceDto> {
    return answer(await this.desk.signOff(by, articleId, expected));
  }

  @Delete('sign-off')
  @ApiOperation({ summary: 'Takes the article’s sign-off back.' })
  @Allow('editor')
  @Problems('not_found')
  @ApiOkResponse({ type: ClearanceDto })
  async retractSignOff(
    @By() by: Caller,
    @Id('articleId') articleId: string,
    @Body() body: RetractSignOffDto,
  ): Promise<ClearanceDto> {
    return answer(await this.desk.retractSignOff(by, articleId, body.reason));
  }
}

function answer(view: ClearanceView): ClearanceDto {
  return { ...view, open: [...view.open], sentences: [...view.sentences] };
}
