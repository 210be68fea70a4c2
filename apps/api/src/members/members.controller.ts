import { Body, Controller, Delete, Get, HttpCode, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, Members } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { Allow, Scope, SignedIn } from '../access/classification.js';
import { Etag } from '../concurrency/etag.js';
import { ExpectedVersion } from '../concurrency/expected-version.decorator.js';
import { Id } from '../fields/id.js';
import { Problems } from '../problems/problems.decorator.js';
import { ChangeRolesDto, MemberDto, MemberListDto } from './members.dto.js';

@Controller('members')
@ApiTags('people')
export class MembersController {
  constructor(private readonly members: Members) {}

  @Get()
  @ApiOperation({ summary: 'Everybody who works or has worked in this workspace.' })
  @SignedIn()
  @Scope('people:read')
  @ApiOkResponse({ type: MemberListDto })
  async listMembers(@By() by: Caller): Promise<MemberListDto> {
    return { items: await this.members.list(by) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One member.' })
  @SignedIn()
  @Scope('people:read')
  @Etag('cache')
  @ApiOkResponse({ type: MemberDto })
  async readMember(@By() by: Caller, @Id('id') id: string): Promise<MemberDto> {
    return await this.members.get(by, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Gives a member other roles. Their sessions in this workspace end.' })
  @Allow('admin')
  @Etag('cache')
  @Problems('last_admin')
  @ApiOkResponse({ type: MemberDto })
  async changeMember(
    @By() by: Caller,
    @Id('id') id: string,
    @ExpectedVersion() expected: number,
    @Body() body: ChangeRolesDto,
  ): Promise<MemberDto> {
    return await this.members.changeRoles(by, id, expected, body.roles);
  }

  @Delete(':id')
  @ApiOperation({
    summary: 'Ends a membership, with the sessions and tokens that belong to it. What the person did stays on record.',
  })
  @Allow('admin')
  @HttpCode(204)
  @Problems('last_admin')
  @ApiNoContentResponse()
  async removeMember(@By() by: Caller, @Id('id') id: string, @ExpectedVersion() expected: number): Promise<void> {
    await this.members.remove(by, id, expected);
  }
}
