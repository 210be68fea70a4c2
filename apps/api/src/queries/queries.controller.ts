import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { QueriesDesk } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { Id } from '../fields/id.js';
import { Problems } from '../problems/problems.decorator.js';
import { AnswerQueryDto, AskQueryDto, QueryDto, QueryListDto } from './queries.dto.js';

@Controller()
@ApiTags('queries')
export class QueriesController {
  constructor(private readonly desk: QueriesDesk) {}

  @Post('articles/:articleId/queries')
  @ApiOperation({ summary: 'Asks the author, or the subject of an allegation.' })
  @Allow('editor', 'reviewer')
  @Scope('articles:write')
  @Etag('cache')
  @Problems('not_found')
  @ApiCreatedResponse({ type: QueryDto })
  async askQuery(@By() by: Caller, @Id('articleId') articleId: string, @Body() body: AskQueryDto): Promise<QueryDto> {
    return await this.desk.ask(by, articleId, body);
  }

  @Get('articles/:articleId/queries')
  @ApiOperation({ summary: 'The queries of an article in the order in which they were asked.' })
  @SignedIn()
  @Scope('articles:read')
  @Problems('not_found')
  @ApiOkResponse({ type: QueryListDto })
  async listQueries(@By() by: Caller, @Id('articleId') articleId: string): Promise<QueryListDto> {
    return { items: [...(await this.desk.list(by, articleId))] };
  }

  @Post('queries/:queryId/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answers a query; again until it is closed.' })
  @Allow('editor', 'author')
  @Scope('articles:write')
  @Etag('cache')
  @Problems('not_found', 'conflict')
  @ApiOkResponse({ type: QueryDto })
  async answerQuery(
    @By() by: Caller,
    @Id('queryId') queryId: string,
    @ExpectedVersion() expected: number,
    @Body() body: AnswerQueryDto,
  ): Promise<QueryDto> {
    return await this.desk.answer(by, queryId, body.answer, expected);
  }

  @Post('queries/:queryId/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Closes a query; it no longer stands in the way of clearance.' })
  @Allow('editor', 'reviewer')
  @Scope('articles:write')
  @Etag('cache')
  @Problems('not_found', 'conflict')
  @ApiOkResponse({ type: QueryDto })
  async closeQuery(
    @By() by: Caller,
    @Id('queryId') queryId: string,
    @ExpectedVersion() expected: number,
  ): Promise<QueryDto> {
    return await this.desk.close(by, queryId, expected);
  }
}
