import { Module } from '@nestjs/common';
import { PreferencesController } from './preferences.controller.js';
import { SessionController } from './session.controller.js';
import { SessionCookies } from './session-cookies.js';

@Module({
  controllers: [SessionController, PreferencesController],
  providers: [SessionCookies],
  exports: [SessionCookies],
})
export class SessionModule {}
