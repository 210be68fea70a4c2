import { Body, Controller, Get, Module, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SourcesDesk, SourcesDeskModule, type SourceView } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { Id } from '../fields/id.js';
import { Problems } from '../problems/problems.decorator.js';
import { ChangeSourceDto, CreateSourceDto, SourceDto, SourcePage, SourceQueryDto } from './sources.dto.js';

@Controller('sources')
@ApiTags('sources')
export class SourcesController {
  constructor(private readonly desk: SourcesDesk) {}

  @Post()
  @ApiOperation({ summary: 'Adds a source to the library.' })
  @Allow('reviewer', 'editor')
  @Scope('sources:write')
  @Etag('write_only')
  @ApiCreatedResponse({ type: SourceDto })
  async createSource(@By() by: Caller, @Body() body: CreateSourceDto): Promise<SourceDto> {
    return answer(await this.desk.create(by, body));
  }

  @Get()
  @ApiOperation({ summary: 'The source library by search and sort.' })
  @SignedIn()
  @Scope('sources:read')
  @Problems('cursor_mismatch')
  @ApiOkResponse({ type: SourcePage })
  async listSources(@By() by: Caller, @Query() query: SourceQueryDto): Promise<SourcePage> {
    const page = await this.desk.list(by, query);
    return { items: page.items.map(answer), next: page.next };
  }

  @Get(':sourceId')
  @ApiOperation({ summary: 'One source, and where it is cited.' })
  @SignedIn()
  @Scope('sources:read')
  @Etag('write_only')
  @Problems('not_found')
  @ApiOkResponse({ type: SourceDto })
  async readSource(@By() by: Caller, @Id('sourceId') sourceId: string): Promise<SourceDto> {
    return answer(await this.desk.read(by, sourceId));
  }

  @Patch(':sourceId')
  @ApiOperation({ summary: 'Changes what is known about a source.' })
  @Allow('reviewer', 'editor')
  @Scope('sources:write')
  @Etag('write_only')
  @Problems('not_found')
  @ApiOkResponse({ type: SourceDto })
  async changeSource(
    @By() by: Caller,
    @Id('sourceId') sourceId: string,
    @ExpectedVersion() expected: number,
    @Body() body: ChangeSourceDto,
  ): Promise<SourceDto> {
    return answer(await this.desk.change(by, sourceId, body, expected));
  }
}

function answer(view: SourceView): SourceDto {
  return { ...view, visibleTo: [...view.visibleTo], citedIn: [...view.citedIn] };
}

@Module({ imports: [SourcesDeskModule], controllers: [SourcesController] })
export class SourcesModule {}
