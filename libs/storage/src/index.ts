export type { OpenWork } from './articles.open-work.js';
export * from './actor.js';
export { type AssigneeSight, CLAIM_SORTS, type ClaimFilter, type ClaimSort } from './claims.list.js';
export type { SimilarClaim } from './claims.similar.js';
export type { ClaimChange, NewAnchor, NewClaim } from './claims.repository.js';
export { ARTICLE_SORTS, type ArticleFilter, type ArticleSort } from './articles.list.js';
export type { ArticleChange, NewArticle, NewRevision, StateCounts } from './articles.repository.js';
export { CHAIN_START, eventHash, type ChainFault } from './audit-chain.js';
export type { Page } from './cursor.js';
export { Database, type ReadTx, type SystemTx, type WriteTx } from './database.js';
export type { ChainHead, EventFilter, NewEvent } from './events.repository.js';
export { violatedUnique } from './faults.js';
export type { Json } from './json.js';
export { listen, type Listener } from './listen.js';
export { migrate, pendingMigrations } from './migrate.js';
export type { OutboxMessage, WaitingMessage } from './outbox.repository.js';
export type { InvitationView, TokenView } from './people.repository.js';
export type { StoreOptions } from './prisma.js';
export type { NewCitation, ReviewContent, SubmittedReviewRow } from './reviews.repository.js';
export type * from './rows.js';
export {
  mayKnow,
  SOURCE_SORTS,
  type SourceContent,
  type SourceFilter,
  type SourceSort,
  type SourceUse,
} from './sources.repository.js';
export type {
  CheckedSpeaker,
  CitedSource,
  DayOfWork,
  FateOfProposals,
  LoadOfReviewer,
  OpenOfArticle,
  Period,
  StatisticsQuestion,
} from './statistics.repository.js';
export type { StuckExtraction } from './system.repository.js';
export type { ViewContent, ViewScope } from './views.repository.js';
export type { Member } from './workspaces.repository.js';
export type { Account, AccountMembership, OpenSession, Recognised } from './sign-in.repository.js';
export { StorageModule } from './storage.module.js';
