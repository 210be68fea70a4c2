import type { CommandDefinition, CommandDefinitions } from './definition';

const reader = <Title extends CommandDefinition['titleKey']>(titleKey: Title, ...keys: string[]) =>
  ({ titleKey, group: 'reader', context: 'reader', keys }) as const;

/** What the article reader can do. The keys of lists mean the same here, for one claim or for all that are ticked. */
export const readerCommands = {
  'reader.next': reader('reader:command.next', 'j'),
  'reader.previous': reader('reader:command.previous', 'k'),
  'reader.openOnly': reader('reader:command.openOnly', 'o'),
  'reader.accept': reader('reader:command.accept', '1', 'v 1'),
  'reader.later': reader('reader:command.later', '2', 'v 2'),
  'reader.dismiss': reader('reader:command.dismiss', '0', 'v 0', 'e'),
  'reader.retract': reader('reader:command.retract'),
  'reader.edit': reader('reader:command.edit', 'b'),
  'reader.split': reader('reader:command.split', 't'),
  'reader.merge': reader('reader:command.merge', 'u'),
  'reader.resize': reader('reader:command.resize', 'r'),
  'reader.addSentence': reader('reader:command.addSentence', 'n'),
  'reader.risk': reader('reader:command.risk', 'p'),
  'reader.due': reader('reader:command.due', 'd'),
  'reader.assign': reader('reader:command.assign', 'a'),
  'reader.balance': reader('reader:command.balance'),
  'reader.take': reader('reader:command.take', 'i'),
  'reader.giveBack': reader('reader:command.giveBack', 'w'),
  'reader.review': reader('reader:command.review', 'enter'),
  'reader.ask': reader('reader:command.ask', 'q'),
  'reader.signOff': reader('reader:command.signOff', 'y'),
  'reader.signOffArticle': reader('reader:command.signOffArticle'),
  'reader.nextObstacle': reader('reader:command.nextObstacle', 'l'),
  'reader.select': reader('reader:command.select', 'x'),
  'reader.selectDown': reader('reader:command.selectDown', 'shift+j'),
  'reader.selectUp': reader('reader:command.selectUp', 'shift+k'),
  'reader.selectAll': reader('reader:command.selectAll', 'mod+a'),
  'reader.highlights': reader('reader:command.highlights', 'h'),
  'reader.report': reader('reader:command.report', 'g r'),
  'reader.editArticle': reader('reader:command.editArticle'),
  'reader.newRevision': reader('reader:command.newRevision'),
  'reader.extractAgain': reader('reader:command.extractAgain'),
} as const satisfies CommandDefinitions;
