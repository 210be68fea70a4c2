import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, Preferences } from '#libs/identity';
import { By } from '../access/by.decorator.js';
import { SignedIn } from '../access/classification.js';
import { ChangePreferencesDto, PreferencesDto } from './preferences.dto.js';

@Controller('session/preferences')
@ApiTags('session')
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get()
  @ApiOperation({ summary: 'How you like to work in this workspace, in whatever browser.' })
  @SignedIn()
  @ApiOkResponse({ type: PreferencesDto })
  async readPreferences(@By() by: Caller): Promise<PreferencesDto> {
    return await this.preferences.get(by);
  }

  @Patch()
  @ApiOperation({ summary: 'Changes what is given; what is left out stays.' })
  @SignedIn()
  @ApiOkResponse({ type: PreferencesDto })
  async changePreferences(@By() by: Caller, @Body() body: ChangePreferencesDto): Promise<PreferencesDto> {
    return await this.preferences.change(by, body);
  }
}
