import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, Tokens } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { SignedIn } from '../access/classification.js';
import { SecretAnswer } from '../access/idempotency.js';
import { Id } from '../fields/id.js';
import { RateLimit } from '../limits/rate-limit.decorator.js';
import { CreateTokenDto, NewTokenDto, TokenListDto } from './tokens.dto.js';

@Controller('tokens')
@ApiTags('people')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  @Get()
  @ApiOperation({ summary: "One's own API tokens that hold; an administrator sees those of everybody." })
  @SignedIn()
  @ApiOkResponse({ type: TokenListDto })
  async listTokens(@By() by: Caller): Promise<TokenListDto> {
    return { items: await this.tokens.list(by) };
  }

  @Post()
  @ApiOperation({
    summary:
      'Makes a token for a machine. It acts in this workspace, within its scopes, with the roles one has at that moment.',
  })
  @SignedIn()
  @SecretAnswer()
  @RateLimit('expensive')
  @ApiCreatedResponse({ type: NewTokenDto })
  async createToken(@By() by: Caller, @Body() body: CreateTokenDto): Promise<NewTokenDto> {
    return await this.tokens.create(by, body);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Ends a token at once.' })
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async revokeToken(@By() by: Caller, @Id('id') id: string): Promise<void> {
    await this.tokens.revoke(by, id);
  }
}
