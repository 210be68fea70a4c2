import { Body, Controller, Delete, Get, HttpCode, Module, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ViewsDesk, ViewsDeskModule } from '#libs/desk';
import { type Caller } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Scope, SignedIn } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { Id } from '../fields/id.js';
import { Problems } from '../problems/problems.decorator.js';
import { ChangeViewDto, CreateViewDto, ViewDto, ViewListDto } from './views.dto.js';

@Controller('views')
@ApiTags('views')
export class ViewsController {
  constructor(private readonly desk: ViewsDesk) {}

  @Get()
  @ApiOperation({ summary: 'Saved views of the claim list: the team’s and your own.' })
  @SignedIn()
  @Scope('claims:read')
  @ApiOkResponse({ type: ViewListDto })
  async listViews(@By() by: Caller): Promise<ViewListDto> {
    return { items: [...(await this.desk.list(by))] };
  }

  @Post()
  @ApiOperation({ summary: 'Saves a view; one of the team takes the role editor or admin.' })
  @SignedIn()
  @Scope('claims:write')
  @Etag('write_only')
  @Problems('conflict')
  @ApiCreatedResponse({ type: ViewDto })
  async createView(@By() by: Caller, @Body() body: CreateViewDto): Promise<ViewDto> {
    return await this.desk.create(by, body);
  }

  @Patch(':viewId')
  @ApiOperation({ summary: 'Changes a view; what is left out stays.' })
  @SignedIn()
  @Scope('claims:write')
  @Etag('write_only')
  @Problems('conflict')
  @ApiOkResponse({ type: ViewDto })
  async changeView(
    @By() by: Caller,
    @Id('viewId') viewId: string,
    @ExpectedVersion() expected: number,
    @Body() body: ChangeViewDto,
  ): Promise<ViewDto> {
    return await this.desk.change(by, viewId, body, expected);
  }

  @Delete(':viewId')
  @ApiOperation({ summary: 'Removes a view.' })
  @SignedIn()
  @Scope('claims:write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeView(@By() by: Caller, @Id('viewId') viewId: string, @ExpectedVersion() expected: number): Promise<void> {
    await this.desk.remove(by, viewId, expected);
  }
}

@Module({ imports: [ViewsDeskModule], controllers: [ViewsController] })
export class ViewsModule {}
