import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { SessionCookies } from './session-cookies.js';

@Module({ controllers: [SessionController], providers: [SessionCookies], exports: [SessionCookies] })
export class SessionModule {}
