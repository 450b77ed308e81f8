import { Lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { safeHref } from './safe-href.js';

/**
 * Text with marks (headings, lists, tables, links, emphasis) as elements. Its tokens are turned into elements one by one and never into
 * markup, so that HTML typed into it is shown as it was typed; pictures and links lead only where `safeHref` lets them.
 */
export function Markdown({ text, headingFrom = 2 }: { text: string; headingFrom?: 2 | 3 }) {
  const tokens = new Lexer({ gfm: true }).lex(text);
  return <div class="prose">{tokens.map((token, at) => block(token, at, headingFrom))}</div>;
}

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function block(token: Token, key: number, headingFrom: number): ComponentChildren {
  switch (token.type) {
    case 'heading': {
      // The page has its own first heading: `#` and `##` both begin right below it.
      const Heading = headings[Math.min(Math.max((token as Tokens.Heading).depth, 2) + headingFrom - 4, 4)] ?? 'h2';
      return <Heading key={key}>{inline(token)}</Heading>;
    }
    case 'paragraph':
      return <p key={key}>{inline(token)}</p>;
    case 'list':
      return list(token as Tokens.List, key, headingFrom);
    case 'blockquote':
      return <blockquote key={key}>{(token as Tokens.Blockquote).tokens.map((each, at) => block(each, at, headingFrom))}</blockquote>;
    case 'table':
      return table(token as Tokens.Table, key);
    case 'code':
      return (
        <pre key={key}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr key={key} />;
    case 'space':
    case 'def':
      return null;
    case 'text':
      return <span key={key}>{inline(token)}</span>;
    default:
      return <p key={key}>{token.raw}</p>;
  }
}

function list({ ordered, start, items }: Tokens.List, key: number, headingFrom: number): ComponentChildren {
  const rows = items.map((item, at) => <li key={at}>{item.tokens.map((each, part) => block(each, part, headingFrom))}</li>);
  return ordered ? (
    <ol key={key} start={start === '' || start === 1 ? undefined : start}>
      {rows}
    </ol>
  ) : (
    <ul key={key}>{rows}</ul>
  );
}

function table({ header, rows }: Tokens.Table, key: number): ComponentChildren {
  return (
    <div class="table-frame" key={key} role="group" tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            {header.map((cell, at) => (
              <th key={at} scope="col">
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const inline = (token: { readonly tokens?: Token[] | undefined; readonly text?: string; readonly raw?: string }): ComponentChildren =>
  token.tokens ? token.tokens.map((each, at) => run(each, at)) : (token.text ?? token.raw ?? '');

function run(token: Token, key: number): ComponentChildren {
  switch (token.type) {
    case 'strong':
      return <strong key={key}>{inline(token)}</strong>;
    case 'em':
      return <em key={key}>{inline(token)}</em>;
    case 'del':
      return <del key={key}>{inline(token)}</del>;
    case 'codespan':
      return <code key={key}>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br key={key} />;
    case 'link':
      return (
        <a key={key} href={safeHref((token as Tokens.Link).href)} rel="noopener">
          {inline(token)}
        </a>
      );
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? inline(token) : (token as Tokens.Text).text;
    default:
      return token.raw;
  }
}
