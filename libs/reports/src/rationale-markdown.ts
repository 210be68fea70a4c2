import { escapeMarkdown } from './escape.js';
import { parseRationale } from './rationale.js';

type Token = ReturnType<typeof parseRationale>[number];

function fence(content: string, shortest: number): string {
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map((run) => run[0].length));
  return '`'.repeat(Math.max(shortest, longest + 1));
}

// Inside angle brackets an address can hold anything but brackets and line breaks, and webAddress() has encoded those.
function inline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      switch (token.type) {
        // Rationales are shown with the line breaks that were typed.
        case 'softbreak':
        case 'hardbreak':
          return '\\\n';
        case 'code_inline': {
          const ticks = fence(token.content, 1);
          return `${ticks} ${token.content} ${ticks}`;
        }
        case 'em_open':
        case 'em_close':
          return '*';
        case 'strong_open':
        case 'strong_close':
          return '**';
        case 's_open':
        case 's_close':
          return '~~';
        case 'link_open':
          return '[';
        case 'link_close':
          return ']';
        default:
          return escapeMarkdown(token.content);
      }
    })
    .join('');
}

/** Gives each closing link its address: `[text](<address>)`. */
function inlineWithLinks(tokens: readonly Token[]): string {
  const addresses: string[] = [];
  let text = '';
  let run: Token[] = [];
  for (const token of tokens) {
    run.push(token);
    if (token.type === 'link_open') addresses.push(String(token.attrGet('href') ?? ''));
    if (token.type !== 'link_close') continue;
    text += `${inline(run)}(<${(addresses.pop() ?? '').replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
    run = [];
  }
  return text + inline(run);
}

type Container = { readonly first: string; readonly rest: string; used: boolean };

/**
 * A rationale as Markdown that any renderer, also one that lets HTML and images through, shows harmlessly: written anew
 * from its parsed form. Tables become one line a row; headings become bold lines, so that they do not upset the report's.
 */
export function rationaleMarkdown(source: string): string {
  const lines: string[] = [];
  const containers: Container[] = [];
  const counters: (number | null)[] = [];
  let heading = false;
  let row: string[] | null = null;

  const write = (text: string): void => {
    for (const line of text.split('\n')) {
      const prefix = containers
        .map((container) => {
          const lead = container.used ? container.rest : container.first;
          container.used = true;
          return lead;
        })
        .join('');
      lines.push(prefix + line);
    }
    lines.push(
      containers
        .map((container) => container.rest)
        .join('')
        .trimEnd(),
    );
  };

  for (const token of parseRationale(source)) {
    switch (token.type) {
      case 'blockquote_open':
        containers.push({ first: '> ', rest: '> ', used: false });
        break;
      case 'bullet_list_open':
        counters.push(null);
        break;
      case 'ordered_list_open':
        counters.push(Number(token.attrGet('start') ?? 1));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        counters.pop();
        break;
      case 'list_item_open': {
        const count = counters.pop() ?? null;
        counters.push(count === null ? null : count + 1);
        const bullet = count === null ? '- ' : `${count}. `;
        containers.push({ first: bullet, rest: ' '.repeat(bullet.length), used: false });
        break;
      }
      case 'blockquote_close':
      case 'list_item_close':
        containers.pop();
        break;
      case 'heading_open':
        heading = true;
        break;
      case 'heading_close':
        heading = false;
        break;
      case 'tr_open':
        row = [];
        break;
      case 'tr_close':
        write((row ?? []).join(' · '));
        row = null;
        break;
      case 'fence':
      case 'code_block': {
        const ticks = fence(token.content, 3);
        write(`${ticks}\n${token.content.replace(/\n$/, '')}\n${ticks}`);
        break;
      }
      case 'hr':
        write('---');
        break;
      case 'inline': {
        const text = inlineWithLinks(token.children ?? []);
        if (row) row.push(text);
        else write(heading && text ? `**${text}**` : text);
        break;
      }
      default:
        break;
    }
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}
