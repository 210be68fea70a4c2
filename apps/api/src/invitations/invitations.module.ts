import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { InvitationsController } from './invitations.controller.js';

@Module({ imports: [SessionModule], controllers: [InvitationsController] })
export class InvitationsModule {}
