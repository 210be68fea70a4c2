import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { SetupController } from './setup.controller.js';

@Module({ imports: [SessionModule], controllers: [SetupController] })
export class SetupModule {}
